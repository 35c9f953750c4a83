import type { LongOptions } from '../archive.ts'
import type { Filter } from '../model/filter.ts'
import type { ArchiveFacts } from '../model/look-up.ts'
import type { Call } from './command.ts'
import { dateProblem, isEmptyRange, readDate } from './dates.ts'
import { languageMeant, languageName } from './languages.ts'
import { problemOf, type Problem } from './problem.ts'

export type Filtered = { readonly kind: 'filter'; readonly filter: Filter } | Problem

interface Dates {
  readonly after?: string
  readonly before?: string
  readonly knownOn?: string
}

/**
 * The filter that a call's `collection`, `language`, `publisher`, `after`, `before` and `known` ask for, inside what the asker
 * may see. A name that the archive does not hold is a problem and not an empty answer: it is most often a slip.
 */
export async function filterOf(call: Call): Promise<Filtered> {
  const dates = readDates(call.values)
  if ('kind' in dates) return dates
  const names = await readNames(call)
  if ('kind' in names) return names
  // `visible` comes last: what somebody wishes for must never widen what they may see.
  return { kind: 'filter', filter: { ...names, ...dates, ...call.visible } }
}

/** What is wrong with the filter of a call. */
export async function filterMistake(call: Call): Promise<Problem | undefined> {
  const filtered = await filterOf(call)
  return filtered.kind === 'problem' ? filtered : undefined
}

/** One page of a look-up that reads many documents. */
export function longPage({ offset, count, signal }: Call, filter: Filter, otherwise: number): LongOptions {
  return { filter, offset, count: count ?? otherwise, ...(signal === undefined ? {} : { signal }) }
}

function readDates(values: Call['values']): Dates | Problem {
  const after = values['after'] === undefined ? undefined : readDate(values['after'])
  const before = values['before'] === undefined ? undefined : readDate(values['before'])
  const knownOn = values['known'] === undefined ? undefined : readDate(values['known'])
  if (values['after'] !== undefined && after === undefined) return dateProblem('after', values['after'])
  if (values['before'] !== undefined && before === undefined) return dateProblem('before', values['before'])
  if (values['known'] !== undefined && knownOn === undefined) return dateProblem('known', values['known'])
  if (after !== undefined && before !== undefined && isEmptyRange(after, before)) {
    return problemOf({ what: 'no-day-between', after, before })
  }
  if (after !== undefined && knownOn !== undefined && isEmptyRange(after, knownOn)) {
    return problemOf({ what: 'not-known-yet', after, known: knownOn })
  }
  return {
    ...(after === undefined ? {} : { after }),
    ...(before === undefined ? {} : { before }),
    ...(knownOn === undefined ? {} : { knownOn }),
  }
}

async function readNames(call: Call): Promise<Filter | Problem> {
  const { collection, language, publisher } = call.values
  if (collection === undefined && language === undefined && publisher === undefined) return {}
  const facts = await call.archive.facts(call.visible)
  let filter: Filter = {}
  if (collection !== undefined) {
    const meant = named(collection, facts.collections)
    if (meant === undefined) return unknown('collection', collection, facts.collections)
    filter = { ...filter, collection: meant }
  }
  if (language !== undefined) {
    const held = facts.languages.map(({ name }) => name)
    const meant = languageMeant(language, held)
    if (meant === undefined) return unknown('language', language, held.map(describeLanguage))
    filter = { ...filter, language: meant }
  }
  if (publisher !== undefined) {
    const meant = named(publisher, facts.publishers)
    if (meant === undefined) return unknown('publisher', publisher, facts.publishers)
    filter = { ...filter, publisher: meant }
  }
  return filter
}

function describeLanguage(code: string): { readonly name: string } {
  return { name: `${code} (${languageName(code)})` }
}

function named(typed: string, held: ArchiveFacts['collections']): string | undefined {
  const exact = held.find(({ name }) => name === typed)
  const wanted = typed.trim().toLowerCase()
  return (exact ?? held.find(({ name }) => name.toLowerCase() === wanted))?.name
}

/** More names than this are no help in one sentence. */
const SHOWN = 12

function unknown(
  kind: 'collection' | 'language' | 'publisher',
  typed: string,
  all: readonly { readonly name: string }[],
): Problem {
  const held = all.slice(0, SHOWN).map(({ name }) => name)
  return problemOf({ what: 'not-held', kind, typed, held, more: all.length - held.length })
}
