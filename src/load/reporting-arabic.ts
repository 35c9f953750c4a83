import { arabicVerb, type ArabicVerb } from './arabic-verbs.ts'
import { factsIn, withoutOutlet } from './eastern-facts.ts'
import { isEasternGiven } from './eastern-names.ts'
import { easternSpeaker, subjectIn, type EasternSpeaker } from './eastern-speaker.ts'
import { tokensOf, type Token } from './eastern-tokens.ts'
import { COURTESIES, isRole, isStop, OUTLET_KINDS, PAPERS } from './eastern-words.ts'
import type { Reported } from './reporting.ts'

const SAYS =
  /^(?:.*?[،؛.]\s*)?و?(?:وفق[ًا]*(?: لما)?\s*لـ?|وفق\s|بحسب\s|حسب\s|على حد (?:قول|تعبير|وصف)\s|على لسان\s|نقلا عن\s|نقلاً عن\s|بكلمات\s|في رأي\s|برأي\s|من وجهة نظر\s|استناد[ًا]*\s*(?:إلى|ل)\s*|طبقا\s*ل|طبقاً\s*ل)\s*(?<who>[^:]{2,160}?)\s*[،:]?\s*$/u
const AUTHOR =
  /^(?:(?:ال)?(?:بيان|تقرير|دراسة|تصريح|رسالة|أرقام|إحصاءات|بيانات|تقديرات|مصادر))\s+(?:صادر(?:ة)?\s+)?(?:عن|من|ل|أصدرته|نشرته|أعدته|أعده)\s*(?<who>.+)$/u
/** `ونقلت الصحيفة عن X قوله` */
const QUOTED =
  /(?:^|[،؛.\s])[وف]?(?:نقل|تنقل|ينقل)(?:ت)?\s+(?:عنه\s+)?(?<outlet>.{2,60}?)\s+عن\s+(?<who>.{2,120}?)،?\s+(?:قوله|قولها|قولهم)(?:\s+[إأ]ن[ّ]?(?:ه|ها)?)?\s*[:،]?$/u
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
const THAT = /^(?:[بو]?[اأإ]ن(?:ه|ها|هم|نا)?)$/u

/** What stands before a quotation in an Arabic sentence. */
export function reportedInArabic(context: string): Reported | undefined {
  const text = context.trim()
  const isIntroduced = /[:：]\s*$/u.test(text)
  const says = SAYS.exec(text)?.groups?.['who']
  if (says !== undefined && easternSpeaker(says)) return reportedAs(context, says.replace(AUTHOR, '$<who>'))
  const quoted = QUOTED.exec(text)?.groups
  if (quoted) {
    const found = reportedAs(context, quoted['who'] ?? '')
    const outlet = new RegExp(`^${OUTLET_KINDS}\\s+(?<name>.+)$`, 'u').exec(quoted['outlet'] ?? '')?.groups?.['name']
    return found && { ...found, ...(outlet !== undefined && { outlet }) }
  }
  const paper = PAPER.exec(text)?.groups
  if (paper && PAPERS.has(tokensOf(paper['paper'] ?? '')[0]?.key ?? '')) return byPaper(context, paper['who'] ?? '')
  const written = WRITTEN_ON.exec(text)
  const isWritten = written !== null && (SIGN.test(text.slice(0, written.index + 1)) || /[كن]ُ|خُط/u.test(written[0]))
  if (isWritten && isIntroduced) return { isOutlet: false, ...factsIn(context) }
  const tokens = tokensOf(context)
  const verb = verbIn(tokens)
  if (!verb) return isIntroduced ? byColon(context) : undefined
  return byVerb(context, tokens, verb, isIntroduced)
}

/** Where clauses begin the first verb counts; joined by و or as a participle it may stand anywhere. */
function verbIn(tokens: readonly Token[]): ArabicVerb | undefined {
  let found: ArabicVerb | undefined
  let isStart = true
  for (const [at, token] of tokens.entries()) {
    const verb = arabicVerb(token, at, isStart)
    const isMore =
      verb &&
      (!found ||
        ((verb.isJoined || isStart) &&
          !verb.isParticiple &&
          tokens.slice(found.at, at).every(({ key }) => !THAT.test(key))))
    if (isMore) found = verb
    isStart =
      /^[،؛.,—–-]$/u.test(token.text) ||
      (isStart && /^(?:و?قد|فقد|کما|فیما|بینما|حیث|ثم|و?لکن|اذ|هکذا|و?کان|و?کانت|و?هنا|[وف]?اما)$/u.test(token.key)) ||
      /^(?:قد|وقد|ثم)$/u.test(token.key)
  }
  return found
}

function byVerb(
  context: string,
  tokens: readonly Token[],
  verb: ArabicVerb,
  isIntroduced: boolean,
): Reported | undefined {
  const token = tokens[verb.at]
  const behind = tokens
    .slice(verb.at + 1)
    .filter(({ text }, at, all) => !(at === all.length - 1 && /^[:،,]$/u.test(text)))
  const that = behind.findIndex(({ key }) => THAT.test(key))
  const isClause = that >= 0 && !isIntroduced
  const isFragment = isClause && (that < behind.length - 1 || /(?:ه|ها|هم)$/u.test(behind[that]?.key ?? ''))
  const own = behind.slice(0, that < 0 ? behind.length : that)
  const after = own.length === 0 ? '' : context.slice(own[0]?.start, own.at(-1)?.end)
  const gender = verb.gender
  const finish = (found: EasternSpeaker | undefined): Reported | undefined => {
    const given = found ?? { pronoun: gender === 'she' ? 'قالت' : 'قال' }
    const whole = asReported(
      given.pronoun === 'او' ? { ...given, pronoun: gender === 'she' ? 'قالت' : 'قال' } : given,
      context,
      gender,
    )
    if (!isFragment) return whole
    return whole.speaker !== undefined || whole.pronoun !== undefined ? { ...whole, isFragment: true } : undefined
  }
  if (verb.isFirstPerson) return isFragment ? undefined : { isOutlet: false, ...factsIn(context) }
  const [next] = own
  const isAlone =
    !next ||
    isStop(next.key) ||
    (/^(?:ل|ب)\p{L}{3,}/u.test(next.key) && !isEasternGiven(next.text)) ||
    /^[،,]$/u.test(next.text) ||
    verb.isParticiple
  if (!isAlone) return finish(subjectBehind(verb.isOfThing ? cutThing(own, context) : after))
  const beforeText = context.slice(0, token?.start ?? 0)
  const around = (verb.isParticiple ? undefined : subjectIn(withoutOutlet(after))) ?? subjectBefore(beforeText)
  if (around) return finish(around)
  return verb.isParticiple && beforeText.trim() === ''
    ? { isOutlet: false, pronoun: 'participle', ...factsIn(context) }
    : finish(undefined)
}

const IN_FIELD = /^\s*\S+(?:\s+ال\S+)?\s+(?:في|ب)\s+(?:ال\S+\s+)+/u

function subjectBehind(after: string): EasternSpeaker | undefined {
  const text = withoutOutlet(after)
  const found = easternSpeaker(text)
  // `الباحثة في التراث الشعبي نجوى الكيلاني`
  const beyond = found?.speaker === undefined ? IN_FIELD.exec(text)?.[0].length : undefined
  return (beyond === undefined ? undefined : subjectIn(text.slice(beyond))) ?? found
}

/** `وكان X قد صرّح`, `خرج X وقال`, `X يقول`: the subject stands in front of the verb. */
function subjectBefore(text: string): EasternSpeaker | undefined {
  const clause = text.replace(/[:：]\s*$/u, '')
  const was = /(?:^|[،.\s])[وف]?كان(?:ت)?\s+(?<who>.{3,120}?)\s*$/u.exec(clause)?.groups?.['who']
  const asFor = /(?:^|[،.\s])[وف]?أم[ّ]?ا\s+(?<who>.{3,120}?)[،\s]*$/u.exec(clause)?.groups?.['who']
  const given = was ?? asFor
  const found = given === undefined ? undefined : easternSpeaker(withoutOutlet(given))
  if (found) return found
  const sure = subjectIn(withoutOutlet(clause))
  if (sure) return sure
  // `X يقول:` with nothing but the name in front.
  const words = clause.trim().split(/\s+/u)
  const alone = words.length <= 3 && clause.trim() !== '' ? easternSpeaker(clause) : undefined
  return alone?.speaker !== undefined && !/^[وف]?(?:ثم|قد|هنا|هكذا|في|لكن)/u.test(clause.trim()) ? alone : undefined
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

function byPaper(context: string, given: string): Reported {
  let who = given
    .trim()
    .replace(/\s*(?:ال)?(?:صادر|صادرة|مؤرخ|مؤرخة|مؤرّخ|مؤرّخة)\s+(?:في|بتاريخ|يوم).*$/u, '')
    .replace(/\s*(?:بتاريخ|بعنوان|إلى\s)[^\p{L}]?.*$/u, '')
  who = who
    .replace(ISSUED, '')
    .replace(/[\uE000\uE001].*$/u, '')
    .replace(/\s(?:في|يوم)\s*$/u, '')
    .replace(/^لل/u, 'ال')
    .replace(/^ل(?=\p{L}{3})/u, '')
  const found = NOBODY.test(who) ? undefined : easternSpeaker(who)
  return found?.speaker === undefined ? { isOutlet: false, ...factsIn(context) } : asReported(found, context)
}

/** `X مبتسماً:`; and a colon in front of words that nobody named says. */
function byColon(context: string): Reported {
  const text = context.replace(/[:：]\s*$/u, '')
  const found = /(?:قرأ|سمع|اشترى|قصيدة|أغنية|عنوان)/u.test(text) ? undefined : subjectIn(withoutOutlet(text))
  return found ? asReported(found, context) : { isOutlet: false, ...factsIn(context) }
}

/** Who a phrase names, with where and when the clause says it was. */
export function reportedAs(context: string, who: string): Reported | undefined {
  const found = easternSpeaker(withoutOutlet(who))
  return found && asReported(found, context)
}

export function asReported(
  { speaker, role, pronoun, called }: EasternSpeaker,
  context: string,
  gender?: 'he' | 'she',
): Reported {
  return {
    isOutlet: false,
    ...(speaker !== undefined && { speaker }),
    ...(role !== undefined && { role }),
    ...(pronoun !== undefined && { pronoun }),
    ...(called !== undefined && { called }),
    ...(gender !== undefined && { gender }),
    ...factsIn(context),
  }
}
