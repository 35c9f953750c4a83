import { assert, asyncProperty, integer, string } from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createRoomAccess } from '../../src/web/access.ts'
import { SHAPES } from '../../src/web/api/route.ts'
import { createScriptedArchive, bridge } from '../cli/a-scripted-archive.ts'
import { aRiver, type River } from '../support/a-river.ts'
import { VALLEY } from '../support/valley.ts'
import { anApi, type MadeApi } from './an-api.ts'

let river: River
let made: MadeApi
let ledger: string

beforeAll(async () => {
  river = await aRiver(VALLEY)
  made = anApi(river.archive, ['ledgers'])
  ledger = river.factsOf('ledgers/accounts.txt').id
})
afterAll(() => river.close())

const DAY = 86_400_000
const bodyOf = async (path: string): Promise<string> => (await made.get(path)).text()

describe('a restricted collection', () => {
  it.each([
    '/ask?question=Who+paid+for+quicksilver',
    '/ask?question=quicksilver&collection=ledgers',
    '/export?question=Who+paid+for+quicksilver&format=markdown',
    '/search?words=quicksilver+Thorne',
    '/search?words=x&collection=ledgers',
    '/quote?text=The+Thorne+family+paid+900+crowns',
    '/timeline?topic=Thorne',
    '/timeline?clock=event&before=1940',
    '/mentions?words=Thorne',
    '/sources?count=200',
    '/source/Ledger+of+the+Thorne+family',
    '/source/ledgers/accounts.txt',
    '/facts',
  ])('leaves no trace in %s', async (path) => {
    const shown = await bodyOf(path)
    const typed = decodeURIComponent(path).replaceAll('+', ' ')
    // What was typed is repeated in an answer, and shows nothing.
    const words = ['Thorne', 'quicksilver', '900 crowns', 'accounts.txt', 'ledgers'].filter(
      (word) => !typed.includes(word),
    )
    for (const word of words) expect(shown).not.toContain(word)
    expect(shown).not.toContain('for quicksilver in 1931')
  })

  it('opens one document to its token, and nothing beside it', async () => {
    const token = made.links.token({ kind: 'document', id: ledger })
    const card = SHAPES.Source.parse(JSON.parse(await bodyOf(`/source/${ledger}?t=${token}`)))
    expect(card.document.title).toBe('Ledger of the Thorne family')
    const page = SHAPES.Text.parse(JSON.parse(await bodyOf(`/document/${ledger}/text?t=${token}`)))
    expect(page.text).toContain('quicksilver')
    const bearer = await made.get(`/document/${ledger}/text`, { authorization: `Bearer ${token}` })
    expect(bearer.status).toBe(200)
    expect(await bodyOf(`/mentions?words=quicksilver&t=${token}`)).toContain('"total":0')
    const other = river.factsOf('news/bridge.txt').id
    expect((await made.get(`/source/${other}?t=${token}`)).status).toBe(200)
  })

  it('opens whole to a token of its own', async () => {
    const token = made.links.token({ kind: 'collection', name: 'ledgers' })
    expect(await bodyOf(`/mentions?words=quicksilver&t=${token}`)).toContain('"total":1')
    expect((await made.get(`/source/${ledger}?t=${token}`)).status).toBe(200)
    expect(await bodyOf(`/facts?t=${token}`)).toContain('ledgers')
    const elsewhere = made.links.token({ kind: 'collection', name: 'letters' })
    expect(await bodyOf(`/mentions?words=quicksilver&t=${elsewhere}`)).toContain('"total":0')
  })

  it('says of a closed document only why it is closed', async () => {
    const own = anApi(river.archive, ['ledgers'])
    const token = own.links.token({ kind: 'document', id: ledger })
    const told = async (query: string): Promise<string> => {
      const response = await own.get(`/document/${ledger}/text${query}`)
      expect(response.status).toBe(403)
      const text = await response.text()
      expect(text).not.toMatch(/Thorne|ledger/iu)
      return SHAPES.Problem.parse(JSON.parse(text)).message
    }
    expect(await told('')).toContain('has no token')
    expect(await told(`?t=${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`)).toContain('does not open')
    expect(await told(`?t=${own.links.token({ kind: 'document', id: 'another' })}`)).toContain('does not open')
    own.pass(8 * DAY)
    expect(await told(`?t=${token}`)).toContain('has expired')
    expect((await own.get('/document/nosuchid/text')).status).toBe(404)
  })

  it('is told from the rules as they are now', async () => {
    const rules: string[] = []
    const { links } = made
    const access = createRoomAccess({ archive: () => river.archive, links, restricted: () => rules })
    expect(await access.visible()).toEqual({})
    rules.push('ledgers')
    expect((await access.visible()).visible).not.toContain('ledgers')
    expect(await access.document(ledger)).toEqual({ kind: 'refused', reason: 'missing' })
  })
})

describe('the text of a document', () => {
  it('comes in pages that join to the whole, whatever their size', async () => {
    await assert(
      asyncProperty(string({ unit: 'grapheme', maxLength: 60 }), integer({ min: 2, max: 9 }), async (text, count) => {
        const document = { ...bridge, text }
        const archive = createScriptedArchive({ text: () => Promise.resolve(document.text) })
        const { get } = anApi(archive)
        let joined = ''
        for (let offset: number | null = 0; offset !== null;) {
          const response = await get(`/document/${bridge.id}/text?offset=${offset}&count=${count}`)
          const page: { text: string; start: number; end: number; length: number; next: number | null } =
            SHAPES.Text.parse(await response.json())
          expect(page).toMatchObject({ start: offset, length: text.length })
          expect(page.text).toBe(text.slice(page.start, page.end))
          joined += page.text
          offset = page.next
        }
        expect(joined).toBe(text)
      }),
      { numRuns: 40 },
    )
  })

  it('ends where it ends, for an offset beyond it too', async () => {
    const { get } = anApi(createScriptedArchive())
    const page = SHAPES.Text.parse(await (await get(`/document/${bridge.id}/text?offset=99999`)).json())
    expect(page).toMatchObject({ text: '', start: bridge.text.length, end: bridge.text.length, next: null })
  })
})
