import { describe, expect, it } from 'vitest'
import { findPosts } from '../../../src/load/posts/posts.ts'
import { withOutlets } from '../../../src/load/posts/post-outlet.ts'
import { loadFile } from '../../../src/load/load-file.ts'
import { LOADERS } from '../../../src/load/loaders.ts'

const posted = (...lines: readonly string[]): readonly unknown[] => {
  const text = lines.join('\n')
  return withOutlets(text, findPosts(text), []).map(({ words, block, ...facts }) => {
    expect(block.start).toBeLessThanOrEqual(words.start)
    return { ...facts, words: text.slice(words.start, words.end) }
  })
}
const ARTICLE = [
  'The weir',
  '',
  'The weir was closed in the spring, and the herons moved to the meadow behind the mill.',
  '',
]

describe('posts that the line below them shows', () => {
  it('are comments above a button to answer them', () => {
    expect(
      posted(
        ...ARTICLE,
        'Ada Reed',
        'The herons were here first',
        'Like · Reply · 5 y',
        '',
        'ben_moss, 17 September 2022 at 12:18',
        'They eat my frogs.',
        'Report | Reply',
      ),
    ).toEqual([
      { speaker: 'Ada Reed', words: 'The herons were here first' },
      { speaker: 'ben_moss', saidOn: '2022-09-17', words: 'They eat my frogs.' },
    ])
  })

  it('are posts of channels above how often they were seen', () => {
    expect(
      posted(
        ...ARTICLE,
        '[TELEGRAM]',
        '',
        'Weir Watch | Channel',
        'Two herons on the gate',
        '👁 640   11:32, 14 March 2022',
        '',
        'Weir Watch | Channel',
        'Forwarded from The Mill – Notices',
        'The gate stays open on Sunday',
        '👁 1.2K   12:00, 15 March 2022',
        '',
        'Eva Lind, [15.03.22 07:41]',
        '[In reply to Weir Watch]',
        'Three by now',
        '',
        'Moss, [15.03.22 07:45]',
        'Four',
        '',
      ),
    ).toEqual([
      { speaker: 'Weir Watch', saidOn: '2022-03-14', outlet: 'Telegram', words: 'Two herons on the gate' },
      { speaker: 'The Mill – Notices', outlet: 'Telegram', words: 'The gate stays open on Sunday' },
      { speaker: 'Eva Lind', saidOn: '2022-03-15', outlet: 'Telegram', words: 'Three by now' },
      { speaker: 'Moss', saidOn: '2022-03-15', outlet: 'Telegram', words: 'Four' },
    ])
  })

  it('may stand above counts where a line announces them', () => {
    const post = ['Town of Marle', 'Thanks to all who counted herons!', '96 likes · 12 comments']
    expect(posted(...ARTICLE, 'The town wrote on its page:', '', ...post)).toEqual([
      { speaker: 'Town of Marle', words: 'Thanks to all who counted herons!' },
    ])
    expect(posted(...ARTICLE, ...post)).toEqual([])
  })

  it('are none without a writer, or where the line is a sentence', () => {
    expect(posted(...ARTICLE, 'The herons were here first.', 'Like · Reply · 5 y')).toEqual([])
    expect(posted(...ARTICLE, 'Ada Reed', 'The herons were here first', 'Like them or not: reply by Friday.')).toEqual(
      [],
    )
  })
})

describe('posts whose head stands alone', () => {
  it('have the paragraph behind the blank line', () => {
    expect(
      posted(
        ...ARTICLE,
        'Ada Reed (@ada@weir.example) 8 Nov 2023, 17:20',
        '',
        'Herons on the quay',
        '',
        'Nobody saw them.',
      ),
    ).toEqual([
      {
        speaker: 'Ada Reed',
        handle: '@ada@weir.example',
        saidOn: '2023-11-08',
        outlet: 'weir.example',
        words: 'Herons on the quay',
      },
    ])
  })

  it('are not headed by whom they answer', () => {
    expect(
      posted(
        ...ARTICLE,
        'Eva Lind',
        '@eva_lind',
        'Replying to @ada_reed',
        'Three by now',
        '9:14 PM · Jul 19, 2020 · Twitter for Android',
      ),
    ).toEqual([
      { speaker: 'Eva Lind', handle: '@eva_lind', saidOn: '2020-07-19', outlet: 'Twitter', words: 'Three by now' },
    ])
  })

  it('keep their lines in Markdown, and others do not', async () => {
    const markdown = [
      '# The weir',
      '',
      'The weir was closed in the spring,',
      'and the herons moved.',
      '',
      '> Ada Reed',
      '> @ada_reed',
      '> ·',
      '> Jul 17, 2020',
      '> Herons are back!',
      '> 14 replies · 31 likes',
      '',
    ]
    const [loaded] = await loadFile(
      { file: 'weir.md', bytes: new TextEncoder().encode(markdown.join('\n')), sha256: 'a'.repeat(64) },
      undefined,
      LOADERS,
    )
    expect(loaded?.document.text).toContain('in the spring, and the herons moved.')
    const [post] = loaded?.statements ?? []
    expect(post).toMatchObject({ kind: 'post', speaker: 'Ada Reed', handle: '@ada_reed', saidOn: '2020-07-17' })
    expect(loaded?.document.text.slice(post?.span.start, post?.span.end)).toBe('Herons are back!')
  })
})
