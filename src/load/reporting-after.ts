import { DATE } from './mask.ts'
import type { Reported } from './reporting.ts'
import { nounAfter } from './reporting-noun.ts'
import { signedLine } from './signed-line.ts'
import { NAME } from './names.ts'
import { parseSpeaker, type Speaker } from './speaker.ts'
import { subjectBefore } from './subject.ts'
import { dateIn, listener, outletIn } from './venue.ts'
import { verbsIn } from './verb-places.ts'
import { tagOf } from './speech-tag.ts'
import { clauseEnd, saidUntil } from './clause-end.ts'

const ACCORDING = /^(?:according to|as per|per|selon|d[’']après|in the words of|pour)\s+/u
const FRENCH_PRONOUN =
  /^(?:(?:s[’'])?(?:ai|a|avait|ont|avaient|est|était|sont)-(?:t-)?(?<one>il|elle|on|ils|elles)\s+\p{L}+|(?:s[’']|lui |se |m[’'])?(?<verb>\p{L}+?)-(?:t-)?(?<two>il|elle|on|ils|elles|je)(?:\s+\p{Ll}+é)?)(?!\p{L})/u
/** What may stand in front of a French or English verb that opens the clause. */
const OPENING =
  /^(?:(?:fait |s[’'](?:est|était|en)?|l[’']|m[’']|n[’']|se|lui|nous|leur|a|avait|ont|then|later|once|also|has|had)\s*)*$/u
/** Behind a name or a role these begin another part. */
const CUT =
  /\s(?:and|but|while|when|as|after|before|during|at|in|on|from|outside|inside|following|adding|with|who|to|lors|dans|devant|pendant|après|avant|et|mais|à|au|aux|qui|tandis|alors|sur|en|via|by|about|last|this|whose|looking|pointing|laughing|smiling|standing|sitting)(?=\s)/u
const APPOSITION = new RegExp(
  `^(?!(?:est|sont|était|étaient|sera|seront|a|ont|avait|ne|is|was|are|were|has|had|will|would|can|must|we|they|it|I|you|nous|vous|on|il|elle|ils|elles|ce|je|que|pour|avec|si|there|this|who|which|qui|dont|adding|saying|noting|speaking|writing|referring|looking|pointing|laughing|smiling|standing|sitting|when|while|as|after|before|during|in|on|at|to|from|with|and|but|dans|lors|en|à|au|le\\s+${DATE}|et|mais)\\b|[nmcjst][’']|${DATE}|\\p{L}+(?:ing|ant)\\b)`,
  'u',
)
/** `“…” (Ada Reed, farmer)` */
const IN_BRACKETS = new RegExp(
  `^\\s*\\((?<subject>${NAME}(?:[,\\s]\\s+[\\p{Ll}][^.;"“«()]{2,80})?)(?<rest>(?:[,\\s]\\s*${DATE})?)\\s*\\)\\s*\\.?\\s*$`,
  'u',
)
/**
 * What stands behind a quotation, up to the next one. `isNextIntroduced`: another quotation follows, so a clause that
 * ends in a colon speaks of that one. `isInside`: the clause stands in the words, which go on behind it.
 */
export function reportedAfter(context: string, isOwed = false, isInside = false): Reported | undefined {
  const signed = IN_BRACKETS.exec(context)
  const below = signed ? undefined : signedLine(context)
  // `“A headline” - The Herald`: the name of a site behind its page's title.
  if (below && !(below.isOutlet && /^\s*-\s/u.test(context))) return { ...below, length: context.length }
  if (signed)
    return withRest(
      parseSpeaker(signed.groups?.['subject'] ?? ''),
      context,
      context.length,
      signed.groups?.['rest'] ?? '',
      undefined,
      true,
    )
  const start = /^[\s,—–-]*/u.exec(context)?.[0].length ?? 0
  const stop = saidUntil(context, start, clauseEnd(context, start), isOwed)
  const clause = context.slice(start, stop)
  const noun = nounAfter(clause, start, stop)
  if (noun) return noun
  const tag = tagOf(clause, isOwed)
  const tagged = tag && verbsIn(clause.slice(0, tag.length)).length === 0 ? tag : undefined
  if (tagged?.pronoun !== undefined)
    return saidBy(tagged.pronoun, isOwed ? stop : start + tagged.length, clause.slice(tagged.length))
  const asked = FRENCH_PRONOUN.exec(clause)
  if (asked && /^(?:(?:se|lui|me|nous|leur)\s)?$/u.test(clause.slice(0, verbsIn(clause)[0]?.start ?? clause.length))) {
    const pronoun = asked.groups?.['one'] ?? asked.groups?.['two'] ?? 'il'
    return saidBy(
      pronoun,
      !isInside && context[stop] === '.' ? stop : start + asked[0].length,
      clause.slice(asked[0].length),
    )
  }
  if (asked?.groups?.['one'] !== undefined)
    return saidBy(asked.groups['one'], start + asked[0].length, clause.slice(asked[0].length))
  const put =
    /^as\s+(?<who>.{2,80}?)\s+(?:has\s+|once\s+|later\s+)?(?:puts?|puts? it|said|says|wrote|writes)(?!\p{L})/u.exec(
      clause,
    )
  if (put) return withRest(parseSpeaker(put.groups?.['who'] ?? ''), context, stop, clause.slice(put[0].length))
  const according = ACCORDING.exec(clause)?.[0].length
  if (according !== undefined) return subjectAfter(context, start + according, stop)
  const verb = verbsIn(clause).find(({ kinds }) => kinds.has('speaking') || kinds.has('sounding'))
  if (!verb) return tagged && namedOnly(subjectAfter(context, start + tagged.length, stop))
  const before = clause.slice(0, verb.start)
  if (OPENING.test(before)) {
    const at = start + verb.end
    const inverted = subjectAfter(context, at, stop)
    if (inverted) return inverted
  }
  if (/[:]/u.test(context[stop] ?? '') || before.trim() === '') return undefined
  const subject = subjectBefore(before)
  if (!subject) return undefined
  const { frame, ...speaker } = subject
  const rest = clause.slice(verb.end)
  // `“A quiet man” of few words, Ada Reed said.`: what is quoted is a part of her sentence.
  const isPart = frame.trim() !== ''
  if (
    isPart &&
    !(speaker.speaker !== undefined && /,\s*$/u.test(frame) && /^\s*$/u.test(rest) && !/:/u.test(context[stop] ?? ''))
  )
    return undefined
  const told = /^(?:told|tells|reminded|informed|assured)$/u.test(verb.word) ? listener(rest) : undefined
  const found = withRest(speaker, context, stop, rest, told)
  return found && isPart ? { ...found, isFragment: true } : found
}

function namedOnly(found: Reported | undefined): Reported | undefined {
  return found?.speaker !== undefined && /^\p{Lu}/u.test(found.speaker) ? found : undefined
}

/** `a-t-il promis mardi devant le conseil`: what stands behind the verb tells when and where, up to a clause of its own. */
function saidBy(pronoun: string, length: number, behind: string): Reported {
  const rest =
    behind.split(/,\s|\s(?:avant|mais|et|qui|que|dont|tandis|alors|quand|lorsque|en\s+\p{Ll}+ant)\s/u)[0] ?? ''
  const at = dateIn(rest)
  const outlet = outletIn(rest)
  return {
    isOutlet: false,
    pronoun: pronoun === 'je' ? 'i' : pronoun,
    length,
    ...(outlet !== undefined && { outlet }),
    ...(at !== undefined && { dateAt: length + at }),
  }
}

/** A noun phrase that begins at `from`, with what stands beside it in commas. */
/** Between a verb and the subject behind it: `a déclaré mardi le maire`. */
const LEAD = new RegExp(
  `^(?:(?:le\\s+|on\\s+|en\\s+|in\\s+|dès\\s+|au\\s+)?${DATE},?|\\p{Ll}+ment|hier|ensuite|encore|aussi|également)\\s+`,
  'u',
)

const PLACE_FIRST = new RegExp(
  `^(?:dans|sur|lors|devant|auprès|par|en|à|au|aux)\\s[^,;:]{2,80}?\\s(?=(?:${NAME})(?:,|$))(?=\\p{Lu}\\S*\\s\\p{Lu})`,
  'u',
)

function subjectAfter(context: string, from: number, stop: number): Reported | undefined {
  const whole = context.slice(from, stop).trimStart()
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
    // `affirme dans un courriel à notre rédaction Ada Roche`
    const place = PLACE_FIRST.exec(text)?.[0].length
    return place === undefined ? undefined : subjectAfter(context, context.indexOf(text, from) + place, stop)
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
  const masked = new RegExp(`\\s*(?:(?:on|in|le|en|du)\\s+)?${DATE}|\\s*\\(`, 'u').exec(phrase)
  const until = [CUT.exec(phrase)?.index, masked?.index].filter((at) => at !== undefined)
  return phrase.slice(0, Math.min(phrase.length, ...until)).trim()
}

function withRest(
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
