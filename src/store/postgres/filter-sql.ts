import type { Filter } from '../../model/filter.ts'
import { daysOf } from '../common/dates.ts'
import type { Parameter } from './connection.ts'

/** A condition on `documents d`, with the parameters that it brought. */
export interface Condition {
  readonly sql: string
  readonly parameters: readonly Parameter[]
}

/** Days beyond any date: an open bound, or one that nothing reaches. */
const EVER = 2_147_483_647

/**
 * The documents of a generation that a filter keeps, with the meaning of store/common/filter.ts: dates as precise as their
 * source overlap a range, and a bound that is no date keeps nothing.
 */
export function conditionOf(generation: number, filter: Filter = {}): Condition {
  const parameters: Parameter[] = []
  const bind = (value: Parameter): string => `$${parameters.push(value)}`
  const now = bind(generation)
  const tests = [`d.born <= ${now}::bigint and (d.died is null or d.died > ${now}::bigint)`]
  const { collection, language, publisher, visible, after, before, knownOn } = filter
  if (collection !== undefined) tests.push(`d.collection = ${bind(collection)}`)
  if (language !== undefined) tests.push(`d.language = ${bind(language)}`)
  if (publisher !== undefined) tests.push(`d.publisher_key = ${bind(publisher.toLowerCase())}`)
  if (filter.document !== undefined) tests.push(`d.id = ${bind(filter.document)}`)
  if (visible !== undefined) tests.push(`d.collection = any(${bind([...visible])}::text[])`)
  if (after !== undefined || before !== undefined) {
    const from = after === undefined ? -EVER : (daysOf(after)?.first ?? EVER)
    const to = before === undefined ? EVER : (daysOf(before)?.last ?? -EVER)
    tests.push(`d.published_last >= ${bind(from)}::integer and d.published_first <= ${bind(to)}::integer`)
  }
  if (knownOn !== undefined) {
    const to = bind(daysOf(knownOn)?.last ?? -EVER)
    tests.push(
      `(d.published_last <= ${to}::integer
        or ((d.published_first is null or d.published_first <= ${to}::integer) and d.captured_last <= ${to}::integer))`,
    )
  }
  return { sql: tests.join(' and '), parameters }
}
