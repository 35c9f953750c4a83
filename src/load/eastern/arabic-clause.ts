import { askedIn } from './arabic-asked.ts'
import { toldOfAnother } from './arabic-told-of.ts'
import { SUBORDINATE, THAT } from './arabic-verb-in.ts'
import { arabicVerb, type ArabicVerb } from './arabic-verbs.ts'
import { asReported } from './eastern-reported.ts'
import { factsIn, withoutOutlet } from './eastern-facts.ts'
import { isEasternGiven } from './eastern-names.ts'
import { isArabicPresent, isNobody } from './eastern-nobody.ts'
import { easternSpeaker, type EasternSpeaker, type IsKnown } from './eastern-speaker.ts'
import { subjectIn, unnamedSubjectIn } from './eastern-subject.ts'
import { keyOf, tokensOf, type Token } from './eastern-tokens.ts'
import { COURTESIES, isBody, isRole, isStop, isUnnamed, PAPERS } from './eastern-words.ts'
import type { Reported } from '../saying/reporting.ts'

/** Whose words an Arabic clause reports by its verb. */

export function byVerb(
  context: string,
  tokens: readonly Token[],
  verb: ArabicVerb,
  isIntroduced: boolean,
  isKnown: IsKnown,
): Reported | undefined {
  const token = tokens[verb.at]
  const behind = tokens
    .slice(verb.at + 1)
    .filter(({ text }, at, all) => !(at === all.length - 1 && /^[:،,]$/u.test(text)))
  const that = behind.findIndex(({ key }) => THAT.test(key))
  const isClause = that >= 0 && !isIntroduced
  const isFragment = isClause && (that < behind.length - 1 || /(?:ه|ها|هم)$/u.test(behind[that]?.key ?? ''))
  const own = behind.slice(0, that < 0 ? behind.length : that)
  // What stands behind أن is of what is said, dates as well.
  const beforeText = context.slice(0, token?.start ?? 0)
  const antecedent = RELATIVE.exec(beforeText)
  const facts = (isClause ? context.slice(0, behind[that]?.start) : context).replace(
    beforeText.slice(0, antecedent?.index ?? 0),
    (part) => ' '.repeat(part.length),
  )
  const after = own.length === 0 ? '' : context.slice(own[0]?.start, own.at(-1)?.end)
  const gender = verb.gender
  const finish = (found: EasternSpeaker | undefined): Reported | undefined => {
    const given = found ?? { pronoun: gender === 'she' ? 'قالت' : 'قال' }
    const whole = asReported(
      given.pronoun === 'او' ? { ...given, pronoun: gender === 'she' ? 'قالت' : 'قال' } : given,
      facts,
      gender,
    )
    if (!isFragment) return whole
    return whole.speaker !== undefined || whole.pronoun !== undefined ? { ...whole, isFragment: true } : undefined
  }
  if (verb.isFirstPerson) return isFragment ? undefined : { isOutlet: false, ...factsIn(context) }
  const other = toldOfAnother(context, behind, that, isIntroduced)
  if (other !== undefined) return asAside(finish(easternSpeaker(withoutOutlet(other), isKnown) ?? { role: other }))
  if (antecedent) return finish(endingIn(beforeText.slice(0, antecedent.index), isKnown) ?? {})
  const asFor = AS_FOR.exec(context.slice(0, token?.end ?? 0))?.groups?.['who']
  const topic = asFor === undefined ? undefined : easternSpeaker(withoutOutlet(asFor), isKnown)
  if (topic) return finish(topic)
  const was = WAS.exec(beforeText)?.groups?.['who']
  const before = was === undefined ? undefined : easternSpeaker(withoutOutlet(was), isKnown)
  if (before?.isSure === true) return finish(before)
  const to = own.findIndex(({ key }) => !TO_WHOM.test(key))
  const subject = own.slice(Math.max(0, to))
  const [next] = subject
  const isAlone =
    !next ||
    to < 0 ||
    isStop(next.key) ||
    isNobody(next.text) ||
    isArabicPresent(next.text) ||
    (/^(?:ل|ب)\p{L}{3,}/u.test(next.key) && !isEasternGiven(next.text) && !isSomebody(next.key)) ||
    /^[،,]$/u.test(next.text) ||
    verb.isParticiple
  if (!isAlone)
    return finish(
      subjectBehind(verb.isOfThing ? cutThing(subject, context) : context.slice(next.start, own.at(-1)?.end), isKnown),
    )
  const around =
    (verb.isParticiple ? undefined : subjectIn(withoutOutlet(after), isKnown)) ??
    askedIn(beforeText, isKnown) ??
    subjectBefore(beforeText, isKnown) ??
    subjectOfVerbBefore(tokens, verb, context, isKnown) ??
    unnamedSubjectIn(beforeText)
  if (around) return finish(around)
  return verb.isParticiple && beforeText.trim() === ''
    ? { isOutlet: false, pronoun: 'participle', ...factsIn(context) }
    : finish(undefined)
}

/** Whoever tells of another's words is still the one whom the text is about. */
function asAside(found: Reported | undefined): Reported | undefined {
  return found && { ...found, ...(found.speaker === undefined ? { isThing: true } : { isAside: true }) }
}

/** `قال لي جاري`: to whom it was said stands in front of who said it. */
const TO_WHOM = /^(?:ل|علی|الی|ب|من|عن|فی|مع|لدی)(?:ه|ها|هم|هما|نا|ی|نی)$|^(?:لی|عنی|منی|الی|علی)$/u
/** `من الوالي رفيق باشا، الذي كتب`: whom the words right before are about. */
const RELATIVE = /[،,]?\s+(?:و?الذي|و?التي|و?الذين)\s+(?:كان(?:ت)?\s+)?(?:قد\s+)?$/u
/** `أما X، ابنة …، فقد لخصت`: the verb is hers, whatever stands behind it. */
const AS_FOR = /(?:^|[،.\s])[وف]?أم[ّ]?ا\s+(?<who>[^.؟!]{3,160}?)[،\s]+(?:فقد\s+|فإن[هّ]?ا?\s+|ف)\p{L}+\s*$/u

/** Who is named last in a text. */
function endingIn(text: string, isKnown: IsKnown): EasternSpeaker | undefined {
  const words = (text.split(/[،؛]/u).at(-1) ?? '').trim().split(/\s+/u)
  let found: EasternSpeaker | undefined
  for (let at = Math.max(0, words.length - 6); at < words.length && !found; at += 1) {
    const one = subjectIn(words.slice(at).join(' '), isKnown)
    if (one?.speaker !== undefined && words.join(' ').endsWith(one.speaker)) found = one
  }
  return found
}

/** `أعربت الجمعية عن أسفها، وقالت`: a verb joined to another has its subject. */
function subjectOfVerbBefore(
  tokens: readonly Token[],
  verb: ArabicVerb,
  context: string,
  isKnown: IsKnown,
): EasternSpeaker | undefined {
  if (!verb.isJoined && !verb.isParticiple) return undefined
  const before = tokens.slice(0, verb.at)
  const first = before.findIndex((token, at) => arabicVerb(token, at, at === 0) !== undefined)
  const one = tokens[first + 1]
  // `مقابلة نشرتها مجلة ضفاف`: of that clause somebody else's talk is the object.
  const isRelative = first > 0 && /(?:ه|ها)$/u.test(tokens[first]?.key ?? '')
  if (first < 0 || first > 3 || isRelative || !one || isStop(one.key)) return undefined
  const found = subjectBehind(context.slice(one.start, before.at(-1)?.end), isKnown)
  return found?.isSure === true || found?.called !== undefined ? found : undefined
}

function isSomebody(key: string): boolean {
  return isRole(key) || isUnnamed(key) || isBody(key)
}

const IN_FIELD = /^\s*\S+(?:\s+ال\S+)?\s+(?:في|ب|على)\s+(?:\S+\s+)?(?:ال\S+\s+)+/u

/** Who a phrase behind a verb names, also where a field or a place parts the name from what somebody is. */
export function subjectBehind(after: string, isKnown: IsKnown): EasternSpeaker | undefined {
  const text = withoutOutlet(after)
  const found = easternSpeaker(text, isKnown)
  // `الباحثة في التراث الشعبي نجوى الكيلاني`
  const beyond = found?.speaker === undefined ? IN_FIELD.exec(text)?.[0].length : undefined
  return (beyond === undefined ? undefined : subjectIn(text.slice(beyond), isKnown)) ?? found
}

/** `وكانت صحيفة السهل نشرت`; the subject of كان is that of the verb. */
const WAS = /(?:^|[،.\s])[وف]?كان(?:ت)?\s+(?<who>[^،.]{3,120}?)(?:\s+قد)?\s*$/u

/** `غير أن تقرير الهيئة يقول`: no person, whoever spoke before. */
const PAPER_AFTER =
  /(?:^|[،.؛]\s)[وف]?(?:لكن|لكنّ|غير أن|إلا أن|بيد أن|على أن)\s(?<paper>\p{L}+)\s(?:(?!\s[وف]?(?:قال|قالت)\s)[^:؛.])*$/u

/** `لكن متحدثا باسمها قال`: somebody else than those who were named. */
function unnamedBefore(clause: string, isKnown: IsKnown): EasternSpeaker | undefined {
  const part = (clause.split(/[،؛]/u).at(-1) ?? '')
    .trim()
    .replace(/^(?:[وف]?(?:لكن|غير أن|إلا أن|بيد أن|إن|أن)\s+|[وف](?=ال))/u, '')
  const words = part.split(/\s+/u)
  const key = keyOf(words[0] ?? '').replace(/ا$/u, '')
  if ((!isRole(key) && !isUnnamed(key)) || words.length > 5 || isKnown(words[0] ?? '')) return undefined
  const found = easternSpeaker(part, isKnown)
  return found?.isSure === true ? found : { role: part }
}

/** `وكان X قد صرّح`, `خرج X وقال`, `X يقول`: the subject stands in front of the verb. */
function subjectBefore(text: string, isKnown: IsKnown): EasternSpeaker | undefined {
  const clause = text.replace(/[:：]\s*$/u, '')
  const indefinite = unnamedBefore(clause, isKnown)
  if (indefinite) return indefinite
  const paper = PAPER_AFTER.exec(clause)?.groups?.['paper']
  if (paper !== undefined && PAPERS.has(keyOf(paper))) return {}
  const was = WAS.exec(clause)?.groups?.['who']
  const asFor = /(?:^|[،.\s])[وف]?أم[ّ]?ا\s+(?<who>.{3,120}?)[،\s]*$/u.exec(clause)?.groups?.['who']
  const given = was ?? asFor
  const found = given === undefined ? undefined : easternSpeaker(withoutOutlet(given), isKnown)
  if (found) return found
  const sure = subjectIn(withoutOutlet(clause), isKnown)
  if (sure) return sure
  // `X يقول:` with nothing but the name in front.
  const words = tokensOf(clause)
  const isName =
    words.length > 0 &&
    words.length <= 3 &&
    !isStop((words[0]?.key ?? '').replace(/^[وف]/u, '')) &&
    !isVerbOf(words, isKnown) &&
    words.every((word, at) => !SUBORDINATE.test(word.key) && arabicVerb(word, at, true) === undefined)
  const alone = isName ? easternSpeaker(clause, isKnown) : undefined
  return alone?.speaker !== undefined && !/^[وف]?(?:ثم|قد|هنا|هكذا|في|لكن)/u.test(clause.trim()) ? alone : undefined
}

/** `وقف الرجل`: what stands in front of a definite word is a verb, where it is no name and no office. */
function isVerbOf([first, second]: readonly Token[], isKnown: IsKnown): boolean {
  if (!first || second?.text.startsWith('ال') !== true || first.text.startsWith('ال')) return false
  return !isEasternGiven(first.text) && !isSomebody(first.key) && !COURTESIES.has(first.key) && !isKnown(first.text)
}

/** `وصف سامي حداد المشروع بأنه`: behind the name stands what he speaks of. */
function cutThing(own: readonly Token[], context: string): string {
  const text = context.slice(own[0]?.start, own.at(-1)?.end)
  const at = own.findIndex(({ key, text: word }, index) => index > 0 && (isEasternGiven(word) || COURTESIES.has(key)))
  const from = isEasternGiven(own[0]?.text) ? 0 : isRole(own[0]?.key ?? '') ? at : -1
  if (from < 0) return text
  const end = own.findIndex(({ key }, index) => index > from + 1 && /^(?:ال\p{L}+|هذا|هذه|ما|ذلک|تلک)$/u.test(key))
  return end < 0 ? text : context.slice(own[0]?.start, own[end - 1]?.end)
}
