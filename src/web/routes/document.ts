import { createHash } from 'node:crypto'
import type { Hono } from 'hono'
import { CITATION_FORMATS, type Cited, type CitationFormat, exportCitation } from '../../commands/export-citation.ts'
import type { Reading } from '../../model/look-up.ts'
import type { Span } from '../../model/span.ts'
import { SCRIPT_FILE, STYLESHEET } from '../assets/assets.ts'
import { findWords } from '../document/find-words.ts'
import { partAt, partsOf } from '../document/parts.ts'
import type { RoomContext, RoomEnv } from '../environment.ts'
import { documentInput, readInput } from '../input.ts'
import type { PageImages } from '../page-images.ts'
import { documentPage } from '../pages/document.ts'
import { layout } from '../pages/layout.ts'
import { missingDocument } from '../pages/missing-document.ts'
import { badParameter, problemPage } from '../pages/problem.ts'
import type { RoomParts } from '../parts.ts'
import type { DocumentInput } from '../views/cited-nav.ts'
import { citeBox } from '../views/cite.ts'
import { linkTo } from '../views/sources.ts'

export interface DocumentParts extends Pick<RoomParts, 'archive' | 'access' | 'now' | 'settings' | 'version'> {
  readonly images: PageImages
}

/** A document's page, its citations as files, and pictures of its pages. */
export function documentRoutes(room: Hono<RoomEnv>, parts: DocumentParts): void {
  room.get('/d/:id', async (c) => {
    const read = await readInput(c, documentInput)
    if (read.kind === 'wrong') return badParameter(c, read)
    const reading = await open(c, parts, read.input)
    return 'document' in reading ? shown(c, reading, read.input, parts) : reading
  })
  room.get('/d/:id/cite/:format', async (c) => {
    const read = await readInput(c, documentInput)
    if (read.kind === 'wrong') return badParameter(c, read)
    const format = CITATION_FORMATS.find((one) => one === c.req.param('format'))
    if (format === undefined) return problemPage(c, 404, c.get('reader').texts.problems.notFound)
    const reading = await open(c, parts, read.input)
    if (!('document' in reading)) return reading
    const { s } = read.input
    if (s !== undefined && s.end > reading.document.text.length) return beyond(c)
    const [ending, type] = FILES[format]
    return c.body(exportCitation(citedOf(c, reading, s, parts), format, parts.now()), 200, {
      'content-type': `${type}; charset=utf-8`,
      'content-disposition': `attachment; filename="${reading.document.id}.${ending}"`,
    })
  })
  room.get('/d/:id/page/:file{\\d{1,5}\\.png}', async (c) => {
    const reading = await open(c, parts, {})
    if (!('document' in reading)) return reading
    const page = Number.parseInt(c.req.param('file'), 10)
    const isThere = reading.document.marks.some(({ place }) => place.kind === 'page' && place.page === page)
    const image = isThere ? await parts.images.page(reading.document, page) : undefined
    if (image === undefined) return problemPage(c, 404, c.get('reader').texts.problems.noPage)
    const cache = c.get('reader').token === undefined ? 'private, max-age=86400' : 'private, no-store'
    return c.body(new Uint8Array(image), 200, { 'content-type': 'image/png', 'cache-control': cache })
  })
}

const FILES: Readonly<Record<CitationFormat, readonly [ending: string, type: string]>> = {
  plain: ['txt', 'text/plain'],
  markdown: ['md', 'text/markdown'],
  bibtex: ['bib', 'application/x-bibtex'],
  csl: ['csl.json', 'application/vnd.citationstyles.csl+json'],
  ris: ['ris', 'application/x-research-info-systems'],
}

/** The document of the address as its reader may see it, or the page that says why not. */
async function open(
  c: RoomContext,
  { access, archive }: DocumentParts,
  { q }: Partial<DocumentInput>,
): Promise<Reading | Response> {
  const { token, texts } = c.get('reader')
  const id = c.req.param('id') ?? ''
  const opened = /^[\w-]{1,40}$/u.test(id) ? await access.document(id, token) : ({ kind: 'absent' } as const)
  if (opened.kind === 'refused')
    return problemPage(c, 403, [texts.problems.closedTitle, texts.problems.closed[opened.reason]])
  const reading = opened.kind === 'opened' ? await archive().read(id, opened.visible) : undefined
  return reading ?? missingDocument(c, archive(), q)
}

function beyond(c: RoomContext): Response | Promise<Response> {
  const { texts, to } = c.get('reader')
  return problemPage(c, 404, texts.problems.noSpan, undefined, to(`/d/${c.req.param('id') ?? ''}`))
}

async function shown(c: RoomContext, reading: Reading, input: DocumentInput, parts: DocumentParts): Promise<Response> {
  const reader = c.get('reader')
  const { document } = reading
  const etag = await etagOf(c, reading, parts)
  c.header('etag', etag)
  c.header('cache-control', reader.token === undefined ? 'private, no-cache' : 'private, no-store')
  if (c.req.header('if-none-match') === etag) return c.body(null, 304)
  const found = input.s === undefined ? undefined : findWords(document.text, input.s, input.q)
  if (found?.kind === 'beyond') return beyond(c)
  const cited = found !== undefined && 'span' in found ? found.span : undefined
  const textParts = partsOf(document.text)
  const part = partOf(input, cited, textParts, reading)
  if (part === undefined) return problemPage(c, 404, reader.texts.problems.notFound)
  const canDraw = document.mediaType === 'application/pdf' && (await parts.images.isAvailable())
  const page = canDraw ? (input.page ?? pageAt(reading, cited?.start ?? textParts[part]?.start ?? 0)) : undefined
  const words = citedOf(c, reading, cited, parts)
  const downloadOf = (format: CitationFormat): string =>
    reader.to(`/d/${document.id}/cite/${format}`, { s: cited && `${cited.start}-${cited.end}` })
  const notice = found?.kind === 'moved' || found?.kind === 'gone' ? found.kind : undefined
  const content = documentPage(
    {
      reading,
      input,
      cited,
      notice,
      parts: textParts,
      part,
      page,
      cite: citeBox(words, parts.now(), downloadOf, reader),
    },
    reader,
  )
  const path = linkPath(c)
  return c.html(layout({ title: document.title, at: 'browse', path, content, wide: true }, reader))
}

const linkPath = (c: RoomContext): string => `${c.req.path}${new URL(c.req.url).search}`

/** Changes with the archive, the document, the address, the language and this program. */
async function etagOf(
  c: RoomContext,
  { document }: Reading,
  { archive, version, now }: DocumentParts,
): Promise<string> {
  const { language, visible } = c.get('reader')
  const { indexedAt } = await archive().facts(visible)
  const state = [version, indexedAt, document.textSha256, c.req.url, language, STYLESHEET.path, SCRIPT_FILE.path]
  // A citation on the page carries the day on which it was made.
  const day = now().toISOString().slice(0, 10)
  return `"${createHash('sha256')
    .update([...state, day].join('\n'))
    .digest('base64url')
    .slice(0, 27)}"`
}

function partOf(
  { part, page }: DocumentInput,
  cited: Span | undefined,
  parts: readonly Span[],
  { document }: Reading,
): number | undefined {
  if (cited !== undefined) return partAt(parts, cited.start)
  if (part !== undefined) return part >= 1 && part <= parts.length ? part - 1 : undefined
  const mark = document.marks.find(({ place }) => page !== undefined && place.kind === 'page' && place.page === page)
  if (page !== undefined && mark === undefined) return undefined
  return mark === undefined ? 0 : partAt(parts, mark.offset)
}

function pageAt({ document }: Reading, offset: number): number | undefined {
  const pages = document.marks.filter(({ place }) => place.kind === 'page')
  const mark = pages.findLast((one) => one.offset <= offset) ?? pages[0]
  return mark?.place.kind === 'page' ? mark.place.page : undefined
}

function citedOf(c: RoomContext, reading: Reading, span: Span | undefined, { settings }: DocumentParts): Cited {
  const { document, statements } = reading
  if (span === undefined) return { document }
  const quote = document.text.slice(span.start, span.end)
  const statement = statements.find((one) => one.span.start <= span.start && span.end <= one.span.end)
  const base = settings.url ?? new URL(c.req.url).origin
  const link = base + linkTo({ ...c.get('reader'), to: c.get('reader').plainTo }, document.id, span, quote)
  return { document, words: { span, quote, statement }, link }
}
