import { authorOf, withoutDates } from '../people/authors.ts'
import { finish } from './finish.ts'
import { DATE } from '../lines/mask.ts'
import { NAME } from '../people/names.ts'
import { NAMING, WORKS } from './naming.ts'
import type { Reported } from './reporting.ts'
import { parseSpeaker, type Speaker } from '../people/speaker.ts'

/** `According to Ada Reed, the gate “should never have been built”`: a part of the clause is in marks. */

const LONGEST_CLAUSE = 160
const ACCORDING =
  /^(?<lead>\s*(?:According to|In the words of|In the view of|Selon|D[’']après|For|Pour|Aux yeux de)\s+)(?<rest>[^:;]{3,300})$/u
const FULL_NAME = new RegExp(`^(?=\\S+\\s)${NAME}$`, 'u')
const OFFICE = /^(?:(?:the|his|her|its|their|le|la|son|sa|leur)\s|l[’'])\s?\p{Ll}/u

/** Behind a source (the first of `parts`), is the part at `at` the bearer of the office in front of it: `the owner, Ada Reed, asked`? */
export function isSubjectBeside(parts: readonly string[], at: number): boolean {
  return at > 1 && OFFICE.test(parts[at - 1] ?? '') && FULL_NAME.test(parts[at] ?? '') && parts.length > at + 1
}

/** `has no basis in the Act, which permits restrictions only “where …”`: the law's words. */
const BY_LAW =
  /(?:Act|Law|Code|Constitution|Charter|Convention|Treaty|Ordinance|Statute|Decree|Order|Regulations?|[Cc]ontract|[Aa]greement|[Bb]y-?laws?|[Cc]lause|[Ss]ection|[Aa]rticle)(?:\s\S+){0,3}?,\s(?:which|whose)\s/u

interface Source {
  readonly speaker: Speaker
  /** What the source is named by, and the clause that is its own. */
  readonly phrase: string
  readonly clause: string
  readonly lead: string
}

function sourcesIn(context: string): readonly Source[] {
  const body = ACCORDING.exec(context)?.groups
  const parts = (body?.['rest'] ?? '').split(/,\s+/u)
  return [3, 2, 1]
    .filter((count) => count < parts.length && !isSubjectBeside(parts, count - 1) && !isSubjectBeside(parts, count))
    .flatMap((count) => {
      const phrase = parts.slice(0, count).join(', ')
      const speaker = parseSpeaker(withoutDates(authorOf(phrase) ?? phrase))
      const clause = parts.slice(count).join(', ')
      return speaker ? [{ speaker, phrase, clause, lead: body?.['lead'] ?? '' }] : []
    })
}

/**
 * `According to the Herald, the owner, Ada Reed, told Ben Moss to “go”`: the clause has somebody of its own who says it.
 * `own` reads that clause, with blanks in front of it.
 */
export function accordingTold(context: string, own: (context: string) => Reported | undefined): Reported | undefined {
  if (!/^\s*(?:According to|Selon|D[’']après)\s/u.test(context)) return undefined
  const colon = /\s*:\s*$/u.exec(context)?.[0] ?? ''
  for (const { speaker, clause } of sourcesIn(context.slice(0, context.length - colon.length)).toReversed()) {
    const found = own(`${clause}${colon}`.padStart(context.length))
    const isPronoun = /^(?:he|she|il|elle)$/u.test(found?.pronoun ?? '')
    const isNamed = isPronoun || (found?.pronoun === undefined && (found?.speaker ?? found?.role) !== undefined)
    if (!found || !isNamed) continue
    const outlet = found.outlet ?? (speaker.isOutlet ? speaker.speaker : undefined)
    return { ...found, ...(outlet !== undefined && { outlet }) }
  }
  return undefined
}

export function accordingClause(context: string): Reported | undefined {
  if (BY_LAW.test(context)) return undefined
  for (const { speaker, phrase, clause, lead } of sourcesIn(context)) {
    const dated = authorOf(phrase) === undefined ? -1 : phrase.search(new RegExp(DATE, 'u'))
    const isNamed =
      speaker.speaker !== undefined || (speaker.role !== undefined && !/^\s*(?:For|Pour)\s/u.test(context))
    if (
      isNamed &&
      /\p{L}/u.test(clause) &&
      clause.length <= LONGEST_CLAUSE &&
      !NAMING.test(clause) &&
      !WORKS.test(clause)
    )
      return {
        ...finish({ ...speaker, frame: '' }, undefined, dated < 0 ? undefined : lead.length + dated),
        isFragment: true,
      }
  }
  return undefined
}
