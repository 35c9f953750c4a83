import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aRiver, type River } from '../support/a-river.ts'
import { VALLEY, WITHOUT_LEDGERS } from '../support/valley.ts'

let river: River
const visible = { visible: WITHOUT_LEDGERS }
const LEDGER = 'ledgers/accounts.txt'
const SECRET = 'The Thorne family paid 900 crowns for quicksilver in 1931'

beforeAll(async () => {
  river = await aRiver(VALLEY)
})
afterAll(() => river.close())

/** What a reply tells of the ledger, which should be nothing: not its id, its words, its title, its publisher or its collection. */
function hiddenIn(reply: unknown): readonly string[] {
  const told = JSON.stringify(reply)
  return [river.factsOf(LEDGER).id, 'quicksilver', 'thorne', 'ledger'].filter((secret) =>
    told.toLowerCase().includes(secret.toLowerCase()),
  )
}

describe('a collection that one may not see', () => {
  it('is there for who may', async () => {
    const { hits } = await river.archive.search('quicksilver')
    expect(hits[0]?.document.file).toBe(LEDGER)
    expect(await river.archive.quote(SECRET)).toMatchObject({ kind: 'exact' })
  })

  it('is in no hits, in no page of them and in no count', async () => {
    for (const offset of [0, 3, 6, 9]) {
      const result = await river.archive.search('the bridge and the family', { filter: visible, offset, count: 3 })
      expect(hiddenIn(result)).toEqual([])
      expect(result.searched).toMatchObject({ documents: 8, from: '1951-06-08', to: '2021-05-04' })
      expect(result.searched.passages).toBe((await river.store.overview(visible)).passages)
    }
  })

  it('is in no answer and in none of the passages near a silence', async () => {
    const question = 'What was paid in 1931 by that family?'
    for (const asked of [question, 'When was the bridge at Alder opened?', 'Who opened the stone bridge?'])
      expect(hiddenIn({ ...(await river.archive.ask(asked, { filter: visible })), question: '' })).toEqual([])
  })

  it('carries no quote, not even a copy of one that others carry', async () => {
    expect(hiddenIn({ ...(await river.archive.quote(SECRET, visible)), asked: '' })).toEqual([])
    const copied = await river.archive.quote('The stone bridge at Alder was opened on 7 June 1951', visible)
    expect(hiddenIn(copied)).toEqual([])
    expect(copied).toMatchObject({ kind: 'exact', carriers: { length: 2 } })
  })

  it('is not among the sources, under no name', async () => {
    const list = await river.archive.sources({ filter: visible, count: 100 })
    expect(list.total).toBe(8)
    expect(hiddenIn(list)).toEqual([])
    const { id, title } = river.factsOf(LEDGER)
    for (const reference of [id, LEDGER, title])
      expect(await river.archive.source(reference, { filter: visible })).toBeUndefined()
    expect(await river.archive.text(id, visible)).toBeUndefined()
    expect(await river.archive.text(id)).toContain('quicksilver')
  })

  it('is not suggested', async () => {
    for (const typed of ['', 'ledger', 'thorne', 'acc', river.factsOf(LEDGER).id])
      expect(hiddenIn(await river.archive.suggest(typed, 25, visible))).toEqual([])
    expect(await river.archive.suggest('ledger', 25)).toHaveLength(1)
  })

  it('is not counted among what the archive holds', async () => {
    const facts = await river.archive.facts(visible)
    expect(hiddenIn(facts)).toEqual([])
    expect(facts).toMatchObject({ documents: 8, passages: (await river.store.overview(visible)).passages })
    expect(facts.collections.map(({ name }) => name).sort()).toEqual([...WITHOUT_LEDGERS].sort())
  })

  it('does not even show that access is limited', async () => {
    const { searched } = await river.archive.search('bridge', { filter: { ...visible, language: 'en' } })
    expect(searched.filter).toEqual({ language: 'en' })
  })

  it('holds statements that are not counted either', async () => {
    const shown = { visible: ['news', 'reports', 'abroad'] }
    const all = await river.archive.facts()
    const { statements } = await river.archive.facts(shown)
    const held = await Promise.all((await river.store.facts(shown)).map(({ id }) => river.store.statementsOf(id)))
    expect(statements).toBe(held.flat().length)
    // the two posts at least
    expect(all.statements - statements).toBeGreaterThanOrEqual(2)
  })
})
