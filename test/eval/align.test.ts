import { createHash } from 'node:crypto'
import { array, assert, asyncProperty, constantFrom, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { align } from '../../src/eval/align.ts'
import { loadFile } from '../../src/load/load-file.ts'
import { LOADERS } from '../../src/load/loaders.ts'
import { anyText } from '../text/strings.ts'

describe('offsets of a source in its canonical text', () => {
  it('are the same where nothing was changed', () => {
    const place = align('The mill burned.', 'The mill burned.')
    expect([0, 4, 16].map(place)).toEqual([0, 4, 16])
  })

  it('go past what was dropped', () => {
    const source = 'The  mill\r\n\r\n\r\n burned. Share this page! It was old.'
    const canonical = 'The mill\n\nburned. It was old.'
    const place = align(source, canonical)
    for (const word of ['mill', 'burned', 'It was', 'old'])
      expect(canonical.startsWith(word, place(source.indexOf(word)))).toBe(true)
  })

  it('rise, and end where the text ends, for any two texts', () => {
    assert(
      property(anyText(), anyText(), (source, canonical) => {
        const place = align(source, canonical)
        let last = 0
        for (let offset = 0; offset <= source.length; offset += 1) {
          expect(place(offset)).toBeGreaterThanOrEqual(last)
          expect(place(offset)).toBeLessThanOrEqual(canonical.length)
          last = place(offset)
        }
      }),
    )
  })

  const block = constantFrom(
    'The  mill   burned in 1947.',
    'Le moulin\tbrûla pendant l’hiver.',
    'آسیاب در زمستان  سوخت.',
    'احترقت الطاحونة 🔥 في الشتاء.',
    'A zero\u200Bwidth and a soft\u00ADhyphen.',
    'A stone bridge was opened here by the mayor of Alder with a concert.',
  )

  it('lead each word of a text to that word in what the product’s cleaning makes of it', async () => {
    await assert(
      asyncProperty(
        array(block, { minLength: 1, maxLength: 6 }),
        constantFrom('\n', '\r\n\r\n', '\n\n\n\n'),
        async (blocks, between) => {
          const source = blocks.map((text, at) => `Word${at}x begins. ${text}`).join(between)
          const bytes = new TextEncoder().encode(source)
          const sha256 = createHash('sha256').update(bytes).digest('hex')
          const [loaded] = await loadFile({ file: 'made.txt', bytes, sha256 }, undefined, LOADERS)
          const canonical = loaded?.document.text ?? ''
          const place = align(source, canonical)
          for (const at of blocks.keys())
            expect(canonical.slice(place(source.indexOf(`Word${at}x`))).startsWith(`Word${at}x`)).toBe(true)
        },
      ),
      { numRuns: 40 },
    )
  })
})
