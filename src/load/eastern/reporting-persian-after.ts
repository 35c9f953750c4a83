import { factsIn } from './eastern-facts.ts'
import { easternSpeaker, type IsKnown } from './eastern-speaker.ts'
import { tokensOf } from './eastern-tokens.ts'
import { isFinite } from './persian-frame.ts'
import { firstPersianVerb } from './persian-verbs.ts'
import { bySubject, MANY, reported } from './reporting-persian.ts'
import type { Reported } from '../saying/reporting.ts'

const MOST_BEHIND = 140

/** `«…»، به گفتهٔ X،` */
const ACCORDS =
  /^(?:(?:بنا )?به (?:گفته|نوشته|قول|نقل از|تعبیر|باور|روایت|اعتقاد|زعم|ادعا|تصریح|گزارش)|از زبان|از قول)[\u200C]?[\u0654ٔ]?ی?\s+(?<who>[^:.؟!؛«»"“]{2,120}?)(?=\s*(?:[:.؟!؛«»"“]|$))/u

/** What stands behind a quotation, `rest` up to the next one; `from` is where it begins in `context`. */
export function reportedAfterInPersian(context: string, from: number, isKnown: IsKnown): Reported | undefined {
  const accords = ACCORDS.exec(context.slice(from))
  const source = accords === null ? undefined : reported(accords[0], accords.groups?.['who'] ?? '', isKnown)
  const phrase = accords?.groups?.['who'] ?? ''
  const isSure =
    easternSpeaker(phrase, isKnown)?.isSure === true || source?.pronoun !== undefined || source?.role !== undefined
  if (accords && source && isSure && !firstPersianVerb(tokensOf(phrase)))
    return { ...source, length: from + accords[0].length }
  const end = context.slice(from).search(/[:.؟!«»]/u)
  const clause = end < 0 ? context : context.slice(0, from + end)
  const tokens = tokensOf(clause.slice(from))
  const verb = firstPersianVerb(tokens)
  const start = tokens[verb?.from ?? 0]?.start ?? 0
  if (!verb || verb.isPassive || start > MOST_BEHIND) return undefined
  const [last] = tokens.slice(verb.to - 1)
  const length = from + (last?.end ?? 0)
  if (/^\s*[:：]/u.test(context.slice(length))) return undefined
  if (verb.isFirstPerson) return { isOutlet: false, length }
  const before = clause
    .slice(from, from + start)
    .replace(
      /^\s*(?:و\s+)?(?:این|همین|چنین)(?:\s+\p{L}+)?\s+را\s+|^\s*(?:جمله|حرف|سخن|پاسخ)[‌]?(?:ای|ی)? است که\s+|^\s*(?:این|چنین|اینها|این‌ها)\s+(?=\S)/u,
      '',
    )
  const facts = clause.slice(0, length)
  // `«…» نامیده بودند، چاپ کردند`: the words have a verb of their own.
  if (before.trim().split(/\s+/u).some(isFinite)) return undefined
  if (before.trim() !== '' && !/^[،,\s]*$/u.test(before)) {
    const found = bySubject(facts, before, isKnown)
    return found && { ...found, length }
  }
  // `می‌گوید مریم راد`
  const behind = clause.slice(length)
  const isOver = /^\s*(?:و\s|که\s|[،,]|$)/u.test(behind)
  const found = isOver ? undefined : easternSpeaker(behind.split(/[،,]/u).slice(0, 2).join('،'), isKnown)
  // `از «برف پنجاه» می‌گویند`: what people call it.
  const isMany = MANY.test(tokens[verb.to - 1]?.key ?? '')
  if (found?.speaker === undefined && isMany) return { isOutlet: false, isFragment: before.trim() === '', length }
  if (found?.speaker === undefined) return { isOutlet: false, pronoun: 'او', ...factsIn(facts), length }
  return { isOutlet: false, ...found, ...factsIn(clause), length: length + (behind.split(/[،,.]/u)[0]?.length ?? 0) }
}
