import type { Readable, Writable } from 'node:stream'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { createMcpServer, type McpParts } from './server.ts'

/** Speaks the protocol over two streams until the client closes them. Nothing else may be written to `output`. */
export async function serveOverStdio(
  parts: McpParts,
  streams: { readonly input: Readable; readonly output: Writable },
  stopped: Promise<void>,
): Promise<void> {
  const server = createMcpServer(parts)
  const ended = new Promise<void>((resolve) => {
    // The transport itself does not notice that its client has gone.
    streams.input.once('end', () => resolve())
    streams.input.once('close', () => resolve())
    streams.output.once('error', () => resolve())
  })
  await server.connect(new StdioServerTransport(streams.input, streams.output))
  await Promise.race([ended, stopped])
  await server.close()
}
