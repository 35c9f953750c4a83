import { factsIn, withoutOutlet } from './eastern-facts.ts'
import { outletWithin } from './eastern-outlets.ts'
import { asReported } from './eastern-reported.ts'
import { easternSpeaker, type EasternSpeaker, type IsKnown } from './eastern-speaker.ts'
import { subjectIn, unnamedSubjectIn } from './eastern-subject.ts'
import { signedBy } from './eastern-signed.ts'
import { isWord, tokensOf, type Token } from './eastern-tokens.ts'
import { PAPERS } from './eastern-words.ts'
import { isWrittenOn, thisPaperIn } from './paper-words.ts'
import { answerIn } from './persian-answer.ts'
import { IN_WHICH, isFrame, isPlausible, OBJECT_FIRST } from './persian-frame.ts'
import { lastPersianVerb } from './persian-verbs.ts'
import type { Reported } from '../saying/reporting.ts'

const SAYS =
  /^(?:.*?[،؛]\s*)?(?:(?:اما|ولی|و|همچنین)\s+)?(?:(?:بنا )?(?:به|بر|از|طبق|بر اساس|بر پایه[‌ٔ]?ی?|براساس|مطابق) (?:گفته|گفته‌ها|نوشته|نقل از|گزارش|باور|ادعای|اعلام|اعتقاد|عقیده|زعم|روایت|قول|نظر|اظهارات|سخنان|اطلاعیه|بیانیه|آمار|برآورد|برآوردها|تعبیر|تصریح|استناد|داده‌ها|یافته‌ها|پژوهش|پژوهش‌ها|بررسی|بررسی‌ها|گزارش‌ها|اسناد|مدارک|سند|ارقام|محاسبات|محاسبه|سرشماری|نظرسنجی|نوشته‌ها|پیش‌بینی|شهادت|خاطرات|یادداشت|یادداشت‌ها|مصوبه|تخمین|مطالعات|مطالعه)[‌ٔ]?[ی]?)\s+(?<who>[^:]{2,160}?)\s*[،:]?\s*$/u
/** `با بیان اینکه «…»`: what follows is said by the subject. */
const SAYING =
  /^(?<who>.{2,160}?)[،,]?\s+(?:ضمن|با)\s+(?:بیان|تأکید بر|تاکید بر|اعلام|اشاره به|ذکر|یادآوری|اذعان به|گفتن|طرح|ابراز|تأیید|تایید|انتقاد از|گلایه از)\s+(?:(?:این|آن)[‌ ]?که|این (?:جمله|عبارت|نکته|مطلب))\s*[:،]?$/u
const THROUGH = /\s(?:به نقل از|از قول|از زبان)\s+(?<who>[^:،]{2,120}?(?:،[^:]{0,60})?)\s*$/u
/** What goes on behind an outlet that passes words on. */
const OUTLET_ENDS = /[،,].*$|\s+(?:در|به|روز|نیز|هم|از|دیروز|امروز|[\uE000\uE001]+)(?:\s.*)?$/u
/** `در بیانیهٔ X که … منتشر شد`: whose paper it is. */
const PAPER =
  /(?:^|\s)(?:در|از|بر)\s+(?:بخشی از\s+|متن\s+|پایان\s+|آغاز\s+|ابتدای\s+)?(?<that>این\s+|همین\s+|همان\s+)?(?<paper>[\p{L}\u200C]+?)(?:[‌]?[\u0654ٔ]|ی|ای)?\s+(?<who>[^،:]{2,100}?)\s*$/u
const PAPER_ENDS = /(?:،|\s+که\s|\s+به تاریخ\s|\s+در\s|\s+خطاب به\s|\s+به\s|\s+مورخ\s|\s+درباره|[\uE000\uE001]).*$/u
/** Whatever somebody named does, words behind a colon are his or hers, but for these. */
const READ_ALOUD = /(?:خواند|می‌خواند|می‌خوانیم|دید|شنید|خرید|ساخت|سرود|نوشته شد|آموخت|یافت|کشف کرد|شامل|عبارت)/u
const MOST_BEHIND = 140

/** What stands before a quotation in a Persian sentence. */
export function reportedInPersian(context: string, isKnown: IsKnown): Reported | undefined {
  const text = context.trim()
  const signer = signedBy(context)
  const signed = signer === undefined ? undefined : reported(context, signer, isKnown)
  if (signed?.speaker !== undefined) return signed
  const says = SAYS.exec(text)?.groups?.['who']
  if (says !== undefined && !/^(?:از\s|می[\u200C ])/u.test(says) && !lastPersianVerb(tokensOf(says)))
    return reported(context, says, isKnown)
  const saying = SAYING.exec(text)?.groups?.['who']
  if (saying !== undefined) return asFragment(reported(context, saying, isKnown))
  if (isWrittenOn(text)) return { isOutlet: false, ...factsIn(context) }
  const tokens = tokensOf(context)
  const isIntroduced = /[:：]\s*$/u.test(text)
  const verb = lastPersianVerb(tokens)
  if (!verb) return isIntroduced ? byColon(context, isKnown) : undefined
  const rest = tokens.slice(verb.to).filter((token) => !/^[:،,]$/u.test(token.text))
  const isThat = /^(?:که|این|هیچ|همه)$/u.test(rest[0]?.key ?? '')
  const restText = context.slice(rest[0]?.start ?? context.length).trim()
  const said = rest.length - (isThat ? 1 : 0)
  if (restText.length > MOST_BEHIND || /[؟!؛]/u.test(restText)) return undefined
  if (said > 0 && !isThat && !isIntroduced) return undefined
  const before = context.slice(0, tokens[verb.from]?.start ?? 0)
  const cited = verb.isPassive ? THROUGH.exec(before)?.groups?.['who'] : undefined
  const told = cited === undefined ? undefined : reported(context, cited, isKnown)
  if (told) return told
  if (verb.isPassive) return byPaper(context, before, isKnown)
  const isFragment = said > 0 && !isIntroduced
  if (verb.isFirstPerson) return isFragment ? undefined : { isOutlet: false, ...factsIn(context) }
  // What stands behind که is of what is said, dates as well.
  const facts = isFragment && isThat ? context.slice(0, rest[0]?.start) : context
  const through = THROUGH.exec(before)?.groups?.['who']
  const found = through === undefined ? bySubject(facts, before, isKnown) : passedOn(facts, before, through, isKnown)
  const isMany = found?.pronoun !== undefined && MANY.test(tokens[verb.to - 1]?.key ?? '')
  if (isMany) return isFragment ? undefined : { isOutlet: false, ...factsIn(facts) }
  return isFragment ? asFragment(found) : found
}

/** `خبرگزاری دشت به نقل از X نوشت`: whom an outlet quotes. */
function passedOn(context: string, before: string, who: string, isKnown: IsKnown): Reported | undefined {
  const outlet = outletWithin(before.slice(0, before.search(THROUGH)).replace(OUTLET_ENDS, ''))
  const found = reported(context, who, isKnown)
  return found && { ...found, ...(outlet !== undefined && { outlet }) }
}

/** `X این طرح را «فاجعه» خواند`: the verb stands behind the words, whose subject opens the sentence. */
const CALLED =
  /^\s*(?:(?:خواند|نامید|دانست|شمرد|برشمرد|انگاشت|پنداشت)(?:ه است|ه بود|ند|ه‌اند)?|می[‌ ]?(?:خواند|نامد|داند|شمارد|شمرد|پندارد|دانست|نامید|گفت|گوید)(?:ند)?|لقب (?:داد|می[‌ ]?دهد)|صدا (?:زد|می[‌ ]?زند|می[‌ ]?کرد|کرد)|(?:توصیف|ارزیابی|عنوان|یاد|معرفی|تلقی|قلمداد|ذکر|محکوم|تعبیر|وصف|خطاب|خلاصه|تشبیه|اعلام|عنوان|قلمداد)\s+(?:کرد(?:ه است|ه بود|ند)?|می[‌ ]?کند|می[‌ ]?کنند|می[‌ ]?کرد))(?![\p{L}\p{M}])/u

/** `دیداری که بادآهنگ آن را «…» توصیف کرد`: somebody else opens the sentence. */
const RELATIVE = /^.*[^\s،]ی که\s+(?=\S+(?:\s+\S+){0,2}\s+(?:آن|این|او|وی|آنها|آن‌ها)\s+را\s)/u

/** `نوشته بودند`: no one person's. */
export const MANY = /(?:[دتنهر]ند|گویند|افزایند|نویسند|پرسند|نامند|شوند|ه[\u200C ]?اند)\s*$/u

/** Of the clause before: `… خواند و گفت`. */
const CALLED_AND = new RegExp(`${CALLED.source}\\s+و(?=\\s|$)`, 'u')

export function calledInPersian(before: string, behind: string, isKnown: IsKnown): Reported | undefined {
  if (!CALLED.test(behind)) return undefined
  const through = THROUGH.exec(before)?.groups?.['who']
  const found =
    through === undefined
      ? bySubject(before, before.replace(RELATIVE, ''), isKnown)
      : passedOn(before, before, through, isKnown)
  if (found && MANY.test(CALLED.exec(behind)?.[0] ?? '') && found.role === undefined)
    return { isOutlet: false, isFragment: true }
  const isSomebody = found?.speaker !== undefined || found?.pronoun !== undefined || through !== undefined
  return found && isSomebody ? { ...found, isFragment: true } : undefined
}

/** The subject that a clause in front of its verb tells, else a pronoun. */
export function bySubject(context: string, clause: string, isKnown: IsKnown): Reported | undefined {
  const before = andThen(clause.replace(CALLED_AND, '').replace(OBJECT_FIRST, '').replace(IN_WHICH, ''), isKnown)
  // What stands in front of a semicolon is another clause, and in front of a colon whose paper or column it is.
  const parts = withoutOutlet(before.slice(Math.max(before.lastIndexOf('؛'), before.lastIndexOf(':')) + 1)).split(
    /[،,]/u,
  )
  const from = parts.findIndex((part) => !isFrame(part) && easternSpeaker(part) !== undefined)
  const found = from < 0 ? undefined : easternSpeaker(parts.slice(from).join('،'), isKnown)
  // A phrase of words that nothing tells to be a name may be anything where a name is beyond doubt.
  const sure =
    found?.isSure === true || found?.pronoun !== undefined ? undefined : subjectIn(withoutOutlet(before), isKnown)
  // `بی‌بی گلنار`: a name may have more in front than the lists know.
  const isWithin = sure?.speaker !== undefined && found?.speaker?.endsWith(` ${sure.speaker}`) === true
  const best = isWithin ? { ...found, isSure: true } : (sure ?? found)
  const nobody = (): EasternSpeaker => unnamedSubjectIn(withoutOutlet(before)) ?? { pronoun: 'او' }
  const given = best ?? nobody()
  if (given.speaker !== undefined && given.isSure !== true && !isPlausible(given.speaker, parts[from] ?? ''))
    return asReported(nobody(), context)
  return asReported(given, context)
}

/** `هفته‌نامه با او مصاحبه کرد و راد بیست و سه ساله`: behind a verb and its `and` another subject, whom the text knows. */
const AND_THEN = /^.*(?:کرد|کردند|داد|دادند|گرفت|گرفتند|رفت|رفتند|آمد|آمدند|زد|گذاشت|پرسید|خواست)\sو\s+(?<rest>\S.*)$/u
const AGE = /\s(?:\S+\sو\s)?\S+\sساله\s*$/u

function andThen(clause: string, isKnown: IsKnown): string {
  const rest = AND_THEN.exec(clause)?.groups?.['rest']?.replace(AGE, ' ')
  const found = rest === undefined ? undefined : easternSpeaker(rest, isKnown)
  return rest !== undefined && found?.speaker !== undefined && found.isSure === true ? rest : clause
}

/** Whose a paper is, or nobody: `روی دیوار نوشته شده است`. */
function byPaper(context: string, before: string, isKnown: IsKnown): Reported {
  const again = thisPaperIn(before)
  if (again !== undefined) return { isOutlet: false, paper: again, ...factsIn(context) }
  const cut = before.trim().replace(/^.*[.؟!]\s/u, '')
  const parts = cut.split('،')
  for (const part of [cut.replace(behindOwner(cut), ''), ...parts]) {
    const groups = PAPER.exec(part)?.groups
    const [paper] = tokensOf(groups?.['paper'] ?? '')
    if (!paper || !groups || !isPaper(paper)) continue
    const who = (groups['who'] ?? '').replace(PAPER_ENDS, '').trim()
    const found = who === '' || groups['that'] !== undefined ? undefined : easternSpeaker(who, isKnown)
    if (found?.speaker !== undefined && (found.isSure === true || !found.speaker.endsWith('ی')))
      return asReported(found, context)
  }
  return { isOutlet: false, ...factsIn(context) }
}

/** Behind the owner of a paper its date and who got it may follow. */
function behindOwner(text: string): string {
  const match = /(?<=\S\s+\S+\s+\S+)(?:،|\s+که\s|\s+به تاریخ\s|\s+خطاب به\s|\s+مورخ\s|[\uE000\uE001]).*$/u.exec(text)
  return match?.[0] ?? ''
}

function isPaper({ key }: Token): boolean {
  return [key, key.replace(/(?:ای|ی)$/u, ''), key.replace(/ای$/u, 'ه')].some((one) => PAPERS.has(one))
}

/** `X با لبخند:`, `X سر تکان داد:`; and a colon in front of words that nobody named says. */
function byColon(context: string, isKnown: IsKnown): Reported {
  const answer = answerIn(context.trim(), isKnown)
  if (answer) return asReported(answer, context)
  const before = context.replace(/[:：]\s*$/u, '')
  const found = READ_ALOUD.test(before) ? undefined : easternSpeaker(before, isKnown)
  const isNamed = found?.speaker !== undefined && found.isSure === true && tokensOf(before).slice(0, 1).some(isWord)
  return isNamed ? asReported(found, context) : { isOutlet: false, ...factsIn(context) }
}

/** Whom a phrase names, with the day and the outlet of its context. */
export function reported(context: string, who: string, isKnown: IsKnown): Reported | undefined {
  const found = easternSpeaker(withoutOutlet(who), isKnown)
  return found && asReported(found, context)
}

function asFragment(found: Reported | undefined): Reported | undefined {
  const isSomebody = (found?.speaker ?? found?.pronoun ?? found?.role) !== undefined
  return found && isSomebody ? { ...found, isFragment: true } : undefined
}
