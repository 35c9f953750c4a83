import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../../../src/model/answer.ts'
import { aRiver, type River } from '../../support/a-river.ts'
import { VALLEY } from '../../support/valley.ts'

const facts = (title: string, publisher: string, publishedOn: string): string =>
  `title: "${title}"\npublisher: "${publisher}"\npublishedOn: "${publishedOn}"\n`

let river: River
beforeAll(async () => {
  river = await aRiver({
    ...VALLEY,
    'mills/brook.txt': 'The mill at Brook was sold for 45,000 crowns. The miller left the valley in 1952.\n',
    'mills/brook.txt.meta.yml': facts('The mill of Brook', 'Brook News', '1952-03-04'),
    'mills/heirs.txt': 'The mill at Brook was sold for 38,000 crowns, as the heirs said. The buyer is unknown.\n',
    'mills/heirs.txt.meta.yml': facts('Heirs of the mill', 'Valley Post', '1953-05-06'),
  })
})
afterAll(() => river.close())

const asked = async (question: string): Promise<Extract<Answer, { kind: 'answered' }>> => {
  const answer = await river.archive.ask(question)
  if (answer.kind === 'silent') throw new Error(`silent on ${question}`)
  return answer
}

describe('the sources of an answer, compared', () => {
  it('that differ stand side by side with who says it and when, and nothing between them', async () => {
    const { notes, citations, origins } = await asked('How much was the mill at Brook sold for?')
    expect(notes[0]).toBe(
      'Different values are given: 45,000 (Brook News, 1952-03-04 [1]) · 38,000 (Valley Post, 1953-05-06 [2]).',
    )
    for (const { marker, quote } of citations.slice(0, 2)) expect(quote).toContain(marker === 1 ? '45,000' : '38,000')
    expect(origins).toBe(new Set(citations.map(({ document }) => document.file)).size)
  })

  it('that are reprints are one origin: one is cited, the others are named', async () => {
    const { notes, citations, origins } = await asked('When was the stone bridge at Alder opened?')
    const quotes = citations.map(({ quote }) => quote).join('\n')
    expect(quotes.match(/opened on 7 June 1951/gu)).toHaveLength(1)
    expect(origins).toBe(1)
    const note = notes.find((one) => one.includes('also printed in')) ?? ''
    const files = { 'news/bridge.txt': 'The bridge at Alder', 'news/bridge-again.txt': 'A bridge for Alder' }
    const others = Object.entries(files).filter(([file]) => file !== citations[0].document.file)
    for (const [, title] of others) expect(notes.join('\n')).toContain(`“${title}”`)
    expect(note).toMatch(/^\[1\]/u)
    expect(notes.join('\n')).toContain('“Ledger of the Thorne family” (Thorne Archive, 1931-12-31)')
  })

  it('are counted with all documents that print them, and those are not taken for further origins', async () => {
    const text =
      'The cider press of Brook was sold to the baker Ivo Tamm in 1933. He paid 900 crowns for it and moved it to Lindow on a cart. '
    const files: Record<string, string> = {}
    for (let at = 0; at < 8; at += 1) {
      files[`paper${at}/press.txt`] = `${text}Copy number ${at} was printed here.\n`
      files[`paper${at}/press.txt.meta.yml`] = facts(`The press, ${at}`, `Paper ${at}`, `1933-02-0${at + 1}`)
    }
    const copies = await aRiver({ ...VALLEY, ...files })
    try {
      const whole = await copies.archive.ask('To whom was the cider press of Brook sold in 1933?')
      expect(whole).toMatchObject({ kind: 'answered', documents: 8, origins: 1 })
      expect(whole.notes.join('\n')).toMatch(/also printed in “The press[^]*\(\+ 2\)/u)
      // As known then, and as far as may be seen: later prints and hidden ones are neither counted nor named.
      const early = await copies.archive.ask('To whom was the cider press of Brook sold in 1933?', {
        filter: { knownOn: '1933-02-03' },
      })
      expect(early).toMatchObject({ documents: 3, origins: 1 })
      const seen = await copies.archive.ask('To whom was the cider press of Brook sold in 1933?', {
        filter: { visible: ['paper4'] },
      })
      expect(seen).toMatchObject({ documents: 1, origins: 1 })
      expect(JSON.stringify(seen)).not.toContain('Paper 3')
    } finally {
      await copies.close()
    }
  })

  it('are not said to differ when they do not', async () => {
    for (const question of ['How many hives were lost?', 'When was the orchard at Lindow planted?'])
      expect((await asked(question)).notes.join('\n')).not.toContain('differ')
  })

  it('tell nothing of a copy that may not be seen', async () => {
    const filter = { visible: ['news', 'letters'] }
    const answer = await river.archive.ask('When was the stone bridge at Alder opened?', { filter })
    expect(answer.kind).toBe('answered')
    expect(JSON.stringify(answer)).not.toMatch(/Thorne|Ledger/u)
  })
})
