import type { FileNote, LastIngest } from '../../model/last-ingest.ts'
import { comparedFacts, readFacts } from '../catalogue/records.ts'
import type { ComparedChoice, Writer } from '../writer.ts'
import type { Parameter } from './connection.ts'
import type { Session } from './session.ts'

interface WrittenRow {
  readonly row: number
  readonly facts: string
  readonly sketch: Buffer | null
  readonly digest: string | null
  readonly born: number
}

/** The part of the writer that knows documents one by one, and keeps what an ingest reports. */
export function createRecordWriter(
  session: Session,
  s: string,
  next: number,
): Pick<Writer, 'documents' | 'sketched' | 'compared' | 'notes' | 'text' | 'record'> {
  return {
    async documents(behind, count) {
      const rows = await session.query<WrittenRow>(
        `select row, facts, sketch, digest, born from ${s}.documents where died is null and row > $1 order by row limit $2`,
        [behind, count],
      )
      return rows.map(({ row, facts, sketch, digest, born }) => ({
        row,
        facts: readFacts(facts),
        ...(sketch && { sketch }),
        ...(digest !== null && { digest }),
        isNew: born === next,
      }))
    },
    sketched: async (behind, count) => {
      const rows = await session.query<Pick<WrittenRow, 'row' | 'sketch' | 'born'>>(
        `select row, sketch, born from ${s}.documents where died is null and row > $1 order by row limit $2`,
        [behind, count],
      )
      const sketches = rows.map(({ sketch }) => sketch ?? new Uint8Array())
      const firstNew = rows.findIndex(({ born }) => born === next)
      return {
        rows: rows.map(({ row }) => row),
        lengths: sketches.map(({ length }) => length),
        bytes: Buffer.concat(sketches),
        firstNew: firstNew < 0 ? rows.length : firstNew,
      }
    },
    compared: async (choice, behind, count) => {
      const { where, chosen } = chosenBy(choice)
      const rows = await session.query<Pick<WrittenRow, 'row' | 'facts'>>(
        `select row, facts from ${s}.documents where died is null and row > $1 and ${where} order by row limit $2`,
        [behind, count, ...chosen],
      )
      return rows.map(({ row, facts }) => ({ row, facts: comparedFacts(readFacts(facts)) }))
    },
    async notes(): Promise<readonly FileNote[]> {
      const rows = await session.query<{ file: string; notes: string }>(
        `select f.file, d.notes from ${s}.documents d join ${s}.files f on f.row = d.file
         where d.died is null and d.notes is not null order by f.file collate "C", d.row`,
      )
      return rows.flatMap(({ file, notes }) => {
        const said: readonly string[] = JSON.parse(notes)
        return said.map((note) => ({ file, note }))
      })
    },
    async text(row) {
      const [found] = await session.query<{ text: string }>(`select text from ${s}.texts where document = $1`, [row])
      return found?.text
    },
    record: (report: LastIngest, unseen, manifest) =>
      session.transaction(async (query) => {
        const [before] = await query<{ report: string }>(`select report from ${s}.ingests`)
        const told: LastIngest | undefined = before && JSON.parse(before.report)
        // A file has a time of its own only while it is missed: the others were all seen by the last ingest.
        await query(
          `update ${s}.files set last_seen = null where last_seen is not null and not (file = any($1::text[]))`,
          [[...unseen]],
        )
        if (told !== undefined && told.at !== report.at)
          await query(
            `update ${s}.files set last_seen = $1 where last_seen is null and died is null and file = any($2::text[])`,
            [told.at, [...unseen]],
          )
        await query(
          `insert into ${s}.ingests (report) values ($1) on conflict (one) do update set report = excluded.report`,
          [JSON.stringify(report)],
        )
        if (manifest !== undefined)
          await query(
            `update ${s}.generations set manifest = $1 where number = (select max(number) from ${s}.generations)`,
            [manifest],
          )
      }),
  }
}

const factAt = (fact: string): string => `facts::json ->> '${fact}'`
const TELLS = `(${factAt('url')} is not null or ${factAt('syndicatedFrom')} is not null
  or ${factAt('titleFrom')} in ('source', 'sidecar'))`

/** A condition, and what is bound to its `$3`. */
function chosenBy(choice: ComparedChoice): { readonly where: string; readonly chosen: readonly Parameter[] } {
  if (choice === 'all') return { where: 'true', chosen: [] }
  if (choice === 'telling') return { where: TELLS, chosen: [] }
  if ('ids' in choice) return { where: 'id = any($3::text[])', chosen: [[...choice.ids]] }
  return { where: 'row = any($3::bigint[])', chosen: [[...choice.rows]] }
}
