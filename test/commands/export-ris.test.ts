import { describe, expect, it } from 'vitest'
import { answerBibTeX, answerCslJson, answerMarkdown } from '../../src/commands/export.ts'
import { answerRis } from '../../src/commands/export-ris.ts'
import type { Answer } from '../../src/model/answer.ts'
import type { Citation } from '../../src/model/citation.ts'
import { bridge, citing, garden, searched } from '../cli/a-scripted-archive.ts'

it('RIS names each document once, in any script, with its quotes as notes and no line without a tag', () => {
  const [first, second] = [citing(1, bridge, 'arches.\nIt was opened in 1911.'), citing(2, garden, 'باغ ایرانی')]
  const citations = [first, second, citing(3, bridge, 'Masons')] as const
  const answer: Answer = {
    kind: 'answered',
    question: 'q',
    sentences: [{ text: 's', markers: [1] }],
    citations,
    searched,
    origins: 2,
    notes: [],
    milliseconds: 1,
  }
  const lines = answerRis(answer).split('\r\n')
  expect(lines.filter((line) => line !== '' && !/^[A-Z][A-Z0-9] {2}- /u.test(line))).toEqual([])
  expect(lines.filter((line) => line === 'ER  - ')).toHaveLength(2)
  expect(lines).toContain('TI  - باغ ایرانی')
  expect(lines).toContain('DA  - 2019/05/02/')
  expect(lines).toContain('N1  - [1] “arches. It was opened in 1911.”')
})

const answering = (...citations: readonly [Citation, ...Citation[]]): Answer => ({
  kind: 'answered',
  question: 'q',
  sentences: [{ text: 's', markers: [1] }],
  citations,
  searched,
  origins: 1,
  notes: [],
  milliseconds: 1,
})

describe('an export', () => {
  const post = { kind: 'post', speaker: 'Odile Lind', handle: '@odilelind', saidOn: '2023-03-02' } as const
  const inside: Citation = { ...citing(1, bridge, 'Nobody asked me.'), attribution: post }
  const quoting: Citation = {
    ...citing(2, bridge, '“It is safe,” said Anton Holm.'),
    attribution: { kind: 'narration', holds: [{ kind: 'quotation', speaker: 'Anton Holm', role: 'mayor' }] },
  }
  const unnamed: Citation = { ...citing(3, bridge, 'It is not.'), attribution: { kind: 'quotation' } }

  it.each([
    ['RIS', answerRis],
    ['BibTeX', answerBibTeX],
    ['CSL', answerCslJson],
    ['Markdown', (answer: Answer) => answerMarkdown(answer, new Date(0))],
  ])('as %s names whose words a quote is beside the author of the document', (_, exported) => {
    const file = exported(answering(inside, quoting, unnamed))
    expect(file).toContain('posted by Odile Lind, @odilelind, 2023-03-02')
    expect(file).toContain('quotes Anton Holm, mayor')
    expect(file).toContain('words of somebody whom the text does not name')
  })

  it.each([
    ['message', 'personal_communication', 'PCOMM'],
    ['table', 'dataset', 'DATA'],
    ['report', 'report', 'RPRT'],
    ['article', 'article-newspaper', 'NEWS'],
  ] as const)('gives a document that is a %s the type of one', (kind, csl, ris) => {
    const answer = answering(citing(1, { ...bridge, kind }, 'Masons'))
    expect(JSON.parse(answerCslJson(answer))).toMatchObject([{ type: csl }])
    expect(answerRis(answer)).toContain(`TY  - ${ris}\r\n`)
  })

  it('says that a title is not the document’s own, gives the file, and ends with one full stop', () => {
    const untitled = {
      ...bridge,
      title: 'The market opens at six.',
      titleFrom: 'first-sentence',
      file: 'news/x.txt',
    } as const
    const answer = answering(citing(1, untitled, 'Masons'))
    const markdown = answerMarkdown(answer, new Date(0))
    expect(markdown).toContain('The market opens at six (untitled; its first words; file news/x.txt).')
    expect(markdown).not.toMatch(/\.\./u)
    for (const file of [answerRis(answer), answerBibTeX(answer), answerCslJson(answer)])
      expect(file).toContain('untitled; its first words; file news/x.txt')
  })
})
