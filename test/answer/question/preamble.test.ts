import { expect, it } from 'vitest'
import { withoutPreamble } from '../../../src/answer/question/preamble.ts'

it.each([
  ['Could you kindly tell me who opened the weir at Alder?', 'who opened the weir at Alder?'],
  [
    'Good morning. I am writing a piece on eels and would be most grateful if you could tell me which was the busiest day of the weir.',
    'which was the busiest day of the weir.',
  ],
  [
    'I wonder if you could help me with a family question: what gift did Otto Lind receive?',
    'what gift did Otto Lind receive?',
  ],
  ['I should be very glad to know what fees the keepers were paid.', 'what fees the keepers were paid.'],
  ['Who opened the weir at Alder? Thank you very much!', 'Who opened the weir at Alder?'],
  ['Who opened the weir at Alder, please?', 'Who opened the weir at Alder?'],
  [
    'Bonjour, je prépare un article sur les anguilles : pourriez-vous m’indiquer combien de gens travaillaient au moulin ?',
    'combien de gens travaillaient au moulin ?',
  ],
  ['با سلام و احترام، برای یک گزارش می‌خواستم بدانم عمق دریاچه چقدر است؟', 'عمق دریاچه چقدر است؟'],
  ['أودّ من فضلكم أن أعرف من كانت أول امرأة في المطبعة', 'من كانت أول امرأة في المطبعة'],
])('%s', (asked, question) => {
  expect(withoutPreamble(asked)).toBe(question)
})

it.each([
  'Who opened the weir?',
  'I am studying the weir at Alder; could you tell me who opened it?',
  'Could you tell me why?',
  'Tell me about the weir at Alder',
  'What did Ida Brandt say about the wonder of the weir?',
  'Thank you',
  'İ asked: could you tell me who opened the weir at Alder?',
  '',
])('stays as it is: %s', (asked) => {
  expect(withoutPreamble(asked)).toBe(asked)
})
