import { FootnoteError } from '../../errors.ts'
import { say, type Query } from './connection.ts'
import { codeOf } from './failures.ts'
import { MIGRATIONS, NEWEST_MIGRATION } from './migrations.ts'
import { quoted, type PostgresSettings } from './settings.ts'
import type pg from 'pg'

/** Keys of advisory locks are numbers of 64 bits for the whole database: each schema has its own two. */
const lockKey = (schema: string, what: 'writer' | 'migrations'): string =>
  `hashtextextended('footnote ${what} ${schema.replaceAll("'", "''")}', 0)`

export const writerLock = (schema: string): string => lockKey(schema, 'writer')

/** How far the tables of a schema are. */
export async function migrationOf(query: Query, schema: string): Promise<number> {
  const [found] = await query<{ there: boolean }>('select to_regclass($1) is not null as there', [
    `${quoted(schema)}.migrations`,
  ])
  if (!found?.there) return 0
  const [newest] = await query<{ number: number }>(
    `select coalesce(max(number), 0)::integer as number from ${quoted(schema)}.migrations`,
  )
  return newest?.number ?? 0
}

/**
 * The oldest Footnote that can read the tables, by the newest migration that it knows: while the writer is upgraded first,
 * readers of the version before go on.
 */
export async function oldestReader(query: Query, schema: string): Promise<number> {
  const [found] = await query<{ oldest: number }>(
    `select coalesce(max(oldest_reader), 0)::integer as oldest from ${quoted(schema)}.migrations`,
  )
  return found?.oldest ?? 0
}

/** Where pgvector's types live, and its version; undefined when the database has no pgvector. */
export async function vectorExtension(query: Query): Promise<{ schema: string; version: string } | undefined> {
  const [found] = await query<{ schema: string; version: string }>(
    `select n.nspname::text as schema, e.extversion as version
     from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname = 'vector'`,
  )
  return found
}

/**
 * Brings the tables up to date, each step in a transaction of its own, one process at a time. Gives the number it found.
 * Throws index-mismatch when a newer Footnote made the tables, package-missing when the server has no pgvector.
 */
export async function migrate(client: pg.ClientBase, query: Query, { schema }: PostgresSettings): Promise<number> {
  const s = quoted(schema)
  for (let found: number | undefined; ;) {
    await say(client, 'begin')
    let isDone = false
    try {
      await query(`select pg_advisory_xact_lock(${lockKey(schema, 'migrations')})`)
      const at = await migrationOf(query, schema)
      found ??= at
      assertKnown(at, schema)
      const next = MIGRATIONS.find(({ number }) => number > at)
      if (next === undefined) return found
      if (at === 0) await prepare(client, query, schema)
      await say(client, next.sql(schema))
      await query(`insert into ${s}.migrations (number, name) values ($1, $2)`, [next.number, next.name])
      await say(client, 'commit')
      isDone = true
    } finally {
      if (!isDone) await say(client, 'rollback')
    }
  }
}

async function prepare(client: pg.ClientBase, query: Query, schema: string): Promise<void> {
  if (!(await vectorExtension(query))) {
    try {
      await say(client, 'create extension vector')
    } catch (cause) {
      const isAbsent = /^(?:0A000|58P01|42704)$/.test(codeOf(cause) ?? '')
      throw new FootnoteError(
        'package-missing',
        isAbsent ? 'The PostgreSQL server has no pgvector.' : 'pgvector can not be switched on in the database.',
        {
          hint: isAbsent
            ? 'Install pgvector 0.5 or newer on the server (docs/operations.md), or leave DATABASE_URL empty.'
            : 'Have an administrator run CREATE EXTENSION vector in the database once.',
          cause,
        },
      )
    }
  }
  await say(
    client,
    `create schema if not exists ${quoted(schema)};
     create table ${quoted(schema)}.migrations (
       number integer primary key, name text not null, applied_at timestamptz not null default now(),
       oldest_reader integer not null default 0)`,
  )
}

/** Tables of an older Footnote are brought up to date by the next ingest; those of a newer one are not touched. */
export function assertKnown(at: number, schema: string): void {
  if (at <= NEWEST_MIGRATION) return
  throw new FootnoteError(
    'index-mismatch',
    `The tables in schema ${schema} were made by a newer version of Footnote.`,
    {
      hint: 'Update Footnote.',
    },
  )
}
