import { describe, expect, it } from 'vitest'
import { candidatesOf } from '../../../src/answer/sentences/candidates.ts'
import { chosenFor, joined } from '../../../src/answer/quoting/choose.ts'
import { rank } from '../../../src/answer/sentences/rank.ts'
import type { Statement } from '../../../src/model/statement.ts'
import { madeDocument, type MadeDocument } from '../../support/made-document.ts'
import { asked } from '../evidence.ts'

function chosen(text: string, ...documents: readonly MadeDocument[]): string[] {
  return citedIn(text, ...documents).map((one) => one.text)
}

function citedIn(text: string, ...documents: readonly MadeDocument[]) {
  const { question, evidence } = asked(text, documents)
  const [first, ...others] = rank(question, candidatesOf(evidence), evidence)
  if (!first) throw new Error('no candidate')
  return joined(chosenFor(question, [first, ...others]))
}

describe('the sentences of an answer', () => {
  it('that follow each other are one quotation, in their order', () => {
    const made = madeDocument('press.txt', 'The cider press of Brook was sold. Ivo Tamm bought the cider press.\n')
    expect(chosen('Who bought the cider press of Brook?', made)).toEqual([
      'The cider press of Brook was sold. Ivo Tamm bought the cider press.',
    ])
  })

  it('are not joined over the end of a paragraph, or of somebody’s words', () => {
    const text =
      'The cider press of Brook was sold. Ivo Tamm bought the cider press.\nThe cider press of Brook is old.\n'
    const made = madeDocument('press.txt', text)
    const start = text.indexOf('Ivo Tamm')
    const span = { start, end: start + 'Ivo Tamm bought the cider press.'.length }
    const post: Statement = { id: 'p', documentId: made.document.id, span, kind: 'post', speaker: 'Ada' }
    const shown = chosen('Tell me about the cider press of Brook', { ...made, statements: [post] })
    expect(shown.length).toBeGreaterThan(1)
    for (const one of shown) expect(one).not.toMatch(/\. \p{Lu}|\n/u)
  })

  it('begin with what was replied, and not with the question of an interview', () => {
    const text =
      'PV: How did the foundry close?\n\n[00:38:24]\nET: On a Friday, in November 1983. They paid us in the yard.\n'
    const made = madeDocument('bells.txt', text)
    const turn = (words: string, speaker: string): Statement => {
      const start = text.indexOf(words)
      const span = { start, end: start + words.length }
      return { id: speaker, documentId: made.document.id, span, kind: 'quotation', speaker }
    }
    const statements = [
      turn('How did the foundry close?', 'Prakash Venn'),
      turn('On a Friday, in November 1983. They paid us in the yard.', 'Edda Thorn'),
    ]
    expect(chosen('When did the foundry close?', { ...made, statements })[0]).toContain('November 1983')
  })

  it('are no more than needed when the first says all that was asked', () => {
    const needed = 'The cider press of Brook was sold in March 1933.'
    const first = madeDocument('one.txt', `${needed}\n`)
    const other = madeDocument(
      'two.txt',
      'The cider press was heavy and made of oak, and nobody in the valley sold another.\n',
    )
    expect(chosen('When was the cider press of Brook sold?', first, other)).toEqual([needed])
  })

  it('are quoted from the earliest known print, and from no other text that says the same', () => {
    const words = 'The cider press of Brook was sold in March 1933.'
    const early = madeDocument('z-early.txt', `${words} Nobody saw it again.\n`)
    const reprint = madeDocument('a-reprint.txt', `${words}\n`)
    const apart = madeDocument('b-apart.txt', `${words}\n`)
    const { id } = early.document
    const printed = { ...reprint, document: { ...reprint.document, origin: id } }
    const shown = citedIn('When was the cider press of Brook sold?', printed, early)
    expect(shown.map(({ document }) => document.file)).toEqual(['z-early.txt'])
    const [alone] = citedIn('When was the cider press of Brook sold?', printed, apart)
    expect(alone?.document.file).toBe('a-reprint.txt')
  })

  it('keep another source that says it too', () => {
    const one = madeDocument('one.txt', 'The cider press of Brook was sold in March 1933.\n')
    const two = madeDocument('two.txt', 'In May 1934 the cider press of Brook was sold.\n')
    expect(chosen('When was the cider press of Brook sold?', one, two)).toHaveLength(2)
  })
})
