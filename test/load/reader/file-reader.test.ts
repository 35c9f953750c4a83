import { afterAll, describe, expect, it } from 'vitest'
import { createFileReader } from '../../../src/load/reader/file-reader.ts'
import { createPool } from '../../../src/load/reader/pool.ts'
import { sourceFile } from '../../laws/loader-laws.ts'
import { makeDocx, makePdf } from '../made-files.ts'

/** A reader that does what the file's name says. */
const ENTRY = new URL('../../fixtures/load/misbehaving-worker.mjs', import.meta.url)
/** As it runs: from its sources a reader loads a compiler first, which weighs more than most files. */
const BUILT = new URL('../../../dist/load/reader/worker.js', import.meta.url)
const job = (file: string) => ({ source: sourceFile(file, 'x'), sidecar: undefined, taken: [] })

describe('reading in processes', () => {
  const reader = createFileReader({ size: 2, entry: BUILT })
  afterAll(() => reader.close())

  it('gives what reading in place gives, many at a time', async () => {
    const files = Array.from({ length: 6 }, (_, index) =>
      sourceFile(`${index}.pdf`, makePdf([[[72, 700, `Heron ${index}.`]]])),
    )
    const loaded = await Promise.all(files.map(async (file) => reader.load(file, undefined)))
    expect(loaded.map(([first]) => first?.document.text)).toEqual(files.map((_, index) => `Heron ${index}.`))
  })

  it('gives a copy another id', async () => {
    const file = sourceFile('a.docx', makeDocx([['', 'Herons.']]))
    const [first] = await reader.load(file, undefined)
    const id = first?.document.id ?? ''
    const [second] = await reader.load({ ...file, file: 'b.docx' }, undefined, new Set([id]))
    expect(second?.document.id).not.toBe(id)
    expect(second?.passages[0]?.documentId).toBe(second?.document.id)
  })

  it('refuses as reading in place does, with the name, the reason and what to do', async () => {
    await expect(reader.load(sourceFile('a.pdf', '%PDF-1.4 nothing'), undefined)).rejects.toMatchObject({
      code: 'document-unreadable',
      message: expect.stringMatching(/^a\.pdf: is a damaged PDF/u),
      hint: expect.stringMatching(/\w/u),
    })
  })
})

describe('small files', () => {
  it('are read in place when few are expected, and by a process when many are', async () => {
    const reader = createFileReader({ size: 2, entry: ENTRY })
    const read = async (): Promise<number> =>
      (await reader.load(sourceFile('herons.txt', 'Herons nest here.'), undefined)).length
    try {
      reader.expect(3)
      expect(await read()).toBe(1)
      reader.expect(5_000)
      // This reader finds no document in any file.
      expect(await read()).toBe(0)
    } finally {
      reader.close()
    }
  })
})

describe('a file that means harm', () => {
  it.each([
    ['hang', 'takes longer than 0.5 seconds to be read, and was stopped'],
    ['heap', 'needs too much memory to be read, and was stopped'],
    ['buffers', 'needs too much memory to be read, and was stopped'],
    ['crash', 'crashed its reader'],
    ['exit', 'crashed its reader'],
  ])('is stopped and named (%s), and the next is read', async (name, reason) => {
    const pool = createPool({
      size: 1,
      entry: ENTRY,
      milliseconds: name === 'hang' ? 500 : 20_000,
      memory: 300,
    })
    try {
      const [bad, good] = await Promise.allSettled([pool.run(job(name)), pool.run(job('fine'))])
      expect(bad).toMatchObject({
        status: 'rejected',
        reason: { code: 'document-unreadable', message: expect.stringContaining(`${name}: ${reason}`) },
      })
      expect(good).toMatchObject({ status: 'fulfilled' })
    } finally {
      pool.close()
    }
  })

  it.each(['hang', 'crash'])('takes nothing from the small files that it was read with (%s)', async (name) => {
    const pool = createPool({ size: 1, entry: ENTRY, milliseconds: name === 'hang' ? 500 : 20_000, memory: 300 })
    try {
      const files = ['first', 'one', name, 'other', 'last']
      const outcomes = await Promise.allSettled(files.map((file) => pool.run({ ...job(file), isQuick: true })))
      expect(outcomes.map(({ status }) => status)).toEqual(
        files.map((file) => (file === name ? 'rejected' : 'fulfilled')),
      )
    } finally {
      pool.close()
    }
  })

  it('takes nothing from the files that were handed over while it was read', async () => {
    const pool = createPool({ size: 1, entry: ENTRY, milliseconds: 700, memory: 300 })
    try {
      const first = pool.run({ ...job('hang'), isQuick: true })
      const others = ['one', 'other'].map((file) => pool.run({ ...job(file), isQuick: true }))
      await expect(first).rejects.toMatchObject({ code: 'document-unreadable' })
      expect(await Promise.all(others)).toEqual([[], []])
    } finally {
      pool.close()
    }
  })

  it('leaves nothing waiting when reading is ended', async () => {
    const pool = createPool({ size: 1, entry: ENTRY })
    const outcomes = Promise.allSettled([pool.run(job('hang')), pool.run(job('fine'))])
    pool.close()
    expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  })
})
