import { describe, expect, it } from 'vitest'
import { definedIn, definingWordsIn } from '../../../src/answer/question/defined-in.ts'
import { defines, situates } from '../../../src/answer/sentences/defining.ts'

describe('a question for what something is', () => {
  it.each([
    ['What is a weir?', 'weir'],
    ['Who was Ida Brandt?', 'Ida Brandt'],
    ["What's the Alder Canal?", 'Alder Canal'],
    ["Qu'est-ce que le moulin ?", 'moulin'],
    ['Qui est Paul Girard ?', 'Paul Girard'],
    ['Where is the Alder Canal?', 'Alder Canal'],
    ['Où se trouve le moulin ?', 'moulin'],
    ['سد چیست؟', 'سد'],
    ['سد کجاست؟', 'سد'],
    ['أين يقع الجسر؟', 'الجسر'],
    ['من هو بول جيرار؟', 'بول جيرار'],
    ['What does ACC stand for?', 'ACC'],
    ['What does ACC stand for in Lindow?', 'ACC'],
    ["C'est quoi, le moulin ?", 'moulin'],
    ['سپل مخفف چیست؟', 'سپل'],
    ['What does the word “weir” mean?', 'weir'],
    ['What is meant by a weir?', 'weir'],
    ['What is the definition of a weir?', 'weir'],
    ['Define a weir', 'weir'],
    ['What is the Alder Canal Company (ACC)?', 'Alder Canal Company'],
    ["Le moulin, c'est quoi ?", 'moulin'],
    ["Un moulin : qu'est-ce que c'est ?", 'moulin'],
    ["ACA (Association du canal d'Alder) : c'est quoi ?", 'ACA'],
    ["Qu'est-ce que c'est que le moulin ?", 'moulin'],
    ['Que signifie le sigle ACA ?', 'ACA'],
    ['منظور از سد چیست؟', 'سد'],
    ['سد یعنی چه؟', 'سد'],
    ['ما المقصود بالسد؟', 'السد'],
    ['ما هو تعريف السد؟', 'السد'],
  ])('names it: %s', (question, defined) => {
    expect(definedIn(question)).toBe(defined)
  })

  it('has words that only ask, which need not stand in an answer', () => {
    expect(definingWordsIn('What does the word weir mean in Lindow?')).toBe('word mean')
    expect(definingWordsIn('Que signifie le sigle ACA ?')).toBe('signifie sigle')
    expect(definingWordsIn('What does Peter Holm mean to do with the mill?')).toBe('')
  })

  it('is none that asks for more', () => {
    for (const question of [
      'What is the name of the man who built the weir?',
      'Who built the weir?',
      'What did it cost?',
      'What does the miller mean by that?',
    ])
      expect(definedIn(question)).toBeUndefined()
  })

  it.each([
    ['A weir is a low dam across a river.', 'weir'],
    ['The Alder Canal (AC) was a private company.', 'Alder Canal'],
    ['Ida Brandt, the architect, drew the plan.', 'Ida Brandt'],
    ['Le moulin est une ruine.', 'moulin'],
    ['سد دیواری در رودخانه است.', 'سد'],
    ['It was sold to the Alder Canal Company (ACC) in 1951.', 'ACC'],
    ["L’ACA, ou Association du canal d'Alder, a été fondée en 1951.", 'ACA'],
    ['On lui doit la machine d’eau, un treuil à bras.', "machine d'eau"],
    ['سد دیواری است که در رودخانه ساخته می‌شود.', 'سد'],
    ['سد (به انگلیسی: weir) در رودخانه ساخته می‌شود.', 'سد'],
    ['آب‌بند یا سد در رودخانه ساخته می‌شود.', 'آب‌بند'],
  ])('is answered by a sentence that says it: %s', (sentence, defined) => {
    expect(defines(sentence, defined)).toBe(true)
  })

  it.each([
    ['The mayor sold the weir.', 'weir'],
    ['The mayor, who had never liked the old place, said that the weir is high.', 'weir'],
    ['The song "Silent Weir", which nobody knows, was sold.', 'weir'],
    ['Ida Brandt drew the plan.', 'Ida Brandt'],
    ['Nothing is said of it.', 'weir'],
    ['He wrote to the mayor (ACC) twice.', 'ACC'],
  ])('is not answered by any sentence with its name: %s', (sentence, defined) => {
    expect(defines(sentence, defined)).toBe(false)
  })

  it.each([
    ['The mill stood in Elbing.', 'mill'],
    ['Alder Lock lies on the north bank.', 'Alder Lock'],
    ['The weir (1806) is a low dam near Elbing.', 'weir'],
    ['Le moulin se trouve près du pont.', 'moulin'],
    ['سد در شمال شهر است.', 'سد'],
  ])('is answered, if it asks where, by a sentence that says it: %s', (sentence, sought) => {
    expect(situates(sentence, sought)).toBe(true)
  })

  it.each([
    ['The mill is also the house from which the millers were driven in 1806.', 'mill'],
    ['The mill is a ruin.', 'mill'],
    ['The miller lived in Elbing near the mill.', 'mill'],
  ])('is not answered, if it asks where, by one that says something else: %s', (sentence, sought) => {
    expect(situates(sentence, sought)).toBe(false)
  })
})
