import { PassThrough } from 'node:stream'
import type { Archive } from '../../src/archive.ts'
import type { CliParts, IngestSummary, Input, Output } from '../../src/cli/parts.ts'
import { runCli } from '../../src/cli/run.ts'
import { createScriptedArchive } from './a-scripted-archive.ts'

export const summary: IngestSummary = {
  documents: 3,
  passages: 3,
  added: 3,
  changed: 0,
  removed: 0,
  unchanged: 0,
  milliseconds: 120,
  skipped: [],
}

export interface Ran {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

interface Setting {
  readonly archive?: Archive
  readonly parts?: Partial<CliParts>
  readonly input?: string
  readonly isTerminal?: boolean
  /** Called with what is written to standard output, as it is written. */
  readonly onWrite?: (chunk: string) => void
}

/** Runs the command line against the scripted archive, with streams that remember what was written. */
export async function run(args: readonly string[], setting: Setting = {}): Promise<Ran> {
  const stdout = remembering(setting.isTerminal === true, setting.onWrite)
  const stderr = remembering(setting.isTerminal === true)
  const code = await runCli(args, {
    version: '1.2.3',
    env: {},
    stdin: inputOf(setting),
    stdout: stdout.output,
    stderr: stderr.output,
    folders: { documents: '/somewhere/documents', index: '/somewhere/embeddings' },
    openArchive: () => Promise.resolve(setting.archive ?? createScriptedArchive()),
    ingest: () => Promise.resolve(summary),
    verify: () => Promise.resolve({ files: 0, documents: 0, entries: 0, changes: [], notes: [] }),
    watch: () => Promise.resolve(),
    doctor: () => Promise.resolve(0),
    mcp: () => Promise.resolve(0),
    evaluate: () => Promise.resolve(0),
    isOfAnotherEmbedder: () => Promise.resolve(false),
    register: () => Promise.resolve(0),
    model: () => Promise.resolve(0),
    ...setting.parts,
  })
  return { code, stdout: stdout.written(), stderr: stderr.written() }
}

function inputOf({ input, isTerminal = false }: Setting): Input {
  const stream = new PassThrough()
  if (input !== undefined) stream.end(input)
  return Object.assign(stream, { isTTY: isTerminal })
}

function remembering(
  isTerminal: boolean,
  onWrite?: (chunk: string) => void,
): { readonly output: Output; readonly written: () => string } {
  const stream = new PassThrough()
  const chunks: Buffer[] = []
  stream.on('data', (chunk: Buffer) => chunks.push(chunk))
  const written = stream.write.bind(stream)
  const write = (chunk: string): boolean => {
    onWrite?.(chunk)
    return written(chunk)
  }
  if (onWrite) Object.assign(stream, { write })
  const output = Object.assign(stream, isTerminal ? { isTTY: true, columns: 60 } : { isTTY: false })
  return { output, written: () => Buffer.concat(chunks).toString('utf8') }
}
