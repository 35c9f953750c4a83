import { writeFile } from 'node:fs/promises'
import { exportAnswer, isNothingToExport } from '../commands/export-answer.ts'
import { badUsage } from '../commands/problem.ts'
import { reasonOf } from '../errors.ts'
import type { Answer } from '../model/answer.ts'
import type { ChatLine } from './chat-line.ts'
import { type Block, line } from './drawing/block.ts'
import { harmless } from './drawing/harmless.ts'
import { problemBlocks } from './views/problem.ts'

type ExportWish = Extract<ChatLine, { readonly kind: 'export' }>

const SILENT = 'The archive was silent on the last question: there are no sources to write.'

/** A file that is there already is left alone: a mistyped name must not cost anybody their work. */
export async function exportLast(answer: Answer, { format, file = FILES[format] }: ExportWish): Promise<Block[]> {
  if (isNothingToExport(answer, format))
    return problemBlocks(badUsage(SILENT, 'Ask something else, or write /export markdown or /export json.'))
  try {
    await writeFile(file, exportAnswer(answer, format, new Date()), { flag: 'wx' })
  } catch (cause) {
    const isThere = cause instanceof Error && 'code' in cause && cause.code === 'EEXIST'
    const why = isThere ? 'there is a file of that name already' : reasonOf(cause)
    return problemBlocks(
      badUsage(
        `${harmless(file)} can not be written: ${why}.`,
        `Name another behind the format: /export ${format} FILE`,
      ),
    )
  }
  return [line(`Written to ${harmless(file)}.`)]
}

const FILES: Readonly<Record<ExportWish['format'], string>> = {
  markdown: 'answer.md',
  bibtex: 'answer.bib',
  ris: 'answer.ris',
  csl: 'answer.csl.json',
  json: 'answer.json',
}
