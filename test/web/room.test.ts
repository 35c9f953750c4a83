import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PAGE_LANGUAGES, textsIn } from '../../src/web/languages/languages.ts'
import { STYLESHEET } from '../../src/web/assets/assets.ts'
import { aRoom, type Room } from '../support/room/a-room.ts'
import { aLongText, LIBRARY } from '../support/room/library.ts'

const HOSTILE = '<script>alert(1)</script> & "quoted" \' <img src=x onerror=alert(2)>'
const FILES = {
  ...LIBRARY,
  'reports/hostile.txt': `The hostile beekeeper wrote ${HOSTILE} on the door of the hive in 1962.\n`,
  'reports/hostile.txt.meta.yml': `title: ${JSON.stringify(`Hostile ${HOSTILE}`)}\npublisher: ${JSON.stringify(HOSTILE)}\nauthor: ${JSON.stringify(HOSTILE)}\nurl: "https://hostile.example/?a=%22%3E"\n`,
  'reports/chronicle.md': aLongText(230_000),
}
const LIMITED = 'Ledger of the Thorne family'

let room: Room
let bridge: string
let chronicle: string
let ledger: string

beforeAll(async () => {
  room = await aRoom(FILES, { restricted: ['ledgers'] })
  bridge = room.river.factsOf('news/bridge.txt').id
  chronicle = room.river.factsOf('reports/chronicle.md').id
  ledger = room.river.factsOf('ledgers/accounts.txt').id
}, 60_000)
afterAll(() => room.close())

const PAGES = [
  '/',
  '/?q=stone+bridge',
  '/search?words=bridge',
  '/quote?text=It+cost+30%2C000+crowns',
  '/browse',
  '/timeline',
  '/mentions?words=bridge',
  '/coverage',
]

describe('every page', () => {
  it.each(PAGES)('%s is HTML with a strict policy, and answers HEAD', async (path) => {
    const page = await room.get(path)
    expect(page.status).toBe(200)
    expect(page.headers.get('content-type')).toMatch(/^text\/html/u)
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'.*frame-ancestors 'none'/u)
    expect(page.headers.get('x-content-type-options')).toBe('nosniff')
    expect(page.headers.get('referrer-policy')).toBe('no-referrer')
    expect(page.headers.get('set-cookie')).toBeNull()
    expect(await page.text()).not.toMatch(/ (?:on\w+|style)="|javascript:/u)
    const head = await room.room.request(`http://127.0.0.1:8765${path}`, {
      method: 'HEAD',
      headers: { host: '127.0.0.1' },
    })
    expect([head.status, await head.text()]).toEqual([200, ''])
  })

  it.each(PAGE_LANGUAGES)('tells in %s what differs in a quote that is spelled otherwise', async (language) => {
    const { quote } = textsIn(language)
    const respelled = await room.text(`/quote?text=IT+cost+30%2C000+crowns&lang=${language}`)
    expect(respelled).toContain(quote.respelled([quote.spelling.case]))
    expect(respelled).toMatch(/<blockquote [^>]*>It cost 30,000 crowns<\/blockquote>/u)
    const altered = await room.text(`/quote?text=It+cost+40%2C000+crowns.&lang=${language}`)
    expect(altered).not.toContain(quote.spelling.case)
  })

  it.each(PAGE_LANGUAGES)('speaks %s where the reader wishes it, and keeps to what a link says', async (language) => {
    const direction = language === 'fa' || language === 'ar' ? 'rtl' : 'ltr'
    const root = `<html lang="${language}" dir="${direction}">`
    expect(await room.text('/', { 'accept-language': `xx, ${language};q=0.8, de;q=0.9` })).toContain(root)
    const chosen = await room.text(`/browse?lang=${language}`, { 'accept-language': 'en' })
    expect(chosen).toContain(root)
    expect(chosen).toContain(`/d/${bridge}?lang=${language}`)
  })

  it('names files that a browser may keep for ever', async () => {
    expect(await room.text('/')).toContain(STYLESHEET.path)
    const style = await room.get(STYLESHEET.path)
    expect(style.headers.get('cache-control')).toContain('immutable')
    expect((await style.text()).length).toBeLessThan(40_000)
  })
})

const request = (path: string, method: string) =>
  room.room.request(`http://127.0.0.1:8765${path}`, { method, headers: { host: '127.0.0.1' } })

describe('what can not be answered', () => {
  it.each([
    ['/nowhere', 404],
    ['/d/unknown00000', 404],
    ['/d/..%2f..%2fetc%2fpasswd', 404],
    [`/d/${'x'.repeat(60)}`, 404],
    ['/r/abcdefghijkm', 404],
    ['/r/no-receipt', 404],
    ['/answers/none/ris', 404],
    [`/?q=${'a'.repeat(1001)}`, 400],
    [`/search?words=${'a'.repeat(501)}`, 400],
    [`/?q=${'a'.repeat(13_000)}`, 414],
    ['/search?words=bridge&offset=-1', 400],
    ['/search?words=bridge&offset=99999999', 400],
    ['/search?words=bridge&after=yesterday', 400],
    ['/search?words=bridge&collection=nothing', 400],
    ['/timeline?clock=cuckoo', 400],
    ['/mentions?words=%3F', 400],
    ['/mentions.csv', 400],
  ])('%s is told with its status', async (path, status) => {
    const page = await room.get(path)
    expect(page.status).toBe(status)
    expect(await page.text()).not.toMatch(/ at .*\.ts:\d+|Error:/u)
  })

  it('says of what is too long how long it may be', async () => {
    expect(await room.text(`/?q=${'a'.repeat(1001)}`)).toContain('“q” is too long: write at most 1,000 characters.')
    expect(await room.text('/search?words=bridge&offset=x')).toContain('“offset” in the address can not be used')
  })

  it.each([
    ['s=5-2', 400],
    ['s=a-b', 400],
    ['s=0-99999999', 404],
    ['s=999998-999999', 404],
    ['part=0', 404],
    ['part=99', 404],
    ['page=3', 404],
    ['c=%3Cscript%3E', 400],
  ])('a place in a document that is none (%s) is %d', async (query, status) => {
    expect((await room.get(`/d/${bridge}?${query}`)).status).toBe(status)
  })

  it('tells a method that a page does not take from an address that there is not', async () => {
    const refused = await request('/search', 'DELETE')
    expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
    expect((await request('/ask/events', 'GET')).status).toBe(405)
    expect((await request('/nowhere', 'PUT')).status).toBe(404)
  })

  it('is refused under a name that is not its own', async () => {
    expect((await room.get('/', { host: 'attacker.example' })).status).toBe(421)
    expect((await room.get('/', { host: 'localhost:8765' })).status).toBe(200)
  })
})

describe('what a document says', () => {
  it('is shown, and neither runs nor loads', async () => {
    const id = room.river.factsOf('reports/hostile.txt').id
    for (const path of [
      `/d/${id}`,
      '/?q=What+did+the+hostile+beekeeper+write',
      '/search?words=hostile+beekeeper',
      '/browse',
      '/mentions?words=beekeeper',
      '/timeline',
    ]) {
      const page = await room.text(path)
      expect(page).not.toContain('<script>alert')
      expect(page).not.toContain('<img src=x')
    }
    expect(await room.text(`/d/${id}`)).toContain('&lt;script&gt;alert(1)')
  })

  it('is the canonical text, letter by letter, whatever it looks like', async () => {
    for (const file of [
      'reports/river.md',
      'letters/garden.txt',
      'talks/evening.srt',
      'reports/piers.pdf',
      'abroad/bagh.txt',
    ]) {
      const { id, text } = await room.river.documentOf(file)
      const page = await room.text(`/d/${id}`)
      const leaves = [...page.matchAll(/<(\w+) data-s="(\d+)"[^>]*>(.*?)<\/\1>/gsu)].filter(
        ([, tag]) => tag !== 'span' || true,
      )
      expect(leaves.length).toBeGreaterThan(0)
      for (const [, , start = '', html = ''] of leaves) {
        const words = plain(html)
        expect([file, text.slice(Number(start), Number(start) + words.length)]).toEqual([file, words])
      }
    }
  })
})

/** The text of a leaf: labels stand in attributes. */
const plain = (html: string): string =>
  html
    .replace(/<[^>]*>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

describe('the name of a speaker', () => {
  it('stands between the marked words, not in their marking', async () => {
    const { id, text } = await room.river.documentOf('news/bridge.txt')
    const words = /“The bridge[^\n]*/u.exec(text)?.[0] ?? ''
    const start = text.indexOf(words)
    const page = await room.text(`/d/${id}?s=${start}-${start + words.length}`)
    const marks = [...page.matchAll(/<mark[^>]*class="cited">.*?<\/mark>/gsu)].map(([mark]) => mark)
    expect(page).toContain('data-who="Anna Keller')
    expect(marks.join('')).not.toContain('data-who')
    expect(marks.map(plain).join('')).toBe(words)
    expect(page.match(new RegExp(`id="s-${start}"`, 'gu'))).toHaveLength(1)
  })
})

describe('a document of many pages', () => {
  it('is shown in parts, the part of the cited words first', async () => {
    const { text } = await room.river.documentOf('reports/chronicle.md')
    const words = 'In entry 32.7.3 the keeper'
    const start = text.indexOf(words)
    const page = await room.text(`/d/${chronicle}?s=${start}-${start + words.length}`)
    expect(page).toContain(`<mark id="s-${start}" class="cited">${words}</mark>`)
    expect(page).toMatch(/Part 2 of 2/u)
    expect(await room.text(`/d/${chronicle}?part=1`)).toContain('Part 1 of 2')
  })

  it('weighs less than 100 kB beside its text', async () => {
    const page = await room.text(`/d/${chronicle}`)
    const words = (page.match(/data-s="\d+"[^>]*>[^<]*/gu) ?? []).reduce(
      (sum, leaf) => sum + leaf.length - leaf.indexOf('>') - 1,
      0,
    )
    expect(words).toBeGreaterThan(150_000)
    expect(page.length - words).toBeLessThan(100_000)
  })

  it('is not sent again while nothing has changed', async () => {
    const first = await room.get(`/d/${bridge}`)
    const etag = first.headers.get('etag') ?? ''
    const again = await room.get(`/d/${bridge}`, { 'if-none-match': etag })
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect((await room.get(`/d/${bridge}?lang=fr`, { 'if-none-match': etag })).status).toBe(200)
  })
})

describe('a limited collection', () => {
  it.each([
    ...PAGES,
    '/?q=Who+paid+for+quicksilver',
    '/search?words=Thorne+family',
    '/browse?offset=0',
    '/quote?text=The+Thorne+family+paid+900+crowns+for+quicksilver',
  ])('leaves no trace in %s', async (path) => {
    const page = await room.text(path)
    for (const words of [LIMITED, 'Thorne Archive', '900 crowns for quicksilver in 1931'])
      expect(page).not.toContain(words)
  })

  it('says what is missing of a link without a token, and nothing else', async () => {
    for (const path of [`/d/${ledger}`, `/d/${ledger}?t=wrong`, `/d/${ledger}/cite/ris`, `/d/${ledger}/page/1.png`]) {
      const page = await room.get(path)
      const text = await page.text()
      expect([path, page.status]).toEqual([path, 403])
      expect(text).toContain('limited collection')
      expect(text).not.toMatch(/Thorne|quicksilver|ledgers/u)
    }
  })

  it('opens its document to a token, which its links keep and no cache does', async () => {
    const token = room.links.token({ kind: 'document', id: ledger })
    const page = await room.get(`/d/${ledger}?t=${token}`)
    expect(page.status).toBe(200)
    expect(page.headers.get('cache-control')).toContain('no-store')
    const text = await page.text()
    expect(text).toContain('quicksilver')
    expect(text).toContain(`t=${token}`)
  })
})
