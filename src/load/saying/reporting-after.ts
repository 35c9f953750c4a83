import { DATE } from '../lines/mask.ts'
import type { Reported } from './reporting.ts'
import { nounAfter } from './reporting-noun.ts'
import { signedLine } from './signed-line.ts'
import { NAME } from '../people/names.ts'
import { parseSpeaker } from '../people/speaker.ts'
import { subjectBefore } from './subject.ts'
import { subjectAfter, withRest } from './subject-after.ts'
import { dateIn, listener, outletIn } from './venue.ts'
import { verbsIn } from './verb-places.ts'
import { tagOf } from './speech-tag.ts'
import { clauseEnd, saidUntil } from './clause-end.ts'

const ACCORDING = /^(?:according to|as per|per|selon|d[’']après|in the words of|pour|dixit)\s+/u
const FRENCH_PRONOUN =
  /^(?:(?:s[’']y\s|s[’']|y\s|en\s|l[’']|lui\s|leur\s|nous\s)?(?:ai|a|avait|ont|avaient|est|était|sont)-(?:t-)?(?<one>il|elle|on|ils|elles)\s+\p{L}+|(?:s[’']|lui |se |m[’'])?(?<verb>\p{L}+?)-(?:t-)?(?<two>il|elle|on|ils|elles|je)(?:\s+\p{Ll}+é)?)(?!\p{L})/u
const WAS_ANSWER =
  /^(?:was|were|is|came)\s(?<whose>his|her)\s(?:[\p{Ll}-]+\s)?(?:answer|reply|response|verdict|comment|explanation|words|conclusion)(?!\p{L})/u
const OPENS_WITH_VERB = /^(?:(?:se|lui|me|nous|leur)\s)?$/u
/** `a d’emblée prévenu le maire`: between a French verb and its auxiliary. */
const FRENCH_ADVERB =
  "d[’']emblée\\s|d[’']abord\\s|d[’']ailleurs\\s|par ailleurs\\s|en outre\\s|de nouveau\\s|à nouveau\\s|à son tour\\s|pour sa part\\s|de son côté\\s|(?:aussitôt|pourtant|ensuite|encore|alors|déjà|aussi|ainsi|enfin|toutefois|cependant|vite|toujours|même|bien|\\p{Ll}+ment)\\s"
/** What may stand in front of a French or English verb that opens the clause. */
const OPENING = new RegExp(
  `^(?:(?:fait |s[’'](?:est|était|en)?|l[’']|m[’']|n[’']|se|lui|nous|leur|a|avait|ont|avaient|aura|then|later|once|also|has|had|${FRENCH_ADVERB})\\s*)*$`,
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
  // `“One,” was her answer.`
  const whose = WAS_ANSWER.exec(clause)?.groups?.['whose']
  if (whose !== undefined) return saidBy(whose === 'his' ? 'he' : 'she', stop, '')
  const noun = nounAfter(clause, start, stop)
  if (noun) return noun
  const tag = tagOf(clause, isOwed)
  const tagged = tag && verbsIn(clause.slice(0, tag.length)).length === 0 ? tag : undefined
  if (tagged?.pronoun !== undefined)
    return saidBy(tagged.pronoun, isOwed ? stop : start + tagged.length, clause.slice(tagged.length))
  const asked = FRENCH_PRONOUN.exec(clause)
  const { one, two } = asked?.groups ?? {}
  if (
    asked &&
    (one !== undefined || OPENS_WITH_VERB.test(clause.slice(0, verbsIn(clause)[0]?.start ?? clause.length)))
  ) {
    const behind = start + asked[0].length
    const end = !isInside && context[stop] === '.' ? stop : behind
    return saidBy(one ?? two ?? 'il', end, clause.slice(asked[0].length), behind)
  }
  const put =
    /^as\s+(?<who>.{2,80}?)\s+(?:has\s+|once\s+|later\s+)?(?:puts?|puts? it|said|says|wrote|writes)(?!\p{L})/u.exec(
      clause,
    )
  const putBy = put?.groups?.['who'] ?? ''
  if (/^(?:he|she|they)$/u.test(putBy)) return saidBy(putBy, stop, '')
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
function saidBy(pronoun: string, length: number, behind: string, from = length): Reported {
  const rest =
    behind.split(/,\s|\s(?:avant|mais|et|qui|que|dont|tandis|alors|quand|lorsque|en\s+\p{Ll}+ant)\s/u)[0] ?? ''
  const at = dateIn(rest)
  const outlet = outletIn(rest)
  return {
    isOutlet: false,
    pronoun: pronoun === 'je' ? 'i' : pronoun,
    length,
    ...(outlet !== undefined && { outlet }),
    ...(at !== undefined && { dateAt: from + at }),
  }
}
