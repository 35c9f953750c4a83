import { createReadStream } from 'node:fs'
import type { Archive } from '../archive.ts'
import { problemJson, replyJson } from '../commands/json.ts'
import { FootnoteError, reasonOf } from '../errors.ts'
import type { LookUp } from './arguments.ts'
import { openOrBuild } from './build-index.ts'
import { EXIT } from './exit-codes.ts'
import { linesOf } from './lines.ts'
import { privately } from './option-names.ts'
import { write, writeJson } from './output.ts'
import type { CliParts, Input } from './parts.ts'
import { type Failure, failureOf } from './problem.ts'
import { type QueryLine, readQueryLine } from './query-line.ts'

const HITS = 10

/**
 * Runs `ask` or `search` for every line of a file, in order, with the index opened once: one JSON line each on standard
 * output as soon as it is known. A line that fails is reported with its number and does not stop the others; the exit
 * code is then 1.
 */
export async function runBatch(lookUp: LookUp, file: string, parts: CliParts): Promise<number> {
  const input = await openQueries(file, parts.stdin)
  const archive = await openOrBuild(lookUp.folders, parts)
  let hasFailed = false
  let number = 0
  try {
    for await (const text of linesOf(input)) {
      number += 1
      const line = number === 1 ? text.replace(/^\ufeff/, '') : text
      if (line.trim() === '') continue
      const query = readQueryLine(line)
      const entry = await entryOf(query, lookUp, archive)
      if (entry.failure !== undefined) {
        hasFailed = true
        await write(parts.stderr, `Line ${number}: ${entry.failure.message} ${entry.failure.hint}\n`)
      }
      const place = entry.failure === undefined ? {} : { line: number }
      await writeJson(parts.stdout, { id: query.id, ...place, ...entry.json })
    }
    return hasFailed ? EXIT.failure : EXIT.found
  } finally {
    await archive.close()
  }
}

interface Entry {
  readonly json: object
  readonly failure?: Failure
}

async function entryOf(query: QueryLine, lookUp: LookUp, archive: Archive): Promise<Entry> {
  if (query.kind === 'bad') {
    return failed({
      code: 'bad-usage',
      message: `This line can not be used: ${query.reason}.`,
      hint: 'Write {"id": "1", "question": "…"}.',
    })
  }
  const { command, offset } = lookUp
  const subject = command.options.find(({ required }) => required)?.name ?? 'question'
  const values = { ...lookUp.values, [subject]: query.text }
  const count = lookUp.count ?? HITS
  try {
    const reply = await command.run({ archive, values, visible: {}, offset, count, earlier: [], ...privately(values) })
    if (reply.kind === 'problem') return failed(reply)
    return { json: reply.kind === 'help' ? {} : replyJson(reply) }
  } catch (error) {
    return failed(failureOf(error))
  }
}

function failed({ code, message, hint }: Failure): Entry {
  return { json: problemJson({ code, message, hint }), failure: { code, message, hint } }
}

/** Opened before the index is: a mistyped name is found out at once. */
async function openQueries(file: string, stdin: Input): Promise<AsyncIterable<Uint8Array | string>> {
  if (file === '-') return stdin
  const stream = createReadStream(file)
  try {
    await new Promise((resolve, reject) => {
      stream.once('open', resolve)
      stream.once('error', reject)
    })
    return stream
  } catch (error) {
    throw new FootnoteError('bad-usage', `The file of questions ${file} can not be read: ${reasonOf(error)}.`, {
      hint: 'Give --queries the path of a JSON Lines file, or - for standard input.',
      cause: error,
    })
  }
}
