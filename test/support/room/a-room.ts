import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Hono } from 'hono'
import type { Archive } from '../../../src/archive.ts'
import { silentLog } from '../../../src/log.ts'
import { createFileReceipts } from '../../../src/receipts/file-receipts.ts'
import { quotingAnswerer } from '../../../src/answer/quoting/quoting.ts'
import { createArchive } from '../../../src/archive.ts'
import { createRoomAccess } from '../../../src/web/access.ts'
import type { RoomEnv } from '../../../src/web/environment.ts'
import { createLinks, type Links } from '../../../src/web/links.ts'
import { type Listening, listen } from '../../../src/web/listen.ts'
import type { Gap, RoomParts } from '../../../src/web/parts.ts'
import { createReadingRoom } from '../../../src/web/reading-room.ts'
import { aRiverOf, type River } from '../a-river.ts'

export interface Room {
  readonly river: River
  readonly archive: Archive
  readonly room: Hono<RoomEnv>
  readonly links: Links
  readonly gaps: Gap[]
  /** A page as anybody gets it. */
  readonly get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Response>
  readonly text: (path: string, headers?: Readonly<Record<string, string>>) => Promise<string>
  /** Listens on a free port of this machine. */
  readonly open: () => Promise<Listening>
  readonly close: () => Promise<void>
}

const NOW = new Date('2026-01-02T03:04:05Z')
const now = (): Date => NOW
const OF_BROWSERS = { host: '127.0.0.1:8765', 'accept-language': 'en' }

/** A reading room over a real index of files, with gaps in hand; the collections named are closed to who has no token. */
export async function aRoom(
  files: Readonly<Record<string, string | Uint8Array>>,
  { restricted = [], parts = {} }: { restricted?: readonly string[]; parts?: Partial<RoomParts> } = {},
): Promise<Room> {
  const home = mkdtempSync(join(tmpdir(), 'footnote-room-'))
  const documentsDir = join(home, 'documents')
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(documentsDir, file)), { recursive: true })
    writeFileSync(join(documentsDir, file), content)
  }
  const river = await aRiverOf(documentsDir, now)
  const archive = createArchive({
    store: river.store,
    embedder: river.embedder,
    answerer: quotingAnswerer,
    clock: () => performance.now(),
    receipts: createFileReceipts({ dir: join(home, 'receipts'), most: 100, now, log: silentLog }),
  })
  const isRestricted = (name: string): boolean => restricted.includes(name)
  const links = createLinks({ baseUrl: undefined, secret: () => Buffer.alloc(32, 7), isRestricted, now, days: 7 })
  const gaps: Gap[] = []
  const room = createReadingRoom({
    archive: () => archive,
    settings: { host: '127.0.0.1', documentsDir, dataDir: join(home, 'data'), perMinute: 100_000 },
    log: silentLog,
    now,
    clock: () => performance.now(),
    version: '1.2.3',
    detectLanguage: () => 'en',
    access: createRoomAccess({ archive: () => archive, links, restricted: () => restricted }),
    gaps: {
      list: async () => gaps.toReversed(),
      add: async (question) => {
        gaps.push({ question, times: 1, at: NOW.toISOString() })
      },
    },
    ...parts,
  })
  const get = async (path: string, headers = {}): Promise<Response> =>
    room.request(`http://127.0.0.1:8765${path}`, { headers: { ...OF_BROWSERS, ...headers } })
  let listening: Listening | undefined
  return {
    river,
    archive,
    room,
    links,
    gaps,
    get,
    text: async (path, headers) => (await get(path, headers)).text(),
    open: async () => (listening ??= await listen(room, { host: '127.0.0.1', port: 0 })),
    async close() {
      await listening?.close()
      await river.close()
      rmSync(home, { recursive: true, force: true })
    },
  }
}
