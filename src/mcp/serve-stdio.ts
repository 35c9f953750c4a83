import type { Readable, Writable } from 'node:stream'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { createMcpServer, type McpParts } from './server.ts'

/** Speaks the protocol over two streams until the client closes them. Nothing else may be written to `output`. */
export async function serveOverStdio(
  parts: McpParts,
  streams: { readonly input: Readable; readonly output: Writable },
  stopped: Promise<void>,
): Promise<void> {
  const serving = createMcpServer(parts)
  const { server } = serving
  // A client that has gone reads no more.
  streams.output.once('error', () => streams.input.destroy())
  const ended = new Promise<void>((resolve) => {
    // The transport itself does not notice that its client has gone.
    streams.input.once('end', () => resolve())
    streams.input.once('close', () => resolve())
  })
  const transport = new StdioServerTransport(streams.input, streams.output)
  await server.connect(transport)
  const log = transport.onerror
  // The transport is no event target.
  // oxlint-disable-next-line prefer-add-event-listener
  transport.onerror = (error) => {
    log?.(error)
    // The package only tells of it; JSON-RPC 2.0 wants a reply, which can name no request.
    if (error instanceof SyntaxError) streams.output.write(NOT_JSON)
  }
  // What was asked before the client closed its end is still answered: it may only have no more to ask.
  const answered = ended
    .then(turn)
    .then(() => serving.idle())
    .then(turn)
  await Promise.race([answered, stopped])
  await server.close()
}

const NOT_JSON = `${JSON.stringify({ jsonrpc: '2.0', id: null, error: { code: -32_700, message: 'Parse error: a line must be one JSON value.' } })}\n`

/** A message that is in is handed on, and an answer that is there is written, before the loop turns. */
const turn = (): Promise<void> => new Promise((done) => void setImmediate(done))
