import { connect, createServer, type Server, type Socket } from 'node:net'

export interface Forwarder {
  /** The address of the server behind it, at the forwarder's own port. */
  readonly url: string
  /** Cuts all connections and takes no more. */
  readonly stop: () => void
  /** On the same port as before. */
  readonly start: () => Promise<void>
}

/** Stands in front of a server, so that one server can be two, each of which can be away. */
export async function startForwarder(target: string): Promise<Forwarder> {
  const address = new URL(target)
  const sockets = new Set<Socket>()
  let listener: Server | undefined
  let port = 0
  const start = async (): Promise<void> => {
    listener = createServer((from) => {
      const to = connect(Number(address.port), address.hostname)
      for (const [one, other] of [
        [from, to],
        [to, from],
      ] as const) {
        sockets.add(one)
        one.pipe(other)
        one.on('error', () => other.destroy())
        one.on('close', () => {
          sockets.delete(one)
          other.destroy()
        })
      }
    })
    await new Promise<void>((resolve) => listener?.listen(port, '127.0.0.1', resolve))
    const bound = listener.address()
    port = typeof bound === 'object' && bound ? bound.port : 0
  }
  await start()
  const own = new URL(target)
  own.hostname = '127.0.0.1'
  own.port = String(port)
  return {
    url: own.href,
    start,
    stop: () => {
      listener?.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}
