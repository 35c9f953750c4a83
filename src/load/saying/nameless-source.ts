import type { Reported } from './reporting.ts'
import { parseSpeaker } from '../people/speaker.ts'
import { verbsIn } from './verb-places.ts'

/** `a trader on Marle Island, who asked not to be named, had sold “…”`: nobody hides a name who has said nothing. */

const HIDES =
  "(?:(?:has|had|have)\\s+)?(?:(?:asked|wished|wanted|preferred|requested|chose|begged|insisted)\\s+(?:not\\s+|to\\s)[^,]{0,60}?|(?:did|does|do|would|could|can)(?:\\s?not|n[’']t)\\s+(?:want|wish|like|give|agree)\\s[^,]{0,50}?|(?:declined|refused)\\s+to\\s[^,]{0,40}?|(?:spoke|speaks|was speaking)\\s[^,]{0,50}?)(?:named|names?|identified|identity|anonymous|anonymously|anonymity)"
const GAVE_ONE = '(?:gave|gives|would give)\\s+(?:only\\s+)?(?:his|her|their)\\s+(?:first\\s+)?name\\s[^,]{2,40}?'
const SOURCE = new RegExp(
  `(?:^|[\\s,])(?<who>(?:[Aa]n?|[Oo]ne|[Aa]nother|[Tt]wo|[Tt]hree)\\s\\p{Ll}[^,:;“”"«»]{2,80}),\\s+(?:(?:both|all)\\s+of\\s+whom|who)\\s+(?:${HIDES}|${GAVE_ONE})[^,]{0,40},(?<does>\\s[^;:.“”"«»]{2,120}:?\\s*)$`,
  'u',
)

/** `head` reads what stands in front of the source: the paper that reports it, and when. */
export function namelessSource(context: string, head: (context: string) => Reported | undefined): Reported | undefined {
  const groups = SOURCE.exec(context)?.groups
  const does = groups?.['does'] ?? ''
  // `…, who asked not to be named, called it “…”` has a verb of saying, with its subject in front.
  if (!groups || verbsIn(does).length > 0 || /,\s+(?:he|she|they|\p{Lu})/u.test(does)) return undefined
  const who = parseSpeaker(groups['who'] ?? '')
  if (who?.role === undefined || who.speaker !== undefined) return undefined
  const told = head(context.slice(0, context.indexOf(groups['who'] ?? '')))
  const outlet = told?.outlet ?? (told?.isOutlet === true ? told.speaker : undefined)
  return {
    role: who.role,
    isOutlet: false,
    ...(outlet !== undefined && { outlet }),
    ...(told?.dateAt !== undefined && { dateAt: told.dateAt }),
    ...(!/:\s*$/u.test(does) && { isFragment: true, isDefinite: true }),
  }
}
