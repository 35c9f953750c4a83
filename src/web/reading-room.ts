import { Hono } from 'hono'
import { reasonOf } from '../errors.ts'
import type { FrontEnd } from '../model/meter.ts'
import { createApi } from './api/api.ts'
import { ADDRESS_TOO_LONG, problemResponse } from './api/problem.ts'
import { createLimits } from './api/limits.ts'
import { ASSETS } from './assets/assets.ts'
import type { RoomContext, RoomEnv } from './environment.ts'
import { createKeptAnswers } from './kept-answers.ts'
import { createLookUp } from './look-up.ts'
import { createPageImages } from './page-images.ts'
import { bodyLimit } from './middleware/body-limit.ts'
import { fairUse } from './middleware/fair-use.ts'
import { askRoutes } from './routes/ask.ts'
import { documentRoutes } from './routes/document.ts'
import { lookUpRoutes } from './routes/look-ups.ts'
import { recordRoutes } from './routes/records.ts'
import { PATHS, refused } from './routes/refused.ts'
import { preferredLanguage, textsIn } from './languages/languages.ts'
import { securityHeaders } from './middleware/headers.ts'
import { hostCheck } from './middleware/host.ts'
import { reader } from './middleware/reader.ts'
import { meteredArchive } from './operations/metered-archive.ts'
import { createMetrics } from './operations/metrics.ts'
import { createOperations } from './operations/operations.ts'
import { problemPage } from './pages/problem.ts'
import type { RoomParts } from './parts.ts'

/** Longer addresses are of no question that the archive would take. */
const LONGEST_ADDRESS = 12_000
const PER_MINUTE = 120
const RUNNING = 4
const FOR_EVER = 'public, max-age=31536000, immutable'

/** The reading room as a web application: pages, API and operations over one archive. It listens to nothing by itself. */
export function createReadingRoom(given: RoomParts): Hono<RoomEnv> {
  const metrics = given.metrics ?? createMetrics({ version: given.version })
  const { meter } = metrics
  const through = (frontEnd: FrontEnd) => () => meteredArchive(given.archive(), { meter, frontEnd, clock: given.clock })
  const parts: RoomParts = { ...given, archive: through('web') }
  const { perMinute = PER_MINUTE, running = RUNNING } = parts.settings
  const limits = createLimits({ perMinute, running, now: parts.now })
  const room = new Hono<RoomEnv>()
  room.use(securityHeaders)
  room.use(hostCheck(parts.settings.host, parts.settings.url))
  room.use(async (c, next) => {
    if (c.req.url.length <= LONGEST_ADDRESS) return next()
    if (c.req.path.startsWith('/api/')) return problemResponse(c, ADDRESS_TOO_LONG)
    return problemPage(c, 414, textsOf(c.req.header('accept-language')).problems.tooLong)
  })
  for (const { path, type, body } of ASSETS)
    room.get(path, (c) => c.body(body, 200, { 'content-type': type, 'cache-control': FOR_EVER }))
  room.route('/', createOperations({ ...given, metrics }))
  room.route('/api/v1', createApi({ ...given, archive: through('api'), limits }))
  room.use(reader(parts))
  room.use(fairUse(parts.settings, limits))
  room.use(bodyLimit<RoomEnv>(tooLarge))
  const lookUp = createLookUp(parts, limits)
  askRoutes(room, { ...parts, lookUp, kept: createKeptAnswers() })
  lookUpRoutes(room, { ...parts, lookUp })
  documentRoutes(room, { ...parts, images: createPageImages(parts.settings, parts.log) })
  recordRoutes(room, parts)
  for (const path of PATHS) room.all(path, (c) => refused(c, path))
  room.notFound((c) => problemPage(c, 404, c.get('reader').texts.problems.notFound))
  room.onError((error, c) => {
    const reference = Math.floor(parts.clock()).toString(36)
    parts.log.error('room-failed', { reference, reason: reasonOf(error), path: c.req.path.split('/')[1] })
    const [title, what] = textsOf(c.req.header('accept-language')).problems.failed
    return problemPage(c, 500, [title, what(reference)])
  })
  return room
}

const tooLarge = (c: RoomContext) => problemPage(c, 413, c.get('reader').texts.problems.tooLarge)

const textsOf = (header: string | undefined) => textsIn(preferredLanguage(header))
