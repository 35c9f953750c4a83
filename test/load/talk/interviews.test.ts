import { describe, expect, it } from 'vitest'
import { headFacts } from '../../../src/load/about/head-facts.ts'
import { LOADERS } from '../../../src/load/loaders.ts'
import { loadFile } from '../../../src/load/load-file.ts'
import { findTurns } from '../../../src/load/talk/turns.ts'

const said = async (file: string, ...lines: readonly string[]): Promise<readonly unknown[]> => {
  const bytes = new TextEncoder().encode(lines.join('\n'))
  const [loaded] = await loadFile({ file, bytes, sha256: 'b'.repeat(64) }, undefined, LOADERS)
  return (loaded?.statements ?? []).map(({ span, speaker }) => [
    speaker,
    loaded?.document.text.slice(span.start, span.end),
  ])
}
const TALK = [
  '**You began as a miller. What happened?**',
  '',
  'The wind stopped.',
  '',
  'Then the river stopped too.',
  '',
  '**The council says that the mill is safe.**',
  '',
  'The council has not climbed it.',
  '',
  '**And the herons?**',
  '',
  'They come on Sundays.',
  '',
  '**Will you stay?**',
  '',
  'As long as the roof does.',
  '',
]
const HEAD = [
  '# The last miller',
  '',
  '*Ada Reed has kept the mill of Marle for thirty years and has ground nothing for ten of them. She talked to us about wind.*',
  '',
  'By **Ben Moss** | Valley Watch | 12 August 2018 | Photos: Eva Lind',
  '',
]

describe('an interview whose questions stand in bold letters', () => {
  it('has the asker and the answerer whom its head names', async () => {
    expect(await said('mill.md', ...HEAD, ...TALK, 'The mill is open in May.')).toEqual([
      ['Ben Moss', 'You began as a miller. What happened?'],
      ['Ada Reed', 'The wind stopped.'],
      ['Ada Reed', 'Then the river stopped too.'],
      ['Ben Moss', 'The council says that the mill is safe.'],
      ['Ada Reed', 'The council has not climbed it.'],
      ['Ben Moss', 'And the herons?'],
      ['Ada Reed', 'They come on Sundays.'],
      ['Ben Moss', 'Will you stay?'],
      ['Ada Reed', 'As long as the roof does.'],
    ])
  })

  it('has none where the head names nobody, and is none where bold lines do not ask', async () => {
    expect(await said('mill.md', '# The last miller', '', ...TALK)).toEqual([])
    const tips = ['**Is it wet?**', '', 'Use sand.', '', '**Wait.**', '', 'A day.', '', '**Sweep.**', '', 'Twice.', '']
    expect(await said('mill.md', ...HEAD, ...tips)).toEqual([])
  })
})

describe('the day of what is recorded', () => {
  const TURNS = ['Mr Weir: We counted 412 herons.', 'Mrs Tarn: Nobody objects to that.', 'Mr Weir: I should hope not.']

  it.each([
    ['Minutes of the meeting held in the mill on Thursday 16 November 2017', '2017-11-16'],
    ['Transcription de l’émission du 3 juin 2023', '2023-06-03'],
    ['The minutes of the last meeting, 3 June 2017, were approved.', undefined],
    ['Published on 3 June 2017', undefined],
  ])('is that of its meeting: %s', (line, day) => {
    const turns = findTurns(['Marle Heron Society', line, '', ...TURNS].join('\n'), [])
    expect(turns).toHaveLength(3)
    expect(turns[0]?.saidOn).toBe(day)
  })
})

describe('the first line of a printed text', () => {
  const below = ['Herons on the quay', 'By Ada Reed', '4 May 2019', '', 'The herons have come back to the quay.']

  it.each([
    ['The Marle Gazette', 'The Marle Gazette'],
    ['La Gazette de Marle – Tribune – mardi 5 octobre 2021', 'La Gazette de Marle'],
    ['Slow Water – the magazine of the Marle Rowers', 'Slow Water'],
    ['The heron news', undefined],
    ['Herons and their post', undefined],
    ['COMMUNIQUÉ DE PRESSE', undefined],
  ])('names its paper only where it is plainly one: %s', (line, publisher) => {
    expect(headFacts([line, ...below].join('\n')).publisher).toBe(publisher)
  })

  it('may have a byline below a paragraph that sums the text up', () => {
    const summary = `${'The herons of Marle have come back to the quay after twenty years. '.repeat(3)}Nobody knows why.`
    expect(headFacts(['Herons', summary, 'By Ada Reed | 4 May 2019', '', 'They came.'].join('\n'))).toMatchObject({
      author: 'Ada Reed',
      publishedOn: '2019-05-04',
    })
  })
})

describe('an interview with signs', () => {
  const head = 'حاورها: هيثم قرنفل\n\nسلمى الزعتري: المضخة بيت بلا أبواب\n\n'
  const turns = [
    '• كيف بدأت الحكاية؟',
    '- بدأت من المطبخ قرب المضخة.',
    '• وهل بقي الدلو؟',
    '- بقي كما كان.',
    '• ومن يملؤه اليوم؟',
    '- يملؤه الجيران.',
  ]

  it('gives questions and replies to those whom the text above names', () => {
    const text = `${head}${turns.join('\n\n')}\n`
    expect(findTurns(text, []).map(({ speaker }) => speaker)).toEqual(
      turns.map((_, at) => (at % 2 === 0 ? 'هيثم قرنفل' : 'سلمى الزعتري')),
    )
  })

  it('is none where few of the lines are answered', () => {
    expect(findTurns(`${head}${turns.filter((turn) => turn.startsWith('•')).join('\n\n')}\n`, [])).toEqual([])
  })

  it('has Persian initials as labels, with the facts of the tape above them', () => {
    const text =
      'راوی: خانم توران چنارپور\nمصاحبه‌گر: بهرام آذین‌فر\nنوار شماره: ۴۱ (روی الف)\n\nب. آ.: از پمپ چه به یاد دارید؟\n\nت. چ.: بوی آب.\n\nب. آ.: دسته‌اش چه رنگی بود؟\n\nت. چ.: سبز بود.\n'
    expect(findTurns(text, []).map(({ speaker }) => speaker)).toEqual([
      'بهرام آذین‌فر',
      'توران چنارپور',
      'بهرام آذین‌فر',
      'توران چنارپور',
    ])
  })
})
