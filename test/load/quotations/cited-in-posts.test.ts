import { expect, it } from 'vitest'
import { sha256 } from '../../../src/load/folder/document-id.ts'
import { loadFile } from '../../../src/load/load-file.ts'
import { LOADERS } from '../../../src/load/loaders.ts'

/** `words → speaker | date` of each statement of a plain text. */
async function said(text: string): Promise<readonly string[]> {
  const bytes = new TextEncoder().encode(text)
  const [loaded] = await loadFile({ file: 'a.txt', bytes, sha256: sha256(bytes) }, undefined, LOADERS)
  return (loaded?.statements ?? []).map(
    ({ span, speaker = '-', saidOn = '-' }) =>
      `${loaded?.document.text.slice(span.start, span.end).replaceAll('\n', ' ') ?? ''} → ${speaker} | ${saidOn}`,
  )
}

it('words that a post gives to somebody else by name are not those of its writer', async () => {
  expect(
    await said(
      'Ada Reed @adareed · 4 May 2021\nThe mill turns again. “We needed nine new sails,” said Ben Moss. I love it!\n12 likes',
    ),
  ).toEqual([
    'The mill turns again. “We needed nine new sails,” said Ben Moss. I love it! → Ada Reed | 2021-05-04',
    'We needed nine new sails, → Ben Moss | -',
  ])
})

it('words in marks that it gives to nobody stay with its writer', async () => {
  expect(
    await said('Ada Reed @adareed · 4 May 2021\nThe mill turns again, “slow but sure”, as they say.\n12 likes'),
  ).toEqual(['The mill turns again, “slow but sure”, as they say. → Ada Reed | 2021-05-04'])
})

it('a Solar date in digits is that day', async () => {
  expect(
    await said(
      'آسیاب کهنه, [۰۴/۰۲/۱۴۰۱ ۱۰:۰۲]\nآسیاب از دیروز دوباره می‌چرخد و آرد می‌دهد.\n\nآسیاب کهنه, [۰۵/۰۲/۱۴۰۱ ۱۱:۰۲]\nامروز هم نان داریم و هم آرد.',
    ),
  ).toEqual([
    'آسیاب از دیروز دوباره می‌چرخد و آرد می‌دهد. → آسیاب کهنه | 2022-04-24',
    'امروز هم نان داریم و هم آرد. → آسیاب کهنه | 2022-04-25',
  ])
})

it('a body’s paper that it cites is the body’s', async () => {
  expect(
    await said(
      'Ada Reed @adareed · 4 May 2021\nThe minutes of the Trust say, and I quote, “white is associated with the past”. Item 6.\n12 likes',
    ),
  ).toContain('white is associated with the past → the minutes of the Trust | -')
})
