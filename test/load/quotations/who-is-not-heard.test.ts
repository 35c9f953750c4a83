import { describe, expect, it } from 'vitest'
import { findQuotations, type Quotation } from '../../../src/load/quotations/quotations.ts'

/** Words that stand near somebody who did not say them, and those whose speaker only the shape of the text tells. */

const found = (text: string): readonly Quotation[] => findQuotations(text, [], { publishedOn: '2022-06-15' })
const speakers = (text: string): readonly (string | undefined)[] => found(text).map(({ speaker }) => speaker)
const roles = (text: string): readonly (string | undefined)[] => found(text).map(({ role }) => role)

describe('whoever was told something', () => {
  it.each([
    ['Ada Reed reported the leak. According to her, she was told to “paint over the gate”.', [undefined]],
    ['Ada Reed said that she had been told that the gate was “as safe as a church”.', [undefined]],
    ['The board said Ada Reed was asked to “choose between the gate and the geese”.', [undefined]],
    ['Ada Reed was told: “The gate is shut.”', [undefined]],
    ['Ada Reed was told by Ben Moss on 4 May 2020 that the gate was “quite safe”.', ['Ben Moss']],
    ['Ada Reed was told that Ben Moss had called it “a very poor gate”.', ['Ben Moss']],
    ['When she was asked about the gate, Ada Reed said that it was “a very old gate”.', ['Ada Reed']],
    ['Visitors were told to use the door, Ada Reed said, and “keep the gate shut”.', ['Ada Reed']],
  ])('said none of it: %s', (text, names) => {
    expect(speakers(text)).toEqual(names)
  })

  it('may be heard right behind it', () => {
    const text = 'Ada Reed keeps the gate. Reed was told by the auditor to “keep the receipts”. “I did,” she said.'
    expect(speakers(text)).toEqual([undefined, 'Ada Reed'])
    expect(roles(text)[0]).toBe('auditor')
  })
})

describe('a source that hides its name', () => {
  it('has the words, and not the place it lives in', () => {
    const text =
      'The Valley Herald reported on 3 March 2019 that a trader on Marle, who asked not to be named, had sold “the best pears of my life”. Asked where they grew, he reportedly said: “In the garden.”'
    expect(found(text)).toMatchObject([
      { role: 'trader on Marle', outlet: 'Valley Herald', saidOn: '2019-03-03' },
      { words: expect.anything() },
    ])
    expect(speakers(text)).toEqual([undefined, undefined])
  })

  it('is somebody without a name, whatever name it gave', () => {
    const text = 'A baker at Marle, who gave her name as Dot, had no doubts: “I will bake my own bread now.”'
    expect(found(text)).toMatchObject([{ role: 'baker at Marle' }])
    expect(speakers(text)).toEqual([undefined])
  })
})

describe('according to', () => {
  it.each([
    [
      'a paper, the owner is no role of it',
      'According to Marlebote, the owner, Ada Reed, asked Ben Moss for the key.',
      'Marlebote',
      undefined,
    ],
    [
      'a paper, somebody else says it',
      'According to the Marle Messenger, the mayor, Ada Reed, told Ben Moss to “find it or grow it”.',
      'Ada Reed',
      'mayor',
    ],
    [
      'somebody, another says it',
      'According to Ada Reed, the mayor said that the gate was “a very poor gate”.',
      undefined,
      'mayor',
    ],
    ['somebody with a role', 'According to Ada Reed, the mayor, the gate was “a very poor gate”.', 'Ada Reed', 'mayor'],
    [
      'a role with a name',
      'According to the engineer, Ben Moss, three gates “should never have been hung”.',
      'Ben Moss',
      'engineer',
    ],
    [
      'a count by a body',
      'According to a survey of the University of Marle, few people shut it.',
      'University of Marle',
      undefined,
    ],
    ['what is called by what it is', 'According to the parish, the gate was shut in July.', 'the parish', undefined],
  ])('%s', (_, text, speaker, role) => {
    expect(found(text).map((one) => [one.speaker, one.role])).toEqual([[speaker, role]])
  })

  it('a paper that nobody is named for, nobody says anything', () => {
    expect(found('According to a copy obtained by Marlebote, the gate was painted in May.')).toEqual([])
  })

  it('names the paper that somebody is quoted from', () => {
    const text = 'According to the Marle Messenger, the mayor, Ada Reed, told Ben Moss to “find it or grow it”.'
    expect(found(text)[0]?.outlet).toBe('Marle Messenger')
  })
})

describe('a colon and a whole sentence', () => {
  it.each([
    ['Mountain guide Ada Reed sided with the mill: “Half of us live off the guests.”', 'Ada Reed', 'mountain guide'],
    [
      'Board member and retired judge Ada Reed defended it: “The law knows no gates.”',
      'Ada Reed',
      'board member and retired judge',
    ],
    ['The gate was found on Sunday by a dog walker, Ada Reed: “It was in the canal.”', 'Ada Reed', 'dog walker'],
    ['Noor van Marle promised nothing: “I will see.”', 'Noor van Marle', undefined],
  ])('belong to the person in front: %s', (text, speaker, role) => {
    expect(found(text)).toMatchObject([{ speaker, ...(role !== undefined && { role }) }])
    expect(roles(text)).toEqual([role])
  })

  it('belong to a surname that the text knows', () => {
    expect(speakers('Ben Moss kept the gate. Moss, who stood nearest, saw it otherwise: “It was kicked.”')).toEqual([
      'Moss',
    ])
  })

  it.each([
    'Ada Reed saw the sign: “Keep out of the garden.”',
    'Ada Reed remembers her father’s advice: “Always shut the gate.”',
    'Mme Roche donne lecture de la réponse du moulin : « La porte est facturée en supplément. »',
    'Ada Reed thanked Ben Moss, who bowed: “It was nothing at all.”',
    'Marle Bridge pleased everybody: “It is a bridge.”',
    'Ada Reed was asked whether the gate was shut: “Of course it was.”',
  ])('belong to nobody whom the clause leads away from: %s', (text) => {
    expect(speakers(text)).not.toContain('Ada Reed')
    expect(speakers(text)).not.toContain('Mme Roche')
    expect(speakers(text)).not.toContain('Marle Bridge')
  })

  it('may announce paragraphs, each of which opens the marks again', () => {
    const text =
      'Council Leader Ada Reed was asked whether a gate would be shut. Her answer was recorded:\n“No gate will be shut.\n“I learned to swing on one.\n“You can write that down.”'
    expect(speakers(text)).toEqual(['Ada Reed', 'Ada Reed', 'Ada Reed'])
  })
})

describe('a quotation set apart by its lines', () => {
  it('is of whom its last line names, with paper and day', () => {
    const text =
      'It rained.\n> Nobody comes here for the gate.\n> They come for the geese.\n> — Ada Reed, letter to the Marle Bote, 19 September 2020\nIt rained.'
    expect(found(text)).toMatchObject([
      { speaker: 'Ada Reed', outlet: 'Marle Bote', saidOn: '2020-09-19' },
      { speaker: 'Ada Reed', outlet: 'Marle Bote', saidOn: '2020-09-19' },
    ])
    expect(found(text).map(({ words }) => text.slice(words.start, words.end))).toEqual([
      'Nobody comes here for the gate.',
      'They come for the geese.',
    ])
  })

  it('may be signed below, and have marks of its own', () => {
    const text = '> “The gate is shut.”\n\n— Ada Reed, 4 May 2020'
    expect(found(text).map(({ words }) => text.slice(words.start, words.end))).toEqual(['The gate is shut.'])
  })

  it('is nobody’s without a signature', () => {
    expect(found('> Nobody comes here.\n> They come for the geese.')).toEqual([])
  })
})

describe('a role', () => {
  it.each([
    [
      'keeps the capital of a name',
      'Mails came to the site Undertow. Undertow reporter Ada Reed wrote: “It took a broom.”',
      'Undertow reporter',
    ],
    ['loses the capital of a sentence', 'Former keeper Ada Reed wrote: “It took a broom.”', 'former keeper'],
    ['does not tell whose in a word', 'Its president, Ada Reed, said: “It took a broom.”', 'president'],
    ['is no age', '“It took a broom,” said Ada Reed, 84.', undefined],
    ['may be a title', 'Grandmaster Ada Reed said: “It took a broom.”', 'Grandmaster'],
  ])('%s', (_, text, role) => {
    expect(found(text).map((one) => [one.speaker, one.role])).toEqual([['Ada Reed', role]])
  })
})

describe('a name', () => {
  it.each([
    ['is whole in front of a day', '“It is sound,” said Mark Warden Monday at the hall.', 'Mark Warden'],
    ['may be two', 'Dale and Martha said that the gate was “rather too old for us”.', 'Dale and Martha'],
    ['stands though a note follows the words', 'Farmer Ben Moss told us: "My grandfather hung it."[^2]', 'Ben Moss'],
    [
      'of an office is no body’s',
      'Analyst Ada Sohn of Pine Street Research frowned. “It is a gate,” she wrote.',
      'Ada Sohn',
    ],
    [
      'is found past an unfinished sentence of his own',
      'It was printed by the group Open Gates and signed by Ben Moss. Moss claimed that he never signed. On 4 May 2020 he admitted it, but said he had “signed many things that day”.',
      'Ben Moss',
    ],
  ])('%s', (_, text, speaker) => {
    expect(speakers(text)).toEqual([speaker])
  })
})

describe('in Persian and Arabic', () => {
  it.each([
    ['به گزارش خبرگزاری باغستان، مدیر باغ، ناصر یگانه، گفت: «در باغ بسته است.»', 'ناصر یگانه', 'باغستان'],
    [
      'به گزارش مهرباغ به نقل از رادیو باغ، مدیر باغ، ناصر یگانه، اعلام کرد: «در باغ بسته است.»',
      'ناصر یگانه',
      'رادیو باغ',
    ],
    ['وفقاً لصحيفة «الحديقة»، قال مدير الحديقة عمر الدالي: «الباب مغلق منذ الأمس».', 'عمر الدالي', 'الحديقة'],
    ['وأفاد موقع الحديقة نقلاً عن الحارس عمر الدالي: «لم أر أحداً يدخل تلك الليلة».', 'عمر الدالي', 'الحديقة'],
  ])('who reports it is not who says it: %s', (text, speaker, outlet) => {
    expect(found(text).map((one) => [one.speaker, one.outlet])).toEqual([[speaker, outlet]])
  })

  it('a person behind according to keeps the words', () => {
    expect(speakers('وبحسب عمر الدالي: «الباب مغلق منذ الأمس».')).toEqual(['عمر الدالي'])
  })

  it.each([
    'نشریه هلندی «باغ بزرگ» در ژانویه ۲۰۲۱ نوشت که در باغ بسته است.',
    'في المقابل، نفت شركة «حدائق الساحل» مسؤوليتها عن الباب.',
    'أفادت وكالة الحديقة بأن الشرطة استعادت سجادة «ليل الحديقة» أمس.',
  ])('a name in marks is nothing that anybody said: %s', (text) => {
    expect(found(text)).toEqual([])
  })

  it('an office behind the name says more than a title in front', () => {
    const text = 'وقال المقدّم عمر الدالي، الناطق باسم الشرطة: «الباب مغلق منذ الأمس».'
    expect(found(text)).toMatchObject([{ speaker: 'عمر الدالي', role: 'الناطق باسم الشرطة' }])
  })
})

describe('a former office', () => {
  it('stays former where a pronoun speaks', () => {
    const text = 'L’ancien gardien Luc Roche se dit soulagé. « Mieux vaut une porte que rien », sourit-il.'
    expect(found(text)).toMatchObject([{ speaker: 'Luc Roche', role: 'ancien gardien' }])
  })

  it('is not meant by the office', () => {
    const text =
      'The mayor, Ada Reed, and the former mayor, Ben Moss, came. “It squeaks,” said Ada Reed, the mayor. “It is old,” said Ben Moss, the former mayor. Somebody shut it. “It is a gate,” the mayor said.'
    expect(speakers(text).at(-1)).toBe('Ada Reed')
  })
})

describe('an outlet', () => {
  it.each([
    ['has columns', '“Everybody knew,” Ada Reed wrote in her column in Zugzwang on 4 May 2020.', 'Zugzwang'],
    ['is told by what it is', 'Mayor Ben Moss hit back in the tabloid Marle Sun: “The gate was fine.”', 'Marle Sun'],
    ['quotes somebody', '“It is a gate,” council member Ada Reed was quoted by ETV as saying.', 'ETV'],
    ['is no person who quotes', '“It is a gate,” Ada Reed was quoted by Ben Moss as saying.', undefined],
  ])('%s', (_, text, outlet) => {
    expect(found(text).map((one) => one.outlet)).toEqual([outlet])
  })
})

describe('a sentence of its own', () => {
  it('behind a cry tells what somebody ruled, and not who cried', () => {
    const text =
      'There came the cry, “Ask whose mill it is!” The chair, Ada Reed, ruled that “cries are not written down here.”'
    expect(speakers(text)).toEqual(['Ada Reed'])
    expect(speakers('“Ask whose mill it is!” Ada Reed ruled that it should not be written down.')).toEqual([])
    expect(speakers('“Ask whose mill it is!” Ada Reed shouted.')).toEqual(['Ada Reed'])
  })
})

it('a paper that spoke before is no he', () => {
  const text =
    'Our petition was handed over. It says: “We ask for one gate and no more.” The first secretary took it in. “I am not allowed to speak, but I will hum,” he told us.'
  expect(speakers(text)).toEqual(['our petition', undefined])
})

it.each([
  'Ada Reed, according to the Herald’s report of May, told the readers, “You keep nobody from the gate.”',
  'The firm wrote: “We welcome it.” Its director, Ada Reed, was franker in Trade & Barrel, where she is quoted as saying that “buying honey is easier.”',
])('what stands between a name and its verb speaks for nobody: %s', (text) => {
  expect(speakers(text).at(-1)).toBe('Ada Reed')
})
