import { z } from 'zod'
import { JSON_VERSION } from '../../commands/json.ts'
import { textWindow } from '../../commands/text-window.ts'
import { openedDocument } from './opened-document.ts'
import { problemResponse } from './problem.ts'
import type { Route } from './route.ts'
import type { textSchema } from './text-schema.ts'

const PAGE = 20_000
const MOST = 200_000
const LONGEST_ID = 100

const input = z.strictObject({
  id: z.string().min(1).max(LONGEST_ID).describe('The document’s id'),
  offset: z.int().min(0).max(999_999_999).default(0).describe('Where to begin, in UTF-16 code units'),
  count: z.int().min(2).max(MOST).default(PAGE).describe('How many UTF-16 code units to give at most'),
})

export const textRoute: Route = {
  path: '/document/{id}/text',
  methods: ['get'],
  name: 'readText',
  summary: 'The canonical text of a document, a page at a time',
  input,
  shape: 'Text',
  isWork: false,
  async run({ c, input: given, archive, access, token }) {
    const { id, offset, count } = input.parse(given)
    const opened = await openedDocument(access, id, token)
    if (opened.kind === 'wrong') return problemResponse(c, opened.wrong)
    const { documents } = await archive.sources({ filter: { ...opened.visible, document: id }, count: 1 })
    const [document] = documents
    const text = await archive.text(id, opened.visible)
    if (document === undefined || text === undefined) {
      const hint = 'See which there are with /api/v1/sources.'
      return problemResponse(c, { status: 404, code: 'not-found', message: 'There is no such document.', hint })
    }
    const { start, end, next } = textWindow(text, offset, count)
    const body: z.infer<typeof textSchema> = {
      version: JSON_VERSION,
      kind: 'text',
      document: id,
      textSha256: document.textSha256,
      start,
      end,
      length: text.length,
      text: text.slice(start, end),
      next,
    }
    return c.json(body)
  },
}
