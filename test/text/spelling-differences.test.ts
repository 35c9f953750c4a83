import { expect, it } from 'vitest'
import { spellingDifferences } from '../../src/text/spelling-differences.ts'

it.each([
  ['THE KITE', 'The kite', ['case']],
  ['Is the kite here', 'is the kite here', ['case']],
  ['a kite no less', 'a kite, no less', ['punctuation']],
  ['Pourquoi ?', 'Pourquoi?', ['punctuation']],
  ['well known', 'well-known', ['punctuation']],
  ["the kite isn't here", 'the kite is not here', ['contractions']],
  ['It has rained', 'It’s rained', ['contractions']],
  ['la foret', 'la forêt', ['diacritics']],
  ['le coeur', 'le cœur', ['letters']],
  ['عثر على الكنز', 'عُثر على الكنـز', ['diacritics']],
  ['الاشجار الى', 'الأشجار إلى', ['letters']],
  ['می‌روند', 'می روند', ['spaces']],
  ['it is THE forêt', "It's the foret,", ['contractions', 'diacritics', 'case', 'punctuation']],
  ['الاشجار می‌روند', 'الأَشجار، می روند', ['diacritics', 'letters', 'punctuation', 'spaces']],
])('%j differs from %j in %j', (asked, archived, kinds) => {
  expect(spellingDifferences(asked, archived)).toEqual(kinds)
})
