import { SETTINGS } from '../config.ts'
import type { Finding } from './finding.ts'

/** Letters by which a misspelt name may differ. */
const NEAR = 2
/** Of shorter names everything is near to something. */
const SHORTEST = 5

/** Names in the environment that are no settings and look like one: such a setting changes nothing, and nobody is told. */
export function misspeltFindings(names: readonly string[]): Finding[] {
  const known = new Set(SETTINGS)
  return names.flatMap((name) => {
    if (known.has(name) || name.length < SHORTEST) return []
    const near = SETTINGS.find((setting) => distance(name.toUpperCase(), setting) <= NEAR)
    if (near === undefined || OTHERS.has(name)) return []
    return [{ what: 'Settings', state: 'note', says: `${name} is no setting and changes nothing; is ${near} meant?` }]
  })
}

/** Of compose.yaml and of the image, which pass them on under other names. */
const OTHERS: ReadonlySet<string> = new Set(['DOCUMENTS', 'PACKAGES', 'POSTGRES_PASSWORD'])

/** How many letters must be changed, put in or left out (Levenshtein 1966). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (const [done, letter] of Array.from(one).entries()) {
    const next = [done + 1]
    for (const [at, wanted] of Array.from(other).entries())
      next.push(Math.min((next[at] ?? 0) + 1, (row[at + 1] ?? 0) + 1, (row[at] ?? 0) + (letter === wanted ? 0 : 1)))
    row = next
  }
  return row.at(-1) ?? 0
}
