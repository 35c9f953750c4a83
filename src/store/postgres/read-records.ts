import { createHash } from 'node:crypto'
import type { Document, DocumentFacts } from '../../model/document.ts'
import type { Filter } from '../../model/filter.ts'
import type { LastIngest } from '../../model/last-ingest.ts'
import type { OriginGroup } from '../../model/origin.ts'
import type { FootnoteError } from '../../errors.ts'
import {
  readDocument,
  readFacts,
  readPassage,
  readStatement,
  type DocumentRecord,
  type FactsRecord,
  type PassageRecord,
  type StatementRecord,
} from '../catalogue/records.ts'
import { foldedReference } from '../common/references.ts'
import type { Page, Store } from '../store.ts'
import type { Parameter, Query } from './connection.ts'
import type { Kept } from './kept.ts'

export interface RecordParts {
  readonly query: Query
  readonly s: string
  readonly generation: number
  readonly kept: Kept
  readonly groups: readonly OriginGroup[]
  readonly damaged: () => FootnoteError
}

type Records = Pick<
  Store,
  | 'facts'
  | 'factsOf'
  | 'find'
  | 'suggest'
  | 'document'
  | 'passages'
  | 'passagesOf'
  | 'statementsOf'
  | 'copiesOf'
  | 'lastIngest'
>

/** Texts and facts of one generation. */
export function createRecordReader({ query, s, generation, kept, groups, damaged }: RecordParts): Records {
  const groupOf = new Map(groups.flatMap((group) => group.map(({ id }) => [id, group] as const)))
  const FACTS = `d.id, d.facts, coalesce(f.last_seen, (select report::json ->> 'at' from ${s}.ingests)) as "lastSeen"`
  const DOCUMENTS = `from ${s}.documents d join ${s}.files f on f.row = d.file`
  const PASSAGE = `select p.row, d.id as "documentId", p.first, p.last, p.place, p.text
    from ${s}.passages p join ${s}.documents d on d.row = p.document`

  const whole = ({ facts: json, lastSeen: seen }: FactsRecord): DocumentFacts => {
    const facts = readFacts(json)
    const origin = groupOf.get(facts.id)?.[0].id
    const lastSeen = facts.firstSeen === undefined ? undefined : laterOf(facts.firstSeen, seen ?? undefined)
    return { ...facts, ...(lastSeen !== undefined && { lastSeen }), ...(origin !== undefined && { origin }) }
  }
  const listed = async (
    filter: Filter | undefined,
    { where = '', order = '', count }: { readonly where?: string; readonly order?: string; readonly count?: number },
    more: (bind: (value: Parameter) => string) => { readonly where?: string; readonly order?: string },
    offset = 0,
  ): Promise<DocumentFacts[]> => {
    const { sql, parameters } = kept.condition(filter)
    const values = [...parameters]
    const added = more((value) => `$${values.push(value)}`)
    const tests = [sql, where, added.where ?? ''].filter((test) => test !== '').join(' and ')
    const orders = [order, added.order ?? '', 'd.sort_key', 'd.row'].filter((by) => by !== '').join(', ')
    const page = count === undefined ? '' : `limit $${values.push(count)} offset $${values.push(offset)}`
    const rows = await query<FactsRecord>(
      `select ${FACTS} ${DOCUMENTS} where ${tests} order by ${orders} ${page}`,
      values,
    )
    return rows.map(whole)
  }

  return {
    facts: (filter, page?: Page) =>
      listed(filter, page === undefined ? {} : { count: page.count }, () => ({}), page?.offset ?? 0),
    async factsOf(ids) {
      const rows = await query<FactsRecord & { readonly id: string }>(
        `select ${FACTS} ${DOCUMENTS} where d.id = any($1::text[]) and ${liveAt('$2')}`,
        [[...ids], generation],
      )
      const found = new Map(rows.map((row) => [row.id, whole(row)]))
      return ids.flatMap((id) => found.get(id) ?? [])
    },
    async find(reference, filter) {
      const folded = foldedReference(reference)
      const by = async (where: string, value: string): Promise<DocumentFacts | undefined> =>
        (await listed(filter, { count: 1 }, (bind) => ({ where: where.replace('?', bind(value)) })))[0]
      return (
        (await by('d.id = ?', reference)) ??
        (await by('f.file = ?', reference)) ??
        (await by('d.title_key = ?', folded)) ??
        (await by('d.file_key = ?', folded))
      )
    },
    suggest(typed, count, filter) {
      const words = foldedReference(typed).split(/\s+/u).filter(Boolean)
      return listed(filter, { count }, (bind) => {
        const bound = words.map((word) => `${bind(word)}::text`)
        const begins = bound[0] === undefined ? 'true' : `starts_with(d.title_key, ${bound[0]})`
        const holds = bound.map((word) => `strpos(d.title_key, ${word}) > 0`).join(' and ') || 'true'
        return {
          where: bound.map((word) => `strpos(d.all_key, ${word}) > 0`).join(' and '),
          order: `case when ${begins} then 2 else 0 end + case when ${holds} then 1 else 0 end desc`,
        }
      })
    },
    async document(id): Promise<Document | undefined> {
      const [found] = await query<DocumentRecord>(
        `select ${FACTS}, t.marks, t.text ${DOCUMENTS} join ${s}.texts t on t.document = d.row
         where d.id = $1 and ${liveAt('$2')} order by d.row limit 1`,
        [id, generation],
      )
      if (!found) return undefined
      const document = { ...readDocument(found), ...whole(found) }
      // As in the local store: a quote must never come from a text that is not what was stored.
      if (createHash('sha256').update(document.text).digest('hex') !== document.textSha256) throw damaged()
      return document
    },
    async passages(rows) {
      if (rows.length === 0) return []
      const found = await query<PassageRecord>(`${PASSAGE} where p.row = any($1::bigint[]) and ${liveAt('$2')}`, [
        [...rows],
        generation,
      ])
      const byRow = new Map(found.map((record) => [record.row, readPassage(record)]))
      return rows.flatMap((row) => byRow.get(row) ?? [])
    },
    passagesOf: async (documentId) =>
      (
        await query<PassageRecord>(`${PASSAGE} where d.id = $1 and ${liveAt('$2')} order by p.first, p.row`, [
          documentId,
          generation,
        ])
      ).map(readPassage),
    statementsOf: async (documentId) =>
      (
        await query<StatementRecord>(
          `select d.id as "documentId", s.first, s.last, s.facts
           from ${s}.statements s join ${s}.documents d on d.row = s.document
           where d.id = $1 and ${liveAt('$2')} order by s.first, s.row`,
          [documentId, generation],
        )
      ).map(readStatement),
    copiesOf: async (documentId) => groupOf.get(documentId),
    async lastIngest() {
      const [found] = await query<{ report: string }>(`select report from ${s}.ingests`)
      if (!found) return undefined
      const report: LastIngest = JSON.parse(found.report)
      return report
    },
  }
}

function liveAt(now: string): string {
  return `d.born <= ${now}::bigint and (d.died is null or d.died > ${now}::bigint)`
}

/** What was seen first can not have been seen last before. */
function laterOf(firstSeen: string, lastSeen: string | undefined): string {
  return lastSeen === undefined || lastSeen < firstSeen ? firstSeen : lastSeen
}
