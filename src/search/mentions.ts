import { citedDocument } from '../model/citation.ts'
import type { Document, DocumentFacts } from '../model/document.ts'
import type { Filter } from '../model/filter.ts'
import type { Mention, Mentions } from '../model/look-up.ts'
import { passageId } from '../model/passage.ts'
import { overlaps, type Span } from '../model/span.ts'
import { createRest } from '../store/common/pace.ts'
import { sortedInTurns } from '../store/common/sorted-in-turns.ts'
import type { Store } from '../store/store.ts'
import { phraseSpans } from '../text/phrase.ts'
import { type CitedSentence, citedSentences } from './cited-sentences.ts'
import { remembered } from './remembered.ts'
import { searchedIn } from './searched.ts'

export interface MentionsPage {
  readonly filter?: Filter | undefined
  readonly offset: number
  readonly count: number
  readonly signal?: AbortSignal | undefined
}

export type FindMentions = (words: string, page: MentionsPage) => Promise<Omit<Mentions, 'milliseconds'>>

type Located = Omit<CitedSentence, 'attribution'> & Pick<Mention, 'attribution' | 'found'>

interface Counted {
  readonly facts: DocumentFacts
  readonly count: number
  readonly sentences: readonly Located[]
}

/** Counts of other words that are kept for their next page. */
const REMEMBERED = 4

/**
 * Every occurrence of some words in all documents that a filter keeps. The documents are read one by one: no index takes
 * part, so nothing is left out. Earliest publication first, undated last.
 */
export function createMentions(store: Store): FindMentions {
  const remember = remembered<readonly Counted[]>(REMEMBERED)
  return async (words, { filter, offset, count, signal }) => {
    const facts = await store.facts(filter)
    const counted = await remember(JSON.stringify([words, filter]), () => scan(store, words, facts, signal))
    const all = counted.flatMap(({ facts: own, sentences }) => sentences.map((sentence) => ({ own, sentence })))
    const mentions: Mention[] = []
    for (const { own, sentence } of all.slice(offset, offset + count)) {
      const document = await store.document(own.id)
      if (document) mentions.push(mentionOf(document, sentence))
    }
    return {
      words,
      total: counted.reduce((sum, one) => sum + one.count, 0),
      sentences: all.length,
      documents: counted.map((one) => ({ document: citedDocument(one.facts), count: one.count })),
      offset,
      mentions,
      searched: await searchedIn(store, filter),
    }
  }
}

async function scan(
  store: Store,
  words: string,
  facts: readonly DocumentFacts[],
  signal: AbortSignal | undefined,
): Promise<readonly Counted[]> {
  const counted: Counted[] = []
  const rest = createRest(signal)
  const keyed = facts.map((own) => ({ own, key: `${own.publishedOn ?? '9999'}\u0000${own.file}` }))
  const byPublication = await sortedInTurns(keyed, byKey, rest)
  for (const { own } of byPublication) {
    const document = await store.document(own.id)
    const found = document ? [...phraseSpans(document.text, words, true)] : []
    if (document && found.length > 0) {
      counted.push({ facts: own, count: found.length, sentences: await located(store, document, found) })
    }
    await rest()
  }
  return counted
}

/** Documents of one file and day stay as the store lists them. */
function byKey({ key: one }: { readonly key: string }, { key: other }: { readonly key: string }): number {
  return one < other ? -1 : one > other ? 1 : 0
}

/** The sentence around each occurrence, or the sentences when words go across their edge; each once. */
async function located(store: Store, document: Document, found: readonly Span[]): Promise<readonly Located[]> {
  const said = await store.statementsOf(document.id)
  const passages = (await store.passagesOf(document.id)).filter(({ span }) => found.some((one) => overlaps(span, one)))
  const sentences = passages.flatMap((passage) => citedSentences(document, passage, said))
  const bySpan = new Map<string, Located>()
  for (const one of found) {
    const around = sentences.filter(({ span }) => overlaps(span, one))
    const span = {
      start: Math.min(one.start, ...around.map((sentence) => sentence.span.start)),
      end: Math.max(one.end, ...around.map((sentence) => sentence.span.end)),
    }
    const key = `${span.start}-${span.end}`
    const known = bySpan.get(key)
    const [first] = around
    bySpan.set(key, {
      passageId: first?.passageId ?? passageId(document.id, span),
      attribution: first?.attribution ?? { kind: 'narration' },
      ...(first?.place === undefined ? {} : { place: first.place }),
      span,
      found: known ? [...known.found, one] : [one],
    })
  }
  return [...bySpan.values()]
}

function mentionOf(document: Document, { passageId: passage, span, found, place, attribution }: Located): Mention {
  return {
    document: citedDocument(document),
    passageId: passage,
    span,
    quote: document.text.slice(span.start, span.end),
    found,
    ...(place === undefined ? {} : { place }),
    attribution,
  }
}
