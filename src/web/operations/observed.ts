import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Archive } from '../../archive.ts'
import type { DiscordHealth } from './discord-health.ts'
import type { Metrics } from './metrics.ts'

const MILLISECOND = 1000

/** How large the archive is, and what its last ingest did. Collections and publishers are not in it: their names are data. */
export function watchIndex(
  metrics: Metrics,
  archive: () => Pick<Archive, 'facts'>,
  { indexDir, now }: { readonly indexDir?: string | undefined; readonly now: () => Date },
): void {
  metrics.watch(
    {
      footnote_index_documents: { help: 'Documents in the index' },
      footnote_index_passages: { help: 'Passages in the index' },
      footnote_index_statements: { help: 'Quotations and posts with their speakers in the index' },
      footnote_index_age_seconds: { help: 'Since the index was last replaced' },
      footnote_ingest_age_seconds: { help: 'Since the last ingest came to its end' },
      footnote_ingest_duration_seconds: { help: 'What the last ingest took' },
      footnote_ingest_files: { help: 'Files of the last ingest by what became of them', labels: ['change'] },
    },
    async () => {
      const { documents, passages, statements, indexedAt, lastIngest: last } = await archive().facts()
      const age = (at: string): number => (now().getTime() - Date.parse(at)) / MILLISECOND
      const size = {
        footnote_index_documents: [[documents]],
        footnote_index_passages: [[passages]],
        footnote_index_statements: [[statements]],
        footnote_index_age_seconds: [[age(indexedAt)]],
      } as const
      if (last === undefined) return size
      return {
        ...size,
        footnote_ingest_age_seconds: [[age(last.at)]],
        footnote_ingest_duration_seconds: [[last.milliseconds / MILLISECOND]],
        footnote_ingest_files: [
          [last.added, { change: 'added' }],
          [last.changed, { change: 'changed' }],
          [last.removed, { change: 'removed' }],
          [last.unchanged, { change: 'unchanged' }],
          [last.skipped.length, { change: 'skipped' }],
        ],
      }
    },
  )
  if (indexDir === undefined) return
  metrics.watch({ footnote_index_bytes: { help: 'Of the files of the index' } }, async () => ({
    footnote_index_bytes: [[await bytesIn(indexDir)]],
  }))
}

/** Of the files that lie in a folder, and in folders in it. One that goes away while it is looked at counts nothing. */
async function bytesIn(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const sizes = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      stat(join(entry.parentPath, entry.name)).then(
        ({ size }) => size,
        () => 0,
      ),
    )
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}

/** The connection to Discord, as the bot itself knows it. */
export function watchDiscord(metrics: Metrics, health: () => DiscordHealth): void {
  metrics.watch(
    {
      footnote_discord_ready: { help: '1 when every shard is connected' },
      footnote_discord_servers: { help: 'Servers that the bot is in' },
      footnote_discord_shards: { help: 'Shards by the state of their socket', labels: ['status'] },
      footnote_discord_shard_ping_seconds: { help: 'Round trip of the last heartbeat', labels: ['shard'] },
      footnote_discord_questions_running: { help: 'Questions that are being worked on' },
      footnote_discord_questions_waiting: { help: 'Questions that wait for their turn' },
      footnote_discord_rate_limited: { help: 'How often Discord has made the bot wait since it started' },
    },
    async () => {
      const { ready, servers, shards, running, waiting, rateLimited } = health()
      const byStatus = new Map<string, number>()
      for (const { status } of shards) byStatus.set(status, (byStatus.get(status) ?? 0) + 1)
      return {
        footnote_discord_ready: [[ready ? 1 : 0]],
        footnote_discord_servers: servers === undefined ? [] : [[servers]],
        footnote_discord_shards: [...byStatus].map(([status, count]) => [count, { status }] as const),
        footnote_discord_shard_ping_seconds: shards.flatMap(({ id, ping }) =>
          ping === undefined ? [] : [[ping / MILLISECOND, { shard: String(id) }] as const],
        ),
        footnote_discord_questions_running: [[running]],
        footnote_discord_questions_waiting: [[waiting]],
        footnote_discord_rate_limited: rateLimited === undefined ? [] : [[rateLimited]],
      }
    },
  )
}
