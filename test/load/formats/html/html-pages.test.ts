import { describe, expect, it } from 'vitest'
import { sha256 } from '../../../../src/load/folder/document-id.ts'
import { loadFile } from '../../../../src/load/load-file.ts'
import { LOADERS } from '../../../../src/load/loaders.ts'

const STORY = [
  'The garden by the river opens at seven in the morning, the mayor of the small town said on Monday at the town hall.',
  'Visitors have been waiting for the old iron gate to be repaired since the winter storms, when a tree fell on it.',
  'The repair was paid for by a society of gardeners that counts four hundred members, most of whom live near the bridge.',
]
const BODY = `<h1>Garden opens</h1>${STORY.map((text) => `<p>${text}</p>`).join('')}`
const TEXT = ['Garden opens', ...STORY].join('\n\n')

async function read(html: string) {
  const bytes = new TextEncoder().encode(html)
  const [loaded] = await loadFile({ file: 'a.html', bytes, sha256: sha256(bytes) }, undefined, LOADERS)
  return { text: loaded?.document.text, facts: loaded?.document }
}

const table = (rows: readonly string[][]): string =>
  `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`

describe('a page that was saved', () => {
  it.each([
    [
      'by SingleFile',
      `<!DOCTYPE html> <html lang=en><!--\n Page saved with SingleFile \n url: https://news.example/garden \n saved date: Mon May 03 2021 14:30:00 GMT+0200 (CEST)\n--><title>T</title><body>${BODY}`,
    ],
    [
      'by the Wayback Machine',
      `<html><head><script>__wm.wombat("https://news.example/garden","20210503143000","https://web.archive.org/");</script><link rel="canonical" href="https://web.archive.org/web/20210503143000/https://news.example/garden"></head><body><div id="wm-ipp-base"><p>42 captures, collected by a loose collection of people who have saved the web since many years.</p></div><div>${BODY}</div></body></html>`,
    ],
    [
      'by archive.today',
      `<html><head><link rel="canonical" href="https://archive.ph/2021.05.03-143000/https://news.example/garden"></head><body><div id="HEADER"><table><tr><td>archive.today</td><td>webpage capture</td><td>Saved from</td></tr></table></div><div>${BODY}</div></body></html>`,
    ],
  ])('%s tells its address, and the day of the capture', async (_, html) => {
    const { text, facts } = await read(html)
    expect(facts).toMatchObject({ url: 'https://news.example/garden', capturedAt: '2021-05-03' })
    expect(text).toBe(TEXT)
  })

  it('by a browser tells its address', async () => {
    const html = `<!DOCTYPE html>\n<!-- saved from url=(0027)https://news.example/garden -->\n<html><body>${BODY}</body></html>`
    expect((await read(html)).facts).toMatchObject({ url: 'https://news.example/garden' })
  })
})

describe('the text of a page', () => {
  it.each([
    ['English', 'We use cookies. By clicking accept you agree to our privacy policy.'],
    ['French', 'Nous utilisons des cookies. En continuant vous consentez à notre politique de confidentialité.'],
    ['Persian', 'ما از کوکی‌ها استفاده می‌کنیم و شما با سیاست حریم خصوصی ما موافقت می‌کنید.'],
    ['Arabic', 'نستخدم ملفات تعريف الارتباط. بالنقر على قبول فإنك توافق على سياسة الخصوصية.'],
  ])('has no banner on cookies in %s', async (_, words) => {
    const banner = `<div class="x"><p>${words}</p><button>OK</button></div>`
    expect((await read(`<html><body>${banner}<div>${BODY}</div></body></html>`)).text).toBe(TEXT)
  })

  it('may be about cookies', async () => {
    const { text } = await read(
      `<html><body><div>${BODY}<p>Sites must ask before they set cookies, and visitors may accept.</p></div></body></html>`,
    )
    expect(text).toContain('set cookies')
  })

  it.each(['3 Comments', 'Comments (12)', 'نظرات کاربران', 'التعليقات', 'Commentaires'])(
    'ends where comments begin: %s',
    async (heading) => {
      const comment = `<div><b>user</b><p>${STORY[0] ?? ''} I say so too.</p></div>`
      const html = `<html><body><div>${BODY}</div><section><h2>${heading}</h2>${comment.repeat(6)}</section></body></html>`
      expect((await read(html)).text).toBe(TEXT)
    },
  )

  it('is taken out of the tables that old pages are laid out with', async () => {
    const html = `<html><body><table><tr><td><a href=1>Home</a><br><a href=2>News</a><br><a href=3>Sport</a></td><td>Garden opens<br><br>${STORY.join('<br><br>')}</td></tr></table></body></html>`
    expect((await read(html)).text).toBe(['Garden opens', ...STORY].join('\n'))
  })

  it('names the values of a table whose first row nobody marked, where a column of numbers tells', async () => {
    const named = await read(
      `<html><body>${BODY}${table([
        ['Garden', 'Trees'],
        ['North', '40'],
        ['South', '1,055'],
      ])}</body></html>`,
    )
    expect(named.text).toContain('Garden: North; Trees: 40\nGarden: South; Trees: 1,055')
    const pairs = await read(
      `<html><body>${BODY}${table([
        ['Name', 'Ada'],
        ['Town', 'Leeds'],
      ])}</body></html>`,
    )
    expect(pairs.text).toContain('Name; Ada\nTown; Leeds')
  })
})
