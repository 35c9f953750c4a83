import type { Answer } from '../../model/answer.ts'
import { answerBibTeX, answerCslJson, answerMarkdown } from '../../commands/export.ts'
import type { Texts } from '../languages/texts.ts'
import { UPLOAD_BYTES } from '../text/limits.ts'
import { notice, type Screen } from '../views/screen.ts'

/** The answer as three files; one that Discord would not take for its size is left out. */
export function exportScreen(answer: Answer, at: Date, texts: Texts): Screen {
  const files = [
    { name: 'answer.md', text: answerMarkdown(answer, at) },
    { name: 'sources.csl.json', text: answerCslJson(answer) },
    { name: 'sources.bib', text: answerBibTeX(answer) },
  ]
  return { ...notice(texts.exported), files: files.filter((file) => Buffer.byteLength(file.text) < UPLOAD_BYTES / 4) }
}
