import { fork, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { ErrorCode } from '../../errors.ts'
import type { SourceFile } from '../loader.ts'
import type { SentDocument } from './sent-document.ts'
import { unreadable } from '../unreadable.ts'

export interface Job {
  readonly source: SourceFile
  readonly sidecar: SourceFile | undefined
  /** Ids that the file's documents must not have. */
  readonly taken: readonly string[]
  /** Small and of a simple kind: it may be handed over together with others like it. */
  readonly isQuick?: boolean
}

export type Outcome =
  | { readonly kind: 'loaded'; readonly documents: readonly SentDocument[] }
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly message: string; readonly hint: string }

/**
 * A process that reads one file after the other. Not a thread: when V8 runs out of memory in a thread, it may end the
 * whole process, and with it the ingest (a large array that grows is enough).
 */
export interface Reader {
  /**
   * What became of each file. Files that are handed over while others are read wait for those. Throws
   * FootnoteError('document-unreadable') or TooMuchMemory when the process can not be used again; of several files it is not
   * known then which was at fault.
   */
  readonly read: (jobs: readonly [Job, ...Job[]], milliseconds: number) => Promise<readonly Outcome[]>
  readonly stop: () => void
}

/** The file needs more than this reader may have. */
export class TooMuchMemory extends Error {
  override readonly name = 'TooMuchMemory'
}

const MEBIBYTE = 1024 * 1024
const PAGE = 4096
/** Buffers lie outside the heap that Node limits, so the process is weighed this often. */
const WEIGHED_EVERY = 50
/** Mebibytes for what is new and soon gone, three times over: a reader holds one file at a time. */
const SEMI_SPACE = 4
/**
 * A third of what a reader of many small files took was spent on optimising it, most of that on copies of functions inside of
 * others: so much bytecode may be copied into one, and no more.
 */
const MOST_INLINED = 200
const SPLIT = 'Split it, or save its text as a .txt file.'

export function startReader(entry: URL, memory: number): Reader {
  // From its sources the program runs through tsx, which a process of its own does not inherit.
  const loader = entry.pathname.endsWith('.ts') ? ['--import', 'tsx'] : []
  const child = fork(entry, [], {
    serialization: 'advanced',
    execArgv: [
      `--max-old-space-size=${Math.round(memory * 0.75)}`,
      `--max-semi-space-size=${SEMI_SPACE}`,
      `--max-inlined-bytecode-size-cumulative=${MOST_INLINED}`,
      ...loader,
    ],
    // A parser needs no secrets, and what it prints is nobody's business.
    env: {},
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    // A group of its own, so that programs that a parser started end with it.
    detached: true,
  })
  let isReady = false
  const waiting: Waiting[] = []
  const started = new Promise<void>((resolve, reject) => {
    child.on('message', (outcomes) => {
      if (isReady) waiting.shift()?.(outcomes as Outcome[]) // oxlint-disable-line no-unsafe-type-assertion
      isReady = true
      resolve()
    })
    child.once('error', reject)
    child.once('exit', () => reject(new Error('it ended')))
  })
  // Whoever waits for it hears of a failure; until then it is no unhandled rejection.
  started.catch(() => undefined)
  rest(child)
  return {
    stop: () => {
      killGroup(child)
    },
    read: async (jobs, milliseconds) => {
      child.ref()
      child.channel?.ref()
      await started.catch((cause: unknown) => {
        throw unreadable(
          jobs[0].source.file,
          'was not read, since no reader could be started',
          'Run the ingest again.',
          cause,
        )
      })
      try {
        return await outcomesOf(child, waiting, jobs, milliseconds, memory * MEBIBYTE)
      } finally {
        if (waiting.length === 0) rest(child)
      }
    },
  }
}

/** A reader without work keeps no program alive. */
function rest(child: ChildProcess): void {
  child.unref()
  child.channel?.unref()
}

/** What is to be told of the files that were handed over, the oldest first: worker.ts sends outcomes once it has started. */
type Waiting = (outcomes: readonly Outcome[]) => void

async function outcomesOf(
  child: ChildProcess,
  waiting: Waiting[],
  jobs: readonly [Job, ...Job[]],
  milliseconds: number,
  memory: number,
): Promise<readonly Outcome[]> {
  const { file } = jobs[0].source
  return new Promise((resolve, reject) => {
    const end = (settle: () => void): void => {
      clearTimeout(timer)
      clearInterval(scale)
      child.off('exit', onExit)
      settle()
    }
    const refuse = (reason: string): void => end(() => reject(unreadable(file, reason, SPLIT)))
    const refuseWeight = (): void => end(() => reject(new TooMuchMemory(file)))
    // V8 aborts when its heap is full.
    const onExit = (code: number | null, signal: NodeJS.Signals | null): void =>
      signal === 'SIGABRT' || code === 134 ? refuseWeight() : refuse('crashed its reader, or reading was ended')
    const timer = setTimeout(
      () => refuse(`takes longer than ${Math.round(milliseconds / 100) / 10} seconds to be read, and was stopped`),
      milliseconds,
    )
    const scale = setInterval(() => {
      if (weightOf(child.pid) > memory) refuseWeight()
    }, WEIGHED_EVERY)
    waiting.push((outcomes) => end(() => resolve(outcomes)))
    child.on('exit', onExit)
    child.send(jobs, (cause) => {
      if (cause) refuse('was not read, since its reader had ended')
    })
  })
}

function killGroup(child: ChildProcess): void {
  try {
    if (child.pid !== undefined && process.platform !== 'win32') process.kill(-child.pid, 'SIGKILL')
  } catch {
    // It has ended already.
  }
  child.kill('SIGKILL')
}

/** Bytes of memory that a process holds, where the system tells (Linux); elsewhere the limit of its heap must do. */
function weightOf(pid: number | undefined): number {
  try {
    return Number(readFileSync(`/proc/${pid ?? 0}/statm`, 'utf8').split(' ')[1] ?? 0) * PAGE
  } catch {
    return 0
  }
}
