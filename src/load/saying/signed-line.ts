import { DATE } from '../lines/mask.ts'
import { looksLikeOutlet } from '../people/outlet-names.ts'
import { parseSpeaker } from '../people/speaker.ts'
import type { Reported } from './reporting.ts'

/** `— Ada Reed, Director of Rivers, The Valley Herald, 4 May 2020`: who said the words before it, as what, where and when. */

const LONGEST = 220
const DASH = /^\s*(?:[—–―]|--?|(?:Signed|Signée?s?)(?:\s(?:by|par))?\s?:)\s*/u
const DATED = new RegExp(`(?:^|,\\s*|\\s)(?:\\b(?:on|in|dated|le|du|en)\\s+)?(${DATE})\\.?$`, 'u')
/** `— sign at the march` */
const SIGN =
  /^(?:\p{Ll}+\s)?(?:sign|placard|banner|poster|graffiti|inscription|slogan|notice|plaque|proverb|pancarte|banderole|affiche|proverbe)(?:\s[^!?;:"“”«»]{2,80})?$/iu
/** `— Ada Reed to Eva Moss, 4 May 1902`: a letter. */
const TO_WHOM =
  /(?<=\p{L})\s+(?:in\s+an?\s+(?:letter|note|telegram|postcard|message|e-?mail)\s+)?(?:to|writing to|à)\s+(?=(?:an?|the|his|her|le|la|son|sa|\p{Lu})).+$/u
/** In front of the place where something was said. */
const VENUE =
  /^(?:(?:speaking|writing|talking|interviewed|quoted|as told|told|cited)\s+)?(?:(?:an?|the|his|her|une?)\s+)?(?:(?:open\s+)?(?:letter|interview|column|article|essay|post|speech|remarks|comment|comments|statement|testimony|entretien|lettre|tribune)\s+)?(?:(?:on|in|to|with|for|at|by|à|au|aux|dans|sur|avec)\s+)(?:the\s+|le\s+|la\s+)?(?=\p{Lu})/iu

/** It begins with a dash. */
export function mayBeSigned(line: string): boolean {
  return DASH.test(line)
}

/** `masked` has its dates masked; undefined where the line is no such signature. */
export function signedLine(masked: string): Reported | undefined {
  const dash = DASH.exec(masked)?.[0].length
  if (dash === undefined || masked.length > LONGEST) return undefined
  const line = masked.slice(dash).trimEnd()
  const dated = DATED.exec(line)
  const dateAt = dated === null ? undefined : dash + dated.index + dated[0].lastIndexOf(dated[1] ?? '')
  const [who = '', ...rest] = line
    .slice(0, dated?.index ?? line.length)
    .replace(/[\s.,]+$/u, '')
    .split(/,\s+/u)
  if (SIGN.test(who)) return { role: who, isOutlet: false, ...(dateAt !== undefined && { dateAt }) }
  // A sentence, or a dash in a list: what follows names nobody first.
  if (
    !/^\p{Lu}|^(?:an?|the|une?|le|la)\s|^l[’']|^(?:\p{Ll}[\p{L}-]+\s){1,3}(?:\p{Lu}\S+\s)+\p{Lu}\S+$/u.test(who) ||
    /[!?:;"“”«»]|\p{Ll}{2}\.\s/u.test(line)
  )
    return undefined
  // `le président, Ada Reed`
  const holder = /^(?:the|le|la)\s|^l[’']/u.test(who) ? parseSpeaker(`${who}, ${rest[0] ?? ''}`) : undefined
  if (holder?.speaker !== undefined && holder.role !== undefined && rest.length === 1)
    return { ...holder, ...(dateAt !== undefined && { dateAt }) }
  const speaker = parseSpeaker(who.replace(TO_WHOM, ''))
  if (!speaker || (speaker.speaker ?? speaker.role) === undefined) return undefined
  const outletPart = rest.findLast((part) => outletIn(part) !== undefined)
  const outlet = outletPart === undefined ? undefined : outletIn(outletPart)
  const role = rest.filter((part) => part !== outletPart).join(', ')
  const known = speaker.role ?? (role === '' ? undefined : role)
  return {
    ...speaker,
    ...(known !== undefined && { role: known }),
    ...(outlet !== undefined && { outlet }),
    ...(speaker.isOutlet && speaker.speaker !== undefined && { outlet: speaker.speaker }),
    ...(dateAt !== undefined && { dateAt }),
  }
}

function outletIn(part: string): string | undefined {
  const venue = VENUE.exec(part)?.[0].length
  const name = part.slice(venue ?? 0)
  if (venue !== undefined && /^\p{Lu}/u.test(name)) return name.replace(/^The\s+/u, '')
  const isPaper = looksLikeOutlet(name) || /^(?:The|Le|La|L[’'])\s?\p{Lu}/u.test(name)
  return isPaper && /^\p{Lu}/u.test(name) ? name.replace(/^The\s+/u, '') : undefined
}
