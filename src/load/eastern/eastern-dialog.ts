import { easternSpeaker } from './eastern-speaker.ts'
import type { Speaker } from '../people/speaker.ts'

/** `قلت للقبطان: هذه آخر رحلة. فقال: «…»`, `به سرکارگر گفتم نکن. جواب داد: «…»`: whom somebody has spoken to answers. */

const MAY = /قلت|قلنا|سألت|سألنا|مت\s|يت\s|غت\s|گفتم|گفتیم|پرسیدم|پرسیدیم/u
const ARABIC =
  /(?:^|[\s،])[وف]?(?:قلت|قلنا|سألت|سألنا)\s(?:لل(?<joined>\p{L}{3,})|ل(?<name>\p{L}{3,})|(?<asked>ال\p{L}{3,}))(?=[\s:،])|(?:^|[\s،])(?:سلّ?مت|أعطيت|ناولت|أبلغت|قابلت|التقيت)\s(?<given>ال\p{L}{3,})(?=\s)/u
const PERSIAN =
  /(?:^|[\s،])(?:به|از)\s(?<who>[\p{L}\u200C]{2,}(?:\s[\p{L}\u200C]{2,})?)\s(?:گفتم|گفتیم|پرسیدم|پرسیدیم)(?!\p{L})/u

/**
 * Whom the sentence of the words, or the one in front of it, tells to have been spoken to, where only a pronoun or a verb
 * tells who answers. `clauses` is the line without what is quoted.
 */
export function answersInEastern(clauses: string, from: number, to: number): Speaker | undefined {
  const sentence = clauses.slice(from, to)
  if (!MAY.test(sentence)) return undefined
  const arabic = ARABIC.exec(sentence)?.groups
  const joined = arabic?.['joined']
  const who =
    joined === undefined
      ? (arabic?.['name'] ?? arabic?.['asked'] ?? arabic?.['given'] ?? PERSIAN.exec(sentence)?.groups?.['who'])
      : `ال${joined}`
  const found = who === undefined ? undefined : easternSpeaker(who)
  if (!found || found.pronoun !== undefined || (found.speaker !== undefined && found.isSure !== true)) return undefined
  const { speaker, role } = found
  return {
    isOutlet: false,
    ...(speaker !== undefined && { speaker }),
    ...(role !== undefined && { role }),
  }
}
