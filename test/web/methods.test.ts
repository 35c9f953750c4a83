import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aRoom, type Room } from '../support/room/a-room.ts'

const chunked = (text: string): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: new Blob([text]).stream(),
  duplex: 'half',
})

/** Over a real connection: the server's requests are of another kind than those that tests make. */
describe('over HTTP', () => {
  let room: Room
  let address: string
  beforeAll(async () => {
    room = await aRoom({ 'bridge.txt': 'The bridge was built in 1899.' })
    address = (await room.open()).address
  })
  afterAll(() => room.close())
  const send = (path: string, init: RequestInit): Promise<Response> => fetch(`${address}${path}`, init)

  it.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s is refused with what may be used', async (method) => {
    for (const [path, allow] of [
      ['/api/v1/ask', 'GET, POST'],
      ['/api/v1/facts', 'GET'],
      ['/api/v1/openapi.json', 'GET, HEAD'],
      ['/', 'GET, HEAD, POST'],
      ['/search', 'GET, HEAD'],
      ['/healthz', 'GET, HEAD'],
    ] as const) {
      const response = await send(path, { method })
      expect([path, response.status, response.headers.get('allow')]).toEqual([path, 405, allow])
    }
    const problem = { status: 405, code: 'bad-usage' }
    expect(await (await send('/api/v1/ask', { method })).json()).toMatchObject(problem)
    expect((await send('/api/v1/nosuch', { method })).status).toBe(404)
    expect((await send('/nowhere', { method })).status).toBe(404)
    expect((await send('/api/v1/ask', { method, body: 'a body' })).status).toBe(405)
  })

  it('takes a body that does not say how long it is, and refuses one that is too long', async () => {
    const asked = await send('/api/v1/search', chunked('{"words":"bridge"}'))
    expect([asked.status, await asked.json()]).toMatchObject([200, { kind: 'search' }])
    const long = await send('/api/v1/search', chunked(JSON.stringify({ words: 'x'.repeat(70_000) })))
    expect([long.status, await long.json()]).toMatchObject([413, { status: 413, code: 'bad-usage' }])
  })

  it('says why an address is too long: to programs as a problem, and also where Node itself refuses it', async () => {
    const long = await send(`/api/v1/ask?question=${'x'.repeat(13_000)}`, {})
    expect([long.status, long.headers.get('content-type')]).toEqual([414, 'application/problem+json'])
    const longest = await send(`/api/v1/ask?question=${'x'.repeat(50_000)}`, {})
    expect([longest.status, await longest.text()]).toEqual([431, expect.stringContaining('POST')])
  })
})
