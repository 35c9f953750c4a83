import { FootnoteError, reasonOf } from '../../errors.ts'
import { shownServer, type PostgresSettings } from './settings.ts'

/**
 * The server is away or going away, or two transactions met: the same work may succeed when it is done again. The name of a
 * container that is stopped is not found until it is back.
 */
const PASSING_CODES =
  /^(?:08...|57P0[123]|53300|40001|40P01|25006|26000|42P05|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EAI_AGAIN|ENOTFOUND|EHOSTUNREACH|ENETUNREACH)$/
/** What node-postgres says without a code. */
const PASSING_WORDS =
  /connection terminated|connection timeout|connection error|timeout exceeded when trying to connect|client was closed|connection ended unexpectedly/i

/** The code of the server or of the socket, where there is one. */
export function codeOf(thrown: unknown): string | undefined {
  if (typeof thrown !== 'object' || thrown === null || !('code' in thrown)) return undefined
  return typeof thrown.code === 'string' ? thrown.code : undefined
}

export function isPassing(thrown: unknown): boolean {
  if (thrown instanceof AggregateError) return thrown.errors.some(isPassing)
  const code = codeOf(thrown)
  if (code !== undefined) return PASSING_CODES.test(code)
  return thrown instanceof Error && PASSING_WORDS.test(thrown.message)
}

/** What the server refused, as a problem with its remedy; what is no matter of the server stays as it is. */
export function explained(thrown: unknown, settings: PostgresSettings): unknown {
  if (thrown instanceof FootnoteError) return thrown
  const server = shownServer(settings.url)
  const problem = (code: ConstructorParameters<typeof FootnoteError>[0], message: string, hint: string) =>
    new FootnoteError(code, message, { hint, cause: thrown })
  const code = codeOf(thrown) ?? ''
  if (isPassing(thrown))
    return problem(
      'store-unreachable',
      `The PostgreSQL server at ${server} does not answer (${reasonOf(thrown) || code}).`,
      'Start it, or correct DATABASE_URL (and DATABASE_READ_URL). Nothing that was stored is lost.',
    )
  if (/^(?:28...|3D000)$/.test(code))
    return problem(
      'bad-setting',
      `The PostgreSQL server at ${server} refused the connection (${reasonOf(thrown)}).`,
      'Correct user, password and database in DATABASE_URL.',
    )
  if (code === '42501')
    return problem(
      'bad-setting',
      `The database user may not do this (${reasonOf(thrown)}).`,
      'Grant it the right to create schemas, or have an administrator run npm run ingest once (docs/operations.md).',
    )
  if (code === '57014')
    return problem(
      'store-unreachable',
      `PostgreSQL took longer than ${settings.timeoutSeconds} seconds for a query.`,
      'Ask again, or raise DATABASE_TIMEOUT_SECONDS.',
    )
  if (code.startsWith('53'))
    return problem(
      'store-unreachable',
      `The PostgreSQL server at ${server} has no room left (${reasonOf(thrown)}).`,
      'Give it more disk, memory or connections, then try again.',
    )
  if (code === '42P01' || code === '3F000') return missingIndex(settings)
  return thrown
}

export function missingIndex({ url, schema }: PostgresSettings): FootnoteError {
  return new FootnoteError('index-missing', `There is no finished index in schema ${schema} of ${shownServer(url)}.`, {
    hint: 'Run npm run ingest (or npm start) to build it from your documents.',
  })
}

export function damagedIndex({ url, schema }: PostgresSettings): FootnoteError {
  return new FootnoteError('index-damaged', `The index in schema ${schema} of ${shownServer(url)} is damaged.`, {
    hint: 'Restore the database from its backup, or drop that schema and run npm run ingest: the index is built again from your documents.',
  })
}
