import { expect, test } from 'vitest'
import { replyLanguage, textsIn } from '../../src/discord/languages/languages.ts'
import { gapsScreen } from '../../src/discord/views/admin.ts'
import { detectLanguage } from '../../src/text/language.ts'

const inLanguage = (text: string, server?: string, person?: string): string =>
  replyLanguage({ text, detect: detectLanguage, server, person })

test.each([
  ['When were the memoirs of Brandt published?', 'fr', 'fr', 'en'],
  ['Who was Brandt?', 'fr', 'fr', 'en'],
  ['Quand les mémoires de Brandt ont-elles été publiées ?', 'en', 'en-US', 'fr'],
  ['Qui a construit le pont ?', 'en', 'en-US', 'fr'],
  // Keywords tell no language, however many letters they have.
  ['prisonniers politiques', 'fr', 'fr', 'fr'],
  ['fosses communes Khavaran', 'fr', 'fr', 'fr'],
  ['Amnesty International rapport', undefined, 'fr', 'fr'],
  ['prisonniers politiques', undefined, 'en-US', 'en'],
  // None of ours: not taken for its neighbour.
  ['¿Cuándo se publicaron las memorias de Brandt?', undefined, 'es-ES', 'en'],
  ['¿Qué dice el archivo sobre la construcción del puente?', undefined, 'es-ES', 'en'],
  ['Wann wurden die Memoiren von Brandt veröffentlicht?', undefined, 'de', 'en'],
  ['Quando foram publicadas as memórias de Brandt?', undefined, 'pt-BR', 'en'],
  ['خاطرات برانت کی منتشر شد؟', 'en', 'en-US', 'fa'],
  ['متى نُشرت المذكرات؟', 'en', 'en-US', 'ar'],
])('“%s” (server %s, person %s) is answered in %s', (text, server, person, language) => {
  expect(inLanguage(text, server, person)).toBe(language)
})

test('a French problem names options as Discord shows them in French', () => {
  const { problem } = textsIn('fr')
  expect(problem({ what: 'no-date', option: 'after', typed: 'hier' })[0]).toContain('« apres »')
  expect(problem({ what: 'no-clock', typed: 'x', clocks: ['event', 'capture'] })[1]).toContain('event (événement)')
})

test('the list of unanswered questions shows them as they were typed', () => {
  const gap = { question: 'who is *that* (http://x.example)?', times: 1, at: '2026-01-01' }
  const shown = gapsScreen([gap], 0, textsIn('en'))
    .blocks.map(({ text }) => text)
    .join('\n')
  expect(shown).toContain(String.raw`who is \*that\* (http\://x.example)?`)
})
