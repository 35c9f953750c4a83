import { describe, expect, it } from 'vitest'
import { LOADERS } from '../../../src/load/loaders.ts'
import { loadFile } from '../../../src/load/load-file.ts'
import { voiceAt } from '../../../src/model/voice.ts'

const loaded = async (...lines: readonly string[]) => {
  const bytes = new TextEncoder().encode(lines.join('\n\n'))
  const [one] = await loadFile({ file: 'talk.txt', bytes, sha256: 'b'.repeat(64) }, undefined, LOADERS)
  if (!one) throw new Error('nothing was read')
  return one
}
const said = async (...lines: readonly string[]): Promise<readonly unknown[]> => {
  const { document, statements } = await loaded(...lines)
  return statements.map(({ span, speaker, role }) => [
    speaker ?? (role === undefined ? undefined : `(${role})`),
    document.text.slice(span.start, span.end),
  ])
}

const speakers = async (...lines: readonly string[]): Promise<readonly (string | undefined)[]> =>
  (await loaded(...lines)).statements.map(({ speaker }) => speaker)

const day = async (...lines: readonly string[]): Promise<readonly (string | undefined)[]> =>
  (await loaded(...lines)).statements.map(({ saidOn }) => saidOn)

describe('questions and replies in minutes', () => {
  const HEAD = 'Minutes of the meeting of 8 February 2023'
  const PRESENT =
    'Present: Cllrs Ada Reed (Mayor, in the Chair), Otto Tredin. In attendance: Mr Alan Senn (Town Clerk).'

  it('belong to whom their labels name, by office, by last name or as before', async () => {
    expect(
      await said(
        HEAD,
        PRESENT,
        'Q1, from Mrs Cora Holt: Why was the band not asked?',
        'Reply (Cllr Tredin, Leisure): It was asked by letter.',
        'Supplementary: Where was the letter sent?',
        'Reply: To the bandstand.',
        'Q2, from Mr Ben Oake: Which figure is right?',
        'Reply (Town Clerk): Both of them.',
        'Reply (The Mayor): I shall ask.',
      ),
    ).toEqual([
      ['Cora Holt', 'Why was the band not asked?'],
      ['Otto Tredin', 'It was asked by letter.'],
      ['Cora Holt', 'Where was the letter sent?'],
      ['Otto Tredin', 'To the bandstand.'],
      ['Ben Oake', 'Which figure is right?'],
      ['Alan Senn', 'Both of them.'],
      ['Ada Reed', 'I shall ask.'],
    ])
  })

  it('are none where nobody is said to ask', async () => {
    expect(await said(HEAD, 'Reply (see below): not yet received.', 'Answer: 42 is the number of the hut.')).toEqual([])
  })
})

describe('an interview with dashes', () => {
  const TALK = [
    'La Gazette — Que s’est-il passé ce mardi ?',
    'Ada Reed — J’ai joué une valse au moulin.',
    '— Et le marché a dansé ?',
    '— Avec le garde.',
    'La ville nous a transmis trois courriers.',
    '— Recommenceriez-vous ?',
    '— Plus lentement.',
  ]

  it('has the two of its first labels speak by turns', async () => {
    expect(await said('Un mardi au moulin', ...TALK)).toEqual([
      ['La Gazette', 'Que s’est-il passé ce mardi ?'],
      ['Ada Reed', 'J’ai joué une valse au moulin.'],
      ['La Gazette', 'Et le marché a dansé ?'],
      ['Ada Reed', 'Avec le garde.'],
      ['La Gazette', 'Recommenceriez-vous ?'],
      ['Ada Reed', 'Plus lentement.'],
    ])
  })

  it('is none where the dashes do not ask and answer', async () => {
    expect(
      await said(
        'Programme',
        'Saint-Ouen — Le marché du mardi.',
        'Ada Reed — Les valses.',
        '— Les barques.',
        '— La soupe.',
      ),
    ).toEqual([])
    // Somebody speaks twice in a row.
    expect(await said('Un mardi', ...TALK.slice(0, 3), 'La Gazette — Et la suite ?', '— Rien.')).toEqual([])
  })
})

describe('witnesses and speeches', () => {
  it('speak in the paragraphs below the lines that name them', async () => {
    expect(
      await said(
        'Evidence to the panel on the lantern night',
        'PANEL: Justice Amara Dell; Rev. Tobias Kuro; Dr. Nuala Petro, ornithologist.',
        'WITNESS 1: GRETA BALLA, warden',
        'I was on the north bank from eight. A man rang and he said, "They are in the middle of the dolphin." I counted at dawn.',
        'DR. PETRO: Had they come back?',
        'MS BALLA: Some. Ninety or so by the Friday.',
        'DR. PETRO: And later?',
        'MS BALLA: None came later.',
        'WITNESS 2: JOAN STRATH, pilot',
        'Ms Strath said that she came against advice, and that nobody else had wished to come to the hall.',
        'I was flying the left flipper, and I saw white things in the beams.',
      ),
    ).toEqual([
      ['Greta Balla', 'I was on the north bank from eight. A man rang and he said'],
      [undefined, 'They are in the middle of the dolphin.'],
      ['Greta Balla', 'I counted at dawn.'],
      ['Nuala Petro', 'Had they come back?'],
      ['Greta Balla', 'Some. Ninety or so by the Friday.'],
      ['Nuala Petro', 'And later?'],
      ['Greta Balla', 'None came later.'],
      ['Joan Strath', 'I was flying the left flipper, and I saw white things in the beams.'],
    ])
  })

  it('are heard from a sentence that announces them up to the next heading', async () => {
    const text = [
      'Remembering Bram',
      'What follows is the address given by his pupil Ada Reed at the chapel in May. We print it whole.',
      'Friends,',
      'I have sung under him for thirty years, and I never once heard him praise a tenor.',
      'Let us come in on the third beat.',
      'NOTES',
      'The plaque was taken down in 2017 and has not come back.',
    ]
    expect(await speakers(...text)).toEqual(['Ada Reed', 'Ada Reed'])
    expect(await said(text[0] ?? '', 'What follows is the address of the chapel in May.', ...text.slice(2))).toEqual([])
  })

  it('keep their sentences around what somebody without a name says in them', async () => {
    const { document, statements } = await loaded(
      'The lantern night',
      'Ada Reed told us: "I asked to land, and the caller said, \'Hold for the finale,\' and I held. I was cold."',
    )
    const start = document.text.indexOf('I asked')
    const voice = voiceAt(document.text, { start, end: document.text.indexOf(' I was cold') }, statements)
    expect(voice.statement?.speaker).toBe('Ada Reed')
    expect(voice.inside.map(({ speaker, span }) => [speaker, document.text.slice(span.start, span.end)])).toEqual([
      [undefined, 'Hold for the finale,'],
    ])
    const inner = document.text.indexOf('Hold')
    const theirs = voiceAt(document.text, { start: inner, end: inner + 20 }, statements)
    expect(theirs.statement?.speaker).toBeUndefined()
  })
})

describe('an account that a sentence brings', () => {
  it('is of whoever is said to have given it', async () => {
    expect(
      await said(
        'Updates',
        'Ada Reed, who signed the letter, has added the following account, which she asked us to print.',
        '"I had the keys for twenty years. I slept in the boiler room.',
        '"I have told this to the trustees."',
      ),
    ).toEqual([
      ['Ada Reed', 'I had the keys for twenty years. I slept in the boiler room.'],
      ['Ada Reed', 'I have told this to the trustees.'],
    ])
    expect(
      await said(
        'Suite',
        'Le passeur, Luc Roche, a tenu la barre ; il a accepté que nous publiions son témoignage :',
        '« J’ai trouvé un cadenas sur la chaîne. »',
      ),
    ).toEqual([['Luc Roche', 'J’ai trouvé un cadenas sur la chaîne.']])
    expect(
      await said(
        'Updates',
        'The trustees of the mill have issued a statement. It reads, in full:',
        '"The rooms are closed because the roof is not safe."',
      ),
    ).toEqual([['The trustees of the mill', 'The rooms are closed because the roof is not safe.']])
  })

  it('is nobody’s where a thing is given', async () => {
    expect(await said('Updates', 'Ada Reed has added a new roof to the mill:', '"The Herons" is its name.')).toEqual([])
  })
})

describe('an appeal that many sign', () => {
  const TEXT = [
    'Keep the rooms open',
    'To: the trustees of the library',
    'We, the readers of the library, have heard that the rooms will close in the spring of next year.',
    'We have read there for decades and never found a wet book. We ask you',
    '1. to publish the report;',
    'Signed,',
    'Prof. Ada Reed, historian\nBen Moss, novelist\nThe Chess Circle\n(and 212 others)',
  ]

  it('is theirs from its first paragraph in the first person', async () => {
    const who = 'Prof. Ada Reed and Ben Moss'
    expect(await said(...TEXT)).toEqual(TEXT.slice(2, 5).map((words) => [who, words]))
  })

  it('is nobody’s where a text tells of others above the names', async () => {
    const told = TEXT.map((line) => line.replaceAll(/\b[Ww]e\b/gu, 'They').replace(' ask you', ' ask them'))
    expect(await said(...told)).toEqual([])
  })

  it('may be a letter of one line, signed behind a dash, also by no name', async () => {
    expect(
      await said(
        'LETTERS',
        'Madam, -- I was christened to those bells and have never been affected. -- (Mrs) Tamsin Hard, Great Quern',
        'Sir, – Could we have less practising and more ringing? – "Cotton Wool"',
        'Madam, -- the word is written with a dash -- is an old greeting.',
      ),
    ).toEqual([
      ['Tamsin Hard', 'I was christened to those bells and have never been affected.'],
      ['Cotton Wool', 'Could we have less practising and more ringing?'],
    ])
  })

  it('is of whoever is named behind `Signé :`, with an office in front', async () => {
    expect(
      await said('La réponse', '« Le film est percé. La tomme respirera donc. »', 'Signé : le président, Luc Roche'),
    ).toEqual([['Luc Roche', 'Le film est percé. La tomme respirera donc.']])
  })
})

describe('the day of a hearing', () => {
  const TALK = ['WITNESS 1: GRETA BALLA, warden', 'I was on the north bank from eight, and I counted at dawn.']

  it('stands below the line that tells of it', async () => {
    expect(await day('Oral evidence to the panel', 'Saturday 6 July 2024, Corn Exchange', ...TALK)).toEqual([
      '2024-07-06',
    ])
    expect(await day('A night at the marsh', 'Saturday 6 July 2024, Corn Exchange', ...TALK)).toEqual([undefined])
  })

  it('may be told right above the first turn', async () => {
    const turns = [
      'Mr Sabat: You put it up?',
      'Mrs Ezer: I did.',
      'Mr Sabat: So you closed it.',
      'Mrs Ezer: To the sheep.',
    ]
    const notes = Array.from(
      { length: 9 },
      (_, at) => `The bridge was looked at for the ${at + 2}nd time by the council.`,
    )
    expect(
      await day(...notes, 'From the transcript of 22 November 2016. Errors as in the original.', ...turns),
    ).toEqual(turns.map(() => '2016-11-22'))
  })
})

describe('words inside of words', () => {
  it('stay the speaker’s where she says them herself', async () => {
    const told = "I turned to the caller and said, 'Hold for the finale,' and the band played on."
    expect(await said('The night', `Ada Reed told us: "${told}"`)).toEqual([['Ada Reed', told]])
    const then = told.replace('turned to the caller and said', 'went to the mill and then I said')
    expect(await said('The night', `Ada Reed told us: "${then}"`)).toEqual([['Ada Reed', then]])
  })
})

describe('an interview in which somebody tells what she wrote', () => {
  it('has these words of hers too', async () => {
    const found = await said(
      'The keeper who would not leave',
      'She spoke to The Slow Ledger on 3 June 2019 at her new table.',
      'The Slow Ledger: You wrote at the time to the Board of Lamps.',
      'Ada Reed: I did, and I am fond of that letter. I wrote: “Sir, you have asked the moon to be a window.” He did not answer.',
      'The Slow Ledger: And what did the Board do then?',
      'Ada Reed: It sent me a postcard with a picture of a lamp.',
    )
    expect(found).toContainEqual(['Ada Reed', 'Sir, you have asked the moon to be a window.'])
  })

  it('was held on the day on which she spoke', async () => {
    const days = await day(
      'The keeper who would not leave',
      'She spoke to The Slow Ledger on 3 June 2019 at her new table.',
      'The Slow Ledger: You wrote at the time to the Board of Lamps.',
      'Ada Reed: I did, and I am fond of that letter.',
      'The Slow Ledger: And what did the Board do then?',
      'Ada Reed: It sent me a postcard with a picture of a lamp.',
    )
    expect(new Set(days)).toEqual(new Set(['2019-06-03']))
  })
})
