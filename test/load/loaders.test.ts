import { describe, expect, it } from 'vitest'
import { html } from '../../src/load/formats/html/html.ts'
import { LOADERS, loaderFor } from '../../src/load/loaders.ts'
import { markdown } from '../../src/load/formats/markdown.ts'
import { plainText } from '../../src/load/formats/plain-text.ts'
import { loaderLaws, sourceFile } from '../laws/loader-laws.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const utf16 = (text: string, isLittle: boolean): Uint8Array => {
  const little = Buffer.from(`\uFEFF${text}`, 'utf16le')
  return new Uint8Array(isLittle ? little : little.swap16())
}

loaderLaws(plainText, [
  { name: 'garden.txt', bytes: bytes('A garden.\n\nAnother line'), holds: ['A garden.', 'Another line'] },
  { name: 'marked.txt', bytes: bytes('\uFEFFباغ\r\nپل'), holds: ['باغ', 'پل'], leavesOut: ['\uFEFF', '\r'] },
  { name: 'little.txt', bytes: utf16('Le pont fermé', true), holds: ['Le pont fermé'] },
  { name: 'big.txt', bytes: utf16('الحديقة', false), holds: ['الحديقة'] },
])

loaderLaws(markdown, [
  {
    name: 'hives.md',
    bytes: bytes(
      '# Hives\n\n*Small* [links](http://a.example) stay.\n\n## Sugar\n\n- one\n- two\n\n|Month|Sugar|\n|---|---|\n|May|2 kg|\n\n```\nlet a = 1\n```\n',
    ),
    holds: ['Hives', 'Small links stay.', 'Sugar', 'one\ntwo', 'Month: May; Sugar: 2 kg', 'let a = 1'],
    leavesOut: ['#', '*', '[', 'http', '|', '`'],
  },
  { name: 'facts.md', bytes: bytes('---\ntitle: Bees\n---\nText.\n'), holds: ['Text.'], leavesOut: ['---', 'title'] },
])

loaderLaws(html, [
  {
    name: 'page.html',
    bytes: bytes(
      `<!doctype html><html><head><title>Weirs</title><style>p{}</style></head><body><nav>Home</nav><main><h1>Weirs</h1>
      <p>Two words<b>fused</b>.</p><p>Next.</p><h2>Counts</h2><table><tr><th>Year<th>Herons</tr><tr><td>2020<td>52</table>
      <blockquote class="twitter-tweet"><p>We saw 52! <a href="https://t.co/a">pic.twitter.com/a</a></p>&mdash; Ada Reed (@ada)
      <a href="https://twitter.com/ada/status/1?x=y">May 3, 2021</a></blockquote>
      <p hidden>secret</p><script>alert(1)</script><noscript>no script</noscript><template>later</template></main></body></html>`,
    ),
    holds: [
      'Weirs',
      'Two wordsfused.\n\nNext.',
      'Counts',
      'Year: 2020; Herons: 52',
      'We saw 52!',
      '— Ada Reed (@ada) May 3, 2021',
    ],
    leavesOut: ['Home', 'secret', 'alert', 'no script', 'later', 'p{}'],
  },
  {
    name: 'broken.html',
    bytes: bytes('<p><b><i><table><td>text<script>alert(1)//'),
    holds: ['text'],
    leavesOut: ['alert'],
  },
])

it('finds the loader by the ending of the name, in any case', () => {
  expect(loaderFor('a/B.HTM', LOADERS)).toBe(html)
  expect(loaderFor('notes.Txt', LOADERS)).toBe(plainText)
  expect(loaderFor('a.md', LOADERS)).toBe(markdown)
  expect(loaderFor('film.mp4', LOADERS)).toBeUndefined()
})

const text = async (body: string): Promise<string> =>
  (await html.read(sourceFile('a.html', `<html><body>${body}</body></html>`))).map((raw) => raw.text).join('')

describe('the part of a page that is its text', () => {
  const herons = 'The herons of the valley stand below the weir from the first light until the bells ring for noon. '
  const words = `<p>${herons}</p><p>${herons.repeat(4)}</p><p>${herons.repeat(3)}</p>`
  it.each([
    ['a main element', `<div>Offers</div><main>${words}</main><div>Offers</div>`],
    ['one article', `<div>Offers</div><article>${words}</article><article><p>Offers</p></article>`],
    ['where the paragraphs are', `<div>Offers<div>Offers</div></div><div><div>${words}</div><div>Offers</div></div>`],
    [
      'without readers’ comments',
      `<article>${words}</article><div id="comments"><p>Offers</p>${'<p>Offers, and a long comment on them that nobody reads.</p>'.repeat(40)}</div>`,
    ],
    [
      'without parts that sites name as their frame',
      `<main>${words}<div class="related-box related">Offers</div><div class="social-share">Offers</div></main>`,
    ],
    [
      'without lists of links',
      `<main>${words}<ul><li><a>Offers one</a><li><a>Offers two</a><li><a>Offers three</a></ul></main>`,
    ],
  ])('%s', async (_, body) => {
    const found = await text(body)
    expect(found.split('\n\n')).toHaveLength(3)
    expect(found).not.toContain('Offers')
  })

  it('is all of it when all of it looks like a frame', async () => {
    expect(await text('<div class="menu"><p>Herons stand.</p></div>')).toBe('Herons stand.')
  })
})
