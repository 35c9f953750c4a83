import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { directionOf, splitByDirection } from '../../src/cli/drawing/direction.ts'
import { harmless, harmlessUrl } from '../../src/cli/drawing/harmless.ts'
import { lookOf } from '../../src/cli/drawing/look.ts'
import { paint } from '../../src/cli/drawing/paint.ts'
import { columnsOf, graphemes, shorten } from '../../src/cli/drawing/width.ts'
import { wrap } from '../../src/cli/drawing/wrap.ts'

// oxlint-disable-next-line no-control-regex -- these are what must not come through
const DANGEROUS = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/
const letters = fc.string({ unit: fc.constantFrom('a', 'é', 'e\u0301', ' ', '橋', '👩🏽‍🌾', 'ب', '\u200c', 'word', '-') })

function widthOf(text: string): number {
  return graphemes(text).reduce((sum, letter) => sum + columnsOf(letter), 0)
}

describe('harmless', () => {
  it('lets nothing through that a terminal obeys, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(harmless(text)).not.toMatch(DANGEROUS)
      }),
    )
    for (let code = 0; code < 0xa0; code += 1)
      expect(harmless(`a${String.fromCodePoint(code)}b`)).not.toMatch(DANGEROUS)
  })

  it('shows what it neutralised, and keeps joiners that letters need', () => {
    expect(harmless('a\u001b[2Jb')).toBe('a␛[2Jb')
    expect(harmless(' می‌گذرد\n\tآب ')).toBe('می‌گذرد آب')
  })

  it('takes addresses of the web only, and encodes what could end a link', () => {
    expect(harmlessUrl('javascript:alert(1)')).toBeUndefined()
    expect(harmlessUrl('no address')).toBeUndefined()
    expect(harmlessUrl('https://a.example/\u001b]8;;x')).not.toMatch(DANGEROUS)
  })
})

describe('wrap', () => {
  it('keeps every letter but the spaces at breaks, within the width, and no grapheme in two', () => {
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 6 }), fc.integer({ min: 20, max: 40 }), (texts, columns) => {
        const runs = texts.map((text) => ({ text }))
        const lines = wrap(runs, columns).map((line) => line.map(({ text }) => text).join(''))
        const whole = texts.join('')
        expect(lines.join('').replaceAll(' ', '')).toBe(whole.replaceAll(' ', ''))
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(columns)
        const known = new Set(texts.flatMap(graphemes))
        for (const line of wrap(runs, columns)) {
          for (const letter of line.flatMap(({ text }) => graphemes(text))) expect(known).toContain(letter)
        }
      }),
    )
  })

  it('breaks at spaces, and inside a word only when it is longer than a line', () => {
    const lines = wrap([{ text: `one two three four five six ${'x'.repeat(25)}` }], 20)
    expect(lines.map((line) => line[0]?.text)).toEqual([
      'one two three four',
      'five six',
      'x'.repeat(20),
      'x'.repeat(5),
    ])
  })
})

describe('shorten', () => {
  it('cuts between words and never inside a grapheme', () => {
    expect(shorten('bees dance in the hive', 14)).toBe('bees dance in…')
    expect(shorten('👩🏽‍🌾👩🏽‍🌾👩🏽‍🌾', 2)).toBe('👩🏽‍🌾…')
    expect(shorten('short', 5)).toBe('short')
  })
})

describe('direction', () => {
  it('is that of the first letter', () => {
    expect(['باغ 12', '12 (باغ)', 'garden باغ', '12'].map(directionOf)).toEqual(['rtl', 'rtl', 'ltr', 'ltr'])
  })

  it('splits a speaker’s words from a quotation that runs the other way', () => {
    expect(splitByDirection('Ada wrote: «باغ ایرانی»')).toEqual(['Ada wrote:', '«باغ ایرانی»'])
    expect(splitByDirection('Ada wrote: “garden”')).toEqual(['Ada wrote: “garden”'])
    expect(splitByDirection('«باغ»')).toEqual(['«باغ»'])
  })
})

describe('paint', () => {
  const plain = { colours: false, links: false, isolates: false, columns: undefined }
  const run = { text: 'آب از باغ می‌گذرد', style: 'title', link: 'https://a.example/' } as const

  it('writes nothing but the text where nothing else can be shown', () => {
    expect(paint([{ lead: '[1] ', runs: [run] }], plain)).toBe('[1] آب از باغ می‌گذرد\n')
  })

  it('isolates right-to-left text on every line of it and indents under the lead', () => {
    const text = paint([{ lead: '[1] ', runs: [run] }], { ...plain, isolates: true, columns: 24 })
    expect(text).toBe('[1] \u2067آب از باغ می‌گذرد\u2069\n')
    const narrow = paint([{ lead: '[1] ', runs: [{ text: 'باغ '.repeat(8).trim() }] }], {
      ...plain,
      isolates: true,
      columns: 24,
    })
    expect(narrow.trimEnd().split('\n')).toEqual(['[1] \u2067باغ باغ باغ باغ باغ\u2069', '    \u2067باغ باغ باغ\u2069'])
  })

  it('closes every link and colour on the line where it began', () => {
    const text = paint([{ lead: '', runs: [{ ...run, text: 'word '.repeat(9).trim() }] }], {
      colours: true,
      links: true,
      isolates: false,
      columns: 20,
    })
    for (const line of text.trimEnd().split('\n')) {
      expect(line.startsWith('\u001b]8;;https://a.example/\u001b\\\u001b[1m')).toBe(true)
      expect(line.endsWith('\u001b[22m\u001b]8;;\u001b\\')).toBe(true)
    }
  })
})

describe('the look', () => {
  const terminal = { isTTY: true, columns: 200 }

  it('is plain and unwrapped in a file, and not wider than a page in a terminal', () => {
    expect(lookOf({}, {})).toEqual({ colours: false, links: false, isolates: false, columns: undefined })
    expect(lookOf(terminal, { VTE_VERSION: '7200' })).toEqual({
      colours: true,
      links: true,
      isolates: true,
      columns: 100,
    })
  })

  it('obeys NO_COLOR before FORCE_COLOR, and a dumb terminal', () => {
    expect(lookOf(terminal, { NO_COLOR: '1', FORCE_COLOR: '1' }).colours).toBe(false)
    expect(lookOf({}, { FORCE_COLOR: '1' }).colours).toBe(true)
    expect(lookOf(terminal, { FORCE_COLOR: '0' }).colours).toBe(false)
    expect(lookOf(terminal, { TERM: 'dumb', KITTY_WINDOW_ID: '1' })).toMatchObject({ colours: false, links: false })
  })
})
