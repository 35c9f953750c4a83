import { describe, expect, it } from 'vitest'
import { findQuotations } from '../../../src/load/quotations/quotations.ts'
import { findWritten } from '../../../src/load/written/written-in.ts'

const written = (...lines: readonly string[]): readonly unknown[] => {
  const text = lines.join('\n')
  return findWritten(text, []).map(({ paragraphs, speaker, role, saidOn }) => ({
    speaker,
    ...(role !== undefined && { role }),
    ...(saidOn !== undefined && { saidOn }),
    words: paragraphs.map(({ start, end }) => text.slice(start, end)),
  }))
}
const BODY = 'The bees of the upper meadow have moved into the bell tower, and nobody rings for fear of them.'

describe('letters inside a text', () => {
  it('are the words of those who sign them, one after the other', () => {
    expect(
      written(
        'LETTERS',
        '',
        'Bees',
        '',
        `Sir – ${BODY}`,
        '',
        'I have asked the sexton. He has a veil.',
        '',
        'Martha Weir',
        'Mill Street, Marle',
        '',
        'Bridges',
        '',
        'Dear Editor,',
        'The new bridge hums in the wind, and I should like to know the tune.',
        'Dr Hugo Alder, surveyor',
        '',
        'The letters were shortened.',
      ),
    ).toEqual([
      { speaker: 'Martha Weir', words: [BODY, 'I have asked the sexton. He has a veil.'] },
      {
        speaker: 'Hugo Alder',
        role: 'surveyor',
        words: ['The new bridge hums in the wind, and I should like to know the tune.'],
      },
    ])
  })

  it('may have several signatories, and a day', () => {
    const signed = ['Yours faithfully,', '', 'Ada Reed, miller', 'Ben Moss, ferryman', 'Eva Lind', 'and 14 others']
    expect(written('Marle, 4 May 1921', 'Dear members of the council,', '', BODY, '', ...signed)).toEqual([
      { speaker: 'Ada Reed, Ben Moss and Eva Lind', saidOn: '1921-05-04', words: [BODY] },
    ])
    expect(
      written(
        'Mesdames et Messieurs du conseil,',
        '',
        'Le pont est fermé, et les canards nous regardent.',
        '',
        'Signataires :',
        'Luc Aubin, meunier',
        'Zoé Carle, nageuse',
        'Guy Lestrade, pontonnier',
      ),
    ).toMatchObject([{ speaker: 'Luc Aubin, Zoé Carle et Guy Lestrade' }])
  })

  it('are read in Persian and Arabic', () => {
    expect(
      written('سردبیر گرامی', 'زنبورها به برج ناقوس رفته‌اند و کسی زنگ نمی‌زند.', 'رضا باغبان، کوی آسیاب', ''),
    ).toEqual([{ speaker: 'رضا باغبان', words: ['زنبورها به برج ناقوس رفته‌اند و کسی زنگ نمی‌زند.'] }])
    expect(
      written('السيد رئيس التحرير المحترم،', 'النحل سكن برج الجرس ولم يعد أحد يقرعه.', 'مع التقدير', 'سمير الجسري'),
    ).toEqual([{ speaker: 'سمير الجسري', words: ['النحل سكن برج الجرس ولم يعد أحد يقرعه.'] }])
  })

  it('are nobody’s without a salutation or without a name below', () => {
    expect(written(BODY, '', 'Martha Weir', 'Mill Street, Marle')).toEqual([])
    expect(written(`Sir – ${BODY}`, '', 'The council answered in the spring that it would think about it.')).toEqual([])
    expect(written(`Sir – ${BODY}`, '', '---', '', 'Martha Weir', 'Mill Street')).toEqual([])
    expect(written('Dear reader,', '', BODY, '', 'The Bees Return', '', BODY)).toEqual([])
    expect(written('Dear Ada, you are wrong about the bees.', '', BODY, '', 'Martha Weir', 'Mill Street')).toEqual([])
  })

  it('may be answered by the editor', () => {
    const letter = [`Sir – ${BODY}`, '', 'Martha Weir', 'Mill Street', '']
    expect(written(...letter, 'The editor writes: We are glad to hear it.')).toMatchObject([
      {},
      { speaker: 'the editor', words: ['We are glad to hear it.'] },
    ])
    expect(written('The editor writes: We are glad to hear it.')).toEqual([])
  })

  it('may be mail that was pasted with its header', () => {
    const header = ['From: Martha Weir', 'To: Marle Bee Society', 'Date: 27 March 2022', 'Subject: Bees']
    const mail = ['The bees came.', '', ...header, '', 'Dear all,', BODY, 'I have a veil.']
    const sender = { speaker: 'Martha Weir', saidOn: '2022-03-27' }
    expect(written(...mail, '', '[END]', '', 'The society has a hive.')).toEqual([
      { ...sender, words: [BODY, 'I have a veil.'] },
    ])
    expect(written(...mail, '', 'The society has a hive.')).toEqual([{ ...sender, words: [BODY] }])
  })

  it('keep the words of those whom they quote', () => {
    const text = [`Sir – ${BODY} “They like the brass,” the sexton said.`, '', 'Martha Weir', 'Mill Street'].join('\n')
    const voices = findWritten(text, [])
    expect(findQuotations(text, [], {}, [], voices)).toMatchObject([{ role: 'sexton' }])
  })
})

const TOLD = [
  'I was on the bridge when the swarm came over, and I put my hat on the boy.',
  'My sister rang the bell. Nobody heard her.',
  'The swarm went into the tower and stayed there until the frost.',
]

const account = (byline: string, ...rest: readonly string[]): readonly unknown[] =>
  written('VOICES OF THE VALLEY', '', 'The night of the swarm', '', byline, ...rest)

describe('an account of a witness', () => {
  it.each([
    ['Told by Martha Weir, miller'],
    ['Testimony of Martha Weir'],
    ['Martha Weir, as told to Ben Moss'],
    ['Témoignage de Martha Weir'],
  ])('is hers whom its head names: %s', (byline) => {
    expect(
      account(
        byline,
        'Recorded on 3 June 1998',
        '',
        'Editor’s note: The swarm came in May.',
        '',
        ...TOLD,
        '',
        '* * *',
        '',
        'The tower was closed.',
      ),
    ).toMatchObject([{ speaker: 'Martha Weir', saidOn: '1998-06-03', words: TOLD }])
  })

  it('is read in Persian and Arabic', () => {
    expect(account('روایت رضا باغبان', '', 'من روی پل بودم که زنبورها آمدند و کلاهم را به پسرک دادم.')).toMatchObject([
      { speaker: 'رضا باغبان' },
    ])
    expect(account('شهادة سمير الجسري', '', 'كنت على الجسر حين جاء النحل فأعطيت الصبي قبعتي.')).toMatchObject([
      { speaker: 'سمير الجسري' },
    ])
  })

  it('ends with what is surely hers where nothing parts it from the rest', () => {
    expect(account('Told by Martha Weir', '', ...TOLD, 'The archive is open on Tuesdays.')).toMatchObject([
      { words: TOLD.slice(0, 2) },
    ])
  })

  it('is none where nobody speaks of herself, or no line names her', () => {
    expect(account('Told by Martha Weir', '', BODY, BODY, TOLD[0] ?? '')).toEqual([])
    expect(account('A tale of the valley', '', ...TOLD)).toEqual([])
    expect(account('By Martha Weir', '', ...TOLD)).toEqual([])
  })

  it('lets `I` stand for her', () => {
    const text = [
      'The swarm',
      '',
      'Told by Martha Weir',
      '',
      TOLD[0],
      '“Run, and do not look at the bees,” I said.',
    ].join('\n')
    expect(findQuotations(text, [], {}, [], findWritten(text, []))).toMatchObject([{ speaker: 'Martha Weir' }])
  })
})

describe('a statement of a body', () => {
  const OWN = ['We have closed the weir until the herons leave.', 'The weir was built in 1902. We ask for patience.']

  it.each([
    ['Issued by the Marle River Trust on 9 February 2018', 'Marle River Trust', '2018-02-09'],
    ['Statement of the Marle River Trust', 'Marle River Trust', undefined],
    ['Communiqué du Syndicat des eaux de Marle', 'Syndicat des eaux de Marle', undefined],
  ])('is its own words: %s', (line, speaker, saidOn) => {
    expect(written('The weir', '', line, '', ...OWN, '', 'What others say', '', 'The weir is old.')).toEqual([
      { speaker, words: OWN, ...(saidOn !== undefined && { saidOn }) },
    ])
  })

  it('is none where others tell of it', () => {
    expect(written('The weir', '', 'Issued by the Marle River Trust', '', BODY, '', BODY, '', OWN[0] ?? '')).toEqual([])
    expect(written('The weir', '', 'Statement of Ada Reed', '', BODY)).toEqual([])
  })
})
