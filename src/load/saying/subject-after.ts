import { DATE } from '../lines/mask.ts'
import { NAME } from '../people/names.ts'
import type { Reported } from './reporting.ts'
import { parseSpeaker, type Speaker } from '../people/speaker.ts'
import { placeBeforeName, placeFirst } from './place-first.ts'
import { dateIn, outletIn } from './venue.ts'

/** Behind a name or a role these begin another part. */
const CUT =
  /\s(?:and|but|while|when|as|after|before|during|at|in|on|from|outside|inside|following|adding|with|who|to|lors|dans|devant|pendant|après|avant|et|mais|à|au|aux|qui|tandis|alors|sur|en|via|by|about|last|this|whose|looking|pointing|laughing|smiling|standing|sitting)(?=\s)/u
const APPOSITION = new RegExp(
  `^(?!(?:est|sont|était|étaient|sera|seront|a|ont|avait|ne|is|was|are|were|has|had|will|would|can|must|we|they|it|I|you|nous|vous|on|il|elle|ils|elles|ce|je|que|pour|avec|si|there|this|who|which|qui|dont|adding|saying|noting|speaking|writing|referring|looking|pointing|laughing|smiling|standing|sitting|when|while|as|after|before|during|in|on|at|to|from|with|and|but|dans|lors|en|à|au|le\\s+${DATE}|et|mais)\\b|[nmcjst][’']|${DATE}|\\p{L}+(?:ing|ant)\\b)`,
  'u',
)
/** Between a verb and the subject behind it: `a déclaré mardi le maire`. */
const LEAD = new RegExp(
  `^(?:(?:le\\s+|on\\s+|en\\s+|in\\s+|dès\\s+|au\\s+)?${DATE},?|\\p{Ll}+ment|hier|ensuite|encore|aussi|également)\\s+`,
  'u',
)

/** A noun phrase that begins at `from`, with what stands beside it in commas. */
export function subjectAfter(context: string, from: number, stop: number): Reported | undefined {
  const whole = context.slice(from, stop).trimStart()
  const where = placeFirst(whole)
  if (where > 0)
    return withPlace(whole.slice(0, where), subjectAfter(context, context.indexOf(whole, from) + where, stop))
  const lead = LEAD.exec(whole)?.[0] ?? ''
  const text = whole.slice(lead.length)
  const pronoun = /^(?:he|she|they|it|il|elle|I)(?![\p{L}’'-])/u.exec(text)?.[0]?.toLowerCase()
  if (pronoun !== undefined) return withRest({ isOutlet: false, pronoun }, context, stop, text.slice(pronoun.length))
  const parts = text.split(/,\s+/u)
  const head = cut(parts[0] ?? '')
  const isWhole = head.length === (parts[0] ?? '').trimEnd().length
  const beside = isWhole && parts[1] !== undefined && APPOSITION.test(parts[1]) ? parts[1] : undefined
  const nameBehind = beside === undefined ? undefined : parseSpeaker(`${head}, ${cut(beside)}`)
  const speaker =
    officerIn(parts) ??
    (/^\p{Lu}/u.test(head) && beside !== undefined ? parseSpeaker(`${head}, ${beside.trimEnd()}`) : nameBehind) ??
    parseSpeaker(head) ??
    parseSpeaker(head.replace(/\s(?:of|for|de|du|des)\s.*$/u, ''))
  if (!speaker) {
    // A name that no list knows.
    const place = placeBeforeName(text)
    return place === 0 ? undefined : subjectAfter(context, context.indexOf(text, from) + place, stop)
  }
  const used =
    officerIn(parts) === undefined
      ? text.indexOf(head) + head.length + (beside === undefined ? 0 : 2)
      : text.indexOf(cut(parts[1] ?? '')) + cut(parts[1] ?? '').length
  const known =
    speaker.called === undefined
      ? speaker
      : withoutNew(speaker, (parts[0] ?? '').slice((parts[0] ?? '').indexOf(head) + head.length))
  const found = withRest(known, context, stop, text.slice(used))
  const at = lead === '' || found?.dateAt !== undefined ? undefined : dateIn(lead)
  return found && at !== undefined ? { ...found, dateAt: context.indexOf(whole, from) + at } : found
}

function withPlace(place: string, found: Reported | undefined): Reported | undefined {
  const outlet = found?.outlet ?? outletIn(place)
  return found && outlet !== undefined ? { ...found, outlet } : found
}

/** `l’adjointe au commerce, Ada Roche`: the office goes on up to its bearer. */
const ONE_OFFICE = /^(?:(?:the|le|la|un|une|an?)\s|l[’'])\p{Ll}[\p{Ll}’' -]{2,60}$/u
const BEARER = new RegExp(`^${NAME}$`, 'u')

function officerIn([office = '', bearer = '']: readonly string[]): Speaker | undefined {
  const name = cut(bearer)
  if (!/\s(?:au|aux|à|en|of|for|in|at|to)\s/u.test(office) || !ONE_OFFICE.test(office) || !BEARER.test(name))
    return undefined
  const found = /\s/u.test(name) ? parseSpeaker(name) : undefined
  return found?.speaker === undefined
    ? undefined
    : { ...found, role: office.replace(/^(?:the|le|la|un|une|an?)\s|^l[’']/u, '') }
}

/** `asked the man at the desk`: that is somebody new. */
function withoutNew({ called, ...others }: Speaker, behind: string): Speaker {
  const isNew = /^\s+(?:at|in|with|from|on|behind|beside|outside|of|who|whose|à|au|aux|de|du|dans|qui)\s/u.test(behind)
  return (isNew && !/^(?:cet?|cette)$/u.test(called ?? '')) || called === undefined ? others : { ...others, called }
}

function cut(phrase: string): string {
  // Only a whole word leads to the date: not the `en` of `Ada Warden Tuesday`.
  const masked = new RegExp(`\\s*(?:(?<=\\s)(?:on|in|le|en|du)\\s+)?${DATE}|\\s*\\(`, 'u').exec(phrase)
  const until = [CUT.exec(phrase)?.index, masked?.index].filter((at) => at !== undefined)
  return phrase.slice(0, Math.min(phrase.length, ...until)).trim()
}

/** A speaker, with what `rest` of the clause tells of when and where. */
export function withRest(
  speaker: (Pick<Reported, 'speaker' | 'role' | 'isOutlet' | 'called'> & { readonly pronoun?: string }) | undefined,
  context: string,
  stop: number,
  rest: string,
  told?: string,
  isSource = false,
): Reported | undefined {
  if (!speaker) return undefined
  // `said Ada Reed, who heads the society, on Monday`
  const own = rest.replace(/^,?\s+(?:who|whose|which|qui|dont)\s[^,]*(?=,)/u, (part) => ' '.repeat(part.length))
  const at = dateIn(own)
  const outlet = told ?? outletIn(own) ?? (speaker.isOutlet ? speaker.speaker : undefined)
  return {
    ...speaker,
    length: stop,
    ...(isSource && { isSource }),
    ...(outlet !== undefined && { outlet }),
    ...(at !== undefined && { dateAt: context.lastIndexOf(rest, stop) + at }),
  }
}
