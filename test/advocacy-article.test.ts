import { existsSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { overlaps } from '../src/model/span.ts'
import { aRiverOf, type River } from './support/a-river.ts'
import { askAll, readQuestions, type Outcome } from './support/questions.ts'

/** A real article with four pasted posts, headings and a reprint line. It is not ours to ship, so it lies beside the project. */
const FOLDER = '../shared/archive'
const isThere = existsSync(FOLDER)
const questions = readQuestions('advocacy-article.jsonl')

describe.skipIf(!isThere)(`an advocacy article (skipped where there is no ${FOLDER})`, () => {
  let river: River
  let outcomes: readonly Outcome[]

  beforeAll(async () => {
    river = await aRiverOf(FOLDER)
    outcomes = await askAll(river.archive, questions)
  })
  afterAll(() => river.close())

  const article = (): Promise<Awaited<ReturnType<River['documentOf']>>> => river.documentOf('1988-massacre.txt')

  it('holds four posts, each with who wrote it and when', async () => {
    const { id } = await article()
    const posts = (await river.store.statementsOf(id)).filter(({ kind }) => kind === 'post')
    expect(posts.map(({ speaker, handle, saidOn }) => [speaker, handle, saidOn])).toEqual([
      ['Matthew Miller', '@StateDeptSpox', '2020-07-17'],
      ['Masumeh Bolurchi', '@MasumehBolurchi', '2020-07-26'],
      ['NCRI-FAC', '@iran_policy', '2023-07-25'],
      ['Maryam Rajavi', '@Maryam_Rajavi', '2023-07-26'],
    ])
  })

  it('has its headings as places, and no passage crosses the edge of a post', async () => {
    const { id, marks } = await article()
    const headings = marks.flatMap(({ place }) => (place.kind === 'heading' ? place.path : []))
    expect([...new Set(headings)]).toEqual([
      'The false NLA connection',
      'Khomeini’s fatwa',
      'When it happened',
      'The living legacy',
    ])
    const posts = (await river.store.statementsOf(id)).filter(({ kind }) => kind === 'post')
    for (const { span } of await river.store.passagesOf(id)) {
      const own = posts.filter((post) => overlaps(post.span, span))
      expect(own.filter((post) => post.span.start > span.start)).toEqual([])
    }
  })

  it('is a reprint, whose last line is not part of its text', async () => {
    const { text, syndicatedFrom } = await article()
    expect(syndicatedFrom).toContain('originally published')
    expect(text).not.toContain('originally published')
  })

  const answerable = questions.filter(({ holds }) => holds !== undefined)

  it.each(answerable)('$id: $question', ({ id, holds, speaker }) => {
    const outcome = outcomes.find((one) => one.id === id)
    expect(outcome?.citations.map(({ quote }) => quote).join('\n')).toContain(holds)
    const citation = outcome?.citations.find(({ quote }) => quote.includes(holds ?? ''))
    expect(speaker === undefined ? undefined : citation?.attribution.speaker).toBe(speaker)
  })

  it('has the answer in the first quote, but for two questions at most', () => {
    const late = outcomes.filter(({ holds, heldBy }) => holds !== undefined && heldBy > 1).map(({ id }) => id)
    expect(late.slice(2)).toEqual([])
  })

  it.each(questions.filter(({ holds }) => holds === undefined))('$id: silent on “$question”', ({ id }) => {
    expect(outcomes.find((one) => one.id === id)?.kind).toBe('silent')
  })

  it('is quoted without its headings, the signatures of its posts and the reprint line', () => {
    const quotes = outcomes.flatMap(({ citations }) => citations.map(({ quote }) => quote))
    expect(quotes.length).toBeGreaterThan(17)
    for (const quote of quotes)
      expect(quote).not.toMatch(
        /originally published|pic\.twitter\.com|\(@\w+\)|The false NLA connection|^Khomeini’s fatwa$|^When it happened|The living legacy/mu,
      )
  })
})
