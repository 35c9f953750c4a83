import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Reason } from '../../src/commands/reasons.ts'
import { REPLY_LANGUAGES, textsIn } from '../../src/discord/languages/languages.ts'
import { spellingNotes } from '../../src/search/names.ts'
import { aServer, type Scene } from '../support/discord/a-server.ts'
import { addUser } from '../support/discord/world.ts'

const REASONS: readonly Reason[] = [
  { what: 'no-question' },
  { what: 'no-words' },
  { what: 'nothing-to-look-for' },
  { what: 'no-sentence' },
  { what: 'no-document' },
  { what: 'no-date', option: 'after', typed: 'X1' },
  { what: 'no-day-between', after: '2021', before: '2020' },
  { what: 'not-known-yet', after: '2021', known: '2020' },
  { what: 'not-held', kind: 'collection', typed: 'X1', held: ['X2'], more: 3 },
  { what: 'not-held', kind: 'publisher', typed: 'X1', held: [], more: 0 },
  { what: 'no-clock', typed: 'X1', clocks: ['X2'] },
  { what: 'no-passage', typed: 'X1', passages: 9 },
  { what: 'unknown-document', typed: 'X1', isNear: true },
  { what: 'unknown-document', typed: 'X1', isNear: false },
]

describe.each(REPLY_LANGUAGES)('in %s', (language) => {
  const texts = textsIn(language)

  test.each(REASONS)(
    'a problem ($what) says what happened and what to do, with the words that were typed',
    (reason) => {
      const [happened, toDo] = texts.problem(reason)
      expect(happened.length).toBeGreaterThan(5)
      expect(toDo.length).toBeGreaterThan(5)
      const whole = `${happened} ${toDo}`
      const typed = 'typed' in reason ? reason.typed : ''
      const held = 'held' in reason ? [...reason.held, reason.more > 0 ? String(reason.more) : ''] : []
      for (const word of [typed, ...held]) expect(whole).toContain(word)
    },
  )

  test('what managers read is written in its own script', () => {
    const { admin } = texts
    const read = [
      admin.noGaps,
      admin.settingsHint,
      admin.whoSeesHint,
      admin.limit,
      admin.reindexed(1, { added: 1, changed: 2, removed: 3, skipped: 4 }),
    ]
    const isArabicScript = language === 'fa' || language === 'ar'
    for (const words of read) expect(/\p{sc=Arabic}/u.test(words)).toBe(isArabicScript)
    expect(language === 'en' || !read.some((words) => textsIn('en').admin.noGaps === words)).toBe(true)
  })
})

test('notes of the archive come in the reader’s language, and unknown ones as they are', () => {
  const [spelling = ''] = spellingNotes(
    [{ asked: 'Tarikh', word: 'tarikh', written: ['تاریخ'], stems: ['تاریخ'] }],
    ['تاریخ'],
  )
  expect(textsIn('fr').note(spelling)).toContain('Graphies prises ensemble : Tarikh = تاریخ.')
  const notes = [
    spelling,
    'The language model broke off; what it had said until then was checked and is shown.',
    'The language model did not answer in time; these are the archive’s own sentences.',
    'One sentence of the language model did not stand up to the check and was left out.',
    '12 sentences of the language model did not stand up to the check and were left out.',
  ]
  for (const note of notes) {
    expect(textsIn('en').note(note)).toBe(note)
    for (const language of ['fr', 'fa', 'ar'] as const)
      expect(textsIn(language).note(note)).not.toMatch(/language model|together/u)
  }
  expect(textsIn('fa').note('Something new.')).toBe('Something new.')
})

describe('on a server', () => {
  let scene: Scene
  beforeAll(async () => {
    scene = await aServer()
  })
  afterAll(() => scene.close())

  test('a problem is told in the language of the question', async () => {
    const wrong = { question: 'Quand les abeilles sont-elles venues des collines ?', after: 'demain' }
    const french = await scene.fake.slash('ask', wrong, scene.inChannel)
    expect(french.message?.text).toContain('« demain » n’est pas une date')
    const persian = await scene.fake.slash(
      'ask',
      { question: 'زنبورهای باغ کی آمدند؟', collection: 'x' },
      scene.inChannel,
    )
    expect(persian.message?.text).toContain('بایگانی مجموعه‌ای به نام')
    expect(persian.message?.text).not.toContain('The archive has no')
  })

  test('where there is no question to tell by, in the person’s language', async () => {
    const chloe = addUser(scene.fake.world, 'Chloé', { locale: 'fr' })
    const { message } = await scene.fake.slash('source', { document: 'nichts' }, { ...scene.inChannel, user: chloe })
    expect(message?.text).toContain('Les archives n’ont pas de document « nichts »')
    const help = await scene.fake.slash('help', {}, { ...scene.inChannel, user: chloe })
    expect(help.message?.text).toContain('**/demander**')
  })

  test('the panels of /archive are in the server’s language as soon as that is set', async () => {
    const { fake, manager } = scene
    const english = await fake.slash('archive settings', {}, manager)
    expect(english.message?.text).toContain('Settings of this server')
    const set = await fake.select(english.message ?? fail(), 'Language when a question shows none', ['ar'], manager)
    expect(set.message?.text).toContain('إعدادات هذا الخادم')
    for (const [name, words] of [
      ['status', 'الاتصال'],
      ['gaps', 'بلا جواب'],
      ['reindex', 'لا تستطيع هذه العملية'],
      ['settings', 'إعدادات هذا الخادم'],
    ] as const) {
      const shown = await fake.slash(`archive ${name}`, {}, manager)
      expect(shown.message?.text).toContain(words)
    }
    const help = await fake.slash('help', {}, scene.inChannel)
    expect(help.message?.text).toContain('**/ask**\nاسأل الأرشيف')
  })
})

function fail(): never {
  throw new Error('nothing was shown')
}
