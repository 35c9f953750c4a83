import { subjectBehind } from './arabic-clause.ts'
import { arabicVerb } from './arabic-verbs.ts'
import { withoutOutlet } from './eastern-facts.ts'
import type { IsKnown } from './eastern-speaker.ts'
import { subjectIn } from './eastern-subject.ts'
import { tokensOf } from './eastern-tokens.ts'
import { isStop } from './eastern-words.ts'
import { asReported } from './eastern-reported.ts'
import { reportedAs } from './reporting-arabic.ts'
import type { Reported } from '../saying/reporting.ts'

const SAYS_AFTER =
  /^(?:و?بحسب|و?حسب|و?وفق[ًا]*\s*ل?|على حد قول|على حد تعبير|على ما قال(?:ت)?|كما (?:قال|يقول|تقول|وصف|وصفت|ذكر|كتب|كتبت|روى|روت)(?:ت|ه|ها)?)\s*(?<who>[^:.؟!«»"“]{2,120})/u
/** `قالت ليلى لـ"صوت الساحل"` */
const TO_OUTLET = /\s+لل?ـ*\s?$/u
const NAMED = /^[«"“][^«»"“”]{2,40}[»"”]/u
/** `، ثم يتابع`, `، مضيفةً`: what leads to the next words. */
const AND_ADDS =
  /،?\s+(?:(?:ثم|قبل أن|و)\s*\p{L}+(?:\s+\p{L}+)?|(?:مضيف|متابع|مستدرك|موضح|موضّح|مؤكد|مؤكّد|مشير|معلق|معلّق|مردف|مستطرد)[\p{L}\p{M}]*)\s*$/u
const LEADS = /^(?:هكذا|كما|بهذه الكلمات|هذا ما|بهذه العبارة|ثم|بهذا)\s+/u

/** What stands behind a quotation; `from` is where it begins in `context`. */
export function reportedAfterInArabic(context: string, from: number, isKnown: IsKnown): Reported | undefined {
  const rest = context.slice(from)
  const says = SAYS_AFTER.exec(rest)
  if (says && !/^\s*[:：]/u.test(rest.slice(says[0].length))) {
    const found = reportedAs(context.slice(0, from + says[0].length), says.groups?.['who'] ?? '', isKnown)
    return found && { ...found, length: from + says[0].length }
  }
  const lead = LEADS.exec(rest)?.[0].length ?? 0
  const end = rest.slice(lead).search(/[:.؟!«»"“]/u)
  const clause = end < 0 ? rest : rest.slice(0, lead + end)
  const tokens = tokensOf(clause.slice(lead))
  const verb = tokens[0] && arabicVerb(tokens[0], 0, true)
  if (!verb) return undefined
  // `…، ثم يتابع: «…»`: the colon leads to what is said next.
  const whole = clause.slice(lead + (tokens[0]?.end ?? 0))
  const isBeforeColon = /^\s*[:：]/u.test(rest.slice(clause.length))
  const outlet = TO_OUTLET.test(clause) ? (NAMED.exec(rest.slice(clause.length))?.[0].length ?? 0) : 0
  const who = whole.replace(TO_OUTLET, '').replace(AND_ADDS, '')
  if (isBeforeColon && who.length === whole.length) return undefined
  const length = from + clause.length + outlet - (isBeforeColon ? whole.length - who.length : 0)
  const facts = context.slice(0, length)
  if (verb.isFirstPerson) return { isOutlet: false, length }
  if (who.trim() === '' || isStop(tokens[1]?.key ?? '')) {
    const found = who.trim() === '' ? undefined : subjectIn(withoutOutlet(who), isKnown)
    return { ...asReported(found ?? { pronoun: verb.gender === 'she' ? 'قالت' : 'قال' }, facts, verb.gender), length }
  }
  const found = subjectBehind(who, isKnown)
  return (
    found && {
      ...asReported(
        found.pronoun === 'او' ? { ...found, pronoun: verb.gender === 'she' ? 'قالت' : 'قال' } : found,
        facts,
        verb.gender,
      ),
      length,
    }
  )
}
