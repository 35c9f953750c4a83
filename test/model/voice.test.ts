import { array, assert, constantFrom, nat, property, record, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contains, overlaps, type Span } from '../../src/model/span.ts'
import type { Statement, StatementKind } from '../../src/model/statement.ts'
import { voiceAt } from '../../src/model/voice.ts'

const TEXT =
  'The show closed. “Roses won. They were red,” said Anna Keller. Rain fell. A post: Ada “Fine” said. It rained — Rosa'
const said = (words: string, kind: StatementKind, speaker?: string): Statement => {
  const start = TEXT.indexOf(words)
  const span = { start, end: start + words.length }
  return { id: words, documentId: 'd', span, kind, ...(speaker === undefined ? {} : { speaker }) }
}
const quotation = said('Roses won. They were red,', 'quotation', 'Anna Keller')
const post = said('Ada “Fine” said. It rained', 'post', 'Rosa Lind')
const nested = said('Fine', 'quotation', 'Ada')
const all = [quotation, post, nested]
const at = (words: string): Span => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })
const heard = (words: string) => {
  const { span, statement, inside } = voiceAt(TEXT, at(words), all)
  return [TEXT.slice(span.start, span.end), statement?.speaker, inside.map(({ speaker }) => speaker)]
}

describe('the voice of a place', () => {
  it.each([
    ['The show closed.', ['The show closed.', undefined, []]],
    ['“Roses won.', ['Roses won.', 'Anna Keller', []]],
    ['Roses won. They were red,', ['Roses won. They were red,', 'Anna Keller', []]],
    ['They were red,” said Anna Keller.', ['They were red,” said Anna Keller.', undefined, ['Anna Keller']]],
    ['said Anna Keller.', ['said Anna Keller.', undefined, []]],
    ['Ada “Fine” said.', ['Ada “Fine” said.', 'Rosa Lind', ['Ada']]],
    ['“Fine”', ['“Fine”', 'Rosa Lind', ['Ada']]],
    ['It rained — Rosa', ['It rained', 'Rosa Lind', []]],
  ])('%s', (words, expected) => {
    expect(heard(words)).toEqual(expected)
  })

  it('gives nobody words that lie outside of theirs, whatever stands where', () => {
    const span = tuple(nat(TEXT.length), nat(TEXT.length)).map(([a, b]) => ({
      start: Math.min(a, b),
      end: Math.max(a, b),
    }))
    const kinds = constantFrom<StatementKind>('post', 'quotation', 'testimony')
    const statements = array(record({ kind: kinds, span }), { maxLength: 5 })
    assert(
      property(span, statements, (place, made) => {
        const list = made.map((one, id): Statement => ({
          ...one,
          id: String(id),
          documentId: 'd',
          speaker: String(id),
        }))
        const voice = voiceAt(TEXT, place, list)
        expect(contains(place, voice.span)).toBe(true)
        const isSaid =
          voice.statement !== undefined && /[\p{L}\p{N}]/u.test(TEXT.slice(voice.span.start, voice.span.end))
        expect(isSaid && !contains(voice.statement.span, voice.span)).toBe(false)
        for (const one of voice.inside) expect(overlaps(one.span, voice.span)).toBe(true)
        expect(voice.inside).not.toContain(voice.statement)
        const isInPost = list.some((one) => one.kind === 'post' && overlaps(one.span, place))
        expect(isInPost && voice.statement?.kind !== 'post').toBe(false)
      }),
    )
  })
})

describe('the voice of a turn', () => {
  const turn =
    'MR HOLM: The mill burned. Nobody came.\nQ. Who says so?\nThe mayor said: the mill burned.\nSo “MR HOLM: no”.\n'
  const words = (text: string, speaker: string): Statement => ({
    id: text,
    documentId: 'd',
    span: { start: turn.indexOf(text), end: turn.indexOf(text) + text.length },
    kind: 'quotation',
    speaker,
  })
  const turns = [words('The mill burned. Nobody came.', 'MR HOLM'), words('Who says so?', 'the asker')]

  it.each([
    ['MR HOLM: The mill burned.', 'The mill burned.', 'MR HOLM'],
    ['Nobody came.', 'Nobody came.', 'MR HOLM'],
    ['Q. Who says so?', 'Who says so?', 'the asker'],
    ['The mayor said: the mill burned.', 'The mayor said: the mill burned.', undefined],
  ])('begins behind its label: %s', (sentence, spoken, speaker) => {
    const start = turn.indexOf(sentence)
    const voice = voiceAt(turn, { start, end: start + sentence.length }, turns)
    expect([turn.slice(voice.span.start, voice.span.end), voice.statement?.speaker]).toEqual([spoken, speaker])
  })
})
