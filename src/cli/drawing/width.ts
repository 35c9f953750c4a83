const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
const PLAIN = /^[\x20-\x7e]*$/
const NO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}]+$/u
const WIDE =
  /^(?:\p{Emoji_Presentation}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6])/u

/** What a reader sees as one letter: an emoji with its skin tone, a letter with its marks. */
export function graphemes(text: string): string[] {
  return PLAIN.test(text) ? text.split('') : Array.from(segmenter.segment(text), ({ segment }) => segment)
}

/** Columns that one grapheme takes in a terminal: 0, 1 or 2. */
export function columnsOf(grapheme: string): number {
  if (NO_WIDTH.test(grapheme)) return 0
  return WIDE.test(grapheme) ? 2 : 1
}

/** At most `most` graphemes of the text, cut between words where it can be, with an ellipsis when something was cut. */
export function shorten(text: string, most: number): string {
  const letters = graphemes(text)
  if (letters.length <= most) return text
  // A text without a space in its second half (such as Chinese) is cut where it is.
  const space = letters.lastIndexOf(' ', most - 1)
  const kept = letters.slice(0, space > most / 2 ? space : most - 1)
  return `${kept.join('').trimEnd()}…`
}
