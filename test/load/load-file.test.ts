import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { documentId } from '../../src/load/folder/document-id.ts'
import { loadFile, type LoadedDocument } from '../../src/load/load-file.ts'
import type { Loader } from '../../src/load/loader.ts'
import { LOADERS } from '../../src/load/loaders.ts'
import { sourceFile } from '../laws/loader-laws.ts'

async function load(
  file: string,
  content: string | Uint8Array,
  sidecar?: string,
  taken?: ReadonlySet<string>,
): Promise<LoadedDocument> {
  const meta = sidecar === undefined ? undefined : sourceFile(`${file}.meta.yml`, sidecar)
  const [loaded] = await loadFile(sourceFile(file, content), meta, LOADERS, { ...(taken && { taken }) })
  if (!loaded) throw new Error('nothing was loaded')
  return loaded
}
const fixture = async (name: string): Promise<Uint8Array> =>
  readFile(new URL(`../fixtures/load/${name}`, import.meta.url))
const said = ({ document, statements }: LoadedDocument): readonly unknown[] =>
  statements.map(({ span, speaker, saidOn }) => [speaker, saidOn, document.text.slice(span.start, span.end)])

describe('an article with posts pasted in, as plain text', () => {
  it('comes out whole: title, tags, reprint line, headings, posts and passages', async () => {
    const loaded = await load('news/weir.txt', await fixture('weir.txt'))
    const { document, passages } = loaded
    expect(document).toMatchObject({
      titleFrom: 'first-sentence',
      language: 'en',
      collection: 'news',
      kind: 'article',
      mediaType: 'text/plain',
    })
    expect(document.title).toMatch(/^The Old Weir, which [\s\S]{60,118}…$/u)
    expect(document.syndicatedFrom).toBe(
      'This post was originally published on this site be sure to check out more of their content.',
    )
    expect(document.tags).toEqual(['Weir', 'Herons'])
    expect(document.text).not.toMatch(/originally published|Share this/u)
    expect(document.marks.map(({ offset, place }) => [document.text.slice(offset).split('\n', 1)[0], place])).toEqual(
      ['The closed gate', 'Moss’s survey', 'When it happened'].map((path) => [path, { kind: 'heading', path: [path] }]),
    )
    expect(said(loaded)).toEqual([
      ['the diaries of a dozen gardeners', undefined, expect.stringMatching(/^there was never any storm/u)],
      ['Matt Ferry', '2020-07-17', expect.stringMatching(/^Instead of repairing the gate[\s\S]*meadows\.$/u)],
      ['Ada Reed', '2020-07-26', expect.stringMatching(/^In these days of 1988[\s\S]*#1988Flood$/u)],
      ['WEIR-Watch', '2023-07-25', expect.stringMatching(/^In July and August 1988[\s\S]*#Valley$/u)],
    ])
    expect(passages.map(({ text }) => text).join('')).toBe(document.text)
    for (const { span } of loaded.statements)
      expect(
        passages.filter((passage) => passage.span.start <= span.start && span.end <= passage.span.end),
      ).toHaveLength(1)
    for (const { text } of passages)
      expect(text.trim().split('\n')).not.toEqual([
        expect.stringMatching(/^(?:The closed gate|Moss’s survey|When it happened)$/u),
      ])
  })
})

describe('titles', () => {
  it.each([
    ['a.txt', 'How herons stand\n\nThey stand on one leg.', 'How herons stand', 'source'],
    ['a.txt', 'They stand on one leg. Always.', 'They stand on one leg.', 'first-sentence'],
    ['a.txt', 'چگونه درنا می‌ایستد\nدرنا روی یک پا می‌ایستد و ساعت‌ها تکان نمی‌خورد.', 'چگونه درنا می‌ایستد', 'source'],
    ['a.md', '# How herons stand\n\nOn one leg.', 'How herons stand', 'source'],
    ['a.md', '---\ntitle: Herons\n---\n# How herons stand\n\nOn one leg.', 'Herons', 'source'],
    [
      'a.html',
      '<title>How herons stand | Weekly</title><meta property="og:site_name" content="Weekly"><p>On one leg.',
      'How herons stand',
      'source',
    ],
    ['a.html', '<p>On one leg. Always.', 'On one leg.', 'first-sentence'],
  ])('of %s %j: %s', async (file, content, title, titleFrom) => {
    expect((await load(file, content)).document).toMatchObject({ title, titleFrom })
  })

  it('come from the sidecar before all', async () => {
    const { document } = await load('a.md', '# Herons\n\nText.', 'title: The heron book\npublishedOn: 1988')
    expect(document).toMatchObject({ title: 'The heron book', titleFrom: 'sidecar', publishedOn: '1988' })
  })
})

describe('the day of a plain text', () => {
  const POST = '@ada_reed · 20 July 2021\nForty herons at the weir.'

  it('is not that of a post in it', async () => {
    const { document, statements } = await load('a.txt', `Herons are back\n\n${POST}\n\nThe weir is full of them.`)
    expect(statements).toMatchObject([{ kind: 'post', handle: '@ada_reed', saidOn: '2021-07-20' }])
    expect(document.publishedOn).toBeUndefined()
  })

  it('is told above or below the post', async () => {
    const { document } = await load('a.txt', `Herons are back\n\n${POST}\n\n22 July 2021\n\nThe weir is full of them.`)
    expect(document.publishedOn).toBe('2021-07-22')
  })
})

describe('the facts of a web page', () => {
  it('are read from JSON-LD, meta elements, the canonical link and the language', async () => {
    const { document, statements } = await load('a.html', await fixture('page.html'))
    expect(document).toMatchObject({
      title: 'Herons return to the Old Weir',
      author: 'Ada Reed, Ben Moss',
      publisher: 'Garden Weekly',
      publishedOn: '2021-05-03',
      url: 'https://garden.example/herons',
      language: 'en',
      tags: ['herons', 'weirs'],
    })
    expect(document.marks.map(({ place }) => place)).toEqual([
      { kind: 'heading', path: ['In spring'] },
      { kind: 'heading', path: ['In spring', 'Counts'] },
      { kind: 'heading', path: ['In autumn'] },
    ])
    expect(document.text).toContain(
      'Old\ncounts\nYear: 2019; Herons: 40\nYear: 2020; Herons: 52'.replace('Old\ncounts', 'Old counts'),
    )
    expect(document.text).not.toMatch(/Home|Related|cookie|alert|secret/u)
    expect(statements).toMatchObject([
      {
        kind: 'post',
        speaker: 'Ada Reed',
        handle: '@adareed',
        saidOn: '2021-05-03',
        url: 'https://twitter.com/adareed/status/123',
      },
    ])
  })

  it.each([
    [
      '<meta name="author" content="Ada Reed"><meta property="article:published_time" content="2021-05-03T10:00:00Z">',
      { author: 'Ada Reed', publishedOn: '2021-05-03' },
    ],
    ['<header><h1>Weir</h1><time datetime="2021-05">May</time></header>', { publishedOn: '2021-05' }],
    [
      '<script type="application/ld+json">[{"@type":"WebSite"},{"@type":["NewsArticle"],"author":"Ada Reed","datePublished":"2021"}]</script>',
      { author: 'Ada Reed', publishedOn: '2021' },
    ],
    [
      '<script type="application/ld+json">{"@graph":[{"@id":"#a","@type":"Person","name":"Ada Reed"},{"@type":"Article","author":{"@id":"#a"}}]}</script>',
      { author: 'Ada Reed' },
    ],
    [
      '<script type="application/ld+json">{broken</script><meta property="og:url" content="https://garden.example/">',
      { url: 'https://garden.example/' },
    ],
  ])('from %s', async (head, facts) => {
    expect((await load('a.html', `<html><body>${head}<p>Herons stand.</p></body></html>`)).document).toMatchObject(
      facts,
    )
  })

  it('does not believe a language in another script, nor a link that is none', async () => {
    const page =
      '<html lang="en"><link rel=canonical href="javascript:alert(1)"><p>درناها در باغ کنار رودخانه ایستاده‌اند و می‌خوابند.</p></html>'
    const { document } = await load('a.html', page)
    expect(document.language).toBe('fa')
    expect(document).not.toHaveProperty('url')
  })
})

describe('ids', () => {
  it('come from the bytes, and from the path as well for a second copy', async () => {
    const one = await load('a.txt', 'Herons.')
    expect(one.document.id).toMatch(/^[0-9a-z]{12}$/u)
    expect((await load('b/c.txt', 'Herons.')).document.id).toBe(one.document.id)
    const copy = await load('b/c.txt', 'Herons.', undefined, new Set([one.document.id]))
    expect(copy.document.id).not.toBe(one.document.id)
    expect(copy.passages[0]?.documentId).toBe(copy.document.id)
  })

  it('tell the documents in one file apart', async () => {
    const two: Loader = {
      name: 'two',
      version: 1,
      mediaType: 'text/plain',
      extensions: ['.two'],
      read: () =>
        Promise.resolve(
          ['Herons.', 'Otters.'].map((text) => ({
            text,
            facts: {},
            marks: [],
            posts: [],
            headings: 'unmarked' as const,
          })),
        ),
    }
    const loaded = await loadFile(sourceFile('a.two', 'x'), undefined, [two])
    expect(loaded.map(({ document }) => document.text)).toEqual(['Herons.', 'Otters.'])
    expect(new Set(loaded.map(({ document }) => document.id)).size).toBe(2)
  })

  it('spread over the letters', () => {
    const ids = Array.from({ length: 500 }, (_, count) => documentId('0'.repeat(64), String(count)))
    expect(new Set(ids).size).toBe(500)
  })
})

describe('what can not be loaded', () => {
  it.each([
    ['white space only', ' \n\u200B\n'],
    ['nothing but share lines', 'Share this:\n#weir\n'],
  ])('%s', async (_, content) => {
    await expect(load('a.txt', content)).rejects.toMatchObject({
      code: 'document-unreadable',
      message: 'a.txt: holds no text',
    })
  })

  it('a page nested deeper than any page is, in no time', async () => {
    await expect(load('a.html', '<div>'.repeat(200_000))).rejects.toMatchObject({
      message: expect.stringContaining('nested too deeply'),
    })
    expect((await load('a.html', `${'<div>'.repeat(5_000)}Herons.`)).document.text).toBe('Herons.')
  })

  it('a file whose reader fails, with its name and the reason', async () => {
    const failing: Loader = {
      name: 'f',
      version: 1,
      mediaType: 'a/b',
      extensions: ['.f'],
      read: () => Promise.reject(new Error('no luck')),
    }
    await expect(loadFile(sourceFile('a.f', 'x'), undefined, [failing])).rejects.toMatchObject({
      code: 'document-unreadable',
      message: 'a.f: can not be read (no luck)',
    })
  })
})

it('puts lines together that were broken at a fixed width', async () => {
  const { document } = await load('a.txt', await fixture('broken-lines.txt'))
  expect(document.text.split('\n').filter((line) => line !== '')).toHaveLength(4)
  expect(document.text).toContain('stand in the shallow water below the weir from the first light')
  expect(document.title).toBe('On the standing of herons')
})
