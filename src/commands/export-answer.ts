import type { Answer } from '../model/answer.ts'
import { answerBibTeX, answerCslJson, answerMarkdown } from './export.ts'
import { answerRis } from './export-ris.ts'
import { answerJson } from './json.ts'

export const EXPORT_FORMATS = ['markdown', 'bibtex', 'ris', 'csl', 'json'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

export function isExportFormat(word: string): word is ExportFormat {
  return EXPORT_FORMATS.some((format) => format === word)
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
