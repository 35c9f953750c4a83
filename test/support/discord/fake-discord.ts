import { createFaults, type Faults } from './faults.ts'
import { createGateway, type Gateway } from './gateway.ts'
import { type ApiRequest, createApiServer } from './http.ts'
import { DISCORDS_OWN, type Manners } from './manners.ts'
import { createPeople, type People } from './people.ts'
import { createRates, type RateOptions } from './rates.ts'
import { commandRoutes } from './routes-commands.ts'
import { interactionRoutes } from './routes-interactions.ts'
import { messageRoutes } from './routes-messages.ts'
import { addChannel, createWorld, type FakeChannel, type FakeUser, type World } from './world.ts'

/** Something that the real Discord would have refused, or that this project promised never to do. */
export interface Violation {
  readonly code: number
  readonly request: string
  readonly message: string
}

export interface FakeDiscord extends People {
  /** For `rest.api`. */
  readonly api: string
  readonly token: string
  readonly world: World
  readonly gateway: Gateway
  readonly faults: Faults
  readonly violations: readonly Violation[]
  /** Requests that were one too many. */
  readonly limited: () => number
  readonly requests: readonly { readonly method: string; readonly path: string; readonly body: unknown }[]
  /** Both the fake and the bot under test read this clock; `advance` moves it on. */
  readonly clock: { now(): number; advance(milliseconds: number): void }
  /** Violations with these error codes are part of the test. */
  forgive(...codes: readonly number[]): void
  setSettled(settled: () => Promise<void>): void
  recommendShards(count: number): void
  stop(): Promise<void>
}

/**
 * Discord on loopback: HTTP and gateway, for a real discord.js client. Payloads are checked as Discord checks them;
 * what it refuses is kept in `violations`, so that a test can demand that there were none.
 */
export async function startFakeDiscord(
  options: {
    readonly privileged?: number
    readonly heartbeat?: number
    readonly manners?: Partial<Manners>
    /** Holds to rate limits, Discord's own or tighter ones; without it nothing is ever too often. */
    readonly rates?: RateOptions
  } = {},
): Promise<FakeDiscord> {
  const token = 'fake.token.for-tests'
  const state = { offset: 0, shards: 1, settled: async (): Promise<void> => undefined, address: '' }
  const now = (): number => Date.now() + state.offset
  const world = createWorld(now, { ...DISCORDS_OWN, ...options.manners })
  const faults = createFaults()
  const rates = options.rates === undefined ? undefined : createRates(options.rates)
  const violations: Violation[] = []
  // Unknown servers and members are questions that Discord answers with no.
  const forgiven = new Set<number>([10_004, 10_007])
  const requests: { method: string; path: string; body: unknown }[] = []
  const gatewayAddress = (): string => state.address.replace('http', 'ws')

  // The routes need the gateway and the gateway the server: the list is filled before the first request.
  const routes: ReturnType<typeof messageRoutes>[number][] = []
  const server = createApiServer({
    routes,
    token,
    faults,
    folder: world.manners.folder,
    untyped: world.manners.untyped,
    rates,
    onRequest: ({ method, path, body }: ApiRequest) => void requests.push({ method, path, body }),
    onRefused(request, error) {
      if (forgiven.has(error.code)) return
      violations.push({
        code: error.code,
        request: `${request.method} ${request.path}`,
        message: `${error.message} ${JSON.stringify(error.errors ?? {})}`,
      })
    },
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('the fake does not listen on a port')
  state.address = `http://127.0.0.1:${bound.port}`
  const gateway = createGateway(server, {
    world,
    token,
    privileged: options.privileged ?? 0,
    address: gatewayAddress,
    heartbeat: options.heartbeat ?? 41_250,
  })
  routes.push(
    ...interactionRoutes(world, gateway),
    ...messageRoutes(world, gateway),
    ...commandRoutes(world, gatewayAddress, () => state.shards),
  )

  const addDirect = (user: FakeUser): FakeChannel =>
    [...world.channels.values()].find((one) => one.kind === 'direct' && one.recipientId === user.id) ??
    addChannel(world, { kind: 'direct', name: 'direct', recipientId: user.id })

  return {
    ...createPeople({ world, gateway, settled: () => state.settled(), addDirect }),
    api: `${state.address}${world.manners.folder}`,
    token,
    world,
    gateway,
    faults,
    violations,
    limited: () => rates?.refused ?? 0,
    requests,
    clock: { now, advance: (milliseconds) => void (state.offset += milliseconds) },
    forgive: (...codes) => codes.forEach((code) => forgiven.add(code)),
    setSettled: (settled) => void (state.settled = settled),
    recommendShards: (count) => void (state.shards = count),
    async stop() {
      await gateway.stop()
      server.closeAllConnections()
      await new Promise<void>((done) => server.close(() => done()))
    },
  }
}
