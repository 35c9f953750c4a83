import { csv } from './csv.ts'
import { doc } from './doc.ts'
import { docx } from './docx.ts'
import { epub } from './epub.ts'
import { html, readPage } from './html.ts'
import { json } from './json.ts'
import type { Loader } from './loader.ts'
import { emlWith, mboxWith, mhtmlWith } from './mail.ts'
import { markdown } from './markdown.ts'
import { msgWith } from './msg.ts'
import { odt } from './odt.ts'
import { pdf } from './pdf.ts'
import { plainText } from './plain-text.ts'
import { rtf } from './rtf.ts'
import { srt, vtt } from './subtitles.ts'
import { xlsx } from './xlsx.ts'
import { zipOf } from './zip-archive.ts'

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
