import { describe, expect, it } from 'vitest'
import { findPosts } from '../../../src/load/posts/posts.ts'

const posts = (text: string): (readonly [string | undefined, string, string | undefined])[] =>
  findPosts(text).map(({ handle, words, saidOn }) => [handle, text.slice(words.start, words.end), saidOn])

describe('comments behind their handles', () => {
  it('are each a post of its own', () => {
    expect(
      posts('What readers write:\n@fennel: the bees are back\n- @hive_7 : not here, sadly\nThe wall stands.\n'),
    ).toEqual([
      ['@fennel', 'the bees are back', undefined],
      ['@hive_7', 'not here, sadly', undefined],
    ])
    expect(
      posts('@baghban_man: زنبورها برگشتند به باغ\n\n@fennel: به خانه برگشتند\n').map(([handle]) => handle),
    ).toEqual(['@baghban_man', '@fennel'])
  })

  it('are none where a line answers somebody, or one alone stands there', () => {
    expect(posts('The bees are back.\n@fennel: you are right about the bees\nThe wall stands.\n')).toEqual([])
    expect(posts('@fennel: you are right\n@fennel: and again you are\n')).toEqual([])
    expect(posts('@fennel: right\n@hive_7: yes\n')).toEqual([])
  })
})

describe('a handle in front of day and time', () => {
  it('heads a post, also behind a comma', () => {
    const text =
      'The bees are back.\n\n@fennel, 3 March 2025, 9:14 pm\nTwelve hives, and all of them hum.\n\nThe wall stands.\n'
    expect(posts(text)).toEqual([['@fennel', 'Twelve hives, and all of them hum.', '2025-03-03']])
    expect(posts(text.replace(', 9:14 pm', ''))).toEqual([])
  })
})
