/** What each Arabic and Persian consonant may be in Latin letters. */
const CONSONANTS: Readonly<Record<string, string>> = {
  ب: 'b|p',
  پ: 'p',
  ت: 't',
  ث: 'th|s',
  ج: 'j|dj|g|zh',
  چ: 'ch|tch|tsch|c',
  ح: 'h',
  خ: 'kh|ch',
  د: 'd',
  ذ: 'z|dh|th|d',
  ر: 'r',
  ز: 'z',
  ژ: 'zh|j',
  س: 's|c(?=[eiy])',
  ش: 'sh|ch|sch',
  ص: 's',
  ض: 'z|d|dh',
  ط: 't',
  ظ: 'z|dh',
  غ: 'gh|g|q',
  ف: 'f|ph',
  ق: 'q|gh|g|k',
  ک: 'k|c(?![eiyh])|ck|q|ch',
  گ: 'g',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
}
const SHORT = '[aeiou]?'
/** Long vowels, and the two letters that are vowels and consonants both. */
const LONG: Readonly<Record<string, string>> = {
  ا: '[aeo]{1,2}',
  و: '[ou]{1,2}|au|[aeiou]?[vw][aeiou]?',
  ی: 'i[iae]?|ee|e[iy]|ie|iy|a[iy]|[aeiou]?y[aeiou]?|a(?=$)',
  ع: '[aeiou]?',
}
const FIRST: Readonly<Record<string, string>> = { ا: '[aeiou]{1,2}', ع: '[aeiou]{1,2}', ی: 'y|i|j', و: 'v|w|ou?' }
const LAST: Readonly<Record<string, string>> = { ه: '[ae]h?|h|at' }

const readings = new Map<string, RegExp>()
const MOST_REMEMBERED = 2_000

/** Every reading of an Arabic or Persian spelling in lower-case Latin letters, with or without the article. */
export function readingOf(arabic: string): RegExp {
  const known = readings.get(arabic)
  if (known) return known
  if (readings.size >= MOST_REMEMBERED) readings.clear()
  const bare = arabic.replace(/^ال(?=.{3})/u, '')
  const ways = [...new Set([arabic, bare])].map(readingWithShortVowels)
  const made = new RegExp(`^(?:${ways.join('|')})$`, 'u')
  readings.set(arabic, made)
  return made
}

/** Short vowels, which the script does not write, may stand between two consonants; و and ی bring their own. */
function readingWithShortVowels(arabic: string): string {
  const letters = Array.from(arabic)
  const parts = letters.map((letter, at) => {
    const isBeside = 'اوی'.includes(letter) || (letters[at - 1] === 'ا' && at > 0)
    const isBehind = at > 1 && 'اویع'.includes(letters[at - 1] ?? '')
    const hasShort = at > 0 && !isBeside && !isBehind
    return `${hasShort ? SHORT : ''}${letterAt(letters, at)}`
  })
  return parts.join('')
}

function letterAt(letters: readonly string[], at: number): string {
  const letter = letters[at] ?? ''
  // Of the article inside a name the vowel is written in any way: Abdullah, Abdollah, Abdallah.
  if (letter === 'ا' && at > 0 && letters[at + 1] === 'ل') return '[aeou]{1,2}'
  const edge = at === 0 ? FIRST[letter] : at === letters.length - 1 ? LAST[letter] : undefined
  const vowel = edge ?? LONG[letter]
  return vowel === undefined ? `(?:${CONSONANTS[letter] ?? letter}){1,2}` : `(?:${vowel})`
}
