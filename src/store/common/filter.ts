import type { Filter } from '../../model/filter.ts'
import { daysOf } from './dates.ts'

/** The facts of a document that a filter looks at. */
export interface Filterable {
  readonly id: string
  readonly collection: string
  readonly language: string
  readonly publisher?: string | undefined
  readonly publishedOn?: string | undefined
  readonly capturedAt?: string | undefined
}

/** Undefined when the filter keeps everything, so that callers can skip the work. */
export function keeper(filter: Filter | undefined): ((document: Filterable) => boolean) | undefined {
  if (!filter) return undefined
  const tests: ((document: Filterable) => boolean)[] = []
  const { collection, language, publisher, visible, after, before, knownOn } = filter
  if (collection !== undefined) tests.push((document) => document.collection === collection)
  if (language !== undefined) tests.push((document) => document.language === language)
  if (publisher !== undefined) {
    const wanted = publisher.toLowerCase()
    tests.push((document) => document.publisher?.toLowerCase() === wanted)
  }
  if (filter.document !== undefined) tests.push((document) => document.id === filter.document)
  if (visible !== undefined) {
    const seen = new Set(visible)
    tests.push((document) => seen.has(document.collection))
  }
  if (after !== undefined || before !== undefined) tests.push(publishedWithin(after, before))
  if (knownOn !== undefined) tests.push(outBy(knownOn))
  if (tests.length === 0) return undefined
  return (document) => tests.every((test) => test(document))
}

/**
 * Bounds and dates may be years, months or days. A date that is less precise than the bound counts when the time it may
 * mean overlaps the range: what is known as "2020" may be from June, so `after: 2020-05` keeps it. No date, no match.
 * A bound that is no date keeps nothing: better to find nothing than to ignore what was asked for.
 */
function publishedWithin(after: string | undefined, before: string | undefined): (document: Filterable) => boolean {
  const from = after === undefined ? -Infinity : (daysOf(after)?.first ?? Infinity)
  const to = before === undefined ? Infinity : (daysOf(before)?.last ?? -Infinity)
  return ({ publishedOn }) => {
    const days = publishedOn === undefined ? undefined : daysOf(publishedOn)
    return days !== undefined && days.last >= from && days.first <= to
  }
}

/**
 * What may have come out later is not known yet: a document of "2020" was surely out by December, not by June. Its capture
 * settles what the publication leaves open: who holds a copy of May knew it in May.
 */
function outBy(bound: string): (document: Filterable) => boolean {
  const to = daysOf(bound)?.last ?? -Infinity
  return ({ publishedOn, capturedAt }) => {
    const published = publishedOn === undefined ? undefined : daysOf(publishedOn)
    if (published && published.last <= to) return true
    if (published && published.first > to) return false
    const captured = capturedAt === undefined ? undefined : daysOf(capturedAt)
    return captured !== undefined && captured.last <= to
  }
}
