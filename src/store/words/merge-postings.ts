import { joined, numberOfLetters, slotsOf, type Postings } from './postings.ts'

const NEVER = 0xff_ff_ff_ff

/**
 * The kept passages of `old`, then those of `added`, whose rows are all higher. Terms that no passage holds any more are
 * left out; the others keep their order, and new ones stand behind. No term is made a string: an index of which little
 * changed is copied.
 */
export function mergedPostings(old: Postings, added: Postings, isKept: (ordinal: number) => boolean): Postings {
  const ordinals = renumbered(old.rows, isKept)
  const kept = ordinals.reduce((sum, ordinal) => sum + (ordinal === NEVER ? 0 : 1), 0)
  const behind = added.rows.map((_, ordinal) => kept + ordinal)
  const merged = createMerged(old, added)
  const places = placesOf(old, added)
  for (let term = 0; term + 1 < old.edges.length; term += 1) {
    merged.add(old, term, ordinals)
    const place = places.inAdded[term] ?? 0
    if (place > 0) merged.add(added, place - 1, behind)
    merged.close(old, term)
  }
  for (const term of places.onlyInAdded) {
    merged.add(added, term, behind)
    merged.close(added, term)
  }
  const stay = (values: Uint32Array): Uint32Array => values.filter((_, ordinal) => ordinals[ordinal] !== NEVER)
  return {
    rows: joined([stay(old.rows), added.rows]),
    documents: joined([stay(old.documents), added.documents]),
    lengths: joined([stay(old.lengths), added.lengths]),
    ...merged.taken(),
  }
}

/** The new ordinal of each old one, or NEVER. */
function renumbered(rows: Uint32Array, isKept: (ordinal: number) => boolean): Uint32Array {
  let next = 0
  return rows.map((_, ordinal) => (isKept(ordinal) ? next++ : NEVER))
}

interface Places {
  /** Of each term of `old` its number in `added` plus one, or 0. */
  readonly inAdded: Uint32Array
  readonly onlyInAdded: readonly number[]
}

function placesOf(old: Postings, added: Postings): Places {
  const inAdded = new Uint32Array(old.edges.length)
  const onlyInAdded: number[] = []
  for (let term = 0; term + 1 < added.edges.length; term += 1) {
    const known = numberOfLetters(old, added.letters, added.edges[term] ?? 0, added.edges[term + 1] ?? 0)
    if (known < 0) onlyInAdded.push(term)
    else inAdded[known] = term + 1
  }
  return { inAdded, onlyInAdded }
}

type Terms = Omit<Postings, 'rows' | 'documents' | 'lengths'>

/** Grows term by term, in arrays that hold all of both. */
function createMerged(old: Postings, added: Postings) {
  const room = old.ordinals.length + added.ordinals.length
  const [ordinals, counts] = [new Uint32Array(room), new Uint8Array(room)]
  const letters = new Uint8Array(old.letters.length + added.letters.length)
  const mostTerms = old.edges.length + added.edges.length
  const [starts, edges] = [new Uint32Array(mostTerms), new Uint32Array(mostTerms)]
  let [posting, letter, terms] = [0, 0, 0]
  return {
    /** The postings of a term by new ordinals, without those that have none. */
    add(from: Postings, term: number, ordinalOf: Uint32Array): void {
      const end = from.starts[term + 1] ?? 0
      for (let at = from.starts[term] ?? 0; at < end; at += 1) {
        const ordinal = ordinalOf[from.ordinals[at] ?? 0] ?? NEVER
        if (ordinal === NEVER) continue
        ordinals[posting] = ordinal
        counts[posting] = from.counts[at] ?? 0
        posting += 1
      }
    },
    /** What was added since the last time are the postings of this term. */
    close(from: Postings, term: number): void {
      if (posting === starts[terms]) return
      const end = from.edges[term + 1] ?? 0
      for (let at = from.edges[term] ?? 0; at < end; at += 1) letters[letter++] = from.letters[at] ?? 0
      terms += 1
      starts[terms] = posting
      edges[terms] = letter
    },
    taken(): Terms {
      const ends = edges.subarray(0, terms + 1)
      return {
        starts: starts.subarray(0, terms + 1),
        ordinals: ordinals.subarray(0, posting),
        counts: counts.subarray(0, posting),
        letters: letters.subarray(0, letter),
        edges: ends,
        slots: slotsOf(letters, ends),
      }
    },
  }
}
