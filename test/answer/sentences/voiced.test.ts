import { describe, expect, it } from 'vitest'
import { candidatesOf } from '../../../src/answer/sentences/candidates.ts'
import { type Voiced, voicedIn } from '../../../src/answer/sentences/voiced.ts'
import type { Statement } from '../../../src/model/statement.ts'
import { madeDocument } from '../../support/made-document.ts'
import { asked } from '../evidence.ts'

function voiced(question: string, text: string, words?: string, said: Partial<Statement> = {}): Voiced {
  const made = madeDocument('made.txt', `${text}\n`)
  const start = words === undefined ? 0 : text.indexOf(words)
  const statement: Statement = {
    id: 's',
    documentId: made.document.id,
    span: { start, end: start + (words ?? '').length },
    kind: 'quotation',
    ...said,
  }
  const { question: read, evidence } = asked(question, [
    { ...made, statements: words === undefined ? [] : [statement] },
  ])
  const [first] = candidatesOf(evidence)
  if (!first) throw new Error('no candidate')
  return voicedIn(read, first)
}

const QUOTED = '“The mill is sold,” said Ida Brandt.'
const WORDS = 'The mill is sold,'

describe('the words that a question asks for', () => {
  it.each([
    ['What did Ida Brandt say?', { speaker: 'Ida Brandt' }],
    ['What did Ida Brandt say?', { speaker: 'Brandt' }],
    ['What did Brandt say?', { speaker: 'Ida Brandt' }],
    ['What did the miller say?', { role: 'miller' }],
    ['What did the Valley Herald report?', { outlet: 'Valley Herald' }],
    ['What did Ida Brandt say in May 1950?', { speaker: 'Ida Brandt', saidOn: '1950-05-07' }],
    ['What did Ida Brandt write on Telegram?', { speaker: 'Ida Brandt', outlet: 'Telegram' }],
  ])('are theirs: %s %o', (question, said) => {
    expect(voiced(question, QUOTED, WORDS, said).isVoiced).toBe(true)
  })

  it.each([
    ['What did Ida Brandt say?', { speaker: 'Ida Novak' }],
    ['What did Ida Brandt say?', { speaker: 'Karl Imker', outlet: 'Ida Brandt Review' }],
    ['What did Ida Brandt tweet?', { speaker: 'Ida Brandt' }],
    ['What did Ida Brandt say in May 1950?', { speaker: 'Ida Brandt', saidOn: '1951-05-07' }],
  ])('are not theirs: %s %o', (question, said) => {
    expect(voiced(question, QUOTED, WORDS, said).isVoiced).toBe(false)
  })

  it('may be a post that is quoted', () => {
    const text = 'In a post on X, Ida Brandt wrote: “The mill is sold.”'
    expect(voiced('What did Ida Brandt tweet?', text, 'The mill is sold.', { speaker: 'Ida Brandt' }).isVoiced).toBe(
      true,
    )
  })

  it.each([
    'Ida Brandt said that the mill was sold.',
    'Ida Brandt, 58, who has kept bees since 1950, said she would sell it.',
    'According to Ida Brandt, the mill was sold.',
    'The mill was sold, said Ida Brandt.',
    'Brandt has not commented on the mill.',
    'Ida Brandt declined to be interviewed.',
  ])('may be told of: %s', (text) => {
    expect(voiced('What did Ida Brandt say?', text).isTold).toBe(true)
  })

  it.each([
    'Ida Brandt sold the mill.',
    'Karl Imker wrote to Ida Brandt.',
    'The house of Brandt was sold, but Karl Imker said nothing of it.',
    'Karl Imker told Ida Brandt that it was sold.',
  ])('are not told of in any sentence with their name: %s', (text) => {
    expect(voiced('What did Ida Brandt say?', text).isTold).toBe(false)
  })

  it('may be told of somebody whom a pronoun names', () => {
    const text = 'In her letter she wrote that the mill was sold.'
    expect(voiced('What did Ida Brandt say?', text)).toMatchObject({ isTold: false, mayBeTold: true })
    expect(voiced('What did Ida Brandt say?', 'The mill was sold.').mayBeTold).toBe(false)
  })

  it('are asked for by no other question', () => {
    expect(voiced('Who sold the mill?', QUOTED, WORDS, { speaker: 'Ida Brandt' })).toMatchObject({
      isVoiced: false,
      isTold: false,
    })
  })
})
