import { csv } from './formats/tables/csv.ts'
import { doc } from './formats/office/doc.ts'
import { docx } from './formats/office/docx.ts'
import { epub } from './formats/office/epub.ts'
import { html, readPage } from './formats/html/html.ts'
import { json } from './formats/tables/json.ts'
import type { Loader } from './loader.ts'
import { emlWith, mboxWith, mhtmlWith } from './formats/mail/mail.ts'
import { markdown } from './formats/markdown.ts'
import { msgWith } from './formats/mail/msg.ts'
import { odt } from './formats/office/odt.ts'
import { pdf } from './formats/pdf/pdf.ts'
import { plainText } from './formats/plain-text.ts'
import { rtf } from './formats/rtf.ts'
import { srt, vtt } from './formats/subtitles.ts'
import { xlsx } from './formats/office/xlsx.ts'
import { zipOf } from './formats/office/zip-archive.ts'

export { loaderFor } from './loaders-for.ts'

const DOCUMENTS: readonly Loader[] = [
  plainText,
  markdown,
  html,
  pdf,
  docx,
  doc,
  odt,
  epub,
  xlsx,
  rtf,
  csv,
  json,
  srt,
  vtt,
  mhtmlWith(readPage),
]

/** What may be attached to a message: a document, an archive of documents, or a message whose own attachments stay closed. */
const ATTACHED: readonly Loader[] = [...DOCUMENTS, emlWith([]), msgWith([]), zipOf(DOCUMENTS)]
const FILES: readonly Loader[] = [...DOCUMENTS, mboxWith(ATTACHED), emlWith(ATTACHED), msgWith(ATTACHED)]

/** Every format that can be read. A new reader is one file and one entry here; ZIP comes last, as others are ZIPs too. */
export const LOADERS: readonly Loader[] = [...FILES, zipOf(FILES)]
