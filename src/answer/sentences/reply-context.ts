import type { Document } from '../../model/document.ts'
import type { Hit } from '../../model/passage.ts'
import { headingsAt } from '../../model/place.ts'
import { terms } from '../../text/words.ts'
import type { Candidate } from './candidates.ts'
import type { Held } from './coverage.ts'
import type { Question } from '../question/question.ts'
import { wantedOf } from '../question/wanted.ts'

/** Letters over an interview that say who is asked, and about what. */
const LONGEST_HEAD = 600
/** A reply stands for what its interview is about: so much of the best passage of it. */
const OF_BEST = 0.7

const heads = new WeakMap<Document, ReadonlySet<string>>()
const NOTHING: ReadonlySet<string> = new Set()

/**
 * Stems that a reply need not say again: of what was asked, of who answers, and of what stands over the whole; and an entry or a row: of
 * what stands over it. Of another sentence none.
 */
export function contextOf({ asked, statement, document, isWhole, span }: Candidate): Held {
  if (asked === undefined) return isWhole ? overTerms(document, span.start) : NOTHING
  const own = new Set(terms(`${asked}\n${statement?.speaker ?? ''}\n${statement?.role ?? ''}`, document.language))
  const head = headTerms(document)
  return { has: (stem) => own.has(stem) || head.has(stem) }
}

const over = new WeakMap<Document, Map<string, ReadonlySet<string>>>()

/** Of a document's title, and of the headings over a place. */
function overTerms(document: Document, at: number): ReadonlySet<string> {
  const { title, marks, language } = document
  const headings = headingsAt(marks, at)
  const known = over.get(document) ?? new Map<string, ReadonlySet<string>>()
  over.set(document, known)
  const made = known.get(headings) ?? new Set(terms(`${title}\n${headings}`, language))
  known.set(headings, made)
  return made
}

/** Of a document's title, and of what it says before its first question. */
function headTerms(document: Document): ReadonlySet<string> {
  const known = heads.get(document)
  if (known) return known
  const { title, text, language } = document
  const head = text.slice(0, LONGEST_HEAD)
  const first = head.search(/[?؟]/u)
  const before = first < 0 ? head : head.slice(0, head.lastIndexOf('\n', first) + 1)
  const made = new Set(terms(`${title}\n${before}`, language))
  heads.set(document, made)
  return made
}

/** Whether a reply was given to a question of the same kind: whoever asks when is told by the reply to 'When …?' */
export function repliesToTheSame({ asked }: Candidate, { wanted }: Question): boolean {
  return asked !== undefined && wanted !== 'other' && wantedOf(asked) === wanted
}

/** The score that a candidate's passage has, or for a reply a share of the best one of its document. */
export function passageScores(hits: readonly Hit[]): (candidate: Candidate) => number {
  const best = new Map<string, number>()
  for (const { passage, score } of hits)
    best.set(passage.documentId, Math.max(score, best.get(passage.documentId) ?? 0))
  return ({ hit, document, asked }) =>
    asked === undefined ? hit.score : Math.max(hit.score, OF_BEST * (best.get(document.id) ?? 0))
}
