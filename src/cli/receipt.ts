import type { Archive } from '../archive.ts'
import { problemJson } from '../commands/json.ts'
import { receiptJson } from '../commands/json-receipt.ts'
import { notFound } from '../commands/problem.ts'
import type { ReceiptReplay } from '../model/receipt.ts'
import { openOrBuild } from './build-index.ts'
import type { Block } from './drawing/block.ts'
import { lookOf } from './drawing/look.ts'
import { paint } from './drawing/paint.ts'
import { EXIT, exitCodeOf } from './exit-codes.ts'
import { write, writeJson } from './output.ts'
import type { CliParts, Folders } from './parts.ts'
import { problemBlocks } from './views/problem.ts'
import { receiptBlocks } from './views/receipt.ts'

/** `npm run receipt -- ID`: whether the archive still bears out what was answered. Exit code 3 when it does not, or has no such receipt. */
export async function runReceipt(
  { id, folders, json }: { readonly id: string; readonly folders: Folders; readonly json: boolean },
  parts: CliParts,
): Promise<number> {
  const archive = await openOrBuild(folders, parts)
  try {
    const replay = await archive.receipt(id)
    if (replay === undefined) {
      const problem = noReceipt(id)
      if (json) await writeJson(parts.stdout, problemJson(problem))
      await write(parts.stderr, paint(problemBlocks(problem), lookOf(parts.stderr, parts.env)))
      return exitCodeOf(problem)
    }
    if (json) await writeJson(parts.stdout, receiptJson(replay))
    else await write(parts.stdout, paint(receiptBlocks(replay), lookOf(parts.stdout, parts.env)))
    return isBorneOut(replay) ? EXIT.found : EXIT.nothing
  } finally {
    await archive.close()
  }
}

/** The same in the terminal chat. */
export async function receiptInChat(id: string, archive: Archive): Promise<readonly Block[]> {
  const replay = await archive.receipt(id)
  return replay === undefined ? problemBlocks(noReceipt(id)) : receiptBlocks(replay)
}

function noReceipt(id: string) {
  return notFound(
    `There is no receipt “${id}”.`,
    'Ids stand under answers. Private questions have none, and old receipts make room for new ones (RECEIPTS_KEPT).',
  )
}

function isBorneOut({ citations, again }: ReceiptReplay): boolean {
  return citations.every(({ fate }) => fate !== 'gone') && again?.isSame !== false
}
