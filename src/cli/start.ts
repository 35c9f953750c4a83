import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { Archive } from '../archive.ts'
import { commands } from '../commands/all.ts'
import { FootnoteError } from '../errors.ts'
import { startingText } from './build-index.ts'
import { type Chat, createChat } from './chat.ts'
import { blank, line } from './drawing/block.ts'
import { lookOf } from './drawing/look.ts'
import { paint } from './drawing/paint.ts'
import { EXIT } from './exit-codes.ts'
import { write } from './output.ts'
import type { CliParts, Folders } from './parts.ts'
import { printProblem } from './problem.ts'

const ANEW = 'EMBEDDER has changed: the index that is there is served while it is embedded anew.'

/** Brings the index up to date, then serves Discord, or chats in a terminal, or says how to ask where there is neither. */
export async function start(folders: Folders, parts: CliParts): Promise<number> {
  if (parts.serve !== undefined && (await parts.isOfAnotherEmbedder(folders))) {
    parts.stderr.write(`${ANEW}\n`)
    return parts.serve(folders)
  }
  const summary = await startingText(folders, parts)
  if (parts.serve !== undefined) {
    parts.stderr.write(`${summary}\n`)
    return parts.serve(folders)
  }
  await write(parts.stdout, `${summary}\n`)
  if (parts.stdin.isTTY !== true || parts.stdout.isTTY !== true) {
    // A script that only wants the index built must not wait for ever; a chosen port says that somebody will come.
    if (parts.room?.isChosen === true) return parts.room.serve(folders)
    await write(parts.stdout, howToAsk(folders, parts))
    return EXIT.found
  }
  const archive = await parts.openArchive(folders)
  // The chat needs no room.
  const room = await parts.room?.open(folders, () => archive).catch((error: unknown) => printProblem(error, parts))
  try {
    if (room) await write(parts.stdout, `The reading room is open at ${room.address}\n`)
    await chatInTerminal(archive, parts)
    return EXIT.found
  } finally {
    if (room) await room.close()
    await archive.close()
  }
}

/** `npm run room`: brings the index up to date and serves the reading room alone, until the process is asked to stop. */
export async function startRoom(folders: Folders, parts: CliParts): Promise<number> {
  if (parts.room === undefined) {
    throw new FootnoteError('bad-setting', 'The reading room is switched off.', {
      hint: 'Take READING_ROOM_PORT=off out of .env, or set it to a port such as 8765.',
    })
  }
  const isAnew = await parts.isOfAnotherEmbedder(folders)
  await write(parts.stdout, `${isAnew ? ANEW : await startingText(folders, parts)}\n`)
  return parts.room.serve(folders)
}

function howToAsk(folders: Folders, parts: CliParts): string {
  const other =
    resolve(folders.documents) === resolve(parts.folders.documents) ? '' : ` --documents ${folders.documents}`
  return [
    'There is no terminal here to chat in. Ask with:',
    `  npm run --silent ask -- "your question"${other}`,
    `  npm run --silent search -- words${other}`,
    `  npm run room${other === '' ? '' : ` --${other}`}    (a web page over the archive, until you stop it)`,
    'Or set DISCORD_TOKEN (see .env.example) and start again to answer in Discord.',
    '',
  ].join('\n')
}

const PROMPT = '> '

/** Lines in, replies out, until /quit, Ctrl-D, or Ctrl-C at the prompt. Ctrl-C during a question gives that question up. */
async function chatInTerminal(archive: Archive, parts: CliParts): Promise<void> {
  const { stdin, stdout, env } = parts
  const print = (blocks: Parameters<typeof paint>[0]): Promise<void> =>
    write(stdout, paint(blocks, lookOf(stdout, env)))
  await print([line('Ask a question, or write /help. Ctrl-D leaves.', 'faint'), blank])
  const chat: Chat = createChat(archive)
  const lines = createInterface({ input: stdin, output: stdout, terminal: true, prompt: PROMPT, completer: complete })
  let asking: AbortController | undefined
  lines.on('SIGINT', () => {
    if (asking === undefined) lines.close()
    else asking.abort()
  })
  let isClosed = false
  lines.on('close', () => {
    isClosed = true
    asking?.abort()
  })
  lines.prompt()
  // Not question(): its promise never settles when the terminal is closed.
  for await (const text of lines) {
    asking = new AbortController()
    const turn = await chat.take(text, asking.signal, (blocks) => stdout.write(paint(blocks, lookOf(stdout, env))))
    asking = undefined
    if (turn.kind === 'leave') break
    if (turn.blocks.length > 0) await print([...turn.blocks, blank])
    if (!isClosed) lines.prompt()
  }
  lines.close()
  await write(stdout, '\n')
}

function complete(typed: string): [string[], string] {
  const names = [...commands.map(({ name }) => `/${name}`), '/receipt', '/more', '/quit']
  return [typed.startsWith('/') ? names.filter((name) => name.startsWith(typed)) : [], typed]
}
