/** How a PostgreSQL server is reached and used. */
export interface PostgresSettings {
  /** postgres://USER:PASSWORD@HOST:PORT/DATABASE, with ?sslmode=… for TLS. */
  readonly url: string
  /** A replica to read from; when one of the two does not answer, the other is asked. */
  readonly readUrl?: string
  /** The schema that holds one archive. */
  readonly schema: string
  /** Connections for reading that one process may hold. */
  readonly poolSize: number
  /** After this many seconds the server gives a query of a reader up. */
  readonly timeoutSeconds: number
  /** maintenance_work_mem while the index of the vectors is built, such as '512MB'. */
  readonly buildMemory?: string
  /** How long a server that is gone is waited for before a call fails. */
  readonly patienceSeconds?: number
  /** How long readers may stay with an earlier state of the archive before what only it holds is deleted. */
  readonly graceSeconds?: number
}

/** A question waits less long than an ingest, and nobody waits long for a server that has never answered. */
export const READER_PATIENCE_SECONDS = 20
export const WRITER_PATIENCE_SECONDS = 120
export const FIRST_PATIENCE_SECONDS = 3
export const GRACE_SECONDS = 600

/** An identifier of SQL, in quotation marks. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** The server without user and password, for people and logs. */
export function shownServer(url: string): string {
  try {
    const { hostname, port, pathname } = new URL(url)
    return `${hostname || 'localhost'}:${port || '5432'}${pathname}`
  } catch {
    return 'the address in DATABASE_URL'
  }
}
