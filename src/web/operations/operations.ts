import { Hono } from 'hono'
import type { Archive } from '../../archive.ts'
import type { DiscordHealth } from './discord-health.ts'
import { createMetrics, type Metrics } from './metrics.ts'
import { watchDiscord, watchIndex } from './observed.ts'
import { operatorsOnly, type OperatorSettings } from './operators-only.ts'
import { readiness } from './readiness.ts'

export interface OperationsParts {
  readonly archive: () => Archive
  readonly settings: OperatorSettings
  readonly now: () => Date
  readonly version: string
  /** Shared with the front ends, whose archives tell it; made here when left out. */
  readonly metrics?: Metrics
  /** There when this process serves Discord. */
  readonly discord?: () => DiscordHealth
  /** Where the files of the index lie. */
  readonly indexDir?: string
}

const UNKEPT = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' } as const

/** What operators ask: /healthz, /readyz and /metrics, to be mounted at /. */
export function createOperations(parts: OperationsParts): Hono {
  const { archive, settings, now, version, discord, indexDir } = parts
  const metrics = parts.metrics ?? createMetrics({ version })
  watchIndex(metrics, archive, { indexDir, now })
  if (discord !== undefined) watchDiscord(metrics, discord)
  const guard = operatorsOnly(settings)
  const operations = new Hono()
  // It tells nothing but that the process answers, so anybody may know.
  operations.get('/healthz', (c) => c.json({ status: 'ok' }, 200, UNKEPT))
  operations.get('/readyz', guard, async (c) => {
    const checks = await readiness({ archive, discord })
    const isReady = checks.every((check) => check.isReady)
    const told = checks.map(({ name, isReady: ready, says }) => ({ name, status: ready ? 'ready' : 'not-ready', says }))
    return c.json({ status: isReady ? 'ready' : 'not-ready', checks: told }, isReady ? 200 : 503, UNKEPT)
  })
  operations.get('/metrics', guard, async (c) =>
    c.body(await metrics.expose(), 200, { ...UNKEPT, 'content-type': metrics.contentType }),
  )
  for (const path of ['/healthz', '/readyz', '/metrics'])
    operations.all(path, (c) => c.text('Use GET.\n', 405, { ...UNKEPT, allow: 'GET, HEAD' }))
  return operations
}
