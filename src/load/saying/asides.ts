import type { Reported } from './reporting.ts'
import { dateIn, outletIn } from './venue.ts'

/** `Ada Reed, in an interview with the Herald on 4 May, when asked why, replied:`: where, when and to what, between a subject and its verb. */

const TALK =
  '(?:interview|conversation|speech|letter|statement|message|post|tweet|article|column|note|e-?mail|lecture|sermon|address|memoirs?|diary|book|report|testimony|affidavit|entretien|lettre|discours|déclaration|message|communiqué)'
const OWNER = '(?:an?|the|his|her|their|its|one|un|une|son|sa)\\s(?:[\\p{Ll}-]+\\s){0,3}?'
const ASIDE = new RegExp(
  `,\\s(?:(?:in|during|dans|lors d[’'e]\\s?)\\s?${OWNER}${TALK}(?:\\s[^,:;“”"«»]{2,120})?|(?:speaking|writing|testifying)\\s(?:to|with|on|at|in|for|before|from)\\s[^,:;“”"«»]{2,90}|interviewed\\s(?:by|on|in)\\s[^,:;“”"«»]{2,80}|(?:when\\s)?(?:asked|questioned|pressed)\\s(?:by|why|whether|if|about|how|what|who)\\s[^,:;“”"«»]{2,120}|(?:reached|contacted)\\s(?:by|on|at)\\s[^,:;“”"«»]{2,60}|according\\sto\\s[^,:;“”"«»]{2,90})(?=,\\s)|(?<=\\p{Lu}[\\p{L}’'-]+(?:,\\s\\p{N}{1,3})?),\\s(?:who|whose)\\s[^,:;“”"«»]{2,120}(?=,\\s\\p{Ll})`,
  'gu',
)
const MAY =
  /,\s(?:in|during|dans|lors|speaking|writing|testifying|interviewed|when|asked|questioned|pressed|reached|contacted|according)\s?/u
/** The first of the parts between commas is the subject's own. */
const SUBJECT = /^[^,]*\p{Lu}|^\s*(?:the|an?|one|le|la|un|une)\s/iu

/** `read` reads the clause without them; the offsets of both are the same. */
export function withoutAsides(context: string, read: (context: string) => Reported | undefined): Reported | undefined {
  if (!MAY.test(context)) return read(context)
  const asides = [...context.matchAll(ASIDE)].filter(({ index }) => SUBJECT.test(context.slice(0, index)))
  if (asides.length === 0) return read(context)
  let plain = context
  for (const { 0: part, index } of asides)
    plain = `${plain.slice(0, index)}${' '.repeat(part.length)}${plain.slice(index + part.length)}`
  const found = read(plain)
  if ((found?.speaker ?? found?.role ?? found?.pronoun) === undefined || !found) return read(context)
  const outlet = asides.map(({ 0: part }) => outletIn(part)).find((one) => one !== undefined)
  const dated = asides.find(({ 0: part }) => dateIn(part) !== undefined)
  const dateAt = dated && dated.index + (dateIn(dated[0]) ?? 0)
  return {
    ...found,
    ...(found.outlet === undefined && outlet !== undefined && { outlet }),
    ...(found.dateAt === undefined && dateAt !== undefined && { dateAt }),
  }
}
