import { attributionOf, type Attribution } from '../model/citation.ts'
import type { Document, Place } from '../model/document.ts'
import type { Passage } from '../model/passage.ts'
import { placeAt } from '../model/place.ts'
import { contains, type Span, trimmed } from '../model/span.ts'
import type { Statement } from '../model/statement.ts'
import { voiceAt } from '../model/voice.ts'
import { sentences } from '../text/sentences.ts'

/** A sentence of a document and whose words it is, as a citation has them. */
export interface CitedSentence {
  readonly passageId: string
  readonly span: Span
  readonly place?: Place
  readonly attribution: Attribution
}

/**
 * The sentences of one passage, cut at the edges of posts. What stands in a post's passage beside the post's own words
 * (its link, name and date) is `isSignature`.
 */
export function citedSentences(
  document: Document,
  passage: Passage,
  said: readonly Statement[],
): (CitedSentence & { readonly isSignature: boolean })[] {
  const posts = said.filter(({ kind }) => kind === 'post')
  const within = posts.some(({ span }) => contains(passage.span, span))
  const offset = passage.span.start
  return sentences(passage.text).flatMap((sentence) => {
    const whole = { start: offset + sentence.start, end: offset + sentence.end }
    const { span: spoken, statement, inside } = voiceAt(document.text, whole, said)
    const span = trimmed(document.text, spoken)
    if (span.start >= span.end) return []
    const place = placeAt(document.marks, span.start)
    return [
      {
        passageId: passage.id,
        span,
        ...(place === undefined ? {} : { place }),
        attribution: attributionOf(statement, inside),
        isSignature: within && statement?.kind !== 'post',
      },
    ]
  })
}
