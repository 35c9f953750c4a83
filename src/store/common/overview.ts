import { daysOf } from './dates.ts'
import type { Filterable } from './filter.ts'
import type { NamedCount, Overview } from '../store.ts'

/** Names with their counts of documents, and the first and last publication date, of some documents. */
export function overviewOf(
  documents: readonly Filterable[],
): Pick<Overview, 'languages' | 'collections' | 'publishers' | 'from' | 'to'> {
  return {
    languages: counted(documents, 'language'),
    collections: counted(documents, 'collection'),
    publishers: counted(documents, 'publisher'),
    ...datesOf(documents),
  }
}

function counted(all: readonly Filterable[], by: 'language' | 'collection' | 'publisher'): NamedCount[] {
  const counts = new Map<string, number>()
  for (const { [by]: name } of all) if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts]
    .map(([name, documents]) => ({ name, documents }))
    .sort((one, other) => other.documents - one.documents || (one.name < other.name ? -1 : 1))
}

function datesOf(documents: readonly Filterable[]): Pick<Overview, 'from' | 'to'> {
  const published = new Set<string>()
  for (const { publishedOn } of documents) if (publishedOn !== undefined) published.add(publishedOn)
  const dates = [...published].flatMap((date) => {
    const days = daysOf(date)
    return days ? [{ date, ...days }] : []
  })
  const [first] = dates.toSorted((one, other) => one.first - other.first)
  const [last] = dates.toSorted((one, other) => other.last - one.last)
  return { ...(first && { from: first.date }), ...(last && { to: last.date }) }
}
