import type { Post, SourceFacts } from '../loader.ts'
import { findQuotations, type Quotation } from './quotations.ts'

/** Words in marks that a post gives to somebody else whom it names: they are not its writer's. */
export function citedIn({ words, speaker, handle, saidOn }: Post, text: string): readonly Quotation[] {
  const said = text.slice(words.start, words.end)
  if (!/["“«„]/u.test(said)) return []
  const facts: Pick<SourceFacts, 'publishedOn'> = saidOn === undefined ? {} : { publishedOn: saidOn }
  return findQuotations(said, [], facts).flatMap((found) =>
    found.speaker === undefined ||
    found.speaker === speaker ||
    found.speaker === handle ||
    // `the keeper’s log`: a thing that somebody quotes, while `the minutes of the Trust` are a body's own.
    /^\p{Ll}[^\p{Lu}]*$/u.test(found.speaker)
      ? []
      : [{ ...found, words: { start: words.start + found.words.start, end: words.start + found.words.end } }],
  )
}
