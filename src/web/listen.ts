import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { createAdaptorServer } from '@hono/node-server'

export interface Listening {
  /** Of this machine, such as http://127.0.0.1:8765 */
  readonly address: string
  readonly port: number
  close(): Promise<void>
}

/** Anything that answers a request; a Hono application is one. */
interface Application {
  readonly fetch: (request: Request, env: object) => Response | Promise<Response>
}

/** Idle connections are closed after so long, so that a browser left open does not hold the process. */
const IDLE_MILLISECONDS = 20_000
const REQUEST_MILLISECONDS = 30_000

/** Serves an application. Rejects with Node's own error when it can not listen there, as with EADDRINUSE. */
export function listen(application: Application, { host, port }: { host: string; port: number }): Promise<Listening> {
  const server = createAdaptorServer({
    fetch: (request, env) => application.fetch(request, env),
    overrideGlobalObjects: false,
    serverOptions: { keepAliveTimeout: IDLE_MILLISECONDS, requestTimeout: REQUEST_MILLISECONDS },
  })
  server.on('clientError', refuse)
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      const bound = portOf(server.address())
      resolve({ address: `http://${shown(host)}:${bound}`, port: bound, close: () => closed(server) })
    })
  })
}

/** What Node refuses by itself, before there is a request: it would send no word of why. */
function refuse(error: Error, socket: Duplex): void {
  if (!socket.writable) return
  const isLong = 'code' in error && error.code === 'HPE_HEADER_OVERFLOW'
  const [status, says] = isLong
    ? [
        '431 Request Header Fields Too Large',
        'The address or a header is too long. Send long texts in the body of a POST.',
      ]
    : ['400 Bad Request', 'This is no request that can be understood.']
  const body = `${says}\n`
  socket.end(
    `HTTP/1.1 ${status}\r\ncontent-type: text/plain; charset=utf-8\r\ncontent-length: ${body.length}\r\nconnection: close\r\n\r\n${body}`,
  )
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** An address that stands for every network is none that a browser can open. */
function shown(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1'
  return host.includes(':') && !host.startsWith('[') ? `[${host}]` : host
}

function closed(server: ReturnType<typeof createAdaptorServer>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    // Open event streams would keep it waiting for ever.
    if ('closeAllConnections' in server) server.closeAllConnections()
  })
}
