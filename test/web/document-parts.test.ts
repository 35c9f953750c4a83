import { assert, constantFrom, array, integer, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocksOf } from '../../src/web/document/blocks.ts'
import { findWords } from '../../src/web/document/find-words.ts'
import { partAt, partsOf } from '../../src/web/document/parts.ts'
import { readRow } from '../../src/web/document/table-rows.ts'
import { address } from '../../src/web/middleware/reader.ts'
import { ticksBetween, daysOf } from '../../src/web/plots/scale.ts'

const pieces = constantFrom(
  'a word',
  'باغ سیب',
  'Tree: Lime; Year: 1951',
  '- item',
  '\n',
  '\n\n',
  ' ',
  '🐝',
  'A sentence. ',
)
const texts = array(pieces, { maxLength: 60 }).map((all) => all.join(''))

describe('parts of a text', () => {
  it('cover it in order, each no longer than allowed, and halve no character', () => {
    assert(
      property(texts, integer({ min: 20, max: 200 }), (text, length) => {
        const parts = partsOf(text, length)
        expect(parts.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
        for (const { start, end } of parts) {
          expect(end - start).toBeLessThanOrEqual(length)
          expect(text.slice(start, end)).not.toMatch(/^[\uDC00-\uDFFF]/u)
        }
        const filled = parts.filter(({ start, end }) => end > start)
        expect(filled.map(({ start }) => partAt(parts, start))).toEqual(filled.map((part) => parts.indexOf(part)))
      }),
    )
  })
})

describe('blocks of a text', () => {
  it('hold every letter of it that is no white space, once and in order, but the signs between cells', () => {
    assert(
      property(
        texts,
        constantFrom('text/plain', 'text/markdown', 'application/pdf', 'text/html'),
        (text, mediaType) => {
          const document = { text, marks: [], title: 'a word', titleFrom: 'source', mediaType } as const
          const blocks = blocksOf(document, { start: 0, end: text.length }, [])
          let at = 0
          for (const { span } of blocks) {
            expect(text.slice(at, span.start).trim()).toBe('')
            at = span.end
          }
          expect(text.slice(at).trim()).toBe('')
        },
      ),
    )
  })

  it('takes rows of a table apart, and no sentence', () => {
    const line = 'Season: Winter; Level: 142; Days above: 31'
    const row = readRow(line, { start: 0, end: line.length })
    expect(row?.cells.map(({ key, value }) => [key, line.slice(value.start, value.end)])).toEqual([
      ['Season', 'Winter'],
      ['Level', '142'],
      ['Days above', '31'],
    ])
    const sentence = 'He came; he saw: nothing was there; and he left.'
    expect(readRow(sentence, { start: 0, end: sentence.length })).toBeUndefined()
  })
})

describe('the words of a link', () => {
  it('are found where they stand, whatever the text before them became', () => {
    assert(
      property(texts, string(), string({ unit: 'binary' }), (before, noise, more) => {
        const quote = `Quince (by the) gate? ${more.replaceAll(/\s+/gu, ' ').trim()}`
        const text = `${before}A sentence. ${quote}${noise}`
        const start = before.length + 12
        const span = { start, end: start + quote.length }
        expect(findWords(text, span, quote.replaceAll(/[\u{10000}-\u{10FFFF}\p{Surrogate}]/gu, ''))).toEqual({
          kind: 'there',
          span,
        })
        const moved = findWords(`New. ${text}`, span, 'Quince (by the) gate?')
        expect(moved.kind).toBe('moved')
      }),
    )
    expect(findWords('short', { start: 0, end: 99 }, undefined)).toEqual({ kind: 'beyond' })
    expect(findWords('short', { start: 0, end: 99 }, 'pear')).toEqual({ kind: 'gone' })
  })
})

describe('addresses and scales', () => {
  it('keeps a fragment behind the parameters', () => {
    expect(address('/d/x#s-3', { s: '3-4', q: undefined, e: ['a', 'b'] })).toBe('/d/x?s=3-4&e=a&e=b#s-3')
  })

  it('has few round dates between any two', () => {
    assert(
      property(integer({ min: 1, max: 2100 }), integer({ min: 0, max: 1500 }), (year, years) => {
        const from = daysOf(String(year).padStart(4, '0'))?.from ?? 0
        const ticks = ticksBetween(from, from + 30 + years * 365)
        expect(ticks.length).toBeLessThanOrEqual(40)
      }),
    )
  })
})
