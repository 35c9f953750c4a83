import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { mentionsSchema, sourcesSchema } from '../../src/commands/json-schemas.ts'
import { type ShapeName, SHAPES } from '../../src/web/api/route.ts'
import { createScriptedArchive } from '../cli/a-scripted-archive.ts'
import { aRiver, type River } from '../support/a-river.ts'
import { VALLEY } from '../support/valley.ts'
import { anApi, type MadeApi } from './an-api.ts'

let river: River
let made: MadeApi

beforeAll(async () => {
  river = await aRiver(VALLEY)
  made = anApi(river.archive, ['ledgers'])
})
afterAll(() => river.close())

const problem = z.strictObject(SHAPES.Problem.shape)

/** Addresses that are answered with 200, with the shape of what they give. */
const LOOK_UPS: readonly (readonly [path: string, shape: ShapeName])[] = [
  ['/ask?question=When+was+the+stone+bridge+opened', 'Answer'],
  ['/ask?question=How+many+elephants+danced+in+Vienna', 'Answer'],
  ['/search?words=hives&count=3&exact=true', 'Search'],
  ['/quote?text=It+cost+30,000+crowns', 'QuoteCheck'],
  ['/quote?text=It+cost+40,000+crowns,+and+the+council+paid+for+it+over+twelve+years', 'QuoteCheck'],
  ['/quote?text=zebras+in+the+snow', 'QuoteCheck'],
  ['/timeline?topic=bridge&clock=publication', 'Timeline'],
  ['/mentions?words=bridge&count=2&offset=1', 'Mentions'],
  ['/sources?language=en&count=2', 'Sources'],
  ['/sources?after=1990&before=2005', 'Sources'],
  ['/source/reports%2Fhives.md', 'Source'],
  ['/source/reports/hives.md', 'Source'],
  ['/source/Le verger de Lindow', 'Source'],
  ['/facts', 'About'],
]

describe('the JSON API', () => {
  it.each(LOOK_UPS)('answers %s with the shape %s, strictly', async (path, shape) => {
    const response = await made.get(path)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/json')
    expect(response.headers.get('cache-control')).toBe('no-store')
    SHAPES[shape].parse(await response.json())
  })

  it('takes a question by POST, with earlier ones and every filter', async () => {
    const body = {
      question: 'Who opened it?',
      earlier: ['When was the stone bridge at Alder opened?'],
      collection: 'news',
    }
    const answer = SHAPES.Answer.parse(await (await made.post('/ask', body)).json())
    expect(answer).toMatchObject({
      kind: 'answered',
      asked: 'Who opened it?',
      searched: { filter: { collection: 'news' } },
    })
    const french = {
      question: 'Quand le moulin brûla-t-il ?',
      language: 'fr',
      after: '1990',
      before: '2000-12',
      known: '2010',
    }
    expect(SHAPES.Answer.parse(await (await made.post('/ask', french)).json()).searched.filter).toMatchObject({
      language: 'fr',
      after: '1990',
      before: '2000-12',
      knownOn: '2010',
    })
  })

  it.each([
    ['/ask', '“question” is missing'],
    ['/ask?question=%20%20', '“question” is missing'],
    [`/ask?question=${'x'.repeat(1001)}`, 'longer than 1000'],
    ['/ask?question=x&colection=news', 'there is no “colection”'],
    ['/ask?question=x&question=y', 'more than once'],
    ['/ask?question=x&after=yesterday', 'must be 2020, 2020-07 or 2020-07-17'],
    ['/ask?question=x&after=2020-13', '“2020-13” is not a date'],
    ['/ask?question=x&after=2020&before=2019', 'No day is both'],
    ['/search?words=x&count=201', '“count” is more than 200'],
    ['/search?words=x&count=1.5', '“count” must be a whole number'],
    ['/search?words=x&offset=-1', '“offset” is less than 0'],
    ['/search?words=x&exact=perhaps', '“exact” must be true or false'],
    ['/search?words=x&collection=nowhere', 'no collection “nowhere”'],
    ['/timeline?clock=cuckoo', 'no clock “cuckoo”'],
    ['/mentions?words=%2E%2E', 'no words to count'],
    ['/mentions?words=x&format=xml', 'must be one of json, csv'],
    ['/export?question=x&format=pdf', 'must be one of markdown, bibtex, ris, csl, json'],
    ['/document/x/text?count=1', '“count” is less than 2'],
  ])('refuses %s with a reason', async (path, reason) => {
    const response = await made.get(path)
    expect(response.status).toBe(400)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    const told = problem.parse(await response.json())
    expect(told.message).toContain(reason)
    expect(told).toMatchObject({ status: 400, code: 'bad-usage', hint: expect.stringMatching(/\w/u) })
  })

  it.each([
    ['no JSON', 'question=x', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['a text that says nothing', '{"question":"x"}', { 'content-type': 'text/plain' }, 415],
    ['broken JSON', '{"question":', {}, 400],
    ['a list', '["x"]', {}, 400],
    ['null', 'null', {}, 400],
    ['a number for a question', '{"question":7}', {}, 400],
    ['a prototype', '{"__proto__":{"question":"x"}}', {}, 400],
    ['what could pass for a problem', '{"status":200,"code":"x","hint":"y"}', {}, 400],
    ['too much', JSON.stringify({ question: 'x'.repeat(70_000) }), { 'content-length': '70020' }, 413],
  ])('refuses %s in a body', async (_what, body, headers, status) => {
    const response = await made.post('/ask', body, headers)
    expect(response.status).toBe(status)
    expect(problem.parse(await response.json())).toMatchObject({ status, code: 'bad-usage' })
  })

  it('tells other addresses and other methods from what there is', async () => {
    const mounted = new Hono().route('/api/v1', made.api)
    for (const [application, path] of [
      [made.api, '/nothing'],
      [mounted, '/api/v1/nothing'],
    ] as const) {
      const told = problem.parse(await (await application.request(path)).json())
      expect(told).toMatchObject({ status: 404, code: 'not-found' })
    }
    const posted = await made.post('/facts', {})
    expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET'])
    const near = problem.parse(await (await made.get('/source/bridge')).json())
    expect(near).toMatchObject({ status: 404, near: [{ title: expect.stringContaining('bridge') }, {}] })
  })

  it('pages through a search and through documents without a gap', async () => {
    const ids: string[] = []
    for (let offset = 0; ; offset += 2) {
      const page = sourcesSchema.parse(await (await made.get(`/sources?count=2&offset=${offset}`)).json())
      ids.push(...page.documents.map(({ id }) => id))
      if (offset + 2 >= page.total) break
    }
    expect(new Set(ids).size).toBe(8)
  })

  it('gives mentions as CSV, every occurrence a row', async () => {
    const json = mentionsSchema.parse(await (await made.get('/mentions?words=bridge&count=200')).json())
    const response = await made.get('/mentions?words=bridge&format=csv')
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect((await response.text()).trimEnd().split('\r\n')).toHaveLength(json.total + 1)
  })

  it.each([
    ['markdown', 'text/markdown; charset=utf-8', '[^1]:'],
    ['bibtex', 'application/x-bibtex; charset=utf-8', '@misc{'],
    ['ris', 'application/x-research-info-systems; charset=utf-8', 'TY  - NEWS'],
    ['csl', 'application/vnd.citationstyles.csl+json', '"article-newspaper"'],
    ['json', 'application/json', '"answered"'],
  ])('exports an answer as %s', async (format, type, holds) => {
    const response = await made.get(`/export?question=When+was+the+stone+bridge+opened&format=${format}`)
    expect(response.headers.get('content-type')).toBe(type)
    expect(response.headers.get('content-disposition')).toMatch(/^attachment; filename="answer\.[a-z.]+"$/u)
    expect(await response.text()).toContain(holds)
  })

  it('has no file for the sources of a silence, and tells so', async () => {
    for (const format of ['ris', 'bibtex', 'csl']) {
      const response = await made.get(`/export?question=zebra&format=${format}`)
      expect([response.status, problem.parse(await response.json()).code]).toEqual([404, 'not-found'])
    }
    expect(await (await made.get('/export?question=zebra&format=markdown')).text()).toContain('silent')
  })

  it('tells a failure by its code, and of a foreign one nothing but that it was', async () => {
    const broken = createScriptedArchive({ ask: () => Promise.reject(new Error('secret: /home/ada/key')) })
    const told = problem.parse(await (await anApi(broken).get('/ask?question=x')).json())
    expect(told).toMatchObject({ status: 500, code: 'unexpected' })
    expect(JSON.stringify(told)).not.toContain('ada')
  })
})

async function from(own: MadeApi, address: string): Promise<number> {
  return (await own.get('/facts', { 'x-forwarded-for': address })).status
}

describe('limits', () => {
  it('gives a client its requests of a minute, then asks it to wait, and lets it go on', async () => {
    const own = anApi(createScriptedArchive(), [], { settings: { perMinute: 3 } })
    const statuses = async (count: number): Promise<number[]> => {
      const got: number[] = []
      for (let at = 0; at < count; at += 1) got.push((await own.get('/facts')).status)
      return got
    }
    expect(await statuses(5)).toEqual([200, 200, 200, 429, 429])
    const refused = await own.get('/facts')
    expect(refused.headers.get('retry-after')).toBe('20')
    expect(problem.parse(await refused.json()).code).toBe('too-many')
    own.pass(20_000)
    expect(await statuses(2)).toEqual([200, 429])
  })

  it('counts each client by itself behind a trusted proxy, and believes nobody else', async () => {
    const trusting = anApi(createScriptedArchive(), [], { settings: { perMinute: 1, trustsProxy: true } })
    expect(await from(trusting, '10.0.0.1')).toBe(200)
    expect(await from(trusting, '10.0.0.2')).toBe(200)
    expect(await from(trusting, 'forged, 10.0.0.1')).toBe(429)
    // One household's addresses are one client.
    expect(await from(trusting, '2001:db8:1:2::1')).toBe(200)
    expect(await from(trusting, '2001:db8:1:2:ffff::9')).toBe(429)
    const wary = anApi(createScriptedArchive(), [], { settings: { perMinute: 1 } })
    expect(await from(wary, '10.0.0.1')).toBe(200)
    expect(await from(wary, '10.0.0.2')).toBe(429)
  })

  it('works on so many questions at once and no more', async () => {
    const waiting: (() => void)[] = []
    const scripted = createScriptedArchive()
    const slow = createScriptedArchive({
      ask: async (question, options) => {
        await new Promise<void>((go) => waiting.push(go))
        return scripted.ask(question, options)
      },
    })
    const own = anApi(slow, [], { settings: { perMinute: 100, running: 2 } })
    const first = [own.get('/ask?question=arches'), own.get('/ask?question=bees')]
    await expect.poll(() => waiting.length).toBe(2)
    const third = await own.get('/search?words=arches')
    expect([third.status, third.headers.get('retry-after')]).toEqual([503, '2'])
    expect(problem.parse(await third.json()).code).toBe('busy')
    // What takes no time is not held up.
    expect((await own.get('/facts')).status).toBe(200)
    for (const go of waiting) go()
    expect((await Promise.all(first)).map(({ status }) => status)).toEqual([200, 200])
    expect((await own.get('/search?words=arches')).status).toBe(200)
  })
})

describe('other sites', () => {
  it('may read nothing unless they are named', async () => {
    const origin = { origin: 'https://site.example' }
    const silent = await made.get('/facts', origin)
    expect(silent.headers.get('access-control-allow-origin')).toBeNull()
    const open = anApi(createScriptedArchive(), [], { settings: { origins: ['https://site.example'] } })
    expect((await open.get('/facts', origin)).headers.get('access-control-allow-origin')).toBe('https://site.example')
    expect(
      (await open.get('/facts', { origin: 'https://other.example' })).headers.get('access-control-allow-origin'),
    ).toBeNull()
    const asked = {
      ...origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type',
    }
    const preflight = await open.api.request('/ask', { method: 'OPTIONS', headers: asked })
    expect([preflight.status, preflight.headers.get('access-control-allow-methods')]).toEqual([204, 'GET,POST'])
  })
})

describe('a private question', () => {
  it('is handed on as one, from an address and from a body', async () => {
    const scripted = createScriptedArchive()
    const own = anApi(scripted)
    await own.get('/ask?question=arches&private=true&exact=false')
    await own.post('/ask', { question: 'arches', private: true })
    await own.get('/ask?question=arches')
    expect(scripted.asked.map(({ options }) => options.private)).toEqual([true, true, undefined])
  })
})
