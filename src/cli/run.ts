import { JSON_VERSION, problemJson } from '../commands/json.ts'
import type { Invocation } from './arguments.ts'
import { readArguments } from './arguments.ts'
import { buildIndex, openOrBuild, summaryText } from './build-index.ts'
import { lookOf } from './drawing/look.ts'
import { paint } from './drawing/paint.ts'
import { EXIT } from './exit-codes.ts'
import { runLookUp } from './look-up.ts'
import { write, writeJson } from './output.ts'
import type { CliParts, IngestSummary } from './parts.ts'
import { exitCodeOfFailure, failureOf, printProblem } from './problem.ts'
import { usageBlocks } from './usage.ts'

/** Does what the arguments ask for. Never throws: what goes wrong is said on standard error and told by the exit code. */
export async function runCli(args: readonly string[], parts: CliParts): Promise<number> {
  try {
    return await dispatch(readArguments(args, parts.folders), parts)
  } catch (error) {
    const failure = failureOf(error)
    if (args.includes('--json')) await writeJson(parts.stdout, problemJson(failure))
    printProblem(error, parts)
    return exitCodeOfFailure(failure)
  }
}

async function dispatch(invocation: Invocation, parts: CliParts): Promise<number> {
  switch (invocation.kind) {
    case 'usage':
      await write(parts.stdout, paint(usageBlocks(), lookOf(parts.stdout, parts.env)))
      return EXIT.found
    case 'version':
      await write(parts.stdout, `${parts.version}\n`)
      return EXIT.found
    case 'look-up': {
      const { lookUp } = invocation
      if (lookUp.queries === undefined) return runLookUp(lookUp, parts)
      // Imported here: a single question needs none of it.
      const { runBatch } = await import('./batch.ts')
      return runBatch(lookUp, lookUp.queries, parts)
    }
    case 'ingest': {
      const { folders, json, watch, comparesBytes } = invocation
      const ingest = async (isFirst: boolean): Promise<void> => {
        const summary = await buildIndex(folders, parts, { comparesBytes: isFirst && comparesBytes })
        const { added, changed, removed } = summary
        // Something stirred in the folder that is no news of the archive.
        if (!isFirst && added + changed + removed === 0) return
        if (json) await writeJson(parts.stdout, ingestJson(summary))
        else await write(parts.stdout, `${summaryText(summary)}\n`)
      }
      await ingest(true)
      if (watch) {
        parts.stderr.write(`Following ${folders.documents}. Ctrl-C ends it.\n`)
        await parts.watch(folders, () => ingest(false))
      }
      return EXIT.found
    }
    case 'verify': {
      const { runVerify } = await import('./verify.ts')
      return runVerify(invocation, parts)
    }
    case 'start': {
      const { start } = await import('./start.ts')
      return start(invocation.folders, parts)
    }
    case 'receipt': {
      const { runReceipt } = await import('./receipt.ts')
      return runReceipt(invocation, parts)
    }
    case 'room': {
      const { startRoom } = await import('./start.ts')
      return startRoom(invocation.folders, parts)
    }
    case 'doctor':
      return parts.doctor(invocation.folders, invocation.args)
    case 'mcp': {
      const { folders, args } = invocation
      return parts.mcp(folders, args, () => openOrBuild(folders, parts))
    }
    case 'eval':
      return parts.evaluate(invocation.args)
    case 'register':
      return parts.register(invocation.args)
    case 'migrate-store': {
      const { migrateStore } = await import('./migrate-store.ts')
      return migrateStore(invocation.args, parts)
    }
    case 'model': {
      const { createProgress } = await import('./progress.ts')
      const progress = await createProgress(parts.stderr)
      try {
        return await parts.model(invocation.args, (told) => progress.show(told))
      } finally {
        progress.end()
      }
    }
  }
}

function ingestJson(summary: IngestSummary): object {
  const { documents, passages, added, changed, removed, unchanged, milliseconds } = summary
  const skipped = summary.skipped.map(({ file, reason, hint = null }) => ({ file, reason, hint }))
  const counts = { documents, passages, added, changed, removed, unchanged, milliseconds }
  const files = summary.files ?? { added: [], changed: [], removed: [] }
  const { notes = [], notice = null } = summary
  return { version: JSON_VERSION, kind: 'ingest', ...counts, files, skipped, notes, notice }
}
