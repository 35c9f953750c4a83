import { foldEasternWord } from '../../text/normalise.ts'

/** A word, a date, a quotation or a sign of a Persian or Arabic clause. */
export interface Token {
  /** The word as foldEasternWord writes it, by which it is recognised. */
  readonly key: string
  readonly text: string
  readonly start: number
  readonly end: number
}

/** `می` stands apart, with a half space or joined: one word. */
const TOKEN = /(?:ن?می[ \u200C](?=\p{L}))?[\p{L}\p{M}\p{N}\u200C]+|[\uE000\uE001]+|\uE002+|\S/gu
const FIRST = new RegExp(TOKEN.source, 'u')
const WORD = /^[\p{L}\p{N}]/u

/** Texts have few words and use them often. */
const MOST_KNOWN = 20_000
const known = new Map<string, string>()

/** A word as foldEasternWord writes it. */
export function keyOf(word: string): string {
  const found = known.get(word)
  if (found !== undefined) return found
  if (known.size >= MOST_KNOWN) known.clear()
  const key = foldEasternWord(word).replace(' ', '')
  known.set(word, key)
  return key
}

/** A test of words that is done once for each. */
export function remembered(test: (word: string) => boolean): (word: string) => boolean {
  const results = new Map<string, boolean>()
  return (word) => {
    const found = results.get(word)
    if (found !== undefined) return found
    if (results.size >= MOST_KNOWN) results.clear()
    const result = test(word)
    results.set(word, result)
    return result
  }
}

/** The first word of a clause, folded. */
export function firstKeyOf(text: string): string {
  const [first] = text.match(FIRST) ?? []
  return first === undefined ? '' : keyOf(first)
}

export function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(TOKEN)].map((match) => ({
    key: keyOf(match[0]),
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))
}

export function isWord({ key }: Token): boolean {
  return WORD.test(key)
}

/** The words of a list, folded. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(
    foldEasternWord(list)
      .split(/\s+/u)
      .filter((word) => word !== ''),
  )
}
