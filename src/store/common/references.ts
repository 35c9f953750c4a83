import type { DocumentFacts } from '../../model/document.ts'
import type { Filter } from '../../model/filter.ts'
import { foldAccents, normaliseWords } from '../../text/normalise.ts'
import { keeper } from './filter.ts'

/** Looks documents up by what people write of them. */
export interface References {
  find(reference: string, filter?: Filter): DocumentFacts | undefined
  suggest(typed: string, count: number, filter?: Filter): readonly DocumentFacts[]
}

interface Known {
  readonly facts: DocumentFacts
  readonly title: string
  readonly file: string
  /** Title, publisher, file and author. */
  readonly all: string
}

/** A reference without regard to case, accents and the spellings of one letter. */
export function foldedReference(text: string): string {
  return foldAccents(normaliseWords(text)).trim()
}

/** In memory, over all documents of a store in the order of its list; read when first asked for. */
export function createReferences(list: () => readonly DocumentFacts[]): References {
  let known: readonly Known[] | undefined
  const all = (): readonly Known[] => (known ??= list().map(knownOf))
  return {
    find(reference, filter) {
      const isKept = kept(filter)
      const wanted = foldedReference(reference)
      const fits: readonly ((one: Known) => boolean)[] = [
        ({ facts }) => facts.id === reference,
        ({ facts }) => facts.file === reference,
        ({ title }) => title === wanted,
        ({ file }) => file === wanted,
      ]
      for (const fit of fits) {
        const found = all().find((one) => fit(one) && isKept(one))
        if (found) return found.facts
      }
      return undefined
    },
    suggest(typed, count, filter) {
      const isKept = kept(filter)
      const words = foldedReference(typed).split(/\s+/u).filter(Boolean)
      return all()
        .filter((one) => words.every((word) => one.all.includes(word)) && isKept(one))
        .map(({ facts, title }) => ({ facts, score: scoreOf(title, words) }))
        .toSorted((one, other) => other.score - one.score)
        .slice(0, count)
        .map(({ facts }) => facts)
    },
  }
}

function kept(filter: Filter | undefined): (one: Known) => boolean {
  const isKept = keeper(filter)
  return isKept === undefined ? () => true : ({ facts }) => isKept(facts)
}

function knownOf(facts: DocumentFacts): Known {
  const [title, file] = [foldedReference(facts.title), foldedReference(facts.file)]
  const all = [title, foldedReference(facts.publisher ?? ''), file, foldedReference(facts.author ?? '')].join(' ')
  return { facts, title, file, all }
}

/** A title that begins with what was typed first, then one that holds all of it. */
function scoreOf(title: string, words: readonly string[]): number {
  return (title.startsWith(words[0] ?? '') ? 2 : 0) + (words.every((word) => title.includes(word)) ? 1 : 0)
}
