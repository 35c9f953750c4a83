import { csv } from './csv.ts'
import { doc } from './doc.ts'
import { docx } from './docx.ts'
import { epub } from './epub.ts'
import { html, readPage } from './html.ts'
import { json } from './json.ts'
import type { Loader } from './loader.ts'
import { eml, mbox, mhtmlWith } from './mail.ts'
import { markdown } from './markdown.ts'
import { msg } from './msg.ts'
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
  mbox,
  eml,
  msg,
]

/** Every format that can be read. A new reader is one file and one entry here; ZIP comes last, as others are ZIPs too. */
export const LOADERS: readonly Loader[] = [...DOCUMENTS, zipOf(DOCUMENTS)]
