import { expect, it } from 'vitest'
import { isCopyOf, sentenceAround } from '../../src/eval/copies.ts'

const TEXT = 'The mill burned in 1932. It was rebuilt of brick, in two years. Nobody was hurt.'
const at = TEXT.indexOf('two years')
const sentence = sentenceAround(TEXT, { start: at, end: at + 9 })

it('knows a sentence again in another document, whatever marks and case it has there', () => {
  expect(isCopyOf('“It was rebuilt, of brick in two years”', sentence)).toBe(true)
  expect(isCopyOf(TEXT, sentence)).toBe(true)
})

it('takes neither a part of the sentence nor another wording for a copy', () => {
  expect(isCopyOf('It was rebuilt of brick.', sentence)).toBe(false)
  expect(isCopyOf('It was rebuilt of brick, in twenty years.', sentence)).toBe(false)
  expect(isCopyOf('The mill burned in 1932.', sentence)).toBe(false)
})

it('takes all sentences that a span touches', () => {
  const both = sentenceAround(TEXT, { start: 10, end: at })
  expect(isCopyOf(TEXT, both)).toBe(true)
  expect(isCopyOf('It was rebuilt of brick, in two years.', both)).toBe(false)
})
