import { describe, expect, it } from 'vitest'
import { loadFile } from '../../../../src/load/load-file.ts'
import { LOADERS } from '../../../../src/load/loaders.ts'
import { isGapMark } from '../../../../src/text/gap-mark.ts'
import { sourceFile } from '../../../laws/loader-laws.ts'

const WORDS = '<p>The light on the cape failed on Saturday night, for the first time in a hundred and twelve years.</p>'
const load = async (embed: string) => {
  const page = `<!doctype html><html lang="en"><body><article><h1>The cape</h1>${WORDS}${embed}${WORDS}</article></body></html>`
  const [loaded] = await loadFile(sourceFile('a.html', page), undefined, LOADERS)
  const lines = (loaded?.document.text ?? '').split('\n').filter((line) => isGapMark(line))
  return { lines, statements: loaded?.statements ?? [] }
}

describe('a post that was not saved with its page', () => {
  it.each([
    [
      '<iframe src="https://platform.twitter.com/embed/Tweet.html?id=222&amp;theme=light"></iframe>',
      'post',
      'x.com/status/222',
    ],
    [
      '<div class="social-embed"><iframe data-src="https://www.instagram.com/p/AbC_1/embed/"></iframe></div>',
      'post',
      'instagram.com/p/AbC_1',
    ],
    [
      '<blockquote class="twitter-tweet"><a href="https://twitter.com/cape/status/333"></a></blockquote>',
      'post',
      'x.com/status/333',
    ],
    ['<script async data-telegram-post="capenews/44"></script>', 'post', 't.me/capenews/44'],
    ['<amp-twitter data-tweetid="555"></amp-twitter>', 'post', 'x.com/status/555'],
    [
      '<iframe src="https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fcape%2Fposts%2F777"></iframe>',
      'post',
      'facebook.com/cape/posts/777',
    ],
    [
      '<iframe src="https://www.tiktok.com/embed/v2/701"></iframe><noscript><iframe src="https://www.tiktok.com/embed/v2/701"></iframe></noscript>',
      'post',
      'tiktok.com/video/701',
    ],
    ['<iframe src="//www.youtube.com/embed/abc_DEF-123"></iframe>', 'video', 'youtube.com/watch?v=abc_DEF-123'],
  ])('leaves a mark with its id: %s', async (embed, what, address) => {
    const { lines, statements } = await load(embed)
    expect(lines).toEqual([`[${what} not captured: ${address}]`])
    expect(statements).toEqual([])
  })

  it.each([
    '<iframe src="https://ads.example.com/x"></iframe>',
    '<blockquote class="twitter-tweet"><p>The light is out!</p>&mdash; Ada Reed (@ada) <a href="https://twitter.com/ada/status/1">September 11, 2021</a></blockquote>',
    '<iframe src="not an address"></iframe>',
  ])('leaves none where there is nothing to miss: %s', async (embed) => {
    expect((await load(embed)).lines).toEqual([])
  })

  it('can not bring markup or lines of its own into the text', async () => {
    const { lines } = await load('<script data-telegram-post="a/1]&#10;Ada Reed said"></script>')
    expect(lines).toEqual([])
  })
})
