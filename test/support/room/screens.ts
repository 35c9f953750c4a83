import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { aRoom } from './a-room.ts'
import { openBrowser } from './browser.ts'
import { LIBRARY } from './library.ts'

/** Draws docs/screens/room-*.png over the archive of the tests: `npx tsx test/support/room/screens.ts`. */
interface Screen {
  readonly name: string
  readonly path: string
  readonly look?: BrowserContextOptions
  readonly before?: (page: Page) => Promise<void>
}

const QUESTION = encodeURIComponent('When was the stone bridge at Alder opened?')
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 800 }, isMobile: true, hasTouch: true }

async function draw(folder: string): Promise<void> {
  const room = await aRoom({ ...LIBRARY, 'reports/scan.pdf': 'no PDF' }, { restricted: ['ledgers'] })
  const { address } = await room.open()
  const at = (file: string): string => room.river.factsOf(file).id
  const place = async (file: string, words: string): Promise<string> => {
    const { id, text } = await room.river.documentOf(file)
    const start = text.indexOf(words)
    return `/d/${id}?s=${start}-${start + words.length}#s-${start}`
  }
  const { receiptId = '' } = await room.archive.ask('When was the stone bridge at Alder opened?')
  await room.text('/?q=Who+painted+the+sign+of+the+mill')
  const screens: readonly Screen[] = [
    { name: 'front', path: '/' },
    { name: 'answer', path: `/?q=${QUESTION}`, before: (page) => page.locator('.fn-link').first().hover() },
    { name: 'silence', path: '/?q=Who+composed+the+opera+of+Valdoria' },
    {
      name: 'document',
      path: await place('reports/river.md', 'The highest level was read on 12 March 2021, after eleven days of rain.'),
    },
    { name: 'posts', path: `/d/${at('letters/garden.txt')}` },
    {
      name: 'pdf',
      path: await place(
        'reports/piers.pdf',
        'The second pier was repaired in 1978 with lime mortar from the kiln at Lindow.',
      ),
    },
    { name: 'transcript', path: await place('talks/evening.srt', 'The other half still bear fruit every autumn.') },
    {
      name: 'persian',
      path: (await place('abroad/bagh.txt', 'آسیاب آلدر در زمستان ۱۳۲۶ سوخت.')).replace('?', '?lang=fa&'),
    },
    { name: 'search', path: '/search?words=stones+of+the+mill' },
    { name: 'quote', path: '/quote?text=The+quince+by+the+gate+bears+no+flowers.' },
    { name: 'browse', path: '/browse' },
    { name: 'timeline', path: '/timeline' },
    { name: 'mentions', path: '/mentions?words=orchard' },
    { name: 'coverage', path: '/coverage' },
    { name: 'receipt', path: `/r/${receiptId}` },
    { name: 'dark', path: `/?q=${QUESTION}`, look: { colorScheme: 'dark' } },
    { name: 'phone', path: `/?q=${QUESTION}`, look: PHONE, before: (page) => page.locator('.fn-tap').first().tap() },
  ]
  mkdirSync(folder, { recursive: true })
  const browser = await openBrowser()
  for (const { name, path, look = {}, before } of screens) {
    const context = await browser.newContext({
      viewport: { width: 1200, height: 780 },
      reducedMotion: 'reduce',
      ...look,
    })
    const page = await context.newPage()
    await page.goto(`${address}${path}`, { waitUntil: 'networkidle' })
    await before?.(page)
    await page.waitForTimeout(400)
    await page.screenshot({ path: join(folder, `room-${name}.png`) })
    await context.close()
  }
  await browser.close()
  await room.close()
}

draw(process.argv[2] ?? 'docs/screens').catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`)
  process.exitCode = 1
})
