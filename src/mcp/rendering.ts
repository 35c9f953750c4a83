import type { Answer, NearHit, Searched } from '../model/answer.ts'
import type { Attribution, Citation, CitedDocument } from '../model/citation.ts'
import type { Place } from '../model/document.ts'
import type { Carrier, QuoteCheck, SearchResult } from '../model/look-up.ts'

/** Puts a document's words between marks that it can not know, so that nothing in it passes for ours. */
export type Marked = (text: string) => string

/** `mark` is new for each reply: no document can hold the end of its own quotation. */
export function markedWith(mark: string): Marked {
  return (text) => `<<archive-text ${mark}>>\n${text}\n<<end ${mark}>>`
}

export function answerText(answer: Answer, marked: Marked): string {
  const understood = answer.asked === undefined ? [] : [`Understood as: ${answer.question}`]
  const notes = answer.notes.map((note) => `Note: ${note}`)
  if (answer.kind === 'silent') {
    return [
      'The archive is silent on this.',
      `Searched: ${searchedText(answer.searched)}.`,
      ...understood,
      ...notes,
      ...nearestText(answer.nearest, marked),
    ].join('\n')
  }
  const sentences = answer.sentences.map(({ text, markers }) => `${text} ${markers.map((one) => `[${one}]`).join('')}`)
  return [
    marked(sentences.join('\n')),
    '',
    'Sources:',
    ...answer.citations.map((citation) => citationText(citation, marked)),
    '',
    `Independent origins: ${answer.origins}. Searched: ${searchedText(answer.searched)}.`,
    ...understood,
    ...notes,
    ...(answer.receiptId === undefined ? [] : [`Receipt: ${answer.receiptId}`]),
  ].join('\n')
}

export function searchText({ hits, offset, more, searched }: SearchResult, marked: Marked): string {
  if (hits.length === 0) return `Nothing was found. Searched: ${searchedText(searched)}.`
  const next = more ? [`More: the same with offset ${offset + hits.length}.`] : []
  return [...hits.map((hit, at) => hitText(hit, offset + at + 1, marked)), ...next].join('\n\n')
}

export function quoteText(check: QuoteCheck, marked: Marked): string {
  switch (check.kind) {
    case 'exact':
      return ['The archive has this word for word:', ...check.carriers.map((one) => carrierText(one, marked))].join(
        '\n\n',
      )
    case 'altered': {
      const differences = check.differences.flatMap(({ kind, text }) =>
        kind === 'same' ? [] : [`${kind === 'asked' ? 'asked' : 'in the archive'}: “${text.trim()}”`],
      )
      return [
        check.between
          ? 'The archive has the same words in the same order, with other words between them. Quote the parts, with “…” where something is left out.'
          : check.spelling
            ? `The archive has the same words in the same order, in another spelling (${check.spelling.join(', ')}). Quote them as they stand there.`
            : 'The archive has this with other words. Do not quote it as it was asked.',
        `Differences: ${differences.join('; ')}.`,
        ...check.carriers.map((one) => carrierText(one, marked)),
      ].join('\n\n')
    }
    case 'absent':
      return [
        'The archive does not have this sentence.',
        `Searched: ${searchedText(check.searched)}.`,
        ...nearestText(check.nearest, marked),
      ].join('\n')
  }
}

function nearestText(nearest: readonly NearHit[], marked: Marked): string[] {
  if (nearest.length === 0) return []
  const hits = nearest.map((hit, at) => hitText(hit, at + 1, marked))
  return ['Nearest passages. They do not answer it:', ...hits]
}

function citationText(citation: Citation, marked: Marked): string {
  const { marker, document, place, attribution, span, quote, originalLink, readingLink } = citation
  const facts = [documentText(document), placeText(place), attributionText(attribution), spanText(span, document)]
  const links = [originalLink, readingLink].filter((link) => link !== undefined)
  return [`[${marker}] ${joined(facts)}`, ...links.map((link) => `    ${link}`), marked(quote)].join('\n')
}

function carrierText({ document, attribution, span, quote, readingLink }: Carrier, marked: Marked): string {
  const facts = joined([documentText(document), attributionText(attribution), spanText(span, document)])
  return [facts, ...(readingLink === undefined ? [] : [readingLink]), marked(quote)].join('\n')
}

function hitText({ document, passage }: NearHit, rank: number, marked: Marked): string {
  const facts = [documentText(document), placeText(passage.place), `passage ${passage.id}`]
  return `${rank}. ${joined(facts)}\n${marked(passage.text)}`
}

const joined = (parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined).join(' · ')

/** Titles and names are a document's words too; on one line, they can not look like a mark or a line of ours. */
const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').replaceAll('<<', '‹‹').trim()

export function documentText({ id, title, author, publisher, publishedOn }: CitedDocument): string {
  const named = [title, author, publisher, publishedOn].filter((part) => part !== undefined).map(oneLine)
  return [...named, `document ${id}`].join(' · ')
}

const spanText = ({ start, end }: { readonly start: number; readonly end: number }, { id }: CitedDocument): string =>
  `characters ${start} to ${end} of ${id}`

function attributionText({ kind, speaker, handle, role, saidOn }: Attribution): string | undefined {
  if (kind === 'narration') return undefined
  const who = [speaker, handle, role, saidOn].filter((part) => part !== undefined).map(oneLine)
  return `${kind} of ${who.length === 0 ? 'somebody the text does not name' : who.join(', ')}`
}

function placeText(place: Place | undefined): string | undefined {
  switch (place?.kind) {
    case undefined:
      return undefined
    case 'page':
      return `page ${place.page}`
    case 'time':
      return `${Math.floor(place.seconds)} s`
    case 'heading':
      return oneLine(place.path.join(' › '))
    case 'row':
      return `${place.sheet === undefined ? '' : `${oneLine(place.sheet)}, `}row ${place.row}`
  }
}

function searchedText({ documents, passages, from, to }: Searched): string {
  const dates = from === undefined || to === undefined ? '' : `, published ${from === to ? from : `${from} to ${to}`}`
  return `${documents} documents, ${passages} passages${dates}`
}
