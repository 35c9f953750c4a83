import { describe, expect, it } from 'vitest'
import { rewriteFollowUp } from '../../../src/answer/question/follow-up.ts'

describe('a question that leans on the one before', () => {
  it.each([
    [
      'And how many of them?',
      'Which beehives were lost in Alder?',
      'And how many of them? (beehives were lost in Alder)',
    ],
    ['And in 1989?', 'How many bees were counted in Alder in 1988?', 'How many bees were counted in Alder in 1989?'],
    ['In 1951?', 'How many bees were counted in Alder?', 'How many bees were counted in Alder in 1951?'],
    ['Who said that?', 'Was the bridge built for carts?', 'Who said that? (bridge built for carts)'],
    ['Where was he held?', 'When was Peter Holm arrested in 1951?', 'Where was Peter Holm held? (1951)'],
    ['What was his trade?', 'When did Peter Holm come?', 'What was Peter Holm’s trade?'],
    ['Why?', 'Who closed the mill at Alder?', 'Why? (closed the mill at Alder)'],
    ['How many?', 'Which trees stand in the orchard?', 'How many? (trees stand in the orchard)'],
    ['What about Lindow?', 'When did the mill at Alder burn?', 'When did the mill at Lindow burn?'],
    [
      'And when did it open?',
      'Who drew the plan of the bridge?',
      'And when did it open? (drew the plan of the bridge)',
    ],
    [
      'How much did the council pay for it?',
      'Who built the bridge at Alder?',
      'How much did the council pay for it? (built the bridge at Alder)',
    ],
    [
      'When was this bridge opened?',
      'Who paid for the stone bridge at Alder?',
      'When was this bridge opened? (paid for the stone bridge at Alder)',
    ],
    ['And when did it end?', 'When did the fair of Alder begin?', 'And when did it end? (fair of Alder)'],
    ['And in Lindow?', 'Who counts the bees?', 'Who counts the bees in Lindow?'],
    ['Et combien ?', 'Quels arbres furent plantés à Lindow ?', 'Et combien ? (arbres furent plantés à Lindow)'],
    ['Et en 1989 ?', 'Combien de ruches furent comptées en 1988 ?', 'Combien de ruches furent comptées en 1989 ?'],
    [
      'Qui a dit cela ?',
      'Le pont fut-il bâti pour les charrettes ?',
      'Qui a dit cela ? (pont fut-il bâti pour les charrettes)',
    ],
    ['Quand est-il né ?', 'Qui était le jardinier Paul Girard ?', 'Quand est-il né ? (jardinier Paul Girard)'],
    ['و چند نفر؟', 'کدام باغبانان به باغ لیندو آمدند؟', 'و چند نفر؟ (باغبانان به باغ لیندو آمدند)'],
    ['چند نفر؟', 'کدام باغبانان به باغ لیندو آمدند؟', 'چند نفر؟ (باغبانان به باغ لیندو آمدند)'],
    ['چه کسی این را گفت؟', 'آیا پل آلدر برای گاری ساخته شد؟', 'چه کسی این را گفت؟ (پل آلدر برای گاری ساخته)'],
    ['او کجا زندگی می‌کرد؟', 'باغبان مدرسه لیندو چه کسی بود؟', 'او کجا زندگی می‌کرد؟ (باغبان مدرسه لیندو)'],
    ['و در سال ۱۳۶۸؟', 'در سال ۱۳۶۷ چند کندو شمرده شد؟', 'در سال ۱۳۶۸ چند کندو شمرده شد؟'],
    ['وكم عددهم؟', 'من هم البستانيون في ليندو؟', 'وكم عددهم؟ (البستانيون في ليندو)'],
    ['من قال ذلك؟', 'هل احترقت الطاحونة في ألدر؟', 'من قال ذلك؟ (احترقت الطاحونة في ألدر)'],
    ['وفي عام ١٩٨٩؟', 'كم خلية نحل في عام ١٩٨٨؟', 'كم خلية نحل في عام ١٩٨٩؟'],
    ['أين كان؟', 'متى أغلقت الطاحونة في ألدر؟', 'أين كان؟ (أغلقت الطاحونة في ألدر)'],
  ])('%s', (asked, before, rewritten) => {
    expect(rewriteFollowUp(asked, [before])).toEqual({ question: rewritten, rewritten: true })
  })

  it('is none that asks what happened on a day', () => {
    const asked = 'What happened on 14 July 2022?'
    expect(rewriteFollowUp(asked, ['What did Peter Holm tweet?'])).toEqual({ question: asked, rewritten: false })
  })

  it('is followed through questions that lean themselves', () => {
    const earlier = ['Which trees stand in the orchard of Lindow?', 'How many?']
    expect(rewriteFollowUp('And in 1967?', earlier).question).toBe(
      'How many? (trees stand in the orchard of Lindow) in 1967?',
    )
  })

  it('takes the last question that stands on its own', () => {
    const earlier = ['Who built the mill?', 'Which apples grow in the orchard?']
    expect(rewriteFollowUp('And how many of them?', earlier).question).toContain('apples grow in the orchard')
  })
})

describe('a question that stands on its own', () => {
  it.each([
    'When was the stone bridge at Alder opened?',
    'Who said that the bridge was for people?',
    'What is photosynthesis?',
    'When did the bees leave their hives in the valley?',
    'And when did the council of Alder pay for the stone bridge?',
    'How many visitors came to the garden show?',
    'What did Anna Keller say about it?',
    'Qui a planté le verger de Lindow ?',
    'Combien de ruches furent perdues pendant l’hiver ?',
    'باغ سیب لیندو در چه سالی کاشته شد؟',
    'فتوسنتز چیست؟',
    'متى احترقت الطاحونة في ألدر؟',
    'كم نوعا من التفاح في البستان؟',
  ])('%s', (question) => {
    expect(rewriteFollowUp(question, ['Who drew the plan of the lock in 1949?'])).toEqual({
      question,
      rewritten: false,
    })
  })

  it('is every question that is the first', () => {
    expect(rewriteFollowUp('And how many of them?', [])).toEqual({
      question: 'And how many of them?',
      rewritten: false,
    })
  })
})
