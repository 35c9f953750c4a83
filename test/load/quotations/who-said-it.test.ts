import { describe, expect, it } from 'vitest'
import { findQuotations, type Quotation } from '../../../src/load/quotations/quotations.ts'
import { findTurns } from '../../../src/load/talk/turns.ts'

/** Each line is one build of the language, with invented words. */

const found = (text: string, publishedOn?: string): readonly Quotation[] =>
  findQuotations(text, [], publishedOn === undefined ? {} : { publishedOn })
const speakers = (text: string): readonly (string | undefined)[] => found(text).map(({ speaker }) => speaker)
const who = (text: string): readonly (string | undefined)[] => findTurns(text, []).map(({ speaker }) => speaker)

describe('a pronoun stands for', () => {
  it.each([
    ['the subject, and no pupil of hers', 'Ada Reed remembers a pupil. “She hummed,” she says.', 'Ada Reed'],
    ['nobody who is spoken to', 'Ada Reed met Eva Moss. “Come in, Moss,” she said.', 'Ada Reed'],
    [
      'whom the text turned to',
      '“It leaks,” said Ben Moss. Carl Orr gave another reason. “It is old,” he said.',
      'Carl Orr',
    ],
    ['nobody whom a place is named after', 'Mr Moss, of Fennel Close, came in. “It leaks,” he said.', 'Moss'],
    [
      'a councillor, and no ward in brackets behind the name',
      'Cllr Ada Reed (Marle First, Mill Ward) was having none of it.\n\n“It leaks,” she said.',
      'Cllr Ada Reed',
    ],
    ['whoever turns to something to say it', 'Ada Reed took the pipe out of her mouth to add, “It leaks.”', 'Ada Reed'],
    ['whose name ends as an adverb does', 'Emily van der Tor, 52, said: “The weir is dry.”', 'Emily van der Tor'],
    ['a person next to who', 'It stands in the diary of the clerk Ben Moss, who wrote: “The weir is dry.”', 'Ben Moss'],
    [
      'whoever wrote the paper',
      'Ada Reed measured it. Her paper, which appeared in May, states that “nothing was heard at all”.',
      'Ada Reed',
    ],
    ['whom the text names next', '“We had rain,” she says.\n\nAda Reed, 71, keeps bees.', 'Ada Reed'],
    ['the body of the last sentence', 'The council rejected the plan. “It is too wet,” it said.', 'the council'],
  ])('%s', (_, text, speaker) => {
    expect(speakers(text).at(-1)?.replace(/^Mr\s/u, '')).toBe(speaker)
  })

  it('nobody where two may be meant', () => {
    expect(speakers('“It leaks,” said Ben Moss. Carl Orr shut the gate. “It is old,” he said.')).toEqual([
      'Ben Moss',
      undefined,
    ])
  })

  it('the author, where a text with a byline says I', () => {
    expect(speakers('The gate\n\nby Ada Reed\n\nI shouted, “The gate is open!”')).toEqual(['Ada Reed'])
    expect(speakers('The gate\n\nI shouted, “The gate is open!”')).toEqual([undefined])
  })
})

describe('a word for somebody stands for', () => {
  it.each([
    ['My grandmother, Ada Reed, kept the gate. “It squeaks,” said my grandmother.', 'Ada Reed'],
    ['Ada Reed hesitates. “I may go,” the young woman says.', 'Ada Reed'],
    ['Sa fille, Maud, hésite. « Je verrai », confie la jeune femme.', 'Maud'],
    ['“Which gate?” asked the man at the desk.', undefined],
  ])('whom the text named so: %s', (text, speaker) => {
    expect(speakers(text)).toEqual([speaker])
  })
})

describe('speakers are read from', () => {
  it.each([
    ['initials', 'Ben M. still walks there. “It is shut,” he said.', 'Ben M.'],
    ['an office with capitals', 'Northern Isles Administrator Dagny Roe said it was “a very fine gate”.', 'Dagny Roe'],
    ['an office in front of a comma', 'Counsel to the Inquiry, Ms Ruth Moss, asked: “Is it shut?”', 'Ms Ruth Moss'],
    ['a title inside a name', 'Old Mr. Moss said: “The gate is shut.”', 'Old Mr. Moss'],
    ['a pseudonym in marks', '“They counted the cows,” said “Miriam,” a farmer.', 'Miriam'],
    ['a notice by somebody', 'The Herald printed a notice from the warden, Ben Moss: “Mind the gate.”', 'Ben Moss'],
    ['somebody’s telegram', 'Moss’s telegram can hardly have helped: “Count the gates.”', 'Moss'],
    ['minutes', 'The minutes of the committee record that “the gate was shut at six”.', 'the minutes of the committee'],
    [
      'a relative clause',
      'It goes back to a letter of 8 May 2020, in which Moss asked whether “the gate might be moved”.',
      'Moss',
    ],
    ['a sentence about one person', 'Ben Moss, lui, n’a pas postulé. « Je préfère marcher le matin. »', 'Ben Moss'],
    ['a group', 'Forty farmers urged the council to “leave the old gate alone”.', undefined],
    ['a placard', 'A placard beside her read: “Hands off our gate!”', undefined],
    ['you', 'In May you told us: “The gate will open.”', undefined],
    ['an infinitive', '« On verra », s’est contentée de répondre Ada Roche.', 'Ada Roche'],
    ['no month', 'Her letter of 2 June 1903 to the mill begins: “Dear all, the gate has gone.”', undefined],
    ['a verb with its place', '« Elle grince », affirme dans un courriel à la presse Ada Roche.', 'Ada Roche'],
    ['and, without a subject', 'Ada Reed called it “a very old gate” and promised “to have it mended”.', 'Ada Reed'],
    ['a view', 'Ada Reed sat down. In her view the letter is “almost certainly a later joke”.', 'Ada Reed'],
  ])('%s', (_, text, speaker) => {
    expect(new Set(speakers(text))).toEqual(new Set([speaker]))
  })

  it.each([
    ['According to the council’s surveyor, the gate is old.', 'the council’s surveyor'],
    ['According to court papers, the gate is old.', 'court papers'],
    ['Selon le service des eaux, la porte a coûté cher, soit trop.', 'le service des eaux'],
    ['4.7 According to Mr Moss’s successor, Ms Eva Orr, no file was kept.', 'Ms Eva Orr'],
  ])('according to anybody: %s', (text, speaker) => {
    expect(speakers(text)).toEqual([speaker])
  })

  it('the line below, after a dash', () => {
    const text = '“The gate is shut.”\n— Ada Reed, Director of Gates, The Valley Herald, May 4, 2020'
    expect(found(text)).toMatchObject([
      { speaker: 'Ada Reed', role: 'Director of Gates', outlet: 'Valley Herald', saidOn: '2020-05-04' },
    ])
  })

  it('no thing, however its word looks like that of a person', () => {
    expect(speakers('Ada Reed, author of “The Gate”, calls the decision “a very strange one”.')).toEqual(['Ada Reed'])
  })
})

describe('dates and outlets are read from', () => {
  it.each([
    ['what stands behind', 'Ada Reed called it “a storm in a teacup” in a letter of 11 March 1908.', '1908-03-11'],
    ['an aside', 'Ada Reed, in an essay for The Lantern in 1962, called it “a very full stop”.', '1962'],
    [
      'a clause that stands behind whose it is',
      '“It is shut,” said Ada Reed, who keeps it, on 4 May 2020.',
      '2020-05-04',
    ],
    ['an evening', 'On the evening of 4 July 1911, Ada Reed wrote: “Fog again.”', '1911-07-04'],
    ['a day with its date', 'Ada Reed said on Thursday 12 May 2011: “Fog again.”', '2011-05-12'],
    ['a hearing', 'When Ben Moss gave evidence on 3 June 2014, Ada Reed asked: “Was it shut?”', '2014-06-03'],
    [
      'the verb behind a pronoun',
      'Ada Roche hésite. « Je verrai », a-t-elle promis le 4 mai 2020 devant tous.',
      '2020-05-04',
    ],
    ['nothing that is remembered', '« J’ai tout vu. » Ada Roche se souvient de l’hiver 2012.', undefined],
  ])('%s', (_, text, date) => {
    expect(found(text, '2022-03-17')[0]?.saidOn).toBe(date)
  })

  it('a French paper with small letters', () => {
    const text =
      'Dans un entretien au Courrier des alpages, Ada Roche estimait que « la porte grince depuis toujours ».'
    expect(found(text)[0]?.outlet).toBe('Courrier des alpages')
  })
})

describe('questions and answers', () => {
  const turns = 'Q: How old is it?\n\nA: Nobody knows that.\n\nQ: Does it close?\n\nA: It never did.'

  it('are those of whom the text names above them', () => {
    const head = 'The gate\n\nAda Reed has painted gates for years. Ben Moss talked to her in May.\n\n'
    expect(who(head + turns)).toEqual(['Ben Moss', 'Ada Reed', 'Ben Moss', 'Ada Reed'])
  })

  it('are those whose initials are the labels', () => {
    const head = 'Speakers: Hilda Marsh\nInterviewer: Tom Keane\n\n'
    const initials = turns.replaceAll('Q:', 'TK:').replaceAll('A:', 'HM:')
    expect(who(head + initials)).toEqual(['Tom Keane', 'Hilda Marsh', 'Tom Keane', 'Hilda Marsh'])
  })

  it('are nobody’s where it names none, and found in a court’s writing too', () => {
    expect(who(turns)).toEqual([undefined, undefined, undefined, undefined])
    expect(who(turns.replaceAll(':', '.'))).toHaveLength(4)
  })
})

describe('more builds', () => {
  it.each([
    ['an inversion with any verb', 'Zoé Roche range. « Quelle pluie », trompette-t-elle.', 'Zoé Roche'],
    ['a verb that no list holds', '“It is wet,” trilled Ada Reed.', 'Ada Reed'],
    ['a reflexive verb that no list holds', '« Il pleut », s’époumone Zoé Roche.', 'Zoé Roche'],
    ['this postman', 'Son mari, Julien, balaie. « Il pleut », dit ce facteur à la retraite.', 'Julien'],
    ['what somebody does before a colon', 'Zoé Roche entre. Elle hausse les épaules : « Il pleut. »', 'Zoé Roche'],
    ['an incise in the middle', '« Il pleut, commente Zoé Roche, mais c’est bien. »', 'Zoé Roche'],
    ['whose view it was', 'Ada Reed’s view was that it had been dug “at some point in spring”.', 'Ada Reed'],
    ['the clause behind a semicolon', 'The clock has one hand; Ada Reed held that “minutes are for hens”.', 'Ada Reed'],
    ['a dateline', 'PORT ELM, May 4 (Elm News) - Ada Reed said on Monday that “the pond is full of hens”.', 'Ada Reed'],
    ['the subject of the sentence in front', 'Ada Reed rejected Eva Moss’s plan. “It leaks,” she said.', 'Ada Reed'],
    ['who told something in front', 'Ada Reed told Eva Moss that the gate was shut. “I saw it,” she said.', 'Ada Reed'],
    [
      'by whom a thing was done',
      'The wall was drawn by Dr Ada Reed of Elm College. “It is old,” she said.',
      'Ada Reed',
    ],
    ['an agent’s office up to the name', '« Il pleut », a dit lundi l’adjointe au jardin, Zoé Roche.', 'Zoé Roche'],
    ['the bearer of a name', 'Their cook, a keeper called Ada Reed, called it “a soup for the birds”.', 'Ada Reed'],
    ['a body that makes known', 'La mairie a fait savoir qu’elle « suit la mare avec attention ».', 'la mairie'],
    ['a line from a book', 'Ben Moss dug up a line from Ada Reed’s handbook The Hen: “A hen is a hen.”', 'Ada Reed'],
    ['a gesture between two sayings', 'Asked about it, Ada Reed shook her head. “Not without a hen.”', 'Ada Reed'],
  ])('%s', (_, text, speaker) => {
    expect(speakers(text).at(-1)).toBe(speaker)
  })

  it('the title of a portrait tells who she is', () => {
    expect(speakers('Zoé Roche, la dame aux poules\n\nElle en a douze. « Et ce n’est pas fini », dit-elle.')).toEqual([
      'Zoé Roche',
    ])
  })

  it.each([
    ['a card', 'Ada Reed found a card in a firm hand: “Mend the gate at once.”'],
    ['a petition that began', 'Ada Reed signed a petition that began: “We want more hens.”'],
    ['somebody who wrote on a wall', 'Ada Reed came. Someone had chalked on the wall: “Hens for all of us.”'],
    ['a neighbour who was asked', 'Ben Moss wrote.\n\nI asked my neighbour for a ruling. “I prefer hens,” he said.'],
    [
      'somebody told of in passing',
      'Ada Reed wrote to Eva Moss, who said “it is a matter of hens”. Later on, “It leaks,” she said.',
    ],
  ])('nobody is named for %s', (_, text) => {
    expect(speakers(text).at(-1)).toBeUndefined()
  })

  it('turns in minutes are of those whom the text has named', () => {
    expect(
      who(
        'Présents : Mme Zoé Roche, M. Paul Tissot\n\nLa séance est ouverte.\n\nM. Tissot : Personne ne lit le verso.',
      ),
    ).toEqual(['M. Tissot'])
  })

  it('a heading in capitals is no turn', () => {
    expect(
      who('TOWN OF ELM: OFFICIAL REPORT\n\nMr Reed: It is wet.\n\nMr Moss: It is.\n\nMr Reed: Good.'),
    ).not.toContain('TOWN OF ELM')
  })

  it('who answers may stand in capitals above the questions', () => {
    expect(
      who(
        'Ada Reed keeps hens.\n\nFIVE MINUTES WITH ADA REED\n\nQ: Why hens?\n\nA: They are kind.\n\nQ: And geese?\n\nA: They are not.',
      ).at(-1),
    ).toBe('Ada Reed')
  })
})

describe('letters, courts and papers', () => {
  it.each([
    [
      'a body keeps its whole name',
      'According to the Marle Chamber of Trade, the mill lost half its guests.',
      'Marle Chamber of Trade',
    ],
    [
      'an adverb is no part of a rule',
      'Article 9 of the Mill Code already provides that “no wheel shall turn at night”.',
      'Article 9 of the Mill Code',
    ],
    [
      'that is what somebody calls something',
      'Ada Reed laughs. Reed calls that “a very polite way of leaving”.',
      'Reed',
    ],
    [
      'a letter is signed to somebody',
      'It rained.\n\n“Madam, your weir is dry.”\n— Canon Ben Moss to Ada Reed, 7 March 1892',
      'Canon Ben Moss',
    ],
    [
      'whom somebody acts for is silent',
      'Ada Reed, for Mr Moss, said in her closing speech: “My client asks for rain.”',
      'Ada Reed',
    ],
    [
      'whoever examines asks',
      'Cross-examined by Ada Reed, for the mill, he was asked: “Did you ever cross the weir?”',
      'Ada Reed',
    ],
    [
      'whoever is examined answers',
      'Ben Moss took the stand. Cross-examined by Mr Orr, he agreed that the gate “was never locked”.',
      'Ben Moss',
    ],
    [
      'whoever asks does not reply',
      '“It held,” said Ada Reed. Questioned by Ms Eva Moss, Reed was asked: “Who built it?” She replied: “I did, and I regret it.”',
      'Ada Reed',
    ],
    [
      'a letter that is read is of its writer',
      'Miss Orr read a letter from Mr B. Moss of Plot 9, dated 4 May 1902: “I ask for six hens.” Mr Venn (Plot 8) objected.',
      'Mr B. Moss',
    ],
    ['a name for a case is no statement', 'The judge ruled in the “three o’clock bell” dispute.', undefined],
    [
      'a paper not known says what it says',
      'The mill stated: “We keep the rules.” An internal memo seen by the inquiry takes a different view. “Leave it out,” it notes.',
      undefined,
    ],
    [
      'whoever is told in a letter is silent',
      'Ada Reed told her cousin Augusta that she had “a jar and a great deal of sand”. By May she had a lens. “I have seen the moon,” she wrote.',
      'Ada Reed',
    ],
    [
      'a mother is no subject',
      'Ada Roche annonce les trains. « Je lis », dit-elle.\n\nNée à Pont d’un père cheminot et d’une mère couturière, elle voulait jouer. « On me trouvait trop calme », s’amuse-t-elle.',
      'Ada Roche',
    ],
    [
      'the sentence in front turns to somebody',
      '“It leaks,” said Ben Moss. Carl Orr said that it was old. Eva Venn disagreed. “It was never built,” she said.',
      'Eva Venn',
    ],
    [
      'the object may stand before a French verb',
      'Ada Roche la décrit comme « un vieux manteau que tout le monde a porté ».',
      'Ada Roche',
    ],
    ['a name may have herself behind it', 'Ada Reed herself, giving evidence, said: “I only borrowed it.”', 'Ada Reed'],
    ['nobody is called Dismissed', 'Dismissed from the board in May, she wrote: “I only borrowed it.”', undefined],
    ['a witness is somebody', 'Ada Reed left. The witness replied: “My aunt has it, my lady.”', undefined],
  ])('%s', (_, text, speaker) => {
    expect(speakers(text).at(-1)).toBe(speaker)
  })

  it('have the day and the paper of their sentence', () => {
    expect(
      found('Moss withdrew in the Marle Chronicle of 9 May 1874, conceding that “a lady has seen what we had not”.'),
    ).toMatchObject([{ speaker: 'Moss', outlet: 'Marle Chronicle', saidOn: '1874-05-09' }])
    expect(
      found('In one of them, taped on 11 June 1974, the former hewer Ben Moss remembers: “It was four o’clock.”'),
    ).toMatchObject([{ speaker: 'Ben Moss', saidOn: '1974-06-11' }])
    expect(
      found('Mayor Ada Reed, who saw it on Monday, described it then as “the finest room in Marle”.', '2022-05-06'),
    ).toMatchObject([{ speaker: 'Ada Reed', saidOn: '2022-05-02' }])
    expect(
      found('Asked in 1902 by a reporter from the Evening Lamp for her secret, Ada Reed said: “I stayed up late.”'),
    ).toMatchObject([{ speaker: 'Ada Reed', outlet: 'Evening Lamp', saidOn: '1902' }])
  })

  it('somebody without a name, whom the sentence in front is about, is not who spoke before', () => {
    const told = 'Tom Verrick said: “It is late.”\n\n'
    expect(speakers(`${told}A deckhand who asked not to be named shrugged. “I like mornings,” he said.`)).toEqual([
      'Tom Verrick',
      undefined,
    ])
    expect(speakers(`${told}In the yard, a driver has waited. “I like mornings,” he said.`)).toEqual([
      'Tom Verrick',
      undefined,
    ])
  })

  it('brackets behind the words tell where and when they were printed', () => {
    expect(found('Ada Reed, head of the yard: “Owls adapt to lamps.” (Valley Herald, 4 February 2020)')).toMatchObject([
      { speaker: 'Ada Reed', outlet: 'Valley Herald', saidOn: '2020-02-04' },
    ])
    expect(found('“Owls adapt to lamps,” said Ada R. Reed. (Valley Herald, 4 February 2020)')).toMatchObject([
      { speaker: 'Ada R. Reed', outlet: 'Valley Herald', saidOn: '2020-02-04' },
    ])
    const [plain] = found('“Owls adapt to lamps,” said Ada Reed (born 4 February 1920).')
    expect(plain).not.toHaveProperty('outlet')
    const [other] = found('“Owls adapt to lamps,” said Ada Reed. The yard closed. (Valley Herald, 4 February 2020)')
    expect(other).not.toHaveProperty('outlet')
  })

  it('French words go on behind where they are said', () => {
    expect(
      speakers(
        'Ada Roche lit. « Je lis », raconte-t-elle dans sa cuisine, un chat sur les genoux. « Je relis aussi. »',
      ),
    ).toEqual(['Ada Roche', 'Ada Roche'])
  })
})

it('hears a paper or a body of which the sentence has just told, and who is called by what she asked to be called', () => {
  const words = '“Clause nine obliges the town to keep quiet.”'
  const speaker = (text: string): unknown => findQuotations(`${text} ${words}`, [])[0]?.speaker
  expect(speaker('The contract was seen by the Evening Post, which wrote on 21 June 2013:')).toBe('Evening Post')
  expect(speaker('The letter reached the River Trust, which replied:')).toBe('River Trust')
  expect(speaker('A baker who asked to be called only Zari told us:')).toBe('Zari')
})
