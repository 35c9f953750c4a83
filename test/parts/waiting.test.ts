import { expect, it } from 'vitest'
import type { Archive } from '../../src/archive.ts'
import { FootnoteError } from '../../src/errors.ts'
import { createLog } from '../../src/log.ts'
import { openWhenBuilt } from '../../src/parts/waiting.ts'

const lines: string[] = []
const log = createLog(
  (line) => lines.push(line),
  () => new Date(0),
  'info',
)
const missing = () => new FootnoteError('index-missing', 'There is no finished index.', { hint: 'Build one.' })
const never = new Promise<void>(() => undefined)
// Only handed on.
const archive = { name: 'an archive' } as unknown as Archive // oxlint-disable-line no-unsafe-type-assertion

it('waits for the first index of another process, and says so once', async () => {
  let looks = 0
  const open = async (): Promise<Archive> => {
    looks += 1
    if (looks < 4) throw missing()
    return archive
  }
  expect(await openWhenBuilt(open, never, log, 5)).toBe(archive)
  expect(looks).toBe(4)
  expect(lines.filter((line) => line.includes('waiting-for-index'))).toHaveLength(1)
})

it('gives up when it is asked to stop, and for everything else that is wrong', async () => {
  await expect(openWhenBuilt(() => Promise.reject(missing()), Promise.resolve(), log, 60_000)).rejects.toMatchObject({
    code: 'stopped',
  })
  const damaged = new FootnoteError('index-damaged', 'The index is damaged.', { hint: 'Build it anew.' })
  await expect(openWhenBuilt(() => Promise.reject(damaged), never, log, 5)).rejects.toBe(damaged)
})
