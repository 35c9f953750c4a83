import { EXPORT_FORMATS, exportAnswer, type ExportFormat } from '../../commands/export-answer.ts'
import type { Answer } from '../../model/answer.ts'
import type { Texts } from '../languages/texts.ts'
import { UPLOAD_BYTES } from '../text/limits.ts'
import { notice, type Screen } from '../views/screen.ts'

const FILES: Readonly<Record<ExportFormat, { readonly name: string; readonly type: string }>> = {
  markdown: { name: 'answer.md', type: 'text/markdown; charset=utf-8' },
  bibtex: { name: 'sources.bib', type: 'application/x-bibtex; charset=utf-8' },
  ris: { name: 'sources.ris', type: 'application/x-research-info-systems; charset=utf-8' },
  csl: { name: 'sources.csl.json', type: 'application/vnd.citationstyles.csl+json' },
  json: { name: 'answer.json', type: 'application/json' },
}

/** The answer as a file of each format; one that Discord would not take for its size is left out. */
export function exportScreen(answer: Answer, at: Date, texts: Texts): Screen {
  const files = EXPORT_FORMATS.map((format) => ({ ...FILES[format], text: exportAnswer(answer, format, at) }))
  const most = UPLOAD_BYTES / EXPORT_FORMATS.length
  return { ...notice(texts.exported), files: files.filter(({ text }) => Buffer.byteLength(text) < most) }
}
