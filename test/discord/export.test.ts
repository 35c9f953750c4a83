import { expect, test } from 'vitest'
import { answerBibTeX, answerCslJson, answerMarkdown } from '../../src/commands/export.ts'
import type { Answer } from '../../src/model/answer.ts'
import type { Citation } from '../../src/model/citation.ts'

const citation = (marker: number, id: string, quote: string): Citation => ({
  marker,
  document: {
    id,
    file: `${id}.md`,
    title: 'Bees & {honey} 100%',
    titleFrom: 'source',
    author: 'A. Keeper',
    publisher: 'Garden_Gazette',
    publishedOn: '2019-05',
    url: 'https://garden.example/a_b',
    language: 'en',
    collection: 'documents',
  },
  passageId: `${id}-0-9`,
  span: { start: 0, end: quote.length },
  quote,
  attribution: { kind: 'narration' },
})
const answer: Answer = {
  kind: 'answered',
  question: 'When did *they* come?',
  sentences: [
    { text: '“They came in 1921.”', markers: [1] },
    { text: '“Twice a year.”', markers: [2, 3] },
  ],
  citations: [
    citation(1, 'aaa', 'They came in 1921.'),
    citation(2, 'aaa', 'Twice a\nyear.'),
    citation(3, 'bbb', 'Twice a year.'),
  ],
  origins: 2,
  searched: { documents: 2, passages: 3, languages: ['en'] },
  notes: [],
  milliseconds: 1,
}

test('Markdown has a footnote for every marker, with the place of the words', () => {
  const markdown = answerMarkdown(answer, new Date(0))
  expect(markdown).toContain('# When did \\*they\\* come?')
  expect(markdown).toContain('“Twice a year.”[^2][^3]')
  expect([...markdown.matchAll(/^\[\^\d\]:/gmu)]).toHaveLength(3)
  expect(markdown).toContain('characters 0 to 18 of aaa')
})

test('CSL-JSON names each document once, with its date as precise as the source', () => {
  const items: unknown = JSON.parse(answerCslJson(answer))
  expect(items).toMatchObject([
    {
      id: 'aaa',
      title: 'Bees & {honey} 100%',
      author: [{ literal: 'A. Keeper' }],
      issued: { 'date-parts': [[2019, 5]] },
      URL: 'https://garden.example/a_b',
      note: '[1] “They came in 1921.”\n[2] “Twice a year.”',
    },
    { id: 'bbb' },
  ])
})

test('BibTeX escapes what TeX would take for its own, and closes every brace', () => {
  const bibtex = answerBibTeX(answer)
  expect(bibtex).toContain(String.raw`title = {Bees \& \{honey\} 100\%},`)
  expect(bibtex).toContain(String.raw`publisher = {Garden\_Gazette},`)
  expect(bibtex).toContain('url = {https://garden.example/a_b},')
  const open = bibtex.replace(/\\[{}]/gu, '')
  expect([...open.matchAll(/\{/gu)]).toHaveLength([...open.matchAll(/\}/gu)].length)
})

test('a silent answer exports what was searched, and no sources', () => {
  const silent: Answer = {
    kind: 'silent',
    question: 'Who?',
    searched: answer.searched,
    nearest: [],
    notes: [],
    milliseconds: 1,
  }
  expect(answerMarkdown(silent, new Date(0))).toContain('The archive is silent on this.')
  expect(JSON.parse(answerCslJson(silent))).toEqual([])
})
