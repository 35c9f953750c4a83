import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dateText } from '../../src/web/views/facts.ts'
import { CHROMIUM, openBrowser, WITHOUT_CHROMIUM } from '../support/room/browser.ts'
import { aRoom, type Room } from '../support/room/a-room.ts'
import { LIBRARY } from '../support/room/library.ts'

const QUESTION = 'When did the old mill burn and when was the bridge at Alder opened?'
const ASKED = `/?q=${encodeURIComponent(QUESTION)}`
const SENTENCE = 'The quince by the gate bears no fruit.'
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Words without a place to break them, as file names and addresses are. */
const UNBROKEN = `---
title: ${'unbrokenword'.repeat(30)}
publisher: ${'unbrokenname'.repeat(22)}
---
A bridge is named here once.
`

const VIOLATIONS = `axe.run({ resultTypes: ['violations'] }).then(({ violations }) =>
  violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 160)).join(' | ')))`

let room: Room
let browser: Browser
let address: string
/** What a page said went wrong, and whom it asked for something. */
const complaints: string[] = []
const asked = new Set<string>()

async function visit(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context: BrowserContext = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })
  const page = await context.newPage()
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    // A page that answers 404 is told to the console as an error too.
    if (message.type() === 'error' && !/status of 40[0-9]/u.test(message.text())) complaints.push(message.text())
  })
  page.on('request', (request) => asked.add(new URL(request.url()).origin))
  await page.goto(`${address}${path}`)
  return page
}

/** Written as text: the tests' own types know no document and no window. */
const inPage = async (page: Page, expression: string): Promise<unknown> => page.evaluate(expression)

async function isInView(page: Page, selector: string): Promise<boolean> {
  const box = `document.querySelector('${selector}').getBoundingClientRect()`
  return (await inPage(page, `${box}.top >= 0 && ${box}.bottom <= innerHeight`)) === true
}

const directionOf = async (page: Page): Promise<unknown> =>
  inPage(page, "getComputedStyle(document.querySelector('.text p')).direction")

const wordsOf = async (page: Page): Promise<string> => (await page.locator('mark.cited').allTextContents()).join('')

beforeAll(async () => {
  room = await aRoom(
    { ...LIBRARY, 'reports/broken.pdf': 'this is no PDF', 'reports/unbroken.md': UNBROKEN },
    { restricted: ['ledgers'] },
  )
  if (CHROMIUM === undefined) return
  address = (await room.open()).address
  browser = await openBrowser()
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await room.close()
})

describe.skipIf(CHROMIUM === undefined)(
  `the reading room in a browser (skipped where there is ${WITHOUT_CHROMIUM})`,
  { timeout: 60_000 },
  () => {
    it('asks by Enter, and begins a new line by Shift and Enter', async () => {
      const page = await visit('/')
      const field = page.locator('textarea[name=q]')
      await field.press('Enter')
      expect(new URL(page.url()).search).toBe('')
      await field.fill(QUESTION)
      await field.press('Shift+Enter')
      expect(await field.inputValue()).toBe(`${QUESTION}\n`)
      await field.press('Enter')
      await page.locator('.footnotes li').first().waitFor()
      await page.context().close()
    })

    it('answers without leaving the page, and opens a footnote at its very sentence', async () => {
      const page = await visit('/')
      await page.locator('textarea[name=q]').fill(QUESTION)
      await page.getByRole('button', { name: 'Ask', exact: true }).click()
      await page.locator('.footnotes li').first().waitFor()
      expect(new URL(page.url()).searchParams.get('q')).toBe(QUESTION)
      const quote = await page.locator('.footnotes .quote').first().textContent()

      const card = page.locator('.card').first()
      expect(await card.isVisible()).toBe(false)
      await page.locator('.fn-link').first().hover()
      await card.waitFor({ state: 'visible' })
      expect(await card.textContent()).toContain(quote ?? 'no quote')
      const answer = await room.archive.ask(QUESTION)
      const cited = answer.kind === 'answered' ? answer.citations[0]?.document : undefined
      expect(await card.textContent()).toContain(cited?.title ?? 'a title')
      expect(await card.textContent()).toContain(dateText(cited?.publishedOn ?? 'a date', 'en'))

      await page.locator('.fn-link').first().click()
      await page.waitForURL(/\/d\//u)
      expect(await wordsOf(page)).toBe(quote)
      expect(await isInView(page, 'mark.cited')).toBe(true)

      const here = page.locator('.cited-nav .here')
      expect(await here.textContent()).toMatch(/Footnote 1 of \d/u)
      await page.locator('.cited-nav a[rel=next]').click()
      await page.waitForURL(/n=2/u)
      expect(await here.textContent()).toMatch(/Footnote 2 of \d/u)
      expect(await isInView(page, 'mark.cited')).toBe(true)
      await page.locator('.cited-nav a[rel=prev]').click()
      await page.waitForURL(/n=1/u)
      expect(await wordsOf(page)).toBe(quote)
      await page.locator('.cited-nav .back').click()
      await page.locator('.footnotes').waitFor()
      expect(await page.locator('h1').textContent()).toBe(QUESTION)
      await page.context().close()
    })

    it('does the same without script', async () => {
      const page = await visit('/', { javaScriptEnabled: false })
      await page.locator('textarea[name=q]').fill(QUESTION)
      await page.getByRole('button', { name: 'Ask', exact: true }).click()
      const quote = await page.locator('.footnotes .quote').first().textContent()
      await page.locator('.fn-link').first().hover()
      expect(await page.locator('.card').first().isVisible()).toBe(true)
      await page.locator('.fn-link').first().click()
      expect(await page.locator('mark.cited').first().textContent()).toBe(quote)
      expect(new URL(page.url()).hash).toMatch(/^#s-\d+$/u)
      await page.context().close()
    })

    it('asks in private without a trace in the address', async () => {
      const page = await visit('/')
      await page.locator('textarea[name=q]').fill('Who composed the opera of Valdoria?')
      await page.getByRole('button', { name: 'Ask privately' }).click()
      await page.locator('.silent').waitFor()
      expect(page.url()).toBe(`${address}/`)
      expect(room.gaps).toEqual([])
      expect(await page.title()).not.toContain('Valdoria')
      await page.locator('textarea[name=q]').fill('And where?')
      await page.locator('textarea[name=q]').press('Enter')
      await page.locator('h1', { hasText: 'And where?' }).waitFor()
      expect(page.url()).toBe(`${address}/`)
      expect(room.gaps).toEqual([])
      await page.context().close()
    })

    it('sends a private question privately when its events do not come', async () => {
      const page = await visit('/')
      await page.route('**/ask/events', async (route) => route.abort())
      await page.locator('textarea[name=q]').fill('Who composed the opera of Valdoria?')
      await page.getByRole('button', { name: 'Ask privately' }).click()
      await page.locator('.silent').waitFor()
      expect(page.url()).toBe(`${address}/`)
      complaints.splice(0)
      await page.context().close()
    })

    it('finds the words of a link with a fragment alone, and of one from before a re-index', async () => {
      const { id, text } = await room.river.documentOf('reports/orchard.html')
      const start = text.indexOf(SENTENCE)
      const page = await visit(`/d/${id}#s=${start}-${start + SENTENCE.length}`)
      await page.waitForURL(/#s-/u)
      expect(await wordsOf(page)).toBe(SENTENCE)
      await page.goto(
        `${address}/d/${id}?s=3-${3 + SENTENCE.length}&q=${encodeURIComponent(SENTENCE.slice(0, 20))}#s-3`,
      )
      expect(await wordsOf(page)).toBe(SENTENCE)
      expect(await page.locator('.notice').textContent()).toContain('found again')
      expect(await isInView(page, 'mark.cited')).toBe(true)
      await page.context().close()
    })

    it('gives a link to the words that were selected', async () => {
      const { id, text } = await room.river.documentOf('reports/orchard.html')
      const page = await visit(`/d/${id}`, { permissions: ['clipboard-read', 'clipboard-write'] })
      await inPage(
        page,
        `{
        const words = [...document.querySelectorAll('.text p')].find((one) => one.textContent.includes('${SENTENCE}')).firstChild
        const range = document.createRange()
        range.setStart(words, 4)
        range.setEnd(words, 10)
        getSelection().addRange(range)
      }`,
      )
      await page.locator('.link-bar').click()
      const link = new URL(String(await inPage(page, 'navigator.clipboard.readText()')))
      const start = text.indexOf(SENTENCE) + 4
      expect(link.searchParams.get('s')).toBe(`${start}-${start + 6}`)
      await page.goto(link.href)
      expect(await wordsOf(page)).toBe('quince')
      await page.context().close()
    })

    it('shows which words of a quote differ', async () => {
      const page = await visit('/quote')
      await page.locator('textarea[name=text]').fill('The quince by the gate bears no flowers.')
      await page.getByRole('button', { name: 'Check' }).click()
      await page.locator('.differences').waitFor()
      expect(await page.locator('del').textContent()).toContain('flowers')
      expect(await page.locator('ins').textContent()).toContain('fruit')
      await page.locator('.hits .title').first().click()
      expect(await wordsOf(page)).toBe(SENTENCE)
      await page.context().close()
    })

    it('draws the timeline, and leads from a dot to its row', async () => {
      const page = await visit('/timeline')
      const dots = page.locator('svg.timeline a')
      expect(await dots.count()).toBe(await page.locator('.timeline-table tbody tr').count())
      await dots.first().click()
      expect(new URL(page.url()).hash).toBe('#e-1')
      await page.context().close()
    })

    it('sets Persian right to left, in its page and in its words', async () => {
      const { id, text } = await room.river.documentOf('abroad/bagh.txt')
      const wanted = text.slice(0, text.indexOf('.') + 1)
      const page = await visit(`/d/${id}?lang=fa&s=0-${wanted.length}#s-0`)
      expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
      expect(await wordsOf(page)).toBe(wanted)
      expect(await directionOf(page)).toBe('rtl')
      const english = await visit(`/d/${id}`, { locale: 'en-GB' })
      expect(await english.locator('html').getAttribute('dir')).toBe('ltr')
      expect(await directionOf(english)).toBe('rtl')
      await Promise.all([page.context().close(), english.context().close()])
    })

    it('fits a phone, where a tap shows the footnote', async () => {
      const page = await visit(ASKED, { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true })
      await page.locator('.fn-tap').first().tap()
      const card = page.locator('.card').first()
      await card.waitFor({ state: 'visible' })
      await card.locator('.open').tap()
      await page.waitForURL(/\/d\//u)
      expect(await isInView(page, 'mark.cited')).toBe(true)
      for (const path of await pages()) {
        await page.goto(`${address}${path}`)
        expect([path, await inPage(page, 'document.documentElement.scrollWidth')]).toEqual([path, 360])
        expect([path, await inPage(page, PLACES_IN_VIEW)]).toEqual([path, true])
      }
      await page.context().close()
    })

    it('leads through footnotes on one line, in the direction of the page', async () => {
      for (const lang of ['en', 'fr', 'fa', 'ar']) {
        const page = await visit(`${ASKED}&lang=${lang}`, { viewport: { width: 390, height: 844 } })
        await page.goto(new URL((await page.locator('.fn-link').first().getAttribute('href')) ?? '', address).href)
        const middles = `[...document.querySelectorAll('.cited-nav > *')].map((one) => {
          const { top, bottom } = one.getBoundingClientRect()
          return Math.round((top + bottom) / 8)
        })`
        const found = await inPage(page, middles)
        expect([lang, Array.isArray(found) && new Set(found).size]).toEqual([lang, 1])
        // The browser mirrors the arrows with the text.
        const turned = "getComputedStyle(document.querySelector('.cited-nav .step')).transform"
        expect(await inPage(page, turned)).toBe('none')
        await page.context().close()
      }
    })

    it('is used with a keyboard alone', async () => {
      const page = await visit(ASKED)
      await page.keyboard.press('Tab')
      expect(await inPage(page, 'document.activeElement.className')).toBe('skip')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      expect(await inPage(page, 'document.activeElement.className')).toBe('fn-link')
      const card = page.locator('.card').first()
      expect(await card.isVisible()).toBe(true)
      await page.keyboard.press('Escape')
      await card.waitFor({ state: 'hidden' })
      await page.context().close()
    })

    it.skipIf(!existsSync('/usr/bin/pdftoppm'))(
      'shows the page of a PDF beside its text (skipped where pdftoppm is not installed)',
      async () => {
        const { id, text } = await room.river.documentOf('reports/piers.pdf')
        const start = text.indexOf('The second pier')
        const page = await visit(`/d/${id}?s=${start}-${start + 15}#s-${start}`)
        const image = page.locator('.page-image img')
        expect(await image.getAttribute('alt')).toBe('Page 2 of the original')
        await expect
          .poll(() => inPage(page, "document.querySelector('.page-image img').naturalWidth"))
          .toBeGreaterThan(300)
        await page.context().close()
      },
    )

    it('has no barrier that axe knows of, on any page, in light and dark, left to right and right to left', async () => {
      const looks = [
        { colorScheme: 'light', lang: '', paths: await pages() },
        { colorScheme: 'dark', lang: 'fa', paths: (await pages()).filter((_, at) => [1, 4, 6, 8, 12].includes(at)) },
      ] as const
      for (const { colorScheme, lang, paths } of looks) {
        const page = await visit('/', { colorScheme, bypassCSP: true })
        for (const path of paths) {
          await page.goto(`${address}${path}${lang === '' ? '' : `${path.includes('?') ? '&' : '?'}lang=${lang}`}`)
          await page.evaluate(AXE)
          const found = await inPage(page, VIOLATIONS)
          expect([path, colorScheme, found]).toEqual([path, colorScheme, []])
        }
        const background = String(await inPage(page, 'getComputedStyle(document.body).backgroundColor'))
        const [red = 0] = (/\d+/u.exec(background) ?? ['0']).map(Number)
        expect(red < 80).toBe(colorScheme === 'dark')
        await page.context().close()
      }
    }, 120_000)

    it('asked nobody else for anything, and broke no policy of its own', () => {
      expect([...asked]).toEqual([address])
      expect(complaints).toEqual([])
    })
  },
)

const PLACES_IN_VIEW = `[...document.querySelectorAll('.top nav a')].every((place) => {
  const { left, right } = place.getBoundingClientRect()
  return 0 <= left && right <= innerWidth
})`

/** Every page, with something on it. */
async function pages(): Promise<readonly string[]> {
  const [river, orchard, letters, pdf, trees, talk] = await Promise.all(
    [
      'reports/river.md',
      'reports/orchard.html',
      'letters/garden.txt',
      'reports/piers.pdf',
      'ledgers-of-trees/trees.csv',
      'talks/evening.srt',
    ].map(async (file) => room.river.factsOf(file).id),
  )
  const { receiptId = '' } = await room.archive.ask(QUESTION)
  return [
    '/',
    ASKED,
    '/?q=Who+composed+the+opera+of+Valdoria',
    '/search?words=bridge+stones',
    '/quote?text=The+quince+by+the+gate+bears+no+flowers.',
    '/browse',
    '/timeline',
    '/mentions?words=bridge',
    '/coverage',
    `/r/${receiptId}`,
    `/d/${river}?s=40-90`,
    `/d/${orchard}`,
    `/d/${letters}`,
    `/d/${pdf}`,
    `/d/${trees}`,
    `/d/${talk}`,
    '/d/nothing',
  ]
}
