import { byVerb } from './arabic-clause.ts'
import { letterIn } from './arabic-letter.ts'
import { relayedInArabic } from './arabic-relayed.ts'
import { verbIn } from './arabic-verb-in.ts'
import { asReported } from './eastern-reported.ts'
import { isEasternGiven } from './eastern-names.ts'
import { factsIn, withoutOutlet } from './eastern-facts.ts'
import { subjectIn } from './eastern-subject.ts'
import { easternSpeaker, type EasternSpeaker, type IsKnown } from './eastern-speaker.ts'
import { tokensOf } from './eastern-tokens.ts'
import { signedBy } from './eastern-signed.ts'
import { isBody, isRole, PAPERS } from './eastern-words.ts'
import { paperAgain } from './paper-words.ts'
import type { Reported } from '../saying/reporting.ts'

const SAYS =
  /^(?<front>.*?[،؛.]\s*)?و?(?<by>وفق[ًا]*(?: لما)?\s*لـ?|وفق\s|بحسب\s|حسب\s|على حد (?:قول|تعبير|وصف)\s|على لسان\s|نقلا عن\s|نقلاً عن\s|بكلمات\s|في رأي\s|برأي\s|من وجهة نظر\s|استناد[ًا]*\s*(?:إلى|ل)\s*|طبقا\s*ل|طبقاً\s*ل)\s*(?<who>[^:]{2,160}?)\s*[،:]?\s*$/u
const AUTHOR =
  /^(?:(?:ال)?(?:بيان|تقرير|دراسة|تصريح|رسالة|أرقام|إحصاءات|بيانات|تقديرات|مصادر))(?:\s+\p{L}+ي(?:ة|ا)?)?\s+(?:صادر(?:ة)?\s+)?(?:عن|من|ل(?!ل|جن|يل|بن|طف|ين|ؤي|وي)|(?:أصدر|نشر|أعد|كتب|أنجز|أجر|قدم|وضع)(?:ت)?(?:ه|ها|هم|يتها|اها))\s*(?<who>.+)$/u
/** `وجاء في بيان للوزارة:`, `فقد جاء في رسالة وجّهها X إلى Y:` */
const PAPER =
  /(?:^|[\s،])(?:[وفب]?(?:جاء|ورد|جاءت|وردت)(?:\s+(?:أيضا|أيضاً|كذلك))?\s+في|[وف]?(?:نص(?:ّ)?|[يت]نص)(?:ت)?|[وف]?[يت]قول|[وف]?كتب في|بما ورد في|ما جاء في)\s+(?:نص\s+)?(?<paper>\p{L}+)\s*(?<who>[^:]{0,140}?)\s*(?:على|ما يلي|الآتي|التالي)?\s*(?:[:،]|[إأ]ن)\s*[:،]?$/u
const ISSUED =
  /^(?:(?:صحفي|صحفية|رسمي|رسمية|جديد|جديدة|مفتوحة|مفتوح|سنوي|سنوية|خطي|خطية|مشترك)\s+)*(?:(?:ال)?صادر(?:ة)?\s+عن|صدر(?:ت)?\s+عن|عن|من|[\p{L}\p{M}]{2,}?(?:ته|تها|ه|ها)(?=\s))\s+/u
const NOBODY = /^(?:[\uE000\uE001\s]|في\s|يوم\s|بتاريخ\s|ال?صادر|ال?مؤرخ|بعنوان|إلى\s|حول\s|على\s|نشر|$)/u
/** Signs are written on by whoever: `عُلّقت لافتة كُتب عليها`. */
const WRITTEN_ON = /(?:^|\s|[وف])(?:كُتب|كُتِب|نُقش|خُطّ|(?:نقش|نقشت|كتب|كتبت|خط)(?=\s+(?:عليه|فيه)))(?:ت|َ|َت)?(?:\s|$)/u
const SIGN =
  /(?:^|\s)(?:ال|ب|وال)?(?:لافتة|لوحة|لوح|جدار|حائط|باب|حجر|ملصق|بطاقة|ورقة|شاهد|واجهة|مدخل|لافتات|علم|شاهدة|غلاف|إعلان)(?:\s+[^\s،]+){0,3}\s*[،]?\s*$/u

/** `X، الذي شارك في بناء الجسر، في رسالة`: what is told of somebody between commas. */
const RELATIVE = /،\s(?:الذي|التي|الذين|اللذان|اللواتي)\s[^،:؟!.«»]{2,120}،/gu

/** `روت لمراسلتنا نورة الفهد`: who listened. */
const TO_REPORTER = /(?<=\s)ل(?:مراسل|مندوب|محرر|موفد)(?:نا|تنا|ته|تها|تهم)\s\p{L}+\s\p{L}+/u

/** `أما العمدة فاختارت الراديو،`: what else the subject did. */
const AS_FOR = /^(?<who>\s*أمّ?ا\s[^،:؛.]{3,60}?)(?<did>\s(?<verb>ف\p{L}{3,})[^،:؛.]*)(?=،)/u

/** What stands before a quotation in an Arabic sentence. */
export function reportedInArabic(given: string, isKnown: IsKnown): Reported | undefined {
  const told = given.includes('،') ? given.replaceAll(RELATIVE, (part) => `،${' '.repeat(part.length - 1)}`) : given
  const context = withoutDeed(told).replace(TO_REPORTER, (part) => ' '.repeat(part.length))
  const text = context.trim()
  const isIntroduced = /[:：]\s*$/u.test(text)
  const relayed = relayedInArabic(context, isKnown)
  if (relayed) return relayed
  const signer = signedBy(context)
  const signed = signer === undefined ? undefined : reportedAs(context, signer, isKnown)
  if (signed?.speaker !== undefined) return signed
  const says = whoSays(text)
  if (says !== undefined && easternSpeaker(says, isKnown))
    return reportedAs(context, says.replace(AUTHOR, '$<who>'), isKnown)
  const paper = PAPER.exec(text)?.groups
  if (paper && PAPERS.has(tokensOf(paper['paper'] ?? '')[0]?.key ?? '')) {
    const found = byPaper(context, paper['who'] ?? '', isKnown)
    // `كتب في رسالة قصيرة`: whoever wrote it is the subject.
    if (found.speaker !== undefined || !/(?:^|\s)[وف]?كتبت?\sفي\s/u.test(text)) return { ...found, ...again(paper) }
  }
  const written = WRITTEN_ON.exec(text)
  const issued = IN_IT.test(text.slice(-8)) ? ISSUED_BY.exec(text)?.groups?.['who'] : undefined
  if (issued !== undefined) return reportedAs(context, issued, isKnown) ?? { isOutlet: false, ...factsIn(context) }
  const letter = letterIn(text)
  const wrote =
    letter &&
    (letter.who === undefined
      ? clauseOf(text.slice(0, letter.until), isKnown)
      : reportedAs(context, letter.who, isKnown))
  if (wrote?.speaker !== undefined) return wrote
  if ((SIGNS.test(text) && HUNG.test(text)) || QUOTES_ITSELF.test(text.slice(-70)))
    return { isOutlet: false, ...factsIn(context) }
  const isWritten = written !== null && (SIGN.test(text.slice(0, written.index + 1)) || /[كن]ُ|خُط/u.test(written[0]))
  if (isWritten && isIntroduced) return { isOutlet: false, ...factsIn(context) }
  const tokens = tokensOf(context)
  const verb = verbIn(tokens)
  if (!verb) return isIntroduced ? byColon(context, isKnown) : undefined
  return byVerb(context, tokens, verb, isIntroduced, isKnown)
}

function withoutDeed(context: string): string {
  const { who, did = '', verb } = AS_FOR.exec(context)?.groups ?? {}
  if (who === undefined || isEasternGiven(verb)) return context
  return `${who}${' '.repeat(did.length)}${context.slice(who.length + did.length)}`
}

function clauseOf(clause: string, isKnown: IsKnown): Reported | undefined {
  const tokens = tokensOf(`${clause}:`)
  const verb = verbIn(tokens)
  return verb && byVerb(`${clause}:`, tokens, verb, true, isKnown)
}

/** `وجاء في البيان:` */
function again({ paper, who = '' }: Readonly<Record<string, string | undefined>>): Pick<Reported, 'paper'> {
  const key = who.trim() === '' ? paperAgain(paper ?? '') : undefined
  return key === undefined ? {} : { paper: key }
}

function whoSays(text: string): string | undefined {
  const groups = SAYS.exec(text)?.groups
  const who = groups?.['who']
  // `قالت المديرة، نقلاً عن تقرير، إن`: she says it.
  if (who === undefined || (/نقل/u.test(groups?.['by'] ?? '') && verbIn(tokensOf(groups?.['front'] ?? ''))))
    return undefined
  // `وفقاً للشرطة`
  const definite = who.replace(/^ل/u, 'ال')
  const key = tokensOf(definite)[0]?.key ?? ''
  return definite !== who && (isBody(key) || isRole(key)) ? definite : who
}

function byPaper(context: string, given: string, isKnown: IsKnown): Reported {
  let who = given
    .trim()
    .replace(/^رقم\s[\p{N}/-]+\s*/u, '')
    .replace(/\s*(?:ال)?(?:صادر|صادرة|مؤرخ|مؤرخة|مؤرّخ|مؤرّخة)\s+(?:في|بتاريخ|يوم).*$/u, '')
    .replace(/\s*(?:بتاريخ|بعنوان|إلى\s)[^\p{L}]?.*$/u, '')
  who = who
    .replace(ISSUED, '')
    .replace(/[\uE000\uE001].*$/u, '')
    .replace(/\s(?:في|يوم)\s*$/u, '')
    .replace(/^لل/u, 'ال')
    .replace(/^ل(?=\p{L}{3})/u, '')
  const found = NOBODY.test(who) ? undefined : easternSpeaker(who, isKnown)
  // `في رسالة قصيرة`: behind a paper one word more may say what it is like.
  const isNamed = found?.isSure === true || who.includes(' ') || who.startsWith('ال')
  return found?.speaker === undefined || !isNamed
    ? { isOutlet: false, ...factsIn(context) }
    : asReported(found, context)
}

/** `عُلقت لافتة صغيرة:` */
const HUNG =
  /(?:^|\s)[وف]?(?:تُ|يُ|ت|ي)?(?:علق|رفع|وضع|ثبت|ظهر|نصب|لصق|الصق)[\p{L}\p{M}]{0,3}\s+(?:\S+\s+){0,3}?(?:لافتة|لوحة|ورقة|ملصق|يافطة|بطاقة|إعلان)(?:\s[^:]{0,60})?[:：]\s*$/u

const IN_IT = /في(?:ه|ها)\s*[:،]?$/u
const SIGNS = /لافتة|لوحة|ورقة|ملصق|يافطة|بطاقة|إعلان/u
/** `أصدرت الجمعية بيانا جاء فيه:` */
const ISSUED_BY =
  /(?:^|[،؛.]\s)[وف]?(?:قد\s)?(?:أصدر|نشر|وجه|وجّه|بعث|أرسل|كتب|وزع)(?:ت)?\s+(?<who>[^،:]{2,80}?)\s+(?:بيان|رسالة|تقرير|بلاغ|منشور|تعميم|مذكرة|تغريدة)[اً]*(?:\s[^:]{0,80})?\s(?:جاء|ورد)\s+في(?:ه|ها)\s*[:،]?$/u
/** `رسالة من التلاميذ جاء فيها:`, `آخر ما قاله لها كان:`: of whom the clause does not tell by its subject. */
const QUOTES_ITSELF =
  /\s(?:(?:جاء|ورد|جاءت|وردت)\s+في(?:ه|ها)|ما\s+(?:قال|قالت|كتب|كتبت|سمع)(?:ه|ها|ته|تها)?(?:\s[^:،]{0,40})?\s(?:كان|كانت|هو))\s*[:،]?$/u

/** `X مبتسماً:`; and a colon in front of words that nobody named says. */
function byColon(context: string, isKnown: IsKnown): Reported {
  const text = context.replace(/[:：]\s*$/u, '')
  const body = bodyIn(text, isKnown)
  if (body) return asReported(body, context)
  const found = /(?:قرأ|سمع|اشترى|قصيدة|أغنية|عنوان)/u.test(text) ? undefined : subjectIn(withoutOutlet(text), isKnown)
  return found ? asReported(found, context) : { isOutlet: false, ...factsIn(context) }
}

/** `وزارة المياه، في كتاب رسمي:`, `الباحثة في تاريخ الري د. منتهى الجابري تختلف مع الاثنين:` */
function bodyIn(text: string, isKnown: IsKnown): EasternSpeaker | undefined {
  const [first = '', ...others] = text.replace(/^[\s•*–—-]+/u, '').split(/\s*،\s*/u)
  const isPlace = others.length > 0 && others.every((part) => /^(?:في|عبر|ضمن|خلال|على|ردا|ردًا|رداً)\s/u.test(part))
  if (isPlace && isBody(tokensOf(first)[0]?.key ?? '')) return easternSpeaker(first, isKnown)
  const { role, name } = DOCTOR.exec(first)?.groups ?? {}
  if (name === undefined || role === undefined || !isRole(tokensOf(role)[0]?.key ?? '')) return undefined
  return { speaker: name, role, isSure: true }
}

/** `د.` in front of a name. */
const DOCTOR = /^(?<role>[^،:]{4,60}?)\s[دمأ]\.\s?(?<name>\p{L}[\p{L}\p{M}]+\s\p{L}[\p{L}\p{M}]+)(?=\s|$)/u

/** Who a phrase names, with where and when the clause says it was. */
export function reportedAs(context: string, who: string, isKnown: IsKnown): Reported | undefined {
  const found = easternSpeaker(withoutOutlet(who), isKnown)
  return found && asReported(found, context)
}
