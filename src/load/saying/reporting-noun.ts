import type { Reported } from './reporting.ts'
import { NAME } from '../people/names.ts'
import { looksLikeOutlet } from '../people/outlet-names.ts'
import { parseSpeaker, type Speaker } from '../people/speaker.ts'
import { authorOf, withoutDates } from '../people/authors.ts'
import { withoutFrames } from './frames.ts'
import { SPEAKING } from '../lines/speech-verbs.ts'
import { verbsIn } from './verb-places.ts'
import { dateIn, frameDate, outletIn } from './venue.ts'
import { DATE } from '../lines/mask.ts'
import { AFTER, BEFORE, INFINITIVE, PART, SAID } from './noun-builds.ts'

/** Builds in which no verb of saying has the speaker as its subject: `Ada Reed’s words`, `was how Ada Reed put it`. */

/** `avant de préciser :` */
const THEN = new RegExp(`(?:^|[\\s,])(?:avant (?:de |d[’'])|pour )(?:${INFINITIVE})\\s*[:,]?\\s*$`, 'u')

/** `Et d’ajouter, sourire en coin :` */
const AND_TO_ADD = new RegExp(
  `^\\s*(?:[Ee]t|[Pp]uis|[Aa]vant)\\s+(?:de |d[’'])(?:${INFINITIVE})(?:,?\\s[^:;.«]{0,60})?\\s*[:,]\\s*$`,
  'u',
)

/** `Said Hurst: “…”` */
const INVERTED =
  /^(?:But\s|And\s|Then\s)?(?:[Ss]aid|[Ss]ays|[Ww]rote|[Ww]rites|[Aa]sked|[Aa]dded|[Aa]dds|[Rr]eplied|[Ee]xplained|[Rr]ecalled|[Rr]ecalls)\s+(?<who>\p{Lu}[^:;.“”"«»]{1,80}):\s*$/u

/** `In her view the letter is “a joke”` */
const IN_HER_VIEW =
  /(?:^|[,;]\s+)(?:[Ii]n|[Tt]o)\s+(?<who>his|her)\s+(?:own\s+)?(?:view|words|opinion|telling|account|phrase|eyes|mind|judge?ment|version|memory)(?!\p{L})[^:;]{0,120}$/u
/** `Her answer was recorded:` */
const OWN_ANSWER = new RegExp(
  `^(?:[^:;.]{1,60},\\s+)?(?:But\\s|And\\s|Then\\s|Mais\\s|Et\\s)?(?<who>[Hh]is|[Hh]er)\\s+(?:own\\s+|[\\p{Ll}-]+\\s+){0,2}(?:${SAID})(?!\\p{L})[^:;.“”"«»]{0,90}:\\s*$`,
  'u',
)
/** `For her the letter is “a joke”` */
const FOR_HER =
  /^\s*(?:For|To|Pour|Selon)\s(?<who>him|her|lui|elle),?\s(?!(?:credit|surprise|delight|horror|relief|part)(?!\p{L}))[^:;]{2,120}$/u

const ANSWERS =
  /\s(?:repl(?:y|ies|ied)|answer(?:s|ed)?|respond(?:s|ed)?|reacts?|reacted)\s(?:[\p{Ll}-]+\s){0,3}to\s(?:an?|the|this|that)\s(?:[\p{Ll}-]+\s){0,2}(?:question|letter|request|query|enquiry|inquiry|appeal|petition|complaint|post|tweet|article|report|statement|message)s?\s(?:by|from|of)\s[^:;]{2,100}:\s*$/u

export function answersTo(context: string): boolean {
  return ANSWERS.test(context)
}

/** `He reminded the council of the words of the city’s daughter, the composer Ada Reed, at the opening:` */
const WORDS_OF =
  /\s(?:reminded|reminds|quoted|quotes|recalled|recalls|cited|cites|invoked|invokes|repeated|repeats|echoed|echoes)\s(?:[^:;“”"]{1,60}\s)?(?:the|these|some)\s(?:famous\s|old\s|very\s)?words\s(?:of|by|from)\s(?<who>[^:;“”"]{3,140}?)(?:,?\s(?:at|in|on|from|during|before|after|when)\s[^:;“”"]{2,90})?:\s*$/u

/** What stands before a quotation. */
export function nounBefore(context: string): Reported | undefined {
  // `Ada Reed replies to a question by Ben Moss:` has a verb of saying.
  if (answersTo(context)) return undefined
  const cited = WORDS_OF.exec(context)?.groups?.['who']
  const other = cited === undefined ? undefined : speakerIn(cited.split(/,\s(?=(?:the|an?)\s)/u).at(-1) ?? '', context)
  if (other?.speaker !== undefined) return other
  const inverted = INVERTED.exec(context)?.groups?.['who']
  const first = inverted === undefined ? undefined : parseSpeaker(withoutDates(inverted))
  if (first?.speaker !== undefined) return first
  const whose = (IN_HER_VIEW.exec(context) ?? FOR_HER.exec(context))?.groups?.['who']
  if (whose !== undefined && verbsIn(context).length === 0)
    return {
      isOutlet: false,
      pronoun: /^(?:his|him|lui)$/u.test(whose) ? 'he' : 'she',
      ...(!/[:,]\s*$/u.test(context) && { isFragment: true }),
    }
  const own = OWN_ANSWER.exec(context)
  if (own) {
    const at = dateIn(own[0])
    return {
      isOutlet: false,
      pronoun: /^his$/iu.test(own.groups?.['who'] ?? '') ? 'he' : 'she',
      ...(at !== undefined && { dateAt: own.index + at }),
    }
  }
  if ((THEN.test(context) || AND_TO_ADD.test(context)) && context.length < 90)
    return { isOutlet: false, pronoun: 'participle' }
  for (const pattern of BEFORE) {
    const groups = pattern.exec(context)?.groups
    if (!groups || (groups['verb'] !== undefined && !SPEAKING.has(groups['verb']))) continue
    const found = speakerIn(groups['who'] ?? '', context)
    if (found) return found
  }
  for (const pattern of PART) {
    const groups = pattern.exec(context)?.groups
    if (!groups || (groups['verb'] !== undefined && !SPEAKING.has(groups['verb']))) continue
    const found = speakerIn(groups['who'] ?? '', context)
    if (found) return { ...found, ...(!/:\s*$/u.test(context) && { isFragment: true }) }
  }
  return undefined
}

/** `Ada Reed in The Herald` */
const PLACE = /,?\s+(?:in|on|at|during|after|before|outside|following|dans|sur|lors|après|avant|devant|au micro)\s.*$/u

/** `a letter from Ada Reed, dated 4 May 1902` */
const OWN_DATE = new RegExp(`,?\\s(?:dated|written on|sent on|received on|of|on|datée? du|du)\\s${DATE}`, 'u')

/** `Ada Reed of Plot 17` */
const HOME = /(?<=\p{Lu}\S*)\s+(?:of|from|de|du)\s+\P{Ll}.*$/u

/** `the writer, dead since 1934` */
const LIFE = /,\s+(?:morte?|née?|âgée?|décédée?|dead|aged|born|who|then|now|alors|aujourd[’']hui)(?!\p{L}).*$/u

function speakerIn(who: string, context: string): Reported | undefined {
  const { frame, rest } = withoutFrames(who)
  const phrase = withoutDates(rest)
  const speaker =
    parseSpeaker(authorOf(phrase) ?? phrase) ??
    parseSpeaker(phrase.replace(PLACE, '')) ??
    parseSpeaker(phrase.replace(HOME, '')) ??
    parseSpeaker(phrase.replace(LIFE, ''))
  // `The judges’ note:` is not said by whoever the judges are.
  const isWhose = /(?:[’']s|s[’'])\s/u.test(context)
  if (!speaker || (speaker.speaker ?? (isWhose ? undefined : speaker.role)) === undefined) return undefined
  const behind = context.slice(context.lastIndexOf(who) + who.length)
  const at = dateIn(behind)
  const inWho = OWN_DATE.exec(who)
  const dateAt =
    at !== undefined
      ? context.length - behind.length + at
      : inWho
        ? context.lastIndexOf(who) + inWho.index + inWho[0].length - 1
        : frameDate(context.slice(0, context.indexOf(who)) + frame)
  const outlet = outletIn(behind) ?? printerIn(context.slice(0, context.indexOf(who)))
  return { ...speaker, ...(outlet !== undefined && { outlet }), ...(dateAt !== undefined && { dateAt }) }
}

/** `the Herald printed a letter from` */
const PRINTED = new RegExp(
  `(${NAME})\\s+(?:has\\s+|had\\s+)?(?:printed|published|ran|carried|prints|publishes|carries|posted)\\s+(?:an?|the|this)\\s`,
  'u',
)

function printerIn(before: string): string | undefined {
  const name = PRINTED.exec(before)?.[1]
  return name === undefined || parseSpeaker(name) === undefined ? undefined : name.replace(/^The\s+/u, '')
}

/** `the report states`: the one that was spoken of. */
function documentIn(clause: string, paper: string | undefined): Speaker | undefined {
  const isKnown = paper !== undefined && new RegExp(`(?:^|\\s)the\\s+${paper}`, 'u').test(clause)
  const found = isKnown && /^[\p{L} -]+$/u.test(paper) ? parseSpeaker(`the ${paper}`) : undefined
  return found?.speaker === undefined ? undefined : found
}

/** `local paper Evening Lamp` */
const PAPER_CALLED =
  /^(?:[\p{Ll}-]+\s){0,3}?(?:paper|newspaper|daily|weekly|magazine|agency|website|site|broadcaster|channel|station)\s(?=\p{Lu})/u

/** `she added`, `said Ada Reed`: most clauses are no such build. */
const PLAIN =
  /^(?:(?:he|she|they|il|elle)\s+\p{Ll}+|(?!(?:is|was|were|are|came|comes|went|goes|ran|runs|as|et)\s)\p{Ll}+\s+\p{Lu}[\p{L}.’'-]*(?:\s+\p{Lu}[\p{L}.’'-]*)*)$/u

/** What stands behind a quotation: `clause` lies at `start`, and ends before `stop`. */
export function nounAfter(clause: string, start: number, stop: number): Reported | undefined {
  if (PLAIN.test(clause)) return undefined
  for (const pattern of AFTER) {
    const groups = pattern.exec(clause.trimEnd())?.groups
    if (!groups) continue
    const rest = groups['rest'] ?? ''
    const who = withoutDates(groups['who'] ?? '')
    const isPaper = groups['paper'] !== undefined
    const speaker = who === '' ? documentIn(clause, groups['paper']) : parseSpeaker(who)
    const pronoun = isPaper ? undefined : /^(?:he|she|they)$/u.exec(who)?.[0]
    if (!isPaper && pronoun === undefined && (speaker?.speaker ?? speaker?.role) === undefined) continue
    const at = dateIn(rest)
    const inPaper = new RegExp(DATE, 'u').exec(groups['paper'] ?? '')?.index
    const dateAt =
      at !== undefined
        ? start + clause.trimEnd().length - rest.length + at
        : inPaper === undefined
          ? undefined
          : start + clause.indexOf(groups['paper'] ?? '') + inPaper
    const medium = groups['medium']
    const outlet =
      groups['outlet'] !== undefined
        ? parseSpeaker(groups['outlet'])?.speaker
        : medium !== undefined && (looksLikeOutlet(medium) || PAPER_CALLED.test(medium))
          ? medium.replace(PAPER_CALLED, '')
          : outletIn(rest)
    return {
      isOutlet: false,
      ...speaker,
      ...(pronoun !== undefined && { pronoun }),
      length: stop,
      ...(outlet !== undefined && { outlet }),
      ...(dateAt !== undefined && { dateAt }),
    }
  }
  return undefined
}
