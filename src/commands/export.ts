import type { Answer } from '../model/answer.ts'
import type { Citation } from '../model/citation.ts'
import type { DocumentKind } from '../model/document.ts'
import { inMarks } from './quotation-marks.ts'

/** The citations of an answer, each document once, in the order of their markers. */
export function documentsOf(answer: Answer): readonly (readonly [Citation, ...Citation[]])[] {
  if (answer.kind === 'silent') return []
  const byDocument = new Map<string, [Citation, ...Citation[]]>()
  for (const citation of answer.citations) {
    const held = byDocument.get(citation.document.id)
    if (held === undefined) byDocument.set(citation.document.id, [citation])
    else held.push(citation)
  }
  return [...byDocument.values()]
}

const markdownSafe = (text: string): string => text.replace(/[\\`*_[\]<>#|]/gu, String.raw`\$&`)
export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()

function footnote(citation: Citation): string {
  const { document, attribution } = citation
  const said = [attribution.speaker, attribution.handle, attribution.saidOn]
    .filter((part) => part !== undefined)
    .join(', ')
  const facts = [document.author, document.title, document.publisher, document.publishedOn].filter(
    (part) => part !== undefined,
  )
  const addresses = [citation.originalLink ?? document.url, citation.readingLink].filter((one) => one !== undefined)
  const address = addresses.map((one) => ` <${one.replace(/[<>\s]/gu, encodeURIComponent)}>`).join('')
  return `[^${citation.marker}]: ${markdownSafe(facts.join('. '))}.${address} ${said === '' ? '' : `(${markdownSafe(said)}) `}${inMarks(markdownSafe(oneLine(citation.quote)))}, characters ${citation.span.start} to ${citation.span.end} of ${document.id}.`
}

/** An answer as Markdown with footnotes. `at` is when it was exported. */
export function answerMarkdown(answer: Answer, at: Date): string {
  const head = [`# ${markdownSafe(oneLine(answer.question))}`, '']
  const foot = [
    '',
    `Exported ${at.toISOString()}. ${answer.receiptId === undefined ? '' : `Receipt ${answer.receiptId}. `}${answer.searched.documents} documents, ${answer.searched.passages} passages searched.`,
    '',
  ]
  if (answer.kind === 'silent') return [...head, 'The archive is silent on this.', ...foot].join('\n')
  const sentences = answer.sentences.map(
    ({ text, markers }) => `${markdownSafe(text)}${markers.map((marker) => `[^${marker}]`).join('')}\n`,
  )
  const notes = answer.notes.map((note) => `Note: ${markdownSafe(note)}\n`)
  return [...head, ...sentences, ...notes, ...answer.citations.map(footnote), ...foot].join('\n')
}

/** ISO 8601 as CSL wants it: [[2020, 7, 17]], as precise as the source. */
function dateParts(date: string): { readonly 'date-parts': readonly (readonly number[])[] } {
  return { 'date-parts': [date.slice(0, 10).split('-').map(Number)] }
}

/** What a document is cited for; a document that is cited as a whole has no quote. */
export const quotesOf = (citations: readonly Citation[]): readonly string[] =>
  citations.flatMap(({ marker, quote }) => (quote === '' ? [] : [`[${marker}] ${inMarks(oneLine(quote))}`]))

const CSL_TYPES: Readonly<Record<DocumentKind, string>> = {
  article: 'article-newspaper',
  report: 'report',
  testimony: 'interview',
  transcript: 'speech',
  post: 'post',
  table: 'dataset',
  message: 'personal_communication',
}

/** A citation does not carry its document's kind; what somebody posted is a post, the rest an article. */
export const kindOf = (citation: Citation): DocumentKind =>
  citation.attribution.kind === 'post' && citation.document.publisher === undefined ? 'post' : 'article'

/** The cited documents as CSL-JSON 1.0, for Zotero, Pandoc and the like; the quotes stand in `note`. */
export function answerCslJson(answer: Answer): string {
  const items = documentsOf(answer).map((citations) => {
    const [first] = citations
    const { document } = first
    return {
      id: document.id,
      type: CSL_TYPES[kindOf(first)],
      title: document.title,
      ...(document.author === undefined ? {} : { author: [{ literal: document.author }] }),
      ...(document.publisher === undefined
        ? {}
        : { publisher: document.publisher, 'container-title': document.publisher }),
      ...(document.publishedOn === undefined ? {} : { issued: dateParts(document.publishedOn) }),
      ...(document.url === undefined ? {} : { URL: document.url }),
      ...(document.language === 'und' ? {} : { language: document.language }),
      ...(quotesOf(citations).length === 0 ? {} : { note: quotesOf(citations).join('\n') }),
    }
  })
  return `${JSON.stringify(items, undefined, 2)}\n`
}

const TEX: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  '{': String.raw`\{`,
  '}': String.raw`\}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
}
const texSafe = (text: string): string => oneLine(text).replace(/[\\{}~^]|[#$%&_]/gu, (one) => TEX[one] ?? `\\${one}`)

/** The cited documents as BibTeX (biber's UTF-8), keyed by document id. */
export function answerBibTeX(answer: Answer): string {
  const entries = documentsOf(answer).map((citations) => {
    const { document } = citations[0]
    const fields: readonly (readonly [string, string | undefined])[] = [
      ['title', document.title],
      ['author', document.author === undefined ? undefined : `{${texSafe(document.author)}}`],
      ['publisher', document.publisher],
      ['year', document.publishedOn?.slice(0, 4)],
      ['date', document.publishedOn],
      ['url', document.url],
      ['langid', document.language === 'und' ? undefined : document.language],
      ['note', quotesOf(citations).length === 0 ? undefined : quotesOf(citations).join('; ')],
    ]
    const rows = fields.flatMap(([name, value]) => {
      if (value === undefined) return []
      // An address is taken literally by its field; a name in braces is escaped already.
      const safe = name === 'url' ? value.replace(/[{}\\]/gu, '') : name === 'author' ? value : texSafe(value)
      return [`  ${name} = {${safe}},`]
    })
    return [`@misc{${document.id},`, ...rows, '}'].join('\n')
  })
  return `${entries.join('\n\n')}\n`
}
