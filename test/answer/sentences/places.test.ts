import { describe, expect, it } from 'vitest'
import { candidatesOf } from '../../../src/answer/sentences/candidates.ts'
import { cite } from '../../../src/answer/quoting/cite.ts'
import { sha256 } from '../../../src/load/folder/document-id.ts'
import { loadFile } from '../../../src/load/load-file.ts'
import { LOADERS } from '../../../src/load/loaders.ts'
import type { Place } from '../../../src/model/document.ts'
import { citedSentences } from '../../../src/search/cited-sentences.ts'
import { asked } from '../evidence.ts'

/** The place that a sentence with these words is cited with, in an answer and in a look-up. */
async function placesOf(file: string, content: string, words: string): Promise<readonly (Place | undefined)[]> {
  const bytes = new TextEncoder().encode(content)
  const [loaded] = await loadFile({ file, bytes, sha256: sha256(bytes) }, undefined, LOADERS)
  if (!loaded) throw new Error('nothing was loaded')
  const candidate = candidatesOf(asked(words, [loaded]).evidence).find(({ text }) => text.includes(words))
  const sentence = loaded.passages
    .flatMap((passage) => citedSentences(loaded.document, passage, loaded.statements))
    .find(({ span }) => loaded.document.text.slice(span.start, span.end).includes(words))
  return [candidate && cite(candidate, 1).place, sentence?.place]
}

const row = (number: number): Place => ({ kind: 'row', row: number })

describe('the place of what is cited', () => {
  it('is its own row of a table, not the first one of its passage', async () => {
    const table = 'Garden,Trees,Keeper\nNorth,40,Ada Reed\nSouth,55,Bo Kent\nWest,12,Eva Moss\n'
    expect(await placesOf('gardens.csv', table, 'South')).toEqual([row(3), row(3)])
    expect(await placesOf('gardens.csv', table, 'West')).toEqual([row(4), row(4)])
  })

  it('is its own item of a list in JSON', async () => {
    const list = JSON.stringify(['North', 'South', 'West'].map((garden) => ({ garden, trees: 12 })))
    expect(await placesOf('gardens.json', list, 'West')).toEqual([row(3), row(3)])
  })

  it('is the time when it is said', async () => {
    const cues = ['The bees came in May.', 'The hives were full in June.', 'Nobody counted the frames.']
    const subtitles = cues.map(
      (words, at) => `${at + 1}\n00:00:${10 + at * 10},000 --> 00:00:${15 + at * 10},000\n${words}\n`,
    )
    const time: Place = { kind: 'time', seconds: 30 }
    expect(await placesOf('bees.srt', subtitles.join('\n'), 'Nobody counted')).toEqual([time, time])
  })
})
