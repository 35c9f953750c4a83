import { OUTLET_KINDS } from './eastern-words.ts'
import type { Reported } from './reporting.ts'

/** `به گزارش OUTLET، X گفت`, `وفقاً لصحيفة OUTLET، قال X`: who reports it is not who says it. */

const PERSIAN =
  /^(?<lead>\s*(?:(?:اما|ولی|و|همچنین)\s+)?(?:بنا\s)?(?:به|بر|بر اساس|طبق)\s+(?:گزارش|نقل از|نوشته|اعلام)[\u200Cٔیي]?\s+(?<source>[^،:.]{2,80})،\s+)(?=\S)/u
const ARABIC =
  /^(?<lead>\s*و?(?:وفق[ًا]*(?: لما نشرته)?\s*ل?ـ?\s?|بحسب\s+(?:ما (?:نشرت|ذكرت|أوردت)ه?\s+)?|حسب\s+|نقل[اً]*\s+عن\s+|طبق[اً]*\s+ل)(?<source>[^،:.]{2,80})،\s+)(?=\S)/u
/** `وأفاد موقع X نقلاً عن Y:` */
const THROUGH = /^(?<lead>(?<before>.{2,120}?)\s+نقل[اً]*\s+عن\s+)(?<who>[^:،]{2,100}?)\s*[:،]\s*$/u
const NAME = new RegExp(
  `(?:^|[\\s\\u0640]|ل)(?<kind>${OUTLET_KINDS})\\s+(?:["“«](?<named>[^"“”«»]{2,40})["”»]|(?<bare>[^\\s،:«»"“”]+(?:\\s+[^\\s،:«»"“”]+){0,2}))\\s*$`,
  'u',
)
const PART_OF_NAME = /^(?:رادیو|راديو|تلویزیون|تلفزيون|شبکه|إذاعة)/u
const FROM = /^.*\sبه نقل از\s+/u

/** `read` reads a context; blanks stand where the source stood, so that offsets are those of the whole. */
export function behindSource(context: string, read: (context: string) => Reported | undefined): Reported | undefined {
  const groups = (PERSIAN.exec(context) ?? ARABIC.exec(context))?.groups
  const lead = groups?.['lead'] ?? ''
  if (lead !== '') {
    const source = groups?.['source'] ?? ''
    const outlet = outletIn(source)
    const own = isMedium(source, context) ? read(context.slice(lead.length).padStart(context.length)) : undefined
    if ((own?.speaker ?? own?.pronoun) === undefined || own === undefined) return undefined
    return { ...own, ...(own.outlet === undefined && outlet !== undefined && { outlet }) }
  }
  const through = THROUGH.exec(context)?.groups
  const outlet = through === undefined ? undefined : outletIn(through['before'] ?? '')
  const who = through === undefined || outlet === undefined ? undefined : read(`بحسب ${through['who'] ?? ''}:`)
  return who?.speaker === undefined ? undefined : { ...who, outlet: outlet ?? '' }
}

/** A Persian report is a medium's whoever that is; in Arabic only a word for what it is tells a medium from a person. */
function isMedium(source: string, context: string): boolean {
  return PERSIAN.test(context) || outletIn(source) !== undefined
}

function outletIn(source: string): string | undefined {
  const found = NAME.exec(` ${source.replace(FROM, '').trim()}`)?.groups
  const name = found?.['named'] ?? found?.['bare']
  if (name === undefined) {
    const bare = /^[^\s«»]+(?:\s[^\s«»]+){0,2}$/u.exec(source.replace(FROM, '').trim())?.[0]
    return FROM.test(source) ? bare : undefined
  }
  return PART_OF_NAME.test(found?.['kind'] ?? '') ? `${found?.['kind'] ?? ''} ${name}` : name
}
