import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { holdsRightToLeft, line, marked } from '../../src/discord/text/direction.ts'
import { escape, inline, link } from '../../src/discord/text/escape.ts'
import { type Action, actionOf, customId } from '../../src/discord/text/ids.ts'
import { shorten } from '../../src/discord/text/limits.ts'
import { split } from '../../src/discord/text/split.ts'

const bits = fc.constantFrom(
  'The old garden. ',
  '“A quotation of several words.” [1] ',
  '[river.example](<https://river.example/a/b>) ',
  '\n\n',
  '\n',
  'زنبورهای باغ کهن آمدند. ',
  '👩‍👩‍👧‍👦',
  'é̂',
  '𝒳',
  '[12] ',
  'wordwithoutend',
  String.raw`\*`,
  ' ',
  '<@123> ',
)
const texts = fc.array(bits, { maxLength: 120 }).map((parts) => parts.join(''))
/** What these properties have once failed for. */
const found: [string, number][] = [
  ['wordwithoutendwordwithoutendé̂“A quotation of several words.” [1] ', 61],
  [`[river.example](<https://river.example/a/b>) ${'زنبورهای باغ کهن آمدند. '.repeat(3)}`, 60],
]
const bare = (text: string): string => text.replace(/\s+/gu, '')
const lonely = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/u

test('split loses nothing but white space, and every piece fits', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 60, max: 400 }), (text, most) => {
      const pieces = split(text, most)
      expect(bare(pieces.join(''))).toBe(bare(text))
      expect(pieces.every((piece) => piece.length <= most && piece.length > 0)).toBe(true)
    }),
    { numRuns: 300, examples: found },
  )
})

test('split cuts no code point, link, marker, escape, nor a quotation or right-to-left run that fits', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 60, max: 400 }), (text, most) => {
      for (const piece of split(text, most)) {
        expect(piece).not.toMatch(lonely)
        expect(piece.replaceAll('[river.example](<https://river.example/a/b>)', '')).not.toMatch(/river\.example|\]\(/u)
        expect(piece.replace(/\[\d+\]/gu, '').replaceAll('[river.example]', '')).not.toMatch(/\[\d*$|^\d*\]/u)
        expect(piece).not.toMatch(/(?<!\\)\\$/u)
        expect([...piece.matchAll(/“/gu)]).toHaveLength([...piece.matchAll(/”/gu)].length)
        expect(piece.replaceAll('زنبورهای باغ کهن آمدند.', '')).not.toMatch(/[زنبورهایغکآمدن]/u)
      }
    }),
    { numRuns: 300, examples: found },
  )
})

test('split knows a straight opening mark from a closing one also after a quotation longer than a page', () => {
  const text = `"${'Long words go on. '.repeat(8)}" he said, and then: "This one fits whole." End.`
  expect(split(text, 60).some((piece) => piece.includes('"This one fits whole."'))).toBe(true)
})

test('split prefers paragraphs, then lines, then sentences', () => {
  expect(split('One two. Three.\n\nFour five six seven.', 25)).toEqual(['One two. Three.', 'Four five six seven.'])
  expect(split('One two three. Four five six seven.', 20)).toEqual(['One two three.', 'Four five six seven.'])
})

test('shorten cuts at most at a letter’s edge and says so', () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 2, max: 60 }), (text, most) => {
      const short = shorten(text, most)
      expect(short.length).toBeLessThanOrEqual(most)
      expect(short === text || short.endsWith('…')).toBe(true)
      expect(short).not.toMatch(lonely)
    }),
  )
})

/** Takes backslashes back, as Discord does when it shows a text. */
const shown = (text: string): string => text.replace(/\\([^0-9A-Za-z\s])/gu, '$1').replaceAll('\u200B', '')

test('escaped text shows letter for letter what it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      expect(shown(escape(text))).toBe(text.replaceAll('\u200B', ''))
    }),
  )
})

test('no mention, masked link, invite or markup survives escaping', () => {
  const nasty = fc
    .array(
      fc.constantFrom(
        '@everyone',
        '@here',
        '<@1>',
        '<#2>',
        '[a](http://x.example)',
        'discord.gg/x',
        'https://x.example',
        '**',
        '__',
        '`',
        '||',
        '~~',
        '\n# ',
        '\n> ',
        '\n- ',
        '\n-# ',
        '\n3. ',
        '\\',
        ' ',
        'word',
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(nasty, (text) => {
      const left = escape(text).replace(/\\[^0-9A-Za-z\s]/gu, '␛')
      expect(left).not.toMatch(/@everyone|@here|<[@#]|\]\(|discord\.gg|:\/\/|[*_`|~]|^\s*(?:# |> |- |-# |\d+\. )/mu)
    }),
  )
})

test('a link shows its host, opens no preview and can not be broken out of', () => {
  expect(link('https://www.river.example/a_b(c)?d=*')).toBe(
    '[river.example](<https://www.river.example/a%5Fb%28c%29?d=%2A>)',
  )
  expect(link('javascript:alert(1)')).toBe('')
  expect(link('not an address')).toBe('')
  expect(link(`https://river.example/${'x'.repeat(500)}`)).toBe('river.example')
})

test('a title for a line of its own has no line breaks and no marks that turn the line', () => {
  expect(inline('One\n\u202Etwo\u2066 three')).toBe('One two three')
})

test('right-to-left parts get a line of their own, and markers never share it', () => {
  expect(line(['River Review', 'باغ کهن', '2020', 'p. 3'])).toBe('River Review\nباغ کهن\n2020 · p. 3')
  expect(marked('A sentence.', [1, 2])).toBe('A sentence. [1] [2]')
  expect(marked('زنبورها آمدند.', [1])).toBe('زنبورها آمدند.\n[1]')
  expect(holdsRightToLeft('abc')).toBe(false)
})

const id = fc.stringMatching(/^[\w-]{1,22}$/u)
const passage = fc
  .tuple(fc.stringMatching(/^[a-z0-9]{12}$/u), fc.nat(9_999_999), fc.nat(9_999_999))
  .map((parts) => parts.join('-'))
const side = fc.constantFrom('back' as const, 'on' as const)
const actions: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ kind: fc.constant('open' as const), record: id, marker: fc.nat(999) }),
  fc.record({
    kind: fc.constantFrom(
      'pick' as const,
      'thread' as const,
      'export' as const,
      'feedback' as const,
      'follow' as const,
    ),
    record: id,
  }),
  fc.record({ kind: fc.constant('show' as const), passage, at: fc.nat(999) }),
  fc.record({
    kind: fc.constant('show' as const),
    passage,
    at: fc.nat(999),
    cited: fc.record({ start: fc.nat(9_999_999), end: fc.nat(9_999_999) }),
  }),
  fc.record({ kind: fc.constant('turn' as const), passage, asker: fc.stringMatching(/^\d{17,20}$/u), side }),
  fc.record({ kind: fc.constant('page' as const), record: id, to: fc.nat(99_999), side }),
  fc.record({ kind: fc.constant('document' as const), at: fc.nat(999) }),
  fc.record({ kind: fc.constant('words' as const), record: id, verdict: fc.constant('wrong-quote') }),
  fc.record({ kind: fc.constant('gaps' as const), to: fc.nat(99), side }),
  fc.record({
    kind: fc.constant('setting' as const),
    name: fc.constantFrom('channels', 'limit-roles'),
    of: fc.constantFrom('', '3'),
  }),
)

test('a custom id is read back as what it was made from, within 100 characters', () => {
  fc.assert(
    fc.property(actions, (action) => {
      expect(actionOf(customId(action))).toEqual(action)
      expect(customId(action).length).toBeLessThanOrEqual(100)
    }),
  )
})

test('a custom id of somebody else is not ours', () => {
  fc.assert(
    fc.property(fc.string(), (other) => {
      expect(other.startsWith('f1:') ? undefined : actionOf(other)).toBeUndefined()
    }),
  )
  expect(actionOf('f1:open:../../etc:1')).toBeUndefined()
})
