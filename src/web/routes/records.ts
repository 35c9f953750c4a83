import type { Hono } from 'hono'
import { createYears } from '../coverage.ts'
import type { RoomEnv } from '../environment.ts'
import { operatorCheck } from '../operations/operators-only.ts'
import { coveragePage } from '../pages/coverage.ts'
import { layout } from '../pages/layout.ts'
import { problemPage } from '../pages/problem.ts'
import { receiptPage } from '../pages/receipt.ts'
import type { RoomParts } from '../parts.ts'

/** Receipts, and what the archive holds. */
export function recordRoutes(room: Hono<RoomEnv>, { archive, gaps, settings }: RoomParts): void {
  const countYears = createYears()
  // Who sits at the machine needs no token; who does not shows the operators' own.
  const isHere = operatorCheck({ url: settings.url })
  const isOperator = operatorCheck(settings)

  room.get('/r/:id', async (c) => {
    const reader = c.get('reader')
    const id = c.req.param('id')
    const replay = /^[0-9a-z]{12}$/u.test(id) ? await archive().receipt(id, reader.visible) : undefined
    if (replay === undefined) return problemPage(c, 404, reader.texts.problems.noReceipt)
    const title = `${reader.texts.receipt.title} ${id}`
    return c.html(layout({ title, path: `/r/${id}`, content: receiptPage(replay, reader) }, reader))
  })

  room.get('/coverage', async (c) => {
    const reader = c.get('reader')
    const facts = await archive().facts(reader.visible)
    const years = await countYears(archive(), reader.visible, facts.indexedAt)
    const mayKnow = isHere(c) || isOperator(c)
    const view = { facts, years, gaps: mayKnow ? await gaps?.list() : undefined, isKeeper: mayKnow }
    const { title } = reader.texts.coverage
    return c.html(
      layout({ title, at: 'coverage', path: '/coverage', content: coveragePage(view, reader), wide: true }, reader),
    )
  })
}
