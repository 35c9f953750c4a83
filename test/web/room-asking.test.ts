import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aRoom, type Room } from '../support/room/a-room.ts'
import { LIBRARY } from '../support/room/library.ts'

let room: Room
beforeAll(async () => {
  room = await aRoom({ ...LIBRARY, 'reports/broken.pdf': 'no PDF at all' })
}, 60_000)
afterAll(() => room.close())

const QUESTION = 'When was the stone bridge at Alder opened?'
const ASKED = `/?q=${encodeURIComponent(QUESTION)}`
const post = (path: string, fields: Readonly<Record<string, string>>) =>
  room.room.request(`http://127.0.0.1:8765${path}`, {
    method: 'POST',
    headers: { host: '127.0.0.1', 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  })

describe('an answer', () => {
  it('has under every sentence a footnote that opens the words it quotes', async () => {
    const page = await room.text(ASKED)
    const sentences = page.split('class="sentence"').slice(1)
    expect(sentences.length).toBeGreaterThan(0)
    for (const sentence of sentences) expect(sentence).toMatch(/class="fn-link"/u)
    const href = /class="fn-link" href="([^"]+)"/u.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const opened = await room.text(href.split('#')[0] ?? '')
    const cited = /<mark id="s-\d+" class="cited">([^<]*)<\/mark>/u.exec(opened)?.[1]
    expect(cited).toContain('The stone bridge at Alder was opened on 7 June 1951')
  })

  it('can be saved in every format, under a number that nobody guesses', async () => {
    const page = await room.text(ASKED)
    const href = /class="fn-link" href="([^"]+)"/u.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const cited = /<h1[^>]*>([^<]+)<\/h1>/u.exec(await room.text(href.split('#')[0] ?? ''))?.[1]?.trim() ?? ''
    expect(cited).not.toBe('')
    const links = [...page.matchAll(/href="(\/answers\/[\w-]{22}\/(\w+))"/gu)]
    expect(links.map(([, , format]) => format)).toEqual(['markdown', 'bibtex', 'ris', 'csl', 'json'])
    for (const [, path = '', format] of links) {
      const file = await room.get(path)
      expect([format, file.status]).toEqual([format, 200])
      expect(file.headers.get('content-disposition')).toContain('attachment')
      expect(await file.text()).toContain(cited)
    }
  })

  it('comes as events too, step by step, with the page that takes its place', async () => {
    const response = await post('/ask/events', { q: QUESTION })
    expect(response.headers.get('content-type')).toContain('text/event-stream')
    const events = (await response.text()).split('\n\n').filter((event) => event !== '')
    const names = events.map((event) => /^event: (\w+)/mu.exec(event)?.[1])
    expect(names[0]).toBe('step')
    expect(names.at(-1)).toBe('done')
    const done: unknown = JSON.parse(/^data: (.*)$/mu.exec(events.at(-1) ?? '')?.[1] ?? '')
    expect(done).toMatchObject({ address: '/?q=When+was+the+stone+bridge+at+Alder+opened%3F' })
    expect(done).toHaveProperty('html', expect.stringContaining('class="footnotes"'))
  })

  it('keeps filters, and says in words what they can not be', async () => {
    const page = await room.text(`${ASKED}&collection=news&before=1951&known-on=1960&exact=true`)
    expect(page).toMatch(/<option\s+value="news"\s+selected/u)
    expect(page).toContain('value="1960"')
    expect(page).toContain('as known on 1960')
    const wrong = await room.get(`${ASKED}&before=soon`)
    expect(wrong.status).toBe(400)
    expect(await wrong.text()).toContain('is not a date')
  })

  it('has a receipt that is held against the archive', async () => {
    const receipt = /href="(\/r\/[0-9a-z]{12})"/u.exec(await room.text(ASKED))?.[1] ?? ''
    const page = await room.text(receipt)
    expect(page).toContain('stands as it was')
    expect(page).toContain('with the same words')
    expect(page).toContain(QUESTION)
  })
})

describe('silence', () => {
  it('shows what was searched and the nearest passages, and is noted as a gap', async () => {
    const page = await room.text('/?q=Who+composed+the+opera+of+Valdoria')
    expect(page).toContain('The archive is silent on this.')
    expect(page).toMatch(/Searched 13 documents/u)
    expect(room.gaps.map(({ question }) => question)).toEqual(['Who composed the opera of Valdoria'])
  })

  it('of a private question leaves nothing behind', async () => {
    const before = room.gaps.length
    const page = await (await post('/', { q: 'Who secretly keeps the lighthouse of Valdoria', private: 'true' })).text()
    expect(page).toContain('The archive is silent on this.')
    expect(page).not.toMatch(/\/r\/[0-9a-z]{12}/u)
    expect(page).not.toContain('q=Who+secretly')
    expect(room.gaps).toHaveLength(before)
  })
})

describe('a follow-up', () => {
  const SECRET = 'Who secretly keeps the lighthouse of Valdoria'

  it('to a private question is posted, with nothing else on the page that would send it as an address', async () => {
    for (const page of [
      await (await post('/', { q: SECRET, private: 'true', collection: 'news' })).text(),
      await (await post('/', { q: SECRET, private: 'true', before: 'soon' })).text(),
      await (await post('/ask/events', { q: SECRET, private: 'true', collection: 'news' })).text(),
    ]) {
      const plain = page.replaceAll('\\"', '"')
      const forms = [...plain.matchAll(/<form[^>]*>/gu)].map(([form]) => form)
      expect(forms.filter((form) => form.includes('data-ask'))).toEqual([expect.stringContaining('method="post"')])
      expect(plain).toMatch(/name="earlier" value="Who secretly/u)
      expect(plain).toMatch(/type="hidden" name="private" value="true"/u)
      expect(plain).not.toMatch(/href="[^"]*Valdoria/u)
      expect(plain).not.toMatch(/<title>[^<]*Valdoria/u)
      expect(plain).not.toMatch(/"title":"[^"]*Valdoria/u)
    }
  })

  it('to a private question leaves neither a gap nor a receipt, and is followed in private again', async () => {
    const before = room.gaps.length
    const response = await post('/', { q: 'And who paints it?', earlier: SECRET, private: 'true' })
    const page = await response.text()
    expect(page).not.toMatch(/\/r\/[0-9a-z]{12}/u)
    expect(page).toMatch(/name="earlier" value="Who secretly/u)
    expect(page).toMatch(/method="post"\s+data-ask/u)
    expect(room.gaps).toHaveLength(before)
  })

  it('to a public question may be asked either way', async () => {
    const page = await room.text(ASKED)
    expect(page).toMatch(/method="get"\s+data-ask/u)
    expect(page).toMatch(/formmethod="post" name="private"/u)
    expect(page).toMatch(/name="earlier" value="When was the stone bridge/u)
  })
})

describe('a form', () => {
  it('may be neither too long nor too large', async () => {
    expect((await post('/', { q: 'a'.repeat(1001) })).status).toBe(400)
    expect((await post('/ask/events', { q: 'a'.repeat(100_000) })).status).toBe(413)
    expect((await post('/ask/events', { q: '' })).status).toBe(400)
  })
})

describe('look-ups', () => {
  it('leads through the pages of a search without a gap', async () => {
    const first = await room.text('/search?words=the+bridge+at+Alder')
    const next = /rel="next" href="([^"]+)"/u.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const second = await room.text(next)
    expect(second).toContain('start="11"')
    expect(second).toContain('rel="prev"')
  })

  it('marks the words of a search in other forms and letters', async () => {
    expect(await room.text('/search?words=bridges')).toContain('<mark>bridge</mark>')
    expect(await room.text('/search?words=سيب')).toContain('<mark>سیب</mark>')
  })

  it('counts mentions on a page and in a table for spreadsheets', async () => {
    const page = await room.text('/mentions?words=stone+bridge')
    const total = Number(/(\d+) times, in/u.exec(page)?.[1])
    const csv = await room.get('/mentions.csv?words=stone+bridge')
    expect(csv.headers.get('content-type')).toContain('text/csv')
    expect((await csv.text()).trimEnd().split('\r\n')).toHaveLength(total + 1)
  })

  it('browses by what a document has', async () => {
    const page = await room.text('/browse?publisher=Water+Board')
    expect(page).toContain('2 documents')
    expect(page).toContain('The piers of the stone bridge')
    expect(page).not.toContain('Beehives in the valley')
  })
})

describe('coverage', () => {
  it('shows its keepers the gaps and what was skipped, and others only what is held', async () => {
    const inside = { incoming: { socket: { remoteAddress: '127.0.0.1', remotePort: 1, remoteFamily: 'IPv4' } } }
    const mine = await room.room.request('http://127.0.0.1:8765/coverage', { headers: { host: '127.0.0.1' } }, inside)
    const page = await mine.text()
    expect(page).toContain('Who composed the opera of Valdoria')
    expect(page).toContain('reports/broken.pdf')
    const outside = { incoming: { socket: { remoteAddress: '203.0.113.9', remotePort: 1, remoteFamily: 'IPv4' } } }
    const theirs = await room.room.request(
      'http://127.0.0.1:8765/coverage',
      { headers: { host: '127.0.0.1' } },
      outside,
    )
    const seen = await theirs.text()
    expect(seen).toContain('By language')
    expect(seen).not.toContain('Valdoria')
    expect(seen).not.toContain('broken.pdf')
  })
})

describe('a citation', () => {
  it('is given in five formats, with the hash that proves its text', async () => {
    const { id, text, textSha256 } = await room.river.documentOf('reports/orchard.html')
    const words = 'The quince by the gate bears no fruit.'
    const start = text.indexOf(words)
    for (const [format, sign] of [
      ['plain', textSha256],
      ['markdown', textSha256],
      ['bibtex', '@misc{'],
      ['csl', '"type"'],
      ['ris', 'TY  - '],
    ] as const) {
      const file = await room.get(`/d/${id}/cite/${format}?s=${start}-${start + words.length}`)
      const content = await file.text()
      expect(content).toContain(sign)
      expect(content).toContain(words)
    }
    expect(await room.text(`/d/${id}/cite/ris`)).not.toContain('“”')
  })
})

describe('a link from before', () => {
  it('to a document that is gone leads to where its words stand now', async () => {
    const page = await room.get('/d/aaaaaaaaaaaa?s=0-10&q=The+quince+by+the+gate+bears+no+fruit')
    expect(page.status).toBe(404)
    expect(await page.text()).toContain('The orchard at Lindow')
  })

  it('to words that are gone shows the document and says so', async () => {
    const { id } = room.river.factsOf('reports/orchard.html')
    const page = await room.get(`/d/${id}?s=0-10&q=The+pineapple+by+the+gate`)
    expect(page.status).toBe(200)
    const text = await page.text()
    expect(text).toContain('do not stand in this text any more')
    expect(text).not.toContain('class="cited"')
  })
})
