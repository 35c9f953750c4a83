/** `[^2]` of Markdown, `[1]` behind a word or a stop, and a raised number behind a stop or a closing mark. */
const NOTE_MARK =
  /(?<=\S)\[\^[\p{L}\p{N}_-]{1,20}\](?!:)|(?<=[\p{L}.,;:!?…؟،؛"'”’»)\]])\[\p{N}{1,3}\]|(?<=[.,;:!?…؟،؛"”’»)\]])[¹²³⁴-⁹⁰]{1,3}/gu

/** The number of a note is no part of a sentence: spaces stand in its place, so that all offsets stay. */
export function withoutNoteMarks(line: string): string {
  // Most lines have none.
  if (!/[[¹²³⁴-⁹⁰]/u.test(line)) return line
  return line.replace(NOTE_MARK, (mark) => ' '.repeat(mark.length))
}
