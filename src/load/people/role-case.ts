/** How the text writes the first word of a role elsewhere: `Undergrowth reporter`, where the sentence alone gave the capital away. */
export function createCase(text: string): (role: string) => string {
  const known = new Map<string, boolean>()
  const isName = (word: string): boolean => {
    const found = known.get(word)
    if (found !== undefined) return found
    const large = `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`
    const isOne = hasWord(text, large, /[\p{Ll},] $/u) && !hasWord(text, word, /(?:^|[\s(“"‘’—–-])$/u)
    known.set(word, isOne)
    return isOne
  }
  return (role) => {
    const word = /^\p{Ll}[\p{L}-]+(?=[’']s\s|\s)/u.exec(role)?.[0]
    return word !== undefined && isName(word) ? role.slice(0, 1).toUpperCase() + role.slice(1) : role
  }
}

/** Does the text have the word where `before` fits in front of it? */
function hasWord(text: string, word: string, before: RegExp): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const isWhole = !/[\p{L}\p{N}_]/u.test(text[at + word.length] ?? '')
    if (isWhole && before.test(text.slice(Math.max(0, at - 2), at))) return true
  }
  return false
}
