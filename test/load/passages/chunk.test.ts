import { array, assert, constantFrom, integer, property, record, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chunk } from '../../../src/load/passages/chunk.ts'
import type { Mark } from '../../../src/model/document.ts'
import { contains, overlaps, type Span } from '../../../src/model/span.ts'
import { sentences } from '../../../src/text/sentences.ts'

interface Built {
  readonly text: string
  readonly marks: readonly Mark[]
  readonly blocks: readonly Span[]
}

const WORDS = ['heron', 'weir', 'the', '«باغ»', 'پرنده‌ها', 'الحديقة,', 'été', '👩‍🌾', '🇫🇷', 'river;', 'May', '1988']
const sentence = record({
  words: array(constantFrom(...WORDS), { minLength: 1, maxLength: 40 }),
  stop: constantFrom('.', '!', '؟', '…'),
}).map(({ words, stop }) => `${words.join(' ')}${stop}`)
const paragraph = array(sentence, { minLength: 1, maxLength: 8 }).map((all) => all.join(' '))
const long = integer({ min: 500, max: 2600 }).map((length) => '👩‍🌾é'.repeat(length >> 3))
const part = record({
  kind: constantFrom('paragraph', 'paragraph', 'paragraph', 'heading', 'post', 'long'),
  paragraph,
  long,
  gap: constantFrom('\n', '\n\n'),
})

const documents = array(part, { minLength: 1, maxLength: 14 }).map((parts): Built => {
  let text = ''
  const marks: Mark[] = []
  const blocks: Span[] = []
  for (const [index, { kind, paragraph: words, long: one, gap }] of parts.entries()) {
    const start = text.length
    if (kind === 'heading') {
      marks.push({ offset: start, place: { kind: 'heading', path: [`Part ${index}`] } })
      text += `Part ${index}`
    } else text += kind === 'long' ? one : words
    if (kind === 'post') blocks.push({ start, end: text.length })
    text += index === parts.length - 1 ? '' : gap
  }
  return { text, marks, blocks }
})

const cut = ({ text, marks, blocks }: Built, maxLength = 900): ReturnType<typeof chunk> =>
  chunk({ id: 'garden', text, marks, title: '' }, blocks, { maxLength })

describe('passages of any document', () => {
  it('cover the text without gap or overlap, and are slices of it', () => {
    assert(
      property(documents, integer({ min: 40, max: 1200 }), (built, maxLength) => {
        const passages = cut(built, maxLength)
        expect(passages.map(({ text }) => text).join('')).toBe(built.text)
        let last = 0
        for (const { span, text, id } of passages) {
          expect(span.start).toBe(last)
          expect(text).toBe(built.text.slice(span.start, span.end))
          expect(text.trim()).not.toBe('')
          expect(id).toBe(`garden-${span.start}-${span.end}`)
          last = span.end
        }
      }),
    )
  })

  it('are no longer than allowed but for the headings on top', () => {
    assert(
      property(documents, integer({ min: 40, max: 1200 }), (built, maxLength) => {
        for (const { text } of cut(built, maxLength))
          expect(text.replace(/^(?:Part \d+\s+)+|\s+$|\s+(?:Part \d+\s*)+$/gu, '').length).toBeLessThanOrEqual(
            maxLength,
          )
      }),
    )
  })

  it('end where sentences end, unless a sentence is longer than a passage', () => {
    assert(
      property(documents, (built) => {
        const ends = new Set(sentences(built.text).map(({ end }) => end))
        for (const { end } of built.blocks) ends.add(end)
        const longOnes = sentences(built.text).filter(
          ({ start, end }) => built.text.slice(start, end).trim().length > 900,
        )
        for (const { span } of cut(built))
          expect(ends.has(span.end) || longOnes.some((one) => one.start < span.end && span.end < one.end)).toBe(true)
      }),
    )
  })

  it('never cross the edge of a post', () => {
    assert(
      property(documents, (built) => {
        for (const { span } of cut(built))
          for (const block of built.blocks) {
            const words = {
              start: span.start,
              end: span.start + built.text.slice(span.start, span.end).trimEnd().length,
            }
            expect(!overlaps(words, block) || contains(block, words)).toBe(true)
          }
      }),
    )
  })

  it('are never a heading alone where text could be kept with it', () => {
    assert(
      property(documents, (built) => {
        for (const { text, span } of cut(built)) {
          if (!/^(?:Part \d+\s*)+$/u.test(text)) continue
          // Alone only between posts or at the edges of the text.
          const isAfterPost =
            span.start === 0 ||
            built.blocks.some(({ end }) => built.text.slice(end, span.start).trim() === '' && end <= span.start)
          const isBeforePost = span.end === built.text.length || built.blocks.some(({ start }) => start === span.end)
          expect(isAfterPost && isBeforePost).toBe(true)
        }
      }),
    )
  })

  it('never begin or end inside a code point or a grapheme', () => {
    const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
    assert(
      property(documents, integer({ min: 40, max: 300 }), (built, maxLength) => {
        const edges = new Set([...segmenter.segment(built.text)].map(({ index }) => index)).add(built.text.length)
        for (const { span } of cut(built, maxLength)) expect(edges.has(span.end)).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  it('hold for text of any kind', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 400 }), integer({ min: 1, max: 60 }), (text, maxLength) => {
        const passages = cut({ text, marks: [], blocks: [] }, maxLength)
        expect(passages.map((passage) => passage.text).join('')).toBe(text)
      }),
    )
  })
})

const line = (length: number): string =>
  `${'Herons stand still '
    .repeat(Math.ceil(length / 19))
    .slice(0, length - 1)
    .trim()}.`

describe('the shape of passages', () => {
  it('keeps a section that fits in one passage', () => {
    expect(cut({ text: [line(300), line(280), line(250)].join('\n'), marks: [], blocks: [] })).toHaveLength(1)
  })

  it('balances instead of leaving a tiny rest', () => {
    const lengths = cut({ text: Array.from({ length: 7 }, () => line(150)).join('\n'), marks: [], blocks: [] }).map(
      ({ text }) => text.length,
    )
    expect(lengths).toHaveLength(2)
    expect(Math.min(...lengths)).toBeGreaterThan(400)
  })

  it('ends at paragraphs rather than inside them', () => {
    const paragraphs = [`${line(200)} ${line(200)} ${line(200)}`, `${line(200)} ${line(200)} ${line(200)}`]
    expect(cut({ text: paragraphs.join('\n'), marks: [], blocks: [] }).map(({ text }) => text.trim())).toEqual(
      paragraphs,
    )
  })

  it('gives each passage the place at its start', () => {
    const text = `Intro text.\nFirst\n${line(100)}\nSecond\n${line(100)}`
    const marks: readonly Mark[] = [
      { offset: text.indexOf('First'), place: { kind: 'heading', path: ['First'] } },
      { offset: text.indexOf('Second'), place: { kind: 'heading', path: ['First', 'Second'] } },
    ]
    expect(cut({ text, marks, blocks: [] }).map(({ place }) => place)).toEqual([
      undefined,
      marks[0]?.place,
      marks[1]?.place,
    ])
  })

  it('keeps a title with the text below it, even when that hardly fits', () => {
    const text = `How herons stand\n${line(899)}\n${line(500)}`
    const passages = chunk({ id: 'garden', text, marks: [], title: 'How herons stand' }, [])
    expect(passages[0]?.text.startsWith('How herons stand\nHerons')).toBe(true)
  })

  it('is quick on a text of a million short lines', () => {
    const text = 'a\n'.repeat(200_000)
    const before = performance.now()
    expect(cut({ text, marks: [], blocks: [] }).length).toBeGreaterThan(100)
    expect(performance.now() - before).toBeLessThan(5_000)
  })
})
