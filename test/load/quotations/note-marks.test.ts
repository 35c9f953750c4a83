import { describe, expect, it } from 'vitest'
import { sha256 } from '../../../src/load/folder/document-id.ts'
import { loadFile } from '../../../src/load/load-file.ts'
import { LOADERS } from '../../../src/load/loaders.ts'
import { withoutNoteMarks } from '../../../src/load/lines/note-marks.ts'
import { findQuotations } from '../../../src/load/quotations/quotations.ts'

const said = (text: string): readonly (string | undefined)[][] =>
  findQuotations(text, []).map(({ speaker, words }) => [speaker, text.slice(words.start, words.end)])

describe('the number of a note', () => {
  it.each([
    [
      'of Markdown, in front of which a colon named who speaks',
      'Gardener Ada Reed told us: "The old wall is dry."[^2]',
    ],
    ['in brackets', 'Gardener Ada Reed told us: “The old wall is dry.”[12]'],
    ['that is raised', 'Gardener Ada Reed told us: “The old wall is dry.”³'],
    ['between the words and who said them', '"The old wall is dry."[^wall] said Ada Reed, a gardener.'],
    ['inside the marks', 'Gardener Ada Reed told us: “The old wall is dry.[^2]” It rained.'],
    ['two of them', '“The old wall is dry,”[1][2] said Ada Reed, a gardener.'],
  ])('takes nobody’s words away: %s', (_, text) => {
    const [first] = said(text)
    expect(first?.[0]).toBe('Ada Reed')
    expect(first?.[1]).toMatch(/^The old wall is dry[.,]?$/u)
  })

  it('leaves every offset, and brackets that say something', () => {
    const line = 'She wrote “It [the wall] is dry [sic],” [2019] and 30 m² of it.[^1]'
    expect(withoutNoteMarks(line)).toBe('She wrote “It [the wall] is dry [sic],” [2019] and 30 m² of it.    ')
    expect(withoutNoteMarks('[^1]: The wall, sheet 4.')).toBe('[^1]: The wall, sheet 4.')
  })
})

it('stands in Markdown as it was written, and each note in a line of its own', async () => {
  const text =
    'Ada Reed told us: "The wall is dry."[^2] It rained.[^1]\n\n[^1]: The wall book.\n[^2]: https://x.example/wall\n'
  const bytes = new TextEncoder().encode(text)
  const [loaded] = await loadFile({ file: 'a.md', bytes, sha256: sha256(bytes) }, undefined, LOADERS)
  expect(loaded?.document.text.split('\n').filter((line) => line !== '')).toEqual([
    'Ada Reed told us: "The wall is dry."[^2] It rained.[^1]',
    '[^1]: The wall book.',
    '[^2]: https://x.example/wall',
  ])
  expect(loaded?.statements.map(({ speaker }) => speaker)).toEqual(['Ada Reed'])
})
