import { beforeAll, describe, expect, it } from 'vitest'
import { gate } from '../../../src/answer/gate/gate.ts'
import type { Document } from '../../../src/model/document.ts'
import { madeDocument } from '../../support/made-document.ts'
import { madeTexts, sentencesOf, starterDocuments } from '../archive-texts.ts'
import { MUTATIONS, truncations, VARIANTS } from '../mutants.ts'

let documents: Document[] = []
beforeAll(async () => {
  documents = [...(await starterDocuments()), ...madeTexts()]
})

interface Trial {
  readonly quote: string
  readonly claimed: Document
}

/** A changed quote may by chance stand somewhere else in the text: then it is no mutant. Found without the gate's help. */
function isTrueByChance({ quote, claimed }: Trial): boolean {
  return oneSpace(claimed.text).includes(oneSpace(quote))
}

function oneSpace(text: string): string {
  return text.replaceAll(/\s+/gu, ' ')
}

function firstHalf(text: string): string[] {
  const words = text.split(' ')
  return words.slice(0, Math.floor(words.length / 2))
}

function everySentence(least = 4): Trial[] {
  return documents.flatMap((claimed) => sentencesOf(claimed, least).map((quote) => ({ quote, claimed })))
}

function accepted(trials: readonly Trial[]): Trial[] {
  return trials.filter(({ quote, claimed }) => gate(quote, claimed, documents).kind === 'found')
}

describe('the gate', () => {
  it('accepts no changed quote', () => {
    const counts: Record<string, number> = {}
    for (const [name, mutate] of Object.entries(MUTATIONS)) {
      const mutants = everySentence()
        .flatMap(({ quote, claimed }) => mutate(quote).map((changed) => ({ quote: changed, claimed })))
        .filter((trial) => name === 'number cut' || !isTrueByChance(trial))
      counts[name] = mutants.length
      expect(accepted(mutants).map(({ quote }) => `${name}: ${quote}`)).toEqual([])
    }
    expect(Object.values(counts).every((count) => count >= 15)).toBe(true)
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(1_000)
  })

  it('accepts no part of a sentence that says something else than the whole', () => {
    const mutants = everySentence().flatMap(({ quote, claimed }) =>
      truncations(quote).map((part) => ({ quote: part, claimed })),
    )
    expect(mutants.length).toBeGreaterThanOrEqual(150)
    expect(accepted(mutants).map(({ quote }) => quote)).toEqual([])
  })

  it('accepts no two spans made into one', () => {
    const mutants = documents.flatMap((claimed) => {
      const all = sentencesOf(claimed, 8)
      return all.flatMap((one, at): Trial[] => {
        const other = all[(at + 2) % all.length] ?? ''
        if (all.length < 4) return []
        const rest = other.split(' ').slice(firstHalf(other).length)
        return [
          `${one} ${other}`,
          `${firstHalf(one).join(' ')} … ${rest.join(' ')}`,
          [...firstHalf(one), ...rest].join(' '),
        ].map((quote) => ({ quote, claimed }))
      })
    })
    expect(mutants.length).toBeGreaterThanOrEqual(300)
    expect(accepted(mutants)).toEqual([])
    const kinds = mutants.map(({ quote, claimed }) => gate(quote, claimed, documents).kind)
    expect(kinds.filter((kind) => kind === 'stitched').length / kinds.length).toBeGreaterThan(0.9)
  })

  it('tells which other document a quote is from', () => {
    const mutants = everySentence(6).flatMap((trial) => {
      const other = documents[(documents.indexOf(trial.claimed) + 1) % documents.length]
      return other && !isTrueByChance({ quote: trial.quote, claimed: other }) ? [{ ...trial, other }] : []
    })
    expect(mutants.length).toBeGreaterThanOrEqual(200)
    for (const { quote, claimed, other } of mutants) {
      const outcome = gate(quote, other, documents)
      expect(outcome.kind).toBe('wrong-document')
      const from = outcome.kind === 'wrong-document' ? documents.find(({ id }) => id === outcome.documentId) : undefined
      expect(from?.text).toContain(quote)
      expect(claimed.text).toContain(quote)
    }
  })

  it('accepts true quotes, however they are typed, and gives the span where they stand', () => {
    const refused: string[] = []
    let count = 0
    for (const document of documents) {
      const lines = document.text.split('\n').map((line) => sentencesOf({ ...document, text: line }, 2))
      const neighbours = lines.flatMap((line) => line.slice(1).map((sentence, at) => `${line[at] ?? ''} ${sentence}`))
      for (const quote of [...lines.flat(), ...neighbours]) {
        for (const [name, vary] of Object.entries(VARIANTS)) {
          count += 1
          const outcome = gate(vary(quote), document, documents)
          const there = outcome.kind === 'found' ? document.text.slice(outcome.span.start, outcome.span.end) : ''
          if (oneSpace(there) !== oneSpace(quote)) refused.push(`${name}: ${quote}`)
        }
      }
    }
    expect(count).toBeGreaterThan(5_000)
    expect(refused.slice(0, 5)).toEqual([])
    expect(refused.length / count).toBeLessThanOrEqual(0.005)
  })

  it('accepts parts that punctuation bounds, when the rest takes nothing back', () => {
    const plain =
      /\b(?:not|no|never|nor|but|only|if|whether|said|says|wrote|told|according|den\w+|claim\w*|alleg\w*|may|might|could|would|should|except|until|however|although|though|false|wrong|without|cannot|fail\w*|refus\w*|accus\w*|suppos\w*|confirm\w*|stat\w+|call\w*|report\w*|announc\w*|plan\w*|propos\w*|threat\w*|attempt\w*|intend\w*|expect\w*|hope\w*|lack\w*|instead|declar\w*|hardly|unless|suggest\w*|say|saying|doubt\w*|testif\w*)\b|[?:]/iu
    const parts = documents
      .filter(({ language }) => language === 'en')
      .flatMap((claimed) =>
        sentencesOf(claimed).flatMap((sentence) => {
          const clauses = sentence.split(/(?<=\p{L}), (?=\p{Ll})/u)
          const first = clauses[0] ?? ''
          const rest = clauses.slice(1).join(', ')
          if (clauses.length < 2 || plain.test(rest) || first.split(' ').length < 3) return []
          return [{ quote: first, claimed }]
        }),
      )
    expect(parts.length).toBeGreaterThan(20)
    const refused = parts.filter((part) => !accepted([part]).length).map(({ quote }) => quote)
    expect(refused).toEqual([])
  })

  it.each([
    ['organisation a publié la liste', 'En mai, l’organisation a publié la liste.'],
    ['3', 'She paid 3.5 crowns for each window.'],
    ['5 crowns for each window', 'She paid 3.5 crowns for each window.'],
    ['30', 'They used 30,000 bricks.'],
    ['000 bricks', 'They used 30,000 bricks.'],
    ['30', 'Le pont coûta 30 000 francs.'],
    ['000 francs.', 'Le pont coûta 30 000 francs.'],
    ['1950', 'The lock was built in 1950–1952.'],
    ['7', 'The log says 7/6/1951.'],
    ['40', 'They lost 40% of the hives.'],
    ['30', 'It cost $30.'],
    ['5 degrees', 'It was -5 degrees.'],
    ['violent', 'The march was non-violent.'],
    ['The bees can', 'The bees can’t swim.'],
    ['prisoner', 'Name the prisoner(s).'],
    ['میشود', 'پل نمی‌شود.'],
    ['It cost 30', 'It cost 30, 40 or 50 crowns.'],
    ['Was the bridge safe', 'Was the bridge safe?'],
    ['the bridge is safe', 'It is false that the bridge is safe.'],
    ['the mill burned in 1950', 'In the novel, the mill burned in 1950.'],
    ['the mayor resigned', 'The wife of the mayor resigned.'],
    ['The members of the board resigned', 'The members of the board resigned, except Anna Keller.'],
    ['', 'Nothing was asked.'],
    ['…', 'Well… nothing.'],
    ['.', 'Nothing.'],
  ])('does not find %j in %j', (quote, text) => {
    expect(gate(quote, madeDocument('a.txt', text).document, []).kind).not.toBe('found')
  })

  it.each([
    ['She paid 3.5 crowns', 'She paid 3.5 crowns, in May 1951.'],
    ['The mill burned in 1950', 'The mill burned in 1950[3].'],
    ['the bridge fell', 'One thing is known — the bridge fell.'],
    ['The bridge fell', 'The bridge fell—it was old.'],
    ['The mill burned.', 'The mill burned.The bridge fell.'],
    ['a lesson for all of us', 'The mayor called the flood “a lesson for all of us”.'],
  ])('finds %j in %j', (quote, text) => {
    expect(gate(quote, madeDocument('a.txt', text).document, []).kind).toBe('found')
  })

  it('lets what somebody said stand without "X said" only for a caller that shows who said it', () => {
    const { document } = madeDocument('a.txt', 'Anna Keller said: “The orchard will stay.”')
    expect(gate('The orchard will stay.', document, []).kind).toBe('altered')
    expect(gate('The orchard will stay.', document, [], { saysWho: true }).kind).toBe('found')
  })

  it('checks quotes of a document of a megabyte, many in a second', () => {
    const filler = sentencesOf(documents[0] ?? madeDocument('a.txt', '').document).join(' ')
    const text = `${`${filler}\n`.repeat(Math.ceil(1_000_000 / filler.length))}The last mill burned in 1950.`
    const { document } = madeDocument('long.txt', text)
    const began = performance.now()
    expect(gate('The last mill burned in 1950.', document, []).kind).toBe('found')
    const first = performance.now() - began
    for (let at = 0; at < 20; at += 1)
      expect(gate(`The last mill burned in 19${at + 51}.`, document, []).kind).toBe('altered')
    expect(first).toBeLessThan(5_000)
    expect((performance.now() - began - first) / 20).toBeLessThan(200)
  })
})
