import { randomBytes } from 'node:crypto'
import type { Readable, Writable } from 'node:stream'
import { parseArgs } from 'node:util'
import type { Archive } from '../archive.ts'
import type { Config } from '../config.ts'
import { FootnoteError } from '../errors.ts'
import type { Log } from '../log.ts'
import type { Filter } from '../model/filter.ts'

export interface McpServing {
  readonly config: Config
  /** Opens the archive, building the index first where there is none. */
  readonly open: () => Promise<Archive>
  readonly version: string
  readonly log: Log
  readonly stdin: Readable
  /** Carries the protocol and nothing else. */
  readonly stdout: Writable
  /** Resolves when the process is asked to stop. */
  readonly stopped: Promise<void>
  /** Says to people, on standard error, what went wrong and what to do. */
  readonly tell: (error: unknown) => void
}

/**
 * `npm run mcp`: the archive for assistants, over standard input and output, until the client goes. Collections that
 * the rules limit are left out unless --restricted is given, since an assistant sends what it reads to its provider.
 */
export async function serveMcp(
  args: readonly string[],
  { config, open, version, log, stdin, stdout, stopped, tell }: McpServing,
): Promise<number> {
  const withRestricted = readArgs(args)
  const [{ serveOverStdio }, { restrictedCollections }] = await Promise.all([
    import('../mcp/serve-stdio.ts'),
    import('./links.ts'),
  ])
  const restricted = withRestricted ? () => [] : restrictedCollections(config, log)
  let opening: Promise<Archive> | undefined
  const archive = (): Promise<Archive> => {
    opening ??= open().catch((error: unknown) => {
      // Tried anew with the next question, once what was wrong is mended.
      opening = undefined
      throw error
    })
    return opening
  }
  const visible = async (): Promise<Filter> => {
    const closed = restricted()
    if (closed.length === 0) return {}
    const { collections } = await (await archive()).facts()
    return { visible: collections.map(({ name }) => name).filter((name) => !closed.includes(name)) }
  }
  // Begun at once, so that the first question need not wait for all of it.
  archive().catch(tell)
  await serveOverStdio({ archive, visible, version, log, newMark }, { input: stdin, output: stdout }, stopped)
  const opened = await opening?.catch(() => undefined)
  await opened?.close()
  return 0
}

const newMark = (): string => randomBytes(6).toString('hex')

function readArgs(args: readonly string[]): boolean {
  try {
    const options = { restricted: { type: 'boolean' } } as const
    const folders = { documents: { type: 'string' }, index: { type: 'string' } } as const
    return parseArgs({ args: [...args], options: { ...options, ...folders } }).values.restricted ?? false
  } catch (cause) {
    const hint = 'npm run --silent mcp, or npm run --silent mcp -- --restricted'
    throw new FootnoteError('bad-usage', 'The words after mcp are not understood.', { hint, cause })
  }
}
