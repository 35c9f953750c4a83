import type { Answer } from '../model/answer.ts'
import { documentsOf, notesOf, oneLine } from './export.ts'
import { itemTypes } from './reference.ts'

/** YYYY/MM/DD/ with what is not known left empty, as RIS writes dates. */
function risDate(date: string): string {
  const [year = '', month = '', day = ''] = date.slice(0, 10).split('-')
  return `${year}/${month}/${day}/`
}

/** The cited documents as RIS, for Zotero, EndNote and the like; each quote is a note. Lines end as RIS wants: CR LF. */
export function answerRis(answer: Answer): string {
  const entries = documentsOf(answer).map((citations) => {
    const [first] = citations
    const { document } = first
    const fields: readonly (readonly [string, string | undefined])[] = [
      ['TY', itemTypes(document, first.attribution).ris],
      ['ID', document.id],
      ['TI', document.title],
      ['AU', document.author],
      ['T2', document.publisher],
      ['PB', document.publisher],
      ['PY', document.publishedOn?.slice(0, 4)],
      ['DA', document.publishedOn === undefined ? undefined : risDate(document.publishedOn)],
      ['UR', first.originalLink ?? document.url],
      ['LA', document.language === 'und' ? undefined : document.language],
      ...notesOf(citations).map((note) => ['N1', note] as const),
      ['ER', ''],
    ]
    // A line break inside a value would begin a line without a tag.
    return fields.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${oneLine(value)}`])).join('\r\n')
  })
  return entries.map((entry) => `${entry}\r\n`).join('')
}
