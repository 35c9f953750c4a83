const STRONG = /\p{L}/u
const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u

export type Direction = 'ltr' | 'rtl'

/** That of the first letter, as in rule P2 of the Unicode bidirectional algorithm; left to right without letters. */
export function directionOf(text: string): Direction {
  const first = STRONG.exec(text)?.[0]
  return first !== undefined && RIGHT_TO_LEFT.test(first) ? 'rtl' : 'ltr'
}

/**
 * Splits `speaker's words: “quote”` where the quotation runs the other way than what leads to it, so that each part can
 * stand on lines of its own; else the text is given back whole.
 */
export function splitByDirection(text: string): readonly [string, ...string[]] {
  const opening = text.search(/[“«„"]/u)
  if (opening <= 0) return [text]
  const lead = text.slice(0, opening).trim()
  const quotation = text.slice(opening)
  if (!STRONG.test(lead) || directionOf(lead) === directionOf(quotation)) return [text]
  return [lead, quotation]
}
