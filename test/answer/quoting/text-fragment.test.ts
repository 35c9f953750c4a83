import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linkTo, textFragment } from '../../../src/answer/quoting/text-fragment.ts'

const TEXT = `The mill burned. Nobody saw it.

In 1947 the mill burned. Its stones went into the bridge, and the mill-wheel – a good one – was sold.
Les élèves plantèrent le verger.

باغ سیب در سال ۱۳۴۶ کاشته شد.`

const SAME = 'one two. '.repeat(40)

const spanOf = (words: string, from = 0) => {
  const start = TEXT.indexOf(words, from)
  return { start, end: start + words.length }
}

function fold(text: string): string {
  const letters = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return letters.replaceAll(/\s+/gu, ' ').trim()
}

/** Another reading of a directive than the one under test: by words, plainly, as a browser would go. */
function occurrences(text: string, directive: string): string[] {
  const parts = directive
    .slice('text='.length)
    .split(',')
    .map((part) => ({
      words: decodeURIComponent(part.replace(/^-|-$/gu, '')),
      kind: part.endsWith('-') ? 'prefix' : part.startsWith('-') ? 'suffix' : 'text',
    }))
  const page = fold(text)
  const named = (kind: string): string[] => parts.filter((part) => part.kind === kind).map(({ words }) => fold(words))
  const [[prefix = ''], [start = '', end = ''], [suffix = '']] = [named('prefix'), named('text'), named('suffix')]
  const isWord = (at: number): boolean => /[\p{L}\p{N}]/u.test(page.slice(at, at + 2).match(/^./u)?.[0] ?? '')
  const isEdge = (at: number): boolean =>
    at <= 0 || at >= page.length || !isWord(at) || !/[\p{L}\p{N}]$/u.test(page.slice(0, at))
  const found: string[] = []
  for (let at = page.indexOf(start); at >= 0; at = page.indexOf(start, at + 1)) {
    if (!isEdge(at) || !isEdge(at + start.length)) continue
    if (prefix !== '' && !page.slice(0, at).trimEnd().endsWith(prefix)) continue
    let stop = at + start.length
    const isFollowed = (): boolean => suffix === '' || page.slice(stop).trimStart().startsWith(suffix)
    if (end !== '') {
      let last = page.indexOf(end, stop)
      for (; last >= 0; last = page.indexOf(end, last + 1)) {
        stop = last + end.length
        if (isEdge(last) && isEdge(stop) && isFollowed()) break
      }
      if (last < 0) continue
    } else if (!isFollowed()) continue
    found.push(page.slice(at, stop))
  }
  return found
}

describe('a text fragment', () => {
  it('is the quote itself where that stands once', () => {
    expect(textFragment(TEXT, spanOf('Nobody saw it.'))).toBe('text=Nobody%20saw%20it.')
    expect(textFragment(TEXT, spanOf('باغ سیب'))).toBe(`text=${encodeURIComponent('باغ سیب')}`)
  })

  it('takes words around it where the quote stands twice', () => {
    expect(textFragment(TEXT, spanOf('the mill burned.', 5))).toBe('text=1947-,the%20mill%20burned.,-Its')
  })

  it('keeps hyphens and commas of the text apart from its own', () => {
    expect(textFragment(TEXT, spanOf('bridge, and the mill-wheel'))).toBe('text=bridge%2C%20and%20the%20mill%2Dwheel')
  })

  it('names both ends of what goes over several blocks', () => {
    const span = { start: TEXT.indexOf('In 1947'), end: TEXT.indexOf('verger.') + 7 }
    expect(textFragment(TEXT, span)).toBe(
      'text=In%201947%20the%20mill%20burned.%20Its,Les%20%C3%A9l%C3%A8ves%20plant%C3%A8rent%20le%20verger.',
    )
  })

  it('is left out where nothing tells two places apart, and inside a word', () => {
    expect(textFragment(SAME, { start: 180, end: 187 })).toBeUndefined()
    expect(textFragment('gardens', { start: 0, end: 6 })).toBeUndefined()
  })

  const word = fc.constantFrom(
    'mill',
    'Mill',
    'bridge',
    'élève',
    'eleve',
    'باغ',
    'a-b',
    'one,',
    '1947',
    'x&y',
    '“wheel”',
    'end.',
  )
  const gap = fc.constantFrom(' ', ' ', ' ', '\n', '  ')
  const page = fc.array(fc.tuple(word, gap), { minLength: 1, maxLength: 60 })

  it('occurs exactly once in the text, and there are the words of the span', () => {
    fc.assert(
      fc.property(page, fc.nat(), fc.nat(), (parts, one, other) => {
        const text = parts.flat().join('')
        const [from, to] = [one % parts.length, other % parts.length].toSorted((a, b) => a - b)
        const start = parts.slice(0, from).flat().join('').length
        const end = parts
          .slice(0, (to ?? 0) + 1)
          .flat()
          .join('')
          .trimEnd().length
        const directive = textFragment(text, { start, end })
        if (directive === undefined) return
        expect(occurrences(text, directive)).toEqual([fold(text.slice(start, end))])
      }),
      { numRuns: 500 },
    )
  })
})

describe('a link', () => {
  it('stands behind an address, also one with a fragment of its own', () => {
    const span = spanOf('Nobody saw it.')
    expect(linkTo('https://a.example/x', TEXT, span)).toBe('https://a.example/x#:~:text=Nobody%20saw%20it.')
    expect(linkTo('https://a.example/x#top', TEXT, span)).toBe('https://a.example/x#top:~:text=Nobody%20saw%20it.')
    expect(linkTo('https://a.example/x#:~:text=old', TEXT, span)).toBe('https://a.example/x#:~:text=Nobody%20saw%20it.')
  })

  it('is the bare address where no fragment is unique, and nothing for what is no web address', () => {
    expect(linkTo('https://a.example/x', SAME, { start: 180, end: 187 })).toBe('https://a.example/x')
    expect(linkTo('javascript:alert(1)', TEXT, spanOf('Nobody'))).toBeUndefined()
  })
})
