import { writeFile } from 'node:fs/promises'
import type { Archive } from '../archive.ts'
import type { Reply } from '../commands/command.ts'
import { mentionsCsv } from '../commands/csv.ts'
import { replyJson, sourceJson, sourcesJson } from '../commands/json.ts'
import { notFound } from '../commands/problem.ts'
import { FootnoteError, reasonOf } from '../errors.ts'
import type { DocumentFacts } from '../model/document.ts'
import type { LookUp } from './arguments.ts'
import { openOrBuild } from './build-index.ts'
import { lookOf } from './drawing/look.ts'
import { paint } from './drawing/paint.ts'
import { exitCodeOf } from './exit-codes.ts'
import { privately } from './option-names.ts'
import { write, writeJson } from './output.ts'
import type { CliParts } from './parts.ts'
import { createStreaming, type Streaming } from './streaming.ts'
import { replyBlocks } from './views/reply.ts'

/** Hits that a one-shot search gives without `--count`. */
const HITS = 10
/** Documents that are fetched at a time for a list that is wanted whole. */
const BATCH = 500

/** One look-up from the shell, printed as text or JSON; resolves to the exit code. */
export async function runLookUp(lookUp: LookUp, parts: CliParts): Promise<number> {
  if (lookUp.text && !lookUp.json && lookUp.command.name === 'sources') {
    throw new FootnoteError('bad-usage', '--text of all sources would run together.', {
      hint: 'Add --json, or print one document’s text with `npm run --silent source -- DOCUMENT --text`.',
    })
  }
  const archive = await openOrBuild(lookUp.folders, parts)
  try {
    const streaming = streamingOf(lookUp, parts)
    const reply = await completed(await runCommand(lookUp, archive, streaming), lookUp, archive)
    if (reply.kind === 'problem') return await printRefusal(reply, lookUp, parts)
    const passage = lookUp.values['passage']
    if (reply.kind === 'source' && passage !== undefined && reply.card.passage?.id !== passage)
      return await printRefusal(noPassage(reply.card.document, passage), lookUp, parts)
    if (lookUp.csv !== undefined && reply.kind === 'mentions')
      await writeCsv(lookUp.csv, mentionsCsv(reply.mentions), parts)
    else if (lookUp.json && reply.kind !== 'help') await writeJson(parts.stdout, await jsonOf(reply, lookUp, archive))
    else if (lookUp.text && reply.kind === 'source') {
      await write(parts.stdout, await textOf(archive, reply.card.document))
    } else
      await write(
        parts.stdout,
        paint(
          replyBlocks(reply, { more: moreOf(reply), ...(streaming && { streamed: streaming.streamed() }) }),
          lookOf(parts.stdout, parts.env),
        ),
      )
    return exitCodeOf(reply)
  } finally {
    await archive.close()
  }
}

/** Only somebody who watches gains by sentences that come one by one; a file or a program gets the answer whole. */
function streamingOf({ json, command }: LookUp, { stdout, env }: CliParts): Streaming | undefined {
  if (json || command.name !== 'ask' || stdout.isTTY !== true) return undefined
  return createStreaming((blocks) => stdout.write(paint(blocks, lookOf(stdout, env))))
}

function runCommand(lookUp: LookUp, archive: Archive, streaming?: Streaming): Promise<Reply> {
  const { command, values, offset } = lookUp
  const count = lookUp.count ?? usualCount(lookUp)
  const { onRewritten, onSentence } = streaming ?? {}
  return command.run({
    archive,
    values,
    visible: {},
    offset,
    earlier: [],
    ...privately(values),
    ...(count === undefined ? {} : { count }),
    ...(onRewritten && { onRewritten }),
    ...(onSentence && { onSentence }),
  })
}

/** For a program, all mentions and a whole timeline; else a page. */
function usualCount({ command, json, csv }: LookUp): number | undefined {
  if (command.name === 'search') return HITS
  const isWhole = csv !== undefined || (json && (command.name === 'timeline' || command.name === 'mentions'))
  return isWhole ? Number.MAX_SAFE_INTEGER : undefined
}

/** People are led to the beginning of a document that was read anew; a script must not take that for the passage. */
function noPassage({ title }: DocumentFacts, passage: string): Extract<Reply, { readonly kind: 'problem' }> {
  return notFound(`“${title}” has no passage “${passage}”.`, 'Leave --passage out to open it at the beginning.')
}

/** A file gets a byte order mark, without which a spreadsheet shows Persian as gibberish; a pipe does not. */
async function writeCsv(file: string, csv: string, parts: CliParts): Promise<void> {
  if (file === '-') return write(parts.stdout, csv)
  await writeFile(file, `\uFEFF${csv}`).catch((thrown: unknown) => {
    throw new FootnoteError('bad-usage', `${file} can not be written: ${reasonOf(thrown)}.`, {
      hint: 'Give --csv another file, or - for standard output.',
      cause: thrown,
    })
  })
}

/** A list of sources for a script is whole unless a count was asked for. */
async function completed(reply: Reply, lookUp: LookUp, archive: Archive): Promise<Reply> {
  if (reply.kind !== 'sources' || !lookUp.json || lookUp.count !== undefined) return reply
  const documents = [...reply.list.documents]
  while (lookUp.offset + documents.length < reply.list.total) {
    const offset = lookUp.offset + documents.length
    const next = await runCommand({ ...lookUp, offset, count: BATCH }, archive)
    if (next.kind !== 'sources' || next.list.documents.length === 0) break
    documents.push(...next.list.documents)
  }
  return { kind: 'sources', list: { ...reply.list, documents } }
}

async function jsonOf(
  reply: Exclude<Reply, { readonly kind: 'help' }>,
  lookUp: LookUp,
  archive: Archive,
): Promise<unknown> {
  if (!lookUp.text) return replyJson(reply)
  if (reply.kind === 'source') return sourceJson(reply.card, await textOf(archive, reply.card.document))
  if (reply.kind !== 'sources') return replyJson(reply)
  const texts = new Map<string, string>()
  for (const document of reply.list.documents) texts.set(document.id, await textOf(archive, document))
  return sourcesJson(reply.list, texts)
}

async function textOf(archive: Archive, document: DocumentFacts): Promise<string> {
  const text = await archive.text(document.id)
  if (text !== undefined) return text
  throw new FootnoteError('index-damaged', `The index has lost the text of ${document.file}.`, {
    hint: 'Delete the index folder and run `npm run ingest`.',
  })
}

/** A wish that can not be met goes to standard error; a script that reads JSON gets it as JSON too. */
async function printRefusal(
  reply: Extract<Reply, { readonly kind: 'problem' }>,
  lookUp: LookUp,
  parts: CliParts,
): Promise<number> {
  if (lookUp.json) await writeJson(parts.stdout, replyJson(reply))
  await write(parts.stderr, paint(replyBlocks(reply, { more: '' }), lookOf(parts.stderr, parts.env)))
  return exitCodeOf(reply)
}

function moreOf(reply: Reply): string {
  if (reply.kind === 'source') return `More: add --passage ${reply.card.next?.id ?? ''}`
  if (reply.kind === 'search') return `More: add --offset ${reply.result.offset + reply.result.hits.length}`
  if (reply.kind === 'timeline') return `More: add --offset ${reply.timeline.offset + reply.timeline.entries.length}`
  if (reply.kind === 'mentions') return `More: add --offset ${reply.mentions.offset + reply.mentions.mentions.length}`
  if (reply.kind === 'sources') return `More: add --offset ${reply.list.offset + reply.list.documents.length}`
  return ''
}
