import type { Answer } from '../model/answer.ts'
import { answerBibTeX, answerCslJson, answerMarkdown } from './export.ts'
import { answerRis } from './export-ris.ts'
import { answerJson } from './json.ts'

export const EXPORT_FORMATS = ['markdown', 'bibtex', 'ris', 'csl', 'json'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

export function isExportFormat(word: string): word is ExportFormat {
  return EXPORT_FORMATS.some((format) => format === word)
}

/** True where a file would be empty: a silent answer has no sources, and these formats hold nothing else. */
export function isNothingToExport(answer: Answer, format: ExportFormat): boolean {
  return answer.kind === 'silent' && format !== 'markdown' && format !== 'json'
}

/** An answer as the text of one file. `at` is when it was exported. */
export function exportAnswer(answer: Answer, format: ExportFormat, at: Date): string {
  switch (format) {
    case 'markdown':
      return answerMarkdown(answer, at)
    case 'bibtex':
      return answerBibTeX(answer)
    case 'ris':
      return answerRis(answer)
    case 'csl':
      return answerCslJson(answer)
    case 'json':
      return `${JSON.stringify(answerJson(answer), undefined, 2)}\n`
  }
}
