import { contains, overlaps, type Span } from './span.ts'
import type { Statement } from './statement.ts'

/** Whose words stand at a place. */
export interface Voice {
  /** The place, cut at the edges of a post, and of a quotation that all its words belong to. */
  readonly span: Span
  /** Who says all of it; undefined for the document's own voice. */
  readonly statement: Statement | undefined
  /** Whose words stand inside it beside that voice: a quotation in a sentence of narration, or in a post. */
  readonly inside: readonly Statement[]
}

const LETTER = /[\p{L}\p{N}]/u
const ONE_LETTER = /^[\p{L}\p{N}]$/u

/**
 * The voice of a span. A post is one voice from edge to edge. Outside of posts, a span whose letters all lie in a quotation
 * or a testimony belongs to its speaker, to the outermost one where they are nested; one that goes beyond it is narration
 * that holds a quotation, and nobody's but the document's.
 */
export function voiceAt(text: string, span: Span, said: readonly Statement[]): Voice {
  const post = said.find((one) => one.kind === 'post' && overlaps(one.span, span))
  const cut = post ? within(span, post.span) : span
  const touched = said.filter((one) => one !== post && overlaps(one.span, cut))
  const inside = touched.filter((one) => !post || contains(post.span, one.span))
  if (post) return { span: cut, statement: post, inside }
  const letters = lettersOf(text, behindLabel(text, cut, inside))
  const whole = inside
    .filter((one) => contains(one.span, letters))
    .toSorted((one, other) => size(other.span) - size(one.span))[0]
  const joint = whole ? undefined : jointly(text, letters, inside)
  if (joint) return { span: cut, statement: joint, inside: inside.filter((one) => one.speaker !== joint.speaker) }
  if (!whole) return { span: cut, statement: undefined, inside }
  return { span: within(cut, whole.span), statement: whole, inside: inside.filter((one) => one !== whole) }
}

/** `I held, and the caller said, “Not yet,” and I went on.`: words of one speaker around those of somebody without a name. */
function jointly(text: string, letters: Span, inside: readonly Statement[]): Statement | undefined {
  const [one, other] = new Map(
    inside.flatMap((said) => (said.speaker === undefined ? [] : [[said.speaker, said] as const])),
  ).values()
  if (!one || other || inside.length < 2 || inside.every(({ speaker }) => speaker !== undefined)) return undefined
  let at = letters.start
  for (const { span } of inside.toSorted((left, right) => left.span.start - right.span.start)) {
    if (span.start > at && /[\p{L}\p{N}]/u.test(text.slice(at, span.start))) return undefined
    at = Math.max(at, span.end)
  }
  return /[\p{L}\p{N}]/u.test(text.slice(at, letters.end)) ? undefined : one
}

/** `Mr Holm: `, `Q. `: nobody's words, and no narration either. */
const LABEL = /^(?:[^\n"“”«»?!]{1,80}:|\p{Lu}\.)\s+$/u

/** The span from where somebody's turn begins in it, which is all behind a label at the beginning of a line. */
function behindLabel(text: string, span: Span, said: readonly Statement[]): Span {
  if (span.start > 0 && text[span.start - 1] !== '\n') return span
  const turn = said.find((one) => one.span.start > span.start && LABEL.test(text.slice(span.start, one.span.start)))
  return turn ? { start: turn.span.start, end: span.end } : span
}

/** From its first letter or digit to its last. */
function lettersOf(text: string, { start, end }: Span): Span {
  const letters = text.slice(start, end)
  const first = letters.search(LETTER)
  if (first < 0) return { start, end }
  let last = letters.length
  // A letter may be two code units.
  while (!ONE_LETTER.test(letters.slice(last - 1, last)) && !ONE_LETTER.test(letters.slice(last - 2, last))) last -= 1
  return { start: start + first, end: start + last }
}

function within(span: Span, outer: Span): Span {
  return { start: Math.max(span.start, outer.start), end: Math.min(span.end, outer.end) }
}

function size({ start, end }: Span): number {
  return end - start
}
