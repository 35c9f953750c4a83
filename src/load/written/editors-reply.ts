import type { Line } from '../lines/lines.ts'
import type { WrittenWords } from './written-words.ts'

/** `The editor writes: …` below a letter, in the words by which the page calls whoever answers. */
const REPLY =
  /^[[(]?(?:(?<who>the (?:\p{Ll}+ )?editors?|la rédaction|le rédacteur en chef|la rédactrice en chef|le courrier des lecteurs)\s(?:writes?|replies|reply|responds?|answers?|répond)|(?:réponse|note) (?:de |du )(?<of>la rédaction|rédacteur en chef)|(?:editor[’']s|editors[’']) (?:reply|response|answer)|(?:پاسخ|جواب) (?<fa>سردبیر|تحریریه|دبیر صفحه)|(?:رد|جواب) (?<ar>المحرر|رئيس التحرير|هيئة التحرير|التحرير))\s?[:：]\s+(?=\S)/iu

/** Only where a page has letters (`above` the line) is such a line more than a note. */
export function findReplies(
  lines: readonly Line[],
  letters: readonly WrittenWords[],
  isTaken: (line: Line) => boolean,
): readonly WrittenWords[] {
  return lines.flatMap((line): readonly WrittenWords[] => {
    const found = /^[[(TtLlRrNnEe\p{Script=Arabic}]/u.test(line.text) ? REPLY.exec(line.text) : null
    if (!found || isTaken(line) || !letters.some(({ block }) => block.end < line.start)) return []
    const { who, of, fa, ar } = found.groups ?? {}
    const words = { start: line.start + found[0].length, end: line.start + line.text.trimEnd().length }
    const speaker = who ?? of ?? fa ?? ar ?? 'the editor'
    return [{ block: words, paragraphs: [words], speaker: speaker.toLowerCase(), kind: 'quotation' }]
  })
}
