import { Client, type QueryResultRow } from 'pg'

/** Statements on a connection of their own, as an administrator would type them. */
export async function runSql<Row extends QueryResultRow>(url: string, sql: string): Promise<Row[]> {
  const client = new Client(url)
  await client.connect()
  try {
    const { rows } = await client.query<Row>(sql)
    return rows
  } finally {
    await client.end()
  }
}
