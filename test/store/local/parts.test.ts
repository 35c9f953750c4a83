import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { daysOf } from '../../../src/store/common/dates.ts'
import { assertEmbedder, assertFamily } from '../../../src/store/common/embedder-check.ts'
import { indexText } from '../../../src/store/words/index-text.ts'
import { spansOf } from '../../../src/text/phrase.ts'
import { phraseWords } from '../../../src/text/phrase-words.ts'
import { createPostingsBuilder } from '../../../src/store/words/postings-builder.ts'
import { postingsFrom } from '../../../src/store/words/postings.ts'
import { readSections, writeSections } from '../../../src/store/words/sections.ts'
import { createTop } from '../../../src/store/common/top.ts'
import { normaliseQuote, normaliseWords } from '../../../src/text/normalise.ts'

describe('createTop', () => {
  it('keeps what sorting would keep', () => {
    const entries = fc.array(fc.record({ row: fc.nat(500), score: fc.integer({ min: 0, max: 9 }) }), { maxLength: 60 })
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(500), { maxLength: 60 }),
        entries,
        fc.integer({ min: 1, max: 20 }),
        (rows, scores, count) => {
          const offered = rows.map((row, at) => ({ row, score: scores[at]?.score ?? 0 }))
          const top = createTop(count)
          for (const { row, score } of offered) top.offer(row, score)
          const sorted = offered.toSorted((a, b) => b.score - a.score || a.row - b.row)
          expect(top.taken()).toEqual(sorted.slice(0, count))
          expect(top.floor()).toBe(offered.length < count ? -Infinity : sorted[count - 1]?.score)
        },
      ),
    )
  })
})

describe('daysOf', () => {
  it.each([
    ['2020', '2020-01-01', '2020-12-31'],
    ['2020-02', '2020-02-01', '2020-02-31'],
    ['2020-02-03', '2020-02-03', '2020-02-03'],
    ['2020-02-03T10:00:00Z', '2020-02-03', '2020-02-03'],
  ])('reads %s as a time from %s to %s', (date, first, last) => {
    expect(daysOf(date)).toEqual({ first: daysOf(first)?.first, last: daysOf(last)?.last })
  })

  it('sorts as time does, and knows what is no date', () => {
    const days = ['1988-07-01', '1988-07-31', '1988-08-01', '1989-01-01'].map((date) => daysOf(date)?.first ?? 0)
    expect(days).toEqual(days.toSorted((a, b) => a - b))
    expect(['', 'soon', '20', '12.03.2020'].map(daysOf)).toEqual([undefined, undefined, undefined, undefined])
  })
})

/** What phraseWords must be equal to, by the longer way. */
function plainPhraseWords(text: string): readonly string[] {
  return normaliseWords(normaliseQuote(text).text).match(/[\p{L}\p{N}]+/gu) ?? []
}

describe('phraseWords', () => {
  const odd = fc.constantFrom(
    'ʼ',
    '´',
    '`',
    '’',
    '…',
    '\u200C',
    '\u200D',
    '\u200F',
    '\u00AD',
    '\u0301',
    '\u064E',
    'é',
    'e',
    'ي',
    'ى',
    'ك',
    'ة',
    'آ',
    '۱',
    '٢',
    ' ',
    '\u00A0',
    '-',
    '—',
    'a',
    'B',
    'ﬁ',
    '１',
    'ㄱ',
    '한',
    '🌿',
    '\uD800',
  )

  it('gives the words of the text as normalised for quotes', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: odd, maxLength: 14 }), fc.string({ unit: 'binary', maxLength: 14 })),
        (text) => {
          expect(phraseWords(text)).toEqual(plainPhraseWords(text))
        },
      ),
      { numRuns: 3_000 },
    )
  })
})

describe('spansOf', () => {
  it('gives only slices that are the quote, letter by letter', () => {
    const unit = fc.constantFrom('a', 'b', ' ', '  ', '“', '"', '…', '.', '\u200C', '\n', '—', 'e\u0301', 'é', '۱', '1')
    fc.assert(
      fc.property(
        fc.string({ unit, maxLength: 40 }),
        fc.string({ unit, minLength: 1, maxLength: 4 }),
        (source, asked) => {
          const wanted = normaliseQuote(asked).text
          fc.pre(wanted !== '')
          for (const { start, end } of spansOf(wanted, source)) {
            const slice = source.slice(start, end)
            expect(normaliseQuote(slice).text).toBe(wanted)
            expect(slice).toBe(slice.trim())
          }
        },
      ),
      { numRuns: 500 },
    )
  })

  it('finds every place', () => {
    expect([...spansOf('the bee', 'the bee, the bees and the  bee')]).toEqual([
      { start: 0, end: 7 },
      { start: 22, end: 30 },
    ])
  })
})

describe('indexText', () => {
  const passage = {
    title: 'The mill',
    titleFrom: 'source',
    language: 'en',
    place: undefined,
    text: 'It turns.',
  } as const

  it('puts a passage under its title and headings', () => {
    const place = { kind: 'heading', path: ['The mill', 'Its wheel'] } as const
    expect(indexText({ ...passage, place })).toBe('The mill\nIts wheel\nIt turns.')
  })

  it('leaves out a title that is not the source’s own', () => {
    expect(indexText({ ...passage, titleFrom: 'first-sentence' })).toBe('It turns.')
    expect(indexText({ ...passage, titleFrom: 'file' })).toBe('It turns.')
  })
})

describe('sections of a file', () => {
  const dir = mkdtempSync(join(tmpdir(), 'footnote-sections-'))
  const path = join(dir, 'x.bin')
  afterAll(() => {
    rmSync(dir, { recursive: true })
  })
  const read = (): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(path))

  it('come back as they were written', () => {
    const sections = {
      rows: Uint32Array.of(1, 2, 4_000_000_000),
      letters: Uint8Array.of(7, 8, 9),
      empty: new Uint32Array(),
      norms: Float32Array.of(0.5, -1.25),
    }
    writeSections(path, sections)
    expect(Object.fromEntries(readSections(read()) ?? [])).toEqual(sections)
  })

  it('are the same of an index that is written part by part', () => {
    const term = fc.constantFrom('mill', 'weir', 'ford', 'pont', 'باغ', 'été', 'a1', '🌿', 'never')
    fc.assert(
      fc.property(fc.array(fc.array(term, { maxLength: 9 }), { maxLength: 12 }), (passages) => {
        const builder = createPostingsBuilder()
        // One that no passage holds is left out.
        builder.numberOf('seldom')
        passages.forEach((terms, at) => builder.add(at + 1, 1, { headings: [], text: terms.map(builder.numberOf) }))
        writeSections(path, { ...builder.written() })
        expect(postingsFrom(readSections(read()))).toEqual(builder.build())
      }),
    )
  })

  it('are refused when the file is another or cut short', () => {
    writeSections(path, { rows: Uint32Array.of(1, 2, 3) })
    const whole = read()
    expect(readSections(whole.slice(0, whole.length - 8))).toBeUndefined()
    expect(readSections(whole.slice(0, 10))).toBeUndefined()
    writeFileSync(path, 'something else that is long enough to be a head of a file')
    expect(readSections(read())).toBeUndefined()
  })
})

describe('the embedder of an index', () => {
  it('must be the one that is set', () => {
    const store = { embedderId: 'lsa-1-abc' }
    expect(() => assertEmbedder(store, 'lsa-1-abc')).not.toThrow()
    expect(() => assertFamily(store, 'lsa-1')).not.toThrow()
    expect(() => assertEmbedder(store, 'openai:large')).toThrow(expect.objectContaining({ code: 'index-mismatch' }))
    expect(() => assertFamily(store, 'lsa')).not.toThrow()
    expect(() => assertFamily(store, 'lsa-2')).toThrow(/lsa-1-abc/)
  })
})
