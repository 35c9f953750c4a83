import type { DocumentFacts } from '../../model/document.ts'
import type { Filter } from '../../model/filter.ts'
import { foldAccents, normaliseWords } from '../../text/normalise.ts'
import { keeper } from './filter.ts'
import { createOnce } from './once.ts'
import { createRest } from './pace.ts'

/** Looks documents up by what people write of them. */
export interface References {
  find(reference: string, filter?: Filter): Promise<DocumentFacts | undefined>
  suggest(typed: string, count: number, filter?: Filter): Promise<readonly DocumentFacts[]>
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

/** Documents that are looked at before others have a turn, if they waited long. */
const AT_ONCE = 1_000

/** In memory, over all documents of a store in the order of its list; read when first asked for. */
export function createReferences(list: () => Promise<readonly DocumentFacts[]>): References {
  const all = createOnce(async () => {
    const rest = createRest()
    const made: Known[] = []
    for (const facts of await list()) {
      made.push(knownOf(facts))
      await rest()
    }
    return made
  })
  return {
    async find(reference, filter) {
      const documents = await all()
      const isKept = kept(filter)
      const wanted = foldedReference(reference)
      const fits: readonly ((one: Known) => boolean)[] = [
        ({ facts }) => facts.id === reference,
        ({ facts }) => facts.file === reference,
        ({ title }) => title === wanted,
        ({ file }) => file === wanted,
      ]
      const rest = createRest()
      for (const fit of fits)
        for (let from = 0; from < documents.length; from += AT_ONCE) {
          const found = documents.slice(from, from + AT_ONCE).find((one) => fit(one) && isKept(one))
          if (found) return found.facts
          await rest()
        }
      return undefined
    },
    async suggest(typed, count, filter) {
      const isKept = kept(filter)
      const words = foldedReference(typed).split(/\s+/u).filter(Boolean)
      return (await all())
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
