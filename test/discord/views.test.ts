import * as fc from 'fast-check'
import { MessageFlags } from 'discord.js'
import { expect, test } from 'vitest'
import { REPLY_LANGUAGES, textsIn } from '../../src/discord/languages/languages.ts'
import { answerSourcesScreen } from '../../src/discord/views/answer-sources.ts'
import { answerScreens } from '../../src/discord/views/answer.ts'
import { checkScreens } from '../../src/discord/views/check.ts'
import { mentionsScreen } from '../../src/discord/views/mentions.ts'
import { timelineScreen } from '../../src/discord/views/timeline.ts'
import { quoteScreens, verdictLine } from '../../src/discord/views/quote.ts'
import { inline } from '../../src/discord/text/escape.ts'
import { layout, plain } from '../../src/discord/views/render.ts'
import type { Screen } from '../../src/discord/views/screen.ts'
import { searchScreen, sourcesScreen } from '../../src/discord/views/search.ts'
import { sourceScreen } from '../../src/discord/views/source.ts'
import type { Answer } from '../../src/model/answer.ts'
import type { Citation } from '../../src/model/citation.ts'
import type { DocumentFacts } from '../../src/model/document.ts'
import { SPELLING_DIFFERENCES } from '../../src/model/look-up.ts'
import { layoutBytes } from '../support/discord/rules-components.ts'
import { messageFaults } from '../support/discord/rules-messages.ts'

const RECORD = `o${'x'.repeat(22)}`
const words = fc.oneof(
  fc.lorem({ maxCount: 60 }),
  fc.array(fc.constantFrom('باغ', 'کهن', 'زنبور', 'پل'), { minLength: 1, maxLength: 200 }).map((all) => all.join(' ')),
  fc
    .array(fc.constantFrom('漢字', '仮名', '𝒳', '👩‍👩‍👧‍👦', '**', '[x](y)', '@everyone'), { minLength: 1, maxLength: 300 })
    .map((all) => all.join('')),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 500 }),
)
const facts: fc.Arbitrary<DocumentFacts> = fc.record(
  {
    id: fc.stringMatching(/^[a-z0-9]{12}$/u),
    title: words,
    titleFrom: fc.constantFrom('source' as const, 'first-sentence' as const),
    kind: fc.constant('article' as const),
    language: fc.constantFrom('en', 'fa', 'und'),
    collection: words,
    file: words,
    mediaType: fc.constant('text/plain'),
    sha256: fc.constant('a'.repeat(64)),
    textSha256: fc.constant('b'.repeat(64)),
    author: words,
    publisher: words,
    publishedOn: fc.constantFrom('2020', '2020-07', '2020-07-17'),
    url: fc.webUrl({ withQueryParameters: true }),
    syndicatedFrom: words,
  },
  {
    requiredKeys: [
      'id',
      'title',
      'titleFrom',
      'kind',
      'language',
      'collection',
      'file',
      'mediaType',
      'sha256',
      'textSha256',
    ],
  },
)
const place = fc.option(
  fc.oneof(
    fc.record({ kind: fc.constant('heading' as const), path: fc.array(words, { maxLength: 3 }) }),
    fc.record({ kind: fc.constant('page' as const), page: fc.nat() }),
  ),
  { nil: undefined },
)
const said = {
  kind: fc.constantFrom('post' as const, 'narration' as const),
  speaker: words,
  handle: words,
  saidOn: fc.constant('2020-01-01'),
  outlet: words,
}
const held = fc.record(said, { requiredKeys: ['kind'] })
const attribution = fc.record(
  {
    ...said,
    holds: fc.tuple(held).chain(([one]) => fc.array(held, { maxLength: 5 }).map((more) => [one, ...more] as const)),
  },
  { requiredKeys: ['kind'] },
)
const links = fc.record({ originalLink: fc.webUrl(), readingLink: fc.webUrl() }, { requiredKeys: [] })
const span = (text: string): { start: number; end: number } => ({ start: 100, end: 100 + text.length })
const citation = fc
  .tuple(facts, words, attribution, place, links)
  .map(([document, quote, who, where, addresses]): Omit<Citation, 'marker'> => ({
    ...addresses,
    document,
    quote,
    span: span(quote),
    passageId: `${document.id}-100-${100 + quote.length}`,
    attribution: who,
    ...(where === undefined ? {} : { place: where }),
  }))
const searched = fc.constant({ documents: 1234, passages: 56_789, languages: ['en'], from: '1988', to: '2026-01-01' })
const hit = fc.tuple(facts, words, place).map(([document, text, where]) => ({
  document,
  passage: {
    id: `${document.id}-100-${100 + text.length}`,
    documentId: document.id,
    span: span(text),
    text,
    ...(where === undefined ? {} : { place: where }),
  },
  score: 1,
  foundBy: ['words' as const],
}))
const sentence = (one: Citation): { text: string; markers: [number] } => ({
  text: `“${one.quote}”`,
  markers: [one.marker],
})
const answered = fc
  .tuple(fc.array(citation, { minLength: 1, maxLength: 30 }), words, fc.array(words, { maxLength: 2 }), searched)
  .map(([all, question, notes, where]): Answer => {
    const numbered = all.map((one, at): Citation => ({ ...one, marker: at + 1 }))
    const [first, ...rest] = numbered
    if (first === undefined) throw new Error('at least one')
    return {
      kind: 'answered',
      question,
      sentences: [sentence(first), ...rest.map(sentence)],
      citations: [first, ...rest],
      origins: numbered.length,
      searched: where,
      notes,
      receiptId: 'r'.repeat(16),
      milliseconds: 3,
    }
  })
const silent = fc.tuple(words, fc.array(hit, { maxLength: 5 }), searched).map(([question, nearest, where]): Answer => ({
  kind: 'silent',
  question,
  nearest,
  searched: where,
  notes: [],
  milliseconds: 3,
}))
const language = fc.constantFrom(...REPLY_LANGUAGES)
const CHECK = {
  create: true,
  files: 0,
  flags: 0,
  content: '',
  flagsAllowed: MessageFlags.SuppressEmbeds | MessageFlags.IsComponentsV2,
}

/** What Discord would refuse in either form of some screens; nothing, it is hoped. */
function faults(screens: readonly Screen[]): readonly string[] {
  if (screens.length === 0) return ['no screen at all']
  return screens.flatMap((screen) => {
    const rich = layout(screen, 0, false)
    const bytes = layoutBytes(rich?.body.components ?? [])
    // The plain form is cut at 2000, so all of the text must fit there.
    const whole = screen.blocks.reduce((sum, block) => sum + block.text.length + 2, 0)
    return [
      ...(rich === undefined
        ? ['can not be a layout']
        : messageFaults({ ...rich.body }, CHECK).map(({ message }) => message)),
      ...messageFaults({ ...plain(screen, 0).body }, CHECK).map(({ message }) => message),
      ...(bytes > 10_170 ? [`${bytes} bytes`] : []),
      ...(whole > 2002 ? [`${whole} characters`] : []),
    ]
  })
}
const runs = { numRuns: 50 }
const receiptLink = (id: string): string => `https://room.example/r/${id}`

test('an answer in any language and script is within Discord’s limits on every page, in both forms', () => {
  fc.assert(
    fc.property(
      fc.oneof(answered, silent),
      language,
      fc.constantFrom('thread' as const, 'follow' as const, 'nothing' as const),
      (answer, reply, offer) => {
        expect(
          faults(
            answerScreens(answer, { record: RECORD, texts: textsIn(reply), withQuestion: true, offer, receiptLink }),
          ),
        ).toEqual([])
        expect(faults([answerSourcesScreen(answer, RECORD, textsIn(reply))])).toEqual([])
      },
    ),
    runs,
  )
})

test('every sentence’s markers stand on one of the pages, with the source they name', () => {
  fc.assert(
    fc.property(answered, (answer) => {
      const screens = answerScreens(answer, {
        record: RECORD,
        texts: textsIn('en'),
        withQuestion: false,
        offer: 'thread',
      })
      const all = screens.map(({ blocks }) => blocks.map(({ text }) => text).join('\n'))
      const citations = answer.kind === 'answered' ? answer.citations : []
      for (const { marker, document } of citations) {
        const source = `**${inline(document.title, 140)}**`
        expect(all.some((page) => page.includes(`[${marker}]`) && page.includes(source))).toBe(true)
      }
    }),
    { numRuns: 80 },
  )
})

test('a search, a list, a source, a quote and a check are within the limits, too', () => {
  const carriers = fc.array(citation, { minLength: 1, maxLength: 25 })
  fc.assert(
    fc.property(
      fc.array(hit, { maxLength: 10 }),
      fc.array(facts, { maxLength: 10 }),
      carriers,
      words,
      language,
      (hits, documents, found, asked, reply) => {
        const texts = textsIn(reply)
        const list = { record: RECORD, texts, count: 5 }
        const where = { documents: 3, passages: 9, languages: ['en'] }
        expect(
          faults([searchScreen({ query: asked, offset: 5, hits, more: true, searched: where, milliseconds: 1 }, list)]),
        ).toEqual([])
        expect(faults([sourcesScreen({ documents, offset: 10, total: 99 }, list)])).toEqual([])
        const cited = found.map((one) => ({ ...one, clock: 'statement' as const, date: '2020-07-17T10:00:00Z' }))
        const counts = { offset: 5, total: 999, searched: where, milliseconds: 1 }
        const dated = { ...counts, topic: asked, clocks: [], entries: cited, read: 3 }
        expect(faults([timelineScreen(dated, list)])).toEqual([])
        const mentions = found.map((one) => ({ ...one, found: [one.span] as const }))
        const mentioned = { ...counts, words: asked, sentences: 99, documents: [], mentions }
        expect(faults([mentionsScreen(mentioned, list)])).toEqual([])
        const [first, ...rest] = found
        if (first === undefined) return
        const differences = [
          { kind: 'same' as const, text: asked },
          { kind: 'asked' as const, text: asked },
          { kind: 'archived' as const, text: first.quote },
        ]
        expect(faults(quoteScreens({ kind: 'exact', asked, carriers: [first, ...rest] }, RECORD, texts))).toEqual([])
        expect(
          faults(quoteScreens({ kind: 'altered', asked, carriers: [first, ...rest], differences }, RECORD, texts)),
        ).toEqual([])
        const altered = { kind: 'altered', asked, carriers: [first, ...rest], differences } as const
        const respelled = { ...altered, spelling: SPELLING_DIFFERENCES } as const
        expect(faults(quoteScreens(respelled, RECORD, texts))).toEqual([])
        expect(verdictLine(respelled, texts)).not.toContain(texts.altered)
        for (const difference of SPELLING_DIFFERENCES)
          expect(verdictLine(respelled, texts)).toContain(texts.spelling[difference])
        expect(faults(quoteScreens({ kind: 'absent', asked, searched: where, nearest: hits }, RECORD, texts))).toEqual(
          [],
        )
        const claim: Answer = {
          kind: 'silent',
          question: asked,
          searched: where,
          nearest: hits,
          notes: [],
          milliseconds: 1,
        }
        const quote = { kind: 'exact' as const, asked, carriers: [first, ...rest] as const }
        expect(
          faults(
            checkScreens(
              {
                findings: [
                  { sentence: asked, quote, claim },
                  { sentence: asked, quote, claim },
                ],
                left: 2,
              },
              RECORD,
              texts,
            ),
          ),
        ).toEqual([])
        const passage = { id: first.passageId, documentId: first.document.id, span: first.span, text: first.quote }
        const whole = documents[0]
        if (whole === undefined) return
        const card = {
          document: whole,
          passages: 3,
          statements: [],
          copies: documents.map((document) => ({ document, relation: 'near-copy' as const })),
          relation: 'earliest' as const,
          at: 1,
          passage,
          previous: passage,
          next: undefined,
        }
        for (const full of [true, false])
          expect(
            faults([
              sourceScreen(card, {
                texts,
                asker: '1'.repeat(19),
                full,
                cited: { start: 103, end: 100 + Math.floor(first.quote.length / 2) },
              }),
            ]),
          ).toEqual([])
      },
    ),
    runs,
  )
})

test('a passage view never cuts the words that were cited', () => {
  const cited = 'The bees came in 1921.'
  const text = `${'Before it much was said. '.repeat(200)}${cited}${' And after it, too.'.repeat(200)}`
  const start = text.indexOf(cited)
  const passage = { id: 'abcdefabcdef-0-9', documentId: 'abcdefabcdef', span: { start: 0, end: text.length }, text }
  const [document] = fc.sample(facts, 1)
  if (document === undefined) throw new Error('no sample')
  const screen = sourceScreen(
    { document, passages: 1, statements: [], at: 0, passage, previous: undefined, next: undefined },
    { texts: textsIn('en'), asker: '1', full: false, cited: { start, end: start + cited.length } },
  )
  expect(screen.blocks.map((block) => block.text).join('\n')).toContain(`**${cited}**`)
  expect(faults([screen])).toEqual([])
})
