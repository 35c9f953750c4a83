import type { DocumentFacts } from '../../model/document.ts'
import type { SourceCard } from '../../model/look-up.ts'
import type { CopyRelation } from '../../model/origin.ts'
import type { Passage } from '../../model/passage.ts'
import type { Span } from '../../model/span.ts'
import { languageName } from '../../commands/languages.ts'
import { type Block, blank, line, type Run } from '../drawing/block.ts'
import { harmless, harmlessPart } from '../drawing/harmless.ts'
import { shorten } from '../drawing/width.ts'
import { placeText, titleOf, whereOf } from './facts.ts'

/** How much of the passages around the one in view is shown. */
const AROUND = 160

/** A document's card and the passage in view; `highlight` is a span of the canonical text to be marked in it. */
export function sourceBlocks(card: SourceCard, highlight: Span | undefined, more: string): Block[] {
  return [
    ...cardBlocks(card),
    ...(card.passage === undefined ? [] : passageBlocks(card, card.passage, highlight)),
    ...(card.next === undefined ? [] : [blank, line(more, 'faint')]),
  ]
}

function cardBlocks(card: SourceCard): Block[] {
  const { document, passages, statements } = card
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Author', document.author],
    ['Publisher', document.publisher],
    ['Published', document.publishedOn ?? 'undated'],
    ['Captured', document.capturedAt],
    ['Language', languageName(document.language)],
    ['Kind', document.kind],
    ['Collection', document.collection],
    ['File', document.file],
    ['Copy of', document.syndicatedFrom],
    ['Tags', document.tags?.join(', ')],
    ['Holds', holdings(passages, statements.length)],
    ['Id', document.id],
    ['Read by', document.reader],
    ['First seen', document.firstSeen],
    ['Last seen', document.lastSeen],
    ['File SHA-256', document.sha256],
    ['Text SHA-256', document.textSha256],
  ]
  return [
    line(titleOf(document), 'title'),
    ...facts.flatMap(([name, fact]) => (fact === undefined || fact === '' ? [] : [factBlock(name, fact)])),
    ...linkBlock(document),
    ...copiesBlocks(card),
  ]
}

/** Wide enough for the longest name of a fact. */
const NAME_COLUMNS = 14

function factBlock(name: string, fact: string): Block {
  return { lead: `  ${name.padEnd(NAME_COLUMNS)}`, runs: [{ text: harmless(fact) }] }
}

const RELATIONS: Readonly<Record<CopyRelation, string>> = {
  earliest: 'the earliest known',
  'same-text': 'the same text',
  'near-copy': 'nearly the same text',
  excerpt: 'a part of it',
  extended: 'the same with more around it',
  'same-address': 'another copy of the same page',
  'says-so': 'says that it is a reprint',
  'same-quotations': 'around the same quotations',
}
const COPIES_SHOWN = 10

/** Which copy came first is said only as far as the archive knows. */
function copiesBlocks({ copies = [], relation }: SourceCard): Block[] {
  if (copies.length === 0) return []
  const rest = copies.length - COPIES_SHOWN
  const own = relation === undefined ? '' : ` This one is ${RELATIONS[relation]}.`
  return [
    line(
      `${copies.length === 1 ? 'One other copy' : `${copies.length} other copies`} in the archive, one origin.${own}`,
      'strong',
      2,
    ),
    ...copies.slice(0, COPIES_SHOWN).map(({ document, relation: its }) => {
      const facts = [document.publisher, document.publishedOn ?? 'undated', RELATIONS[its], document.file]
      return line(harmless([document.title, ...facts.filter((fact) => fact !== undefined)].join(' · ')), undefined, 4)
    }),
    ...(rest > 0 ? [line(`and ${rest} more`, 'faint', 4)] : []),
  ]
}

function linkBlock(document: DocumentFacts): Block[] {
  const link = whereOf(document)
  // An address that is none of the web's is not printed as if it could be opened.
  return link.link === undefined ? [] : [{ lead: `  ${'Original'.padEnd(NAME_COLUMNS)}`, runs: [link] }]
}

function holdings(passages: number, statements: number): string {
  const posts = statements === 0 ? '' : `, ${statements} with a speaker of their own`
  return `${passages} ${passages === 1 ? 'passage' : 'passages'}${posts}`
}

function passageBlocks(card: SourceCard, passage: Passage, highlight: Span | undefined): Block[] {
  const place = passage.place === undefined ? '' : ` · ${placeText(passage.place)}`
  const before = card.previous === undefined ? [] : [line(`… ${lastWords(card.previous.text)}`, 'faint', 2)]
  const after = card.next === undefined ? [] : [line(shorten(harmless(card.next.text), AROUND), 'faint', 2)]
  return [
    blank,
    line(`Passage ${card.at + 1} of ${card.passages}${place} · ${passage.id}`, 'strong'),
    ...before,
    ...markedBlocks(passage, highlight),
    ...after,
  ]
}

function lastWords(text: string): string {
  const shown = harmless(text)
  return shown.length <= AROUND ? shown : shown.slice(shown.indexOf(' ', shown.length - AROUND) + 1)
}

/** The passage line by line, as its source has it, with what of `highlight` lies in each line marked. */
function markedBlocks(passage: Passage, highlight: Span | undefined): Block[] {
  const marked = {
    start: (highlight?.start ?? 0) - passage.span.start,
    end: (highlight?.end ?? 0) - passage.span.start,
  }
  return linesOf(passage.text).flatMap((span) => {
    const start = Math.min(Math.max(marked.start, span.start), span.end)
    const end = Math.min(Math.max(marked.end, start), span.end)
    const runs = markedRuns(passage.text.slice(span.start, span.end), start - span.start, end - span.start)
    return runs.length === 0 ? [] : [{ lead: '  ', runs }]
  })
}

/** Marks that read without colours stand around what lies from `start` to `end`. */
function markedRuns(text: string, start: number, end: number): Run[] {
  const marked = harmless(text.slice(start, end))
  if (marked === '') return harmless(text) === '' ? [] : [{ text: harmless(text) }]
  const before = harmlessPart(text.slice(0, start)).trimStart()
  const after = harmlessPart(text.slice(end)).trimEnd()
  return [{ text: before }, { text: `>>${marked}<<`, style: 'mark' as const }, { text: after }].filter(
    (run) => run.text !== '',
  )
}

function linesOf(text: string): Span[] {
  return Array.from(text.matchAll(/[^\r\n\u2028\u2029]+/gu), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}
