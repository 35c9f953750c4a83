import { describe, expect, it } from 'vitest'
import { candidatesOf } from '../../../src/answer/sentences/candidates.ts'
import { rank } from '../../../src/answer/sentences/rank.ts'
import { withWholeQuotations } from '../../../src/answer/quoting/whole-quotations.ts'
import type { Statement } from '../../../src/model/statement.ts'
import { madeDocument } from '../../support/made-document.ts'
import { asked } from '../evidence.ts'

function shown(text: string, words: string, kind: Statement['kind'] = 'quotation'): string[] {
  const made = madeDocument('made.txt', `${text}\n`)
  const start = text.indexOf(words)
  const span = { start, end: start + words.length }
  const statements: Statement[] = [{ id: 's', documentId: made.document.id, span, kind, speaker: 'Ida Brandt' }]
  const { question, evidence } = asked('Who is Ida Brandt?', [{ ...made, statements }])
  const [first] = rank(question, candidatesOf(evidence), evidence)
  if (!first) throw new Error('no candidate')
  return withWholeQuotations([first]).map((one) => one.text)
}

describe('a sentence that is cited', () => {
  it('has all of the quotation that it begins', () => {
    const text = 'Ida Brandt said, “I sold the mill. I kept the bees.” It rained.'
    expect(shown(text, 'I sold the mill. I kept the bees.')).toEqual([
      'Ida Brandt said, “I sold the mill. I kept the bees.”',
    ])
  })

  it('has all of the quotation that it ends', () => {
    const text = '“I sold the mill. I kept the bees,” said Ida Brandt.'
    expect(shown(text, 'I sold the mill. I kept the bees,')).toEqual([text])
  })

  it('stays as it is where the quotation is very long', () => {
    const words = `I sold the mill. ${'I kept the bees. '.repeat(60)}`.trim()
    expect(shown(`Ida Brandt said, “${words}”`, words)).toEqual(['Ida Brandt said, “I sold the mill.'])
  })
})
