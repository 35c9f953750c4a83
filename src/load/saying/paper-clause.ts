import { looksLikeOutlet } from '../people/outlet-names.ts'
import { NAME } from '../people/names.ts'
import { finish } from './finish.ts'
import { withoutFrames } from './frames.ts'
import type { Reported } from './reporting.ts'
import { dateIn } from './venue.ts'

/** `The state television, TV Dva, let slip the following sentence: “…”`: what a paper or a station prints or sends in front of a colon is its own. */

const DOES =
  /^(?:(?:[Ee]ven|itself|herself|also|duly|then|finally|only|once|le|la|l[’'])\s)*(?:printed|prints|published|publishes|carried|carries|ran|runs|headlined|broadcast|aired|sent|let\s(?:it\s)?slip|gave away|admitted|admits|conceded|concedes|acknowledged|noted|notes|went further|put it|wrote|declared|announced|proclaimed|posted|reconnaissait|reconnaît|a reconnu|écrivait|écrit|titrait|titre|publiait|publie|imprimait|notait|note|avouait|admettait|lâchait)(?!\p{L})(?<behind>[^:;“”"«»]*):\s*$/u
/** Whose words a paper prints where it says so. */
const OF_OTHERS =
  /(?<!\p{L})(?:letter|interview|statement|speech|remarks|words|quote|article|column|comment|message|reply|post|poem|by|from|lettre|entretien|propos|discours|de|par)\s(?:[^:]*\s)?(?:of|by|from|with|de|du|par|avec)\s/u
const KIND =
  /(?<!\p{L})(?:television|radio|station|channel|broadcaster|bulletin|newspaper|paper|daily|weekly|magazine|agency|gazette|newsletter|website|blog|mouthpiece|organ|journal|quotidien|hebdomadaire|magazine|agence|chaîne|télévision)(?!\p{L})/iu
const NAMED = new RegExp(`^(?:(?<kind>[^,]{3,80}),\\s)?(?:[Tt]he\\s|l[’'])?(?<name>${NAME})$`, 'u')
const OF_KIND = new RegExp(
  `^(?<kind>(?:[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Ll][ae])\\s(?:[\\p{L}’'-]+\\s){1,5}?)(?<name>${NAME})$`,
  'u',
)
const RELATIVE = /,\s(?:who|which|that|whose|qui|dont|que|qu[’'])\s?[^,:]{2,120},(?=\s)/gu
const WHERE = /,\s(?:in|on|at|after|before|during|under|dans|lors|sur|à|au)\s[^,:]{2,70},?\s*$/u
const LONGEST = 320

export function paperClause(context: string): Reported | undefined {
  if (context.length > LONGEST || !/:\s*$/u.test(context)) return undefined
  const plain = context.replaceAll(RELATIVE, (part) => ' '.repeat(part.length))
  const { frame, rest } = withoutFrames(plain.replace(/^(?:Even|Même)\s/u, (part) => ' '.repeat(part.length)))
  for (const match of rest.matchAll(/(?<=\s)\p{Ll}/gu)) {
    const does = DOES.exec(rest.slice(match.index))
    if (!does || OF_OTHERS.test(does.groups?.['behind'] ?? '')) continue
    const who = rest.slice(0, match.index).trim().replace(WHERE, '').replace(/,$/u, '').trim()
    const outlet = outletIn(who)
    if (outlet === undefined) return undefined
    const at = dateIn(rest.slice(match.index))
    const begins = context.length - rest.length + match.index
    const dateAt = at === undefined ? dateIn(frame) : begins + at
    return finish({ speaker: outlet, isOutlet: true, frame }, outlet, dateAt)
  }
  return undefined
}

function outletIn(who: string): string | undefined {
  const { kind = '', name = '' } = (NAMED.exec(who) ?? OF_KIND.exec(who))?.groups ?? {}
  if (name === '') return undefined
  const bare = name.replace(/^The\s/u, '')
  return KIND.test(kind) || looksLikeOutlet(bare) ? bare : undefined
}
