import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isIsoDate } from '../src/text/dates.ts'
import { aRiverOf, type River } from './support/a-river.ts'
import { askAll, readQuestions, type Outcome } from './support/questions.ts'

const questions = readQuestions('starter.jsonl')
let river: River
let outcomes: readonly Outcome[]

beforeAll(async () => {
  river = await aRiverOf('documents')
  outcomes = await askAll(river.archive, questions)
})
afterAll(() => river.close())

describe('the starter archive', () => {
  it('is read whole: no file is skipped', () => {
    expect(river.report.skipped).toEqual([])
    expect(river.report.documents).toBeGreaterThanOrEqual(8)
  })

  it('says of every document what it is, who published it and when', async () => {
    for (const { title, titleFrom, publisher, publishedOn, language } of await river.store.facts()) {
      expect(title).not.toBe('')
      expect(['source', 'sidecar']).toContain(titleFrom)
      expect(publisher).toBeTruthy()
      expect(isIsoDate(publishedOn ?? '')).toBe(true)
      expect(['en', 'fa', 'fr']).toContain(language)
    }
  })

  it('has passages that are slices of its texts and cover them', async () => {
    for (const { id } of await river.store.facts()) {
      const document = await river.store.document(id)
      const passages = await river.store.passagesOf(id)
      expect(passages.map(({ text }) => text).join('')).toBe(document?.text)
    }
  })
})

describe('questions on the starter archive', () => {
  const answerable = questions.filter(({ holds }) => holds !== undefined)

  it('are 29 that it answers and 15 that it does not', () => {
    expect([answerable.length, questions.length - answerable.length]).toEqual([29, 15])
  })

  it.each(answerable)('$id: $question', ({ id, holds }) => {
    const outcome = outcomes.find((one) => one.id === id)
    expect(outcome?.citations.map(({ quote }) => quote).join('\n')).toContain(holds)
    expect(outcome?.heldBy).toBeLessThanOrEqual(3)
  })

  it('have the answer in the first quote, but for two at most', () => {
    const late = outcomes.filter(({ holds, heldBy }) => holds !== undefined && heldBy > 1).map(({ id }) => id)
    expect(late.slice(2)).toEqual([])
  })

  it.each(questions.filter(({ holds }) => holds === undefined))('$id: silent on “$question”', ({ id }) => {
    expect(outcomes.find((one) => one.id === id)?.kind).toBe('silent')
  })
})
