/** `[^2]` of Markdown, `[1]` behind a word or a stop, and a raised number behind a stop or a closing mark. */
const NOTE_MARK =
  /(?<=\S)\[\^[\p{L}\p{N}_-]{1,20}\](?!:)|(?<=[\p{L}.,;:!?…؟،؛"'”’»)\]])\[\p{N}{1,3}\]|(?<=[.,;:!?…؟،؛"”’»)\]])[¹²³⁴-⁹⁰]{1,3}/gu

/** `**Ada Reed** of the mill`: what Markdown sets around a name. */
const BOLD = /(?<![*\p{L}\p{N}])\*\*(?=\p{Lu}[^*]{2,60}\*\*)|(?<=\*\*\p{Lu}[^*]{2,60})\*\*(?![*\p{L}\p{N}])/gu

/** The number of a note is no part of a sentence: spaces stand in its place, so that all offsets stay. So do they for the marks of bold names. */
export function withoutNoteMarks(line: string): string {
  const plain = line.includes('**') ? line.replace(BOLD, '  ') : line
  // Most lines have none.
  if (!/[[¹²³⁴-⁹⁰]/u.test(plain)) return plain
  return plain.replace(NOTE_MARK, (mark) => ' '.repeat(mark.length))
}
