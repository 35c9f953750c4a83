import { describe, expect, it } from 'vitest'
import { candidatesOf } from '../../../src/answer/sentences/candidates.ts'
import type { Statement } from '../../../src/model/statement.ts'
import { gapMark } from '../../../src/text/gap-mark.ts'
import { madeDocument, type MadeDocument } from '../../support/made-document.ts'
import { asked } from '../evidence.ts'

const textsOf = (...documents: readonly MadeDocument[]): string[] =>
  candidatesOf(asked('anything', documents).evidence).map(({ text }) => text)

describe('candidates', () => {
  it('are the sentences of the passages found, without white space at their ends', () => {
    expect(textsOf(madeDocument('mill.txt', '  The mill burned.  Nobody came. \n\nThe bridge stands.\n'))).toEqual([
      'The mill burned.',
      'Nobody came.',
      'The bridge stands.',
    ])
  })

  it('are slices of their document', () => {
    const { evidence } = asked('x', [
      madeDocument('mill.txt', 'The mill burned 🔥. It was old.\nباغ باز شد. او رفت.\n'),
    ])
    for (const { document, span, text } of candidatesOf(evidence))
      expect(document.text.slice(span.start, span.end)).toBe(text)
  })

  it('leave headings out, and the title that stands in the text', () => {
    const marks = [{ offset: 0, place: { kind: 'heading', path: ['The mill', 'The fire'] } as const }]
    const made = madeDocument('mill.md', 'A mill by the ford\nThe fire\nThe mill burned.\n', {
      marks,
      title: 'A mill by the ford',
      titleFrom: 'source',
    })
    expect(textsOf(made)).toEqual(['The mill burned.'])
    expect(
      textsOf(madeDocument('x.txt', 'Our own title.\n', { title: 'Our own title.', titleFrom: 'first-sentence' })),
    ).toEqual(['Our own title.'])
  })

  it('leave out what stands for a post that was not saved, however long its address is', () => {
    const mark = gapMark('video', 'https://video.example/watch?v=the-mill-and-the-bridge')
    expect(textsOf(madeDocument('mill.txt', `The mill burned.\n\n${mark}\n`))).toEqual(['The mill burned.'])
  })

  it('leave lines in capitals out, which head something', () => {
    expect(
      textsOf(
        madeDocument('mill.txt', 'REPORT OF THE MILL COMMITTEE\nTHE MILL BURNED!\nThe mill burned.\nآسیاب سوخت\n'),
      ),
    ).toEqual(['THE MILL BURNED!', 'The mill burned.', 'آسیاب سوخت'])
  })

  it('leave a heading of two sentences out whole', () => {
    const title = 'Who drew the bridge? The plan and its makers'
    const made = madeDocument('bridge.md', `${title}\nAnna Keller drew the plan.\n`, { title, titleFrom: 'sidecar' })
    expect(textsOf(made)).toEqual(['Anna Keller drew the plan.'])
  })

  it('join a sentence that points back with the one before it in the same paragraph', () => {
    expect(
      textsOf(madeDocument('mill.txt', 'Anna Keller drew the plan. She signed it in 1949. The council paid.\n')),
    ).toEqual(['Anna Keller drew the plan.', 'Anna Keller drew the plan. She signed it in 1949.', 'The council paid.'])
  })

  it('join what was wrong with what is right, which stands behind it', () => {
    const update = 'An earlier version of this article said the orchard had 52 trees. The mill has none. It burned.'
    expect(textsOf(madeDocument('update.txt', `${update}\n`))[0]).toBe(
      'An earlier version of this article said the orchard had 52 trees. The mill has none.',
    )
  })

  it('are rows and entries whole', () => {
    const lines = ['3 May 1921 – The gate was shut. Eels came.', 'Year: 1920; Secretary: Jas. Lind; Members: 88']
    expect(textsOf(madeDocument('book.txt', `${lines.join('\n')}\n`))).toEqual(lines)
  })

  it('join nothing over the end of a paragraph', () => {
    const { document } = madeDocument('mill.txt', 'Anna Keller drew the plan.\nShe signed it.\n')
    const whole = {
      id: 'p',
      documentId: document.id,
      span: { start: 0, end: document.text.length },
      text: document.text,
    }
    expect(textsOf({ document, passages: [whole], statements: [] })).toEqual([
      'Anna Keller drew the plan.',
      'She signed it.',
    ])
  })

  it('stand there once, though two passages hold them', () => {
    const made = madeDocument('mill.txt', 'The mill burned.\n')
    expect(textsOf({ ...made, passages: [...made.passages, ...made.passages] })).toEqual(['The mill burned.'])
  })
})

describe('posts among the candidates', () => {
  const text =
    'The show closed. Roses won the prize. They were red. pic.twitter.com/AbC— Rosa Lind (@rosalind) July 17, 2020\n'
  const words = { start: text.indexOf('Roses'), end: text.indexOf(' pic.') }
  const made = (): MadeDocument => {
    const { document, passages } = madeDocument('show.txt', text)
    const post: Statement = {
      id: 'post',
      documentId: document.id,
      span: words,
      kind: 'post',
      speaker: 'Rosa Lind',
      handle: '@rosalind',
      saidOn: '2020-07-17',
    }
    return { document, passages, statements: [post] }
  }

  it('are the post’s own words, never its link, name and date', () => {
    const texts = textsOf(made())
    expect(texts.join(' ')).not.toMatch(/pic\.twitter|@rosalind|July/u)
    expect(texts).toContain('Roses won the prize.')
  })

  it('carry the statement they stand in', () => {
    const { evidence } = asked('x', [made()])
    const roses = candidatesOf(evidence).filter(({ text: own }) => own.startsWith('Roses'))
    expect(roses.map(({ statement }) => statement?.speaker)).toEqual(['Rosa Lind', 'Rosa Lind'])
  })

  it('are never joined with the article’s words, or the other way round', () => {
    const mixed = madeDocument('mixed.txt', 'The show closed. It rained.\n')
    const start = mixed.document.text.indexOf('It rained')
    const post: Statement = { id: 'p', documentId: mixed.document.id, span: { start, end: start + 10 }, kind: 'post' }
    expect(textsOf({ ...mixed, statements: [post] })).toContain('It rained.')
  })
})
