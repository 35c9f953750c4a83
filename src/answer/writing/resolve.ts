import type { FateReason } from '../../model/receipt.ts'
import { contains, overlaps, trimmed, type Span } from '../../model/span.ts'
import type { Statement } from '../../model/statement.ts'
import { voiceAt } from '../../model/voice.ts'
import { pointsBack } from '../sentences/anaphora.ts'
import { normaliseQuote } from '../../text/normalise.ts'
import { gate, spansOf } from '../gate/gate.ts'
import type { Offered } from './numbered-passages.ts'
import { unescaped } from './prompt.ts'
import type { ReplySentence } from './reply-schema.ts'
import { sentencesAt } from '../gate/truncation.ts'

/** Where a sentence's support stands: whole sentences of one person's words, in a passage that the model was given. */
export interface Resolved {
  readonly kind: 'resolved'
  readonly offered: Offered
  /** Whole sentences; what the citation shows. */
  readonly span: Span
  readonly text: string
  readonly statement: Statement | undefined
  /** Whose words stand inside, beside that voice. */
  readonly inside: readonly Statement[]
  /** The model copied a part whose rest could turn the meaning. */
  readonly isCut: boolean
}

export type Resolution = Resolved | { readonly kind: 'dropped'; readonly reason: FateReason }

/** Texts that talk to a language model instead of a reader; they are no support for anything. */
const INSTRUCTS =
  /\b(?:ignore|disregard|forget|override) (?:all |any |the |your |these |every )*(?:previous|prior|above|earlier|other|instructions?|rules?|prompts?)|\b(?:system prompt|you are (?:now )?an? (?:ai|assistant|chatbot)|(?:dear|attention|note to|to (?:all|any|the)) (?:ai|language models?|llms?|assistants?|chatbots?))\b|\b(?:ignore[zr]?|oublie[zr]?) (?:toutes? )?(?:les |vos )?(?:instructions|consignes|règles)|(?:دستور(?:ها|ات|های)?|دستورالعمل(?:‌?ها|‌?های)?) (?:قبلی|پیشین|بالا)|(?:تجاهل|انس) (?:جميع |كل )?(?:التعليمات|الأوامر)/iu

/** The place that a model's sentence rests on, or why there is none. */
export function resolve(sentence: ReplySentence, offered: readonly Offered[]): Resolution {
  const pointedAt = offered.filter(({ number }) => sentence.passages.includes(number))
  if (pointedAt.length === 0) return { kind: 'dropped', reason: 'no-such-passage' }
  const reasons: FateReason[] = []
  for (const one of pointedAt) {
    const place = placeOf(sentence.support, one, offered)
    if (typeof place === 'string') reasons.push(place)
    else return widened(one, place)
  }
  return { kind: 'dropped', reason: reasons[0] ?? 'absent' }
}

function placeOf(
  support: string,
  { document, hit, said }: Offered,
  all: readonly Offered[],
): FateReason | { readonly span: Span; readonly isCut: boolean } {
  const within = hit.passage.span
  const voices = said.filter(({ kind }) => kind === 'post').map(({ span }) => span)
  const ways = [...new Set([support, unescaped(support)].flatMap((text) => [text, bare(text)]))]
  const outcomes = ways.map((text) => gate(text, document, [], { within, voices }))
  for (const outcome of outcomes) if (outcome.kind === 'found') return { span: outcome.span, isCut: false }
  for (const outcome of outcomes)
    if (outcome.kind === 'altered' && outcome.cut) return { span: outcome.cut, isCut: true }
  const stands = (one: Offered): boolean =>
    ways.some((text) => spansOf(normaliseQuote(text).text, one.document, one.hit.passage.span).length > 0)
  if (all.some((one) => one.document.id !== document.id && stands(one))) return 'wrong-document'
  const [first] = outcomes
  return first === undefined || first.kind === 'found' ? 'absent' : first.kind
}

/** Without quotation marks around the whole and dots where something was left out. */
function bare(text: string): string {
  return text.trim().replace(/^["'“”«»„‘’…\s]+|["'“”«»„‘’…\s]+$/gu, '')
}

function widened(offered: Offered, { span, isCut }: { readonly span: Span; readonly isCut: boolean }): Resolution {
  const { document, said, hit } = offered
  const posts = said.filter(({ kind }) => kind === 'post')
  const post = posts.find((one) => overlaps(one.span, span))
  // What a post's passage holds outside the post's words is its link and signature: nobody said that.
  const isSignature = !post && posts.some((one) => contains(hit.passage.span, one.span))
  if (isSignature || (post && !contains(post.span, span))) return { kind: 'dropped', reason: 'two-speakers' }
  const bounds = post?.span ?? { start: 0, end: document.text.length }
  const whole = clamp(wholeSentences(document.text, span), bounds)
  if (INSTRUCTS.test(paragraphAt(document.text, whole))) return { kind: 'dropped', reason: 'instruction' }
  const voice = voiceAt(document.text, whole, said)
  const { start, end } = trimmed(document.text, voice.span)
  const cited = { span: { start, end }, text: document.text.slice(start, end) }
  return { kind: 'resolved', offered, ...cited, statement: voice.statement, inside: voice.inside, isCut }
}

function wholeSentences(text: string, span: Span): Span {
  const touched = sentencesAt(text, span)
  const whole = trimmed(text, { start: touched[0]?.start ?? span.start, end: touched.at(-1)?.end ?? span.end })
  if (!pointsBack(text.slice(whole.start, whole.end))) return whole
  const lineStart = text.lastIndexOf('\n', Math.max(0, whole.start - 1)) + 1
  const before =
    whole.start > lineStart ? sentencesAt(text, { start: whole.start - 1, end: whole.start })[0] : undefined
  return before ? trimmed(text, { start: before.start, end: whole.end }) : whole
}

/** All lines that a span touches. */
function paragraphAt(text: string, { start, end }: Span): string {
  const to = text.indexOf('\n', end)
  return text.slice(text.lastIndexOf('\n', Math.max(0, start - 1)) + 1, to < 0 ? text.length : to)
}

function clamp({ start, end }: Span, bounds: Span): Span {
  return { start: Math.max(start, bounds.start), end: Math.min(end, bounds.end) }
}
