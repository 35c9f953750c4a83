import { expect, it } from 'vitest'
import { answerRis } from '../../src/commands/export-ris.ts'
import type { Answer } from '../../src/model/answer.ts'
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
