import { isOffice } from './offices.ts'
import { isTrade } from './person-words.ts'

/** What somebody is, where a sentence tells it beside the name and not right in front of it. */

const ROLE = '(?<role>(?:[\\p{Ll}-]+\\s){0,2}?(?<office>\\p{Ll}[\\p{Ll}’-]+))'
const ADJECTIVE =
  '(?:\\s(?:général|principal|régional|municipal|départemental|national|local|adjoint|délégué|honoraire)e?)?'
const OF = "(?:\\s(?:of|at|for|in|de|du|des|de la|de l[’']|d[’']|au|à la|chargée? d[eu])\\s?[^.!?,;:]{2,60})?"
const ARTICLE = "(?:(?:the|an?|its|our|le|la|un|une)\\s|l[’'])"
/** `Ada Reed, curator of the museum, has come`, `Among them was Ada Reed, a beekeeper.` */
const BEHIND = new RegExp(`^,\\s${ARTICLE}?${ROLE}${ADJECTIVE}${OF}(?=[,.])`, 'u')
/** `Ada Reed is the mayor of Marle.` */
const IS = new RegExp(`^\\s(?:is|est)\\s${ARTICLE}${ROLE}${ADJECTIVE}${OF}(?=[,.])`, 'u')
/** `The mayor of Marle, Ada Reed, has come` */
const IN_FRONT = new RegExp(`(?:^|[.!?]["”»]?\\s+)(?:(?:The|Le|La)\\s|L[’'])${ROLE}${ADJECTIVE}${OF},\\s+$`, 'u')

export function roleBehind(behind: string): string | undefined {
  return roleIn((behind.startsWith(',') ? BEHIND : IS).exec(behind))
}

/** Of a name behind a comma. */
export function roleInFront(before: string): string | undefined {
  return /,\s+$/u.test(before) ? roleIn(IN_FRONT.exec(before)) : undefined
}

function roleIn(found: RegExpExecArray | null): string | undefined {
  const { role, office = '' } = found?.groups ?? {}
  return isOffice(office) || isTrade(office) ? role : undefined
}
