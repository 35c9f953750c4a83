import { describe, expect, it } from 'vitest'
import { findQuotations } from '../../../src/load/quotations/quotations.ts'

const told = (text: string) =>
  findQuotations(text, []).map(({ speaker, role, outlet, saidOn }) => [speaker, role, outlet, saidOn])

describe('words that are passed on', () => {
  it.each([
    [
      'are whose the pronoun is who was quoted',
      'Ada Reed left in 1990. “We built forty kilometres of road,” she was quoted as saying by the Herald.',
      ['Ada Reed', undefined, 'Herald', undefined],
    ],
    [
      'are reported to have been said',
      'Ada Reed left in 1990. “We built forty kilometres of road,” she was reported by the local paper Evening Lamp to have remarked at her farewell dinner.',
      ['Ada Reed', undefined, 'Evening Lamp', undefined],
    ],
    [
      'were quoted by an agency in front of them',
      'Ada Reed was quoted as saying by the state news agency Tarna: “We built forty kilometres of road.”',
      ['Ada Reed', undefined, 'Tarna', undefined],
    ],
    [
      'were quoted on a day in front of them',
      'The Herald on 4 May 2016 quoted Ada Reed as saying, “We built forty kilometres of road.”',
      ['Ada Reed', undefined, 'Herald', '2016-05-04'],
    ],
    [
      'are not of whom a question came from',
      'The deputy minister Ada Reed replies in writing to a question by the member of parliament Ben Moss: “No holdings of this kind are in our custody.”',
      ['Ada Reed', 'deputy minister', undefined, undefined],
    ],
    [
      'are whose words somebody reminded others of',
      'Ben Moss reminded the council of the words of its own daughter, the composer Ada Reed, at the opening of the bridge: “Let there never be a silence here.”',
      ['Ada Reed', 'composer', undefined, undefined],
    ],
    [
      'are a letter’s that another reads out',
      'Eva Orr reads out a letter from Ben Moss to the council dated 14 June 2018. “I ask for the ninth time that the Register be opened,” it says.',
      ['Ben Moss', undefined, undefined, '2018-06-14'],
    ],
    [
      'are whose objection is recorded',
      'The only vote against was that of Ms. Ada Reed, whose objection is recorded in the minutes: “I vote no, and I ask that the wind be heard.”',
      ['Ada Reed', undefined, undefined, undefined],
    ],
    [
      'are whom the sentence in front asked why',
      'The magazine Stave asks Ada Reed why her choir never sings solos. “Because a soloist can be sent home,” she answers.',
      ['Ada Reed', undefined, undefined, undefined],
    ],
    [
      'are of who is named as the answer to a question of the text',
      'The usual answer in Marle is the deputy minister for waterways, Ben Moss. He has never denied it. “I have a thousand gates,” he said on Radio Marle.',
      ['Ben Moss', undefined, 'Radio Marle', undefined],
    ],
  ])('%s', (_, text, found) => {
    expect(told(text)).toEqual([found])
  })

  it('go on behind a question of the text', () => {
    expect(
      told('Ada Reed says that the boxes “were moved to a dry place”. Which place? “A place with a roof and a lock.”'),
    ).toEqual([
      ['Ada Reed', undefined, undefined, undefined],
      ['Ada Reed', undefined, undefined, undefined],
    ])
  })
})

it('has an office that is no clause, but one that has a clause of its own', () => {
  expect(
    told('“We count herons,” said Ada Reed, an ornithologist who was not involved in the study. “They are many.”')[0],
  ).toEqual(['Ada Reed', 'ornithologist who was not involved in the study', undefined, undefined])
  expect(
    told('The decisive words, Ada Reed argued, were the last. “By that standard you may pulp anything,” she said.')[0],
  ).toEqual(['Ada Reed', undefined, undefined, undefined])
})

describe('nobody is heard', () => {
  it.each([
    [
      'in a report that somebody found',
      'An inspection report of that year, dug out of the archives by the retired railwayman Ben Moss, mentions “a fissure of the width of a hand”.',
    ],
    [
      'in an order that somebody reads out',
      'Ben Moss took the stand. He read out Decision 311 of the council: “Materials that are worn shall be given over to recycling.”',
    ],
    [
      'as what is somebody’s',
      'A voice which people who know him identify as Ben Moss’s says to somebody in a car: “The lorry was two boxes short when it arrived.”',
    ],
    [
      'in a law',
      'In the view of the Centre, the order has no basis in the Local Government Act, which permits restrictions only “where there is a danger to life”.',
    ],
    [
      'who was heard above another heading',
      '“The sea was never ours to sell,” Bishop Ben Moss said in his sermon.\n\nA man of the shore\n\nThe door opens at last, in an office without a view. “I miss my father,” he says.',
    ],
  ])('%s', (_, text) => {
    expect(
      findQuotations(text, [])
        .slice(text.includes('\n') ? 1 : 0)
        .filter(({ speaker, role }) => (speaker ?? role) !== undefined),
    ).toEqual([])
  })
})

describe('Persian and Arabic words', () => {
  it.each([
    [
      'have their source behind them',
      '«اگر دریچه فقط یک‌سوم باز شود»، به گفته‌ی فریبا سنجری، استاد دانشگاه کرانه، «آب پایین‌تر می‌ایستد.»',
      ['فریبا سنجری', 'فریبا سنجری'],
    ],
    [
      'have their speaker between two parts',
      '«لم نُتلف كتاباً واحداً صالحاً للقراءة»، قالت سوسن البيطار وهي تقرأ من ورقة، مضيفةً: «الرطوبة أكلت المستودع».',
      ['سوسن البيطار', 'سوسن البيطار'],
    ],
    [
      'are of who signed the paper',
      'در حکم تخلیه به امضای جلال صدرنشین، رئیس وقت اداره، آمده بود: «اشیای بی‌جان صورت‌برداری نشود.»',
      ['جلال صدرنشین'],
    ],
    [
      'are of who signed the decision',
      'جاء في القرار رقم 19 الصادر في 5 حزيران 2022 والموقّع من رئيس الهيئة طلال الغوّاص: «تُلغى رحلة الساعة الحادية عشرة ليلاً».',
      ['طلال الغوّاص'],
    ],
    [
      'are of who is cited',
      'وكان المؤرخ سعيد النورس قد ذكّر بعبارة قالها مؤسس الخط القبطان إدريس المرجاني في افتتاحه: «هذا الخط وُلد ليلاً وسيعيش ليلاً».',
      ['إدريس المرجاني'],
    ],
    [
      'are nobody’s on a placard',
      'روز ۲۶ مرداد مردم آمدند. روی تنها پلاکارد نوشته بود «نخ بی‌بادبادک جرم نیست».',
      [undefined],
    ],
    [
      'are nobody’s in a report',
      'وأضاف سعيد النورس: «من أراد السهر فليسهر». غير أن تقرير الهيئة نفسها يقول: «حقّقت الرحلات الليلية فائضاً كبيراً».',
      ['سعيد النورس', undefined],
    ],
  ])('%s', (_, text, speakers) => {
    expect(findQuotations(text, []).map(({ speaker }) => speaker)).toEqual(speakers)
  })
})
