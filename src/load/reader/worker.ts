import { Worker } from 'node:worker_threads'
import { FootnoteError, reasonOf } from '../../errors.ts'
import { documentSketch } from './document-sketch.ts'
import { loadFile } from '../load-file.ts'
import { LOADERS } from '../loaders.ts'
import type { Job, Outcome } from './reader-process.ts'
import { sent } from './sent-document.ts'
import { unreadable } from '../unreadable.ts'

/** UTF-16 code units of all documents in one file: forty thick books. */
const MOST_TEXT = 50_000_000

/** The inside of a reading process: takes one file after the other, and says what became of it. */
let last: Promise<unknown> = Promise.resolve()
// What comes in is what reader-process.ts sends.
process.on('message', (jobs: readonly Job[]) => {
  last = last.then(async () => process.send?.(await answerAll(jobs)))
})
process.send?.('ready')

async function answerAll(jobs: readonly Job[]): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = []
  for (const job of jobs) outcomes.push(await answer(job))
  return outcomes
}

async function answer({ source, sidecar, taken }: Job): Promise<Outcome> {
  try {
    const documents = await loadFile(source, sidecar, LOADERS, { taken: new Set(taken) })
    const length = documents.reduce((sum, { document }) => sum + document.text.length, 0)
    if (length > MOST_TEXT)
      throw unreadable(
        source.file,
        `holds too much text (${length} letters, at most ${MOST_TEXT})`,
        'Split it into smaller files.',
      )
    const sketched = documents.map((document) => sent({ ...document, sketch: documentSketch(document) }))
    return { kind: 'loaded', documents: sketched }
  } catch (thrown) {
    const error =
      thrown instanceof FootnoteError
        ? thrown
        : unreadable(source.file, `can not be read (${reasonOf(thrown)})`, 'Check that it opens elsewhere.')
    return { kind: 'refused', code: error.code, message: error.message, hint: error.hint }
  }
}

/**
 * When the program that started this one is killed, nobody is left to stop a file that hangs. A thread still runs then, and
 * a process whose parent is gone is given another one.
 */
const parent = process.ppid
const WATCH = `
  setInterval(() => {
    if (process.ppid !== ${parent}) process.kill(process.pid, 'SIGKILL')
  }, 2000)`
new Worker(WATCH, {
  eval: true,
  execArgv: [],
  env: {},
  resourceLimits: { maxOldGenerationSizeMb: 8 },
  stdin: false,
}).unref()
