import type { Answer } from '../model/answer.ts'
import { attributionOf, type Citation, citedDocument } from '../model/citation.ts'
import type { DocumentFacts } from '../model/document.ts'
import type { Span } from '../model/span.ts'
import type { Statement } from '../model/statement.ts'
import { answerBibTeX, answerCslJson, oneLine } from './export.ts'
import { answerRis } from './export-ris.ts'
import { inMarks } from './quotation-marks.ts'
import { referenceText, saidText } from './reference.ts'

export const CITATION_FORMATS = ['plain', 'markdown', 'bibtex', 'csl', 'ris'] as const
export type CitationFormat = (typeof CITATION_FORMATS)[number]

/** Some words of a document, or, without them, the document as a whole. */
export interface Cited {
  readonly document: DocumentFacts
  readonly words?: { readonly span: Span; readonly quote: string; readonly statement?: Statement | undefined }
  /** Where the words can be read: the reading room at these words. */
  readonly link?: string
}

/** One citation as text to paste or a file to import. `at` is when it was made. */
export function exportCitation(cited: Cited, format: CitationFormat, at: Date): string {
  switch (format) {
    case 'plain':
      return `${reference(cited, at, (text) => text)}\n`
    case 'markdown':
      return `${reference(cited, at, (text) => text.replace(/[\\`*_[\]<>#|]/gu, String.raw`\$&`))}\n`
    case 'bibtex':
      return answerBibTeX(asAnswer(cited))
    case 'csl':
      return answerCslJson(asAnswer(cited))
    case 'ris':
      return answerRis(asAnswer(cited))
  }
}

/** “Quote” (speaker). Author. Title. Publisher, date. Address. Where in the archive, with the hash that proves its text. */
function reference({ document, words, link }: Cited, at: Date, safe: (text: string) => string): string {
  const who = words === undefined ? undefined : saidText(attributionOf(words.statement))
  const quote =
    words === undefined ? '' : `${inMarks(safe(oneLine(words.quote)))}${who === undefined ? '' : ` (${safe(who)})`} `
  const out = [document.publisher, document.publishedOn].filter((part) => part !== undefined).join(', ')
  const facts = referenceText(document, [out])
  const where =
    words === undefined ? document.id : `${document.id}, characters ${words.span.start} to ${words.span.end}`
  const addresses = [document.url, link].filter((part) => part !== undefined).map((part) => `<${part}>`)
  const address = addresses.length === 0 ? '' : ` ${addresses.join(' ')}`
  return `${quote}${safe(facts)}${address} ${where}; SHA-256 of the text ${document.textSha256}; cited ${at.toISOString().slice(0, 10)}.`
}

/** The exports of answers are written for several citations; this is an answer of one. */
function asAnswer({ document, words, link }: Cited): Answer {
  const citation: Citation = {
    marker: 1,
    document: citedDocument(document),
    passageId: document.id,
    span: words?.span ?? { start: 0, end: 0 },
    quote: words?.quote ?? '',
    attribution: attributionOf(words?.statement),
    ...(link === undefined ? {} : { readingLink: link }),
  }
  return {
    kind: 'answered',
    question: '',
    sentences: [{ text: '', markers: [1] }],
    citations: [citation],
    origins: 1,
    searched: { documents: 1, passages: 1, languages: [] },
    notes: [],
    milliseconds: 0,
  }
}
