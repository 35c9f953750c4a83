import type { Answer } from '../model/answer.ts'
import type { Citation } from '../model/citation.ts'
import { inMarks } from './quotation-marks.ts'
import { itemTypes, referenceText, saidText, untitledText } from './reference.ts'

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
  const said = saidText(attribution)
  const facts = referenceText(document, [document.publisher, document.publishedOn])
  const addresses = [citation.originalLink ?? document.url, citation.readingLink].filter((one) => one !== undefined)
  const address = addresses.map((one) => ` <${one.replace(/[<>\s]/gu, encodeURIComponent)}>`).join('')
  return `[^${citation.marker}]: ${markdownSafe(facts)}${address} ${said === undefined ? '' : `(${markdownSafe(said)}) `}${inMarks(markdownSafe(oneLine(citation.quote)))}, characters ${citation.span.start} to ${citation.span.end} of ${document.id}.`
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

/** What a document is cited for, with whose words it is where they are not the author's; a document that is cited as a whole has no quote. */
export function notesOf(citations: readonly [Citation, ...Citation[]]): readonly string[] {
  const untitled = untitledText(citations[0].document)
  const quotes = citations.flatMap(({ marker, quote, attribution }) => {
    if (quote === '') return []
    const said = saidText(attribution)
    return [`[${marker}] ${inMarks(oneLine(quote))}${said === undefined ? '' : ` (${said})`}`]
  })
  return untitled === undefined ? quotes : [...quotes, `${untitled}.`]
}

/** The cited documents as CSL-JSON 1.0, for Zotero, Pandoc and the like; the quotes stand in `note`. */
export function answerCslJson(answer: Answer): string {
  const items = documentsOf(answer).map((citations) => {
    const [first] = citations
    const { document } = first
    return {
      id: document.id,
      type: itemTypes(document, first.attribution).csl,
      title: document.title,
      ...(document.author === undefined ? {} : { author: [{ literal: document.author }] }),
      ...(document.publisher === undefined
        ? {}
        : { publisher: document.publisher, 'container-title': document.publisher }),
      ...(document.publishedOn === undefined ? {} : { issued: dateParts(document.publishedOn) }),
      ...(document.url === undefined ? {} : { URL: document.url }),
      ...(document.language === 'und' ? {} : { language: document.language }),
      ...(notesOf(citations).length === 0 ? {} : { note: notesOf(citations).join('\n') }),
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
      ['note', notesOf(citations).length === 0 ? undefined : notesOf(citations).join('; ')],
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
