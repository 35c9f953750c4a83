import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Loader, SourceFile } from '../../src/load/loader.ts'

/** One file that the loader must be able to read. */
export interface LoaderExample {
  readonly name: string
  readonly bytes: Uint8Array
  /** Words that must be in its text, in this order. */
  readonly holds: readonly string[]
  /** Words that must not. */
  readonly leavesOut?: readonly string[]
}

export function sourceFile(file: string, content: string | Uint8Array): SourceFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return { file, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}

/** What every reader of a format owes to the rest of the river. */
export function loaderLaws(
  loader: Loader,
  examples: readonly [LoaderExample, ...LoaderExample[]],
  { isText = true }: { readonly isText?: boolean } = {},
): void {
  describe(`the laws of a loader: ${loader.name}`, () => {
    it('says what it reads: extensions in lower case with their dot, and a media type', () => {
      expect(loader.extensions.length).toBeGreaterThan(0)
      for (const extension of loader.extensions) expect(extension).toMatch(/^\.[a-z0-9.]+$/u)
      expect(loader.mediaType).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/u)
      expect(loader.version).toBeGreaterThanOrEqual(1)
    })

    it.each(examples)('finds the text of $name in its order', async ({ name, bytes, holds, leavesOut = [] }) => {
      const text = (await loader.read(sourceFile(name, bytes))).map((raw) => raw.text).join('\n')
      let from = 0
      for (const words of holds) {
        const at = text.indexOf(words, from)
        expect(at, `${JSON.stringify(words)} in ${JSON.stringify(text)}`).toBeGreaterThanOrEqual(0)
        from = at + words.length
      }
      for (const words of leavesOut) expect(text).not.toContain(words)
    })

    it.each(examples)(
      'gives the same for the same bytes, and leaves them as they were: $name',
      async ({ name, bytes }) => {
        const before = Buffer.from(bytes).toString('hex')
        const first = await loader.read(sourceFile(name, bytes))
        expect(await loader.read(sourceFile(name, bytes))).toEqual(first)
        expect(Buffer.from(bytes).toString('hex')).toBe(before)
      },
    )

    it.each(examples)('keeps marks and posts inside the text, in order: $name', async ({ name, bytes }) => {
      for (const { text, marks, posts } of await loader.read(sourceFile(name, bytes))) {
        const offsets = marks.map(({ offset }) => offset)
        expect(offsets).toEqual([...offsets].sort((one, other) => one - other))
        for (const { offset, place } of marks) {
          expect(offset).toBeGreaterThanOrEqual(0)
          expect(offset).toBeLessThan(text.length)
          const words = place.kind === 'heading' ? (place.path.at(-1) ?? '?') : ''
          expect(text.startsWith(words, offset)).toBe(true)
        }
        for (const { block, words } of posts) {
          expect(block.start).toBeLessThanOrEqual(words.start)
          expect(words.start).toBeLessThan(words.end)
          expect(words.end).toBeLessThanOrEqual(block.end)
          expect(block.end).toBeLessThanOrEqual(text.length)
        }
      }
    })

    const refused: readonly (readonly [string, Uint8Array, string])[] = [
      ['nothing', new Uint8Array(), 'is empty'],
      ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0), 'is a PNG picture'],
      ['a program', Uint8Array.of(0x4d, 0x5a, 0x90, 0x00, 0x03), 'is a Windows program'],
    ]
    const notText: typeof refused = [
      ['zero bytes', new TextEncoder().encode('a garden\0\0 wall'), 'is binary'],
      ['another encoding', Uint8Array.of(0x67, 0x81, 0x72, 0xfe, 0xff, 0x61), 'is not UTF-8 text'],
    ]
    it.each(isText ? [...refused, ...notText] : refused)(
      'refuses %s by the name of the file, with the reason',
      async (_, bytes, reason) => {
        const file = `notes${loader.extensions[0] ?? ''}`
        const refusal: unknown = await loader.read(sourceFile(file, bytes)).catch((thrown: unknown) => thrown)
        expect(refusal).toMatchObject({ code: 'document-unreadable', message: expect.stringContaining(reason) })
        expect(refusal).toMatchObject({ message: expect.stringContaining(file), hint: expect.stringMatching(/\w/u) })
      },
    )
  })
}
