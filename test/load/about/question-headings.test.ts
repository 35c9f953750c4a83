import { describe, expect, it } from 'vitest'
import { sha256 } from '../../../src/load/folder/document-id.ts'
import { loadFile } from '../../../src/load/load-file.ts'
import { LOADERS } from '../../../src/load/loaders.ts'
import { placeAt } from '../../../src/model/place.ts'

async function headingOver(text: string, words: string): Promise<string | undefined> {
  const bytes = new TextEncoder().encode(text)
  const [loaded] = await loadFile({ file: 'a.txt', bytes, sha256: sha256(bytes) }, undefined, LOADERS)
  const place = placeAt(loaded?.document.marks ?? [], loaded?.document.text.indexOf(words) ?? 0)
  return place?.kind === 'heading' ? place.path.at(-1) : undefined
}

const FROST =
  'A: The pears froze in one night, the plums in the next one, and the old quince at the wall did not bloom for two years.'
const interview = (label: string): string => `The keeper of the orchard
Eva Moss has looked after the orchard of Fennel Hill since the flood. We met her under the oldest of its trees.

${label}: What did the frost do?
${FROST}

${label}: Some neighbours would like to fell the old trees and to plant a hedge in their place. What do you tell them?
A: I tell them to wait for May. Nobody who has seen the quinces in bloom has ever asked me for a hedge again.

${label}: Tell us about the bees.
A: They came by themselves, in a June with much rain, and they have not left the hollow lime behind the shed since.

${label}: Will you stay?
A: As long as my knees allow it, and after that my niece will come, who has climbed these trees since she was five.
`

describe('in an interview the heading over an answer', () => {
  it.each(['Q', 'Ada Reed'])('is the question that it answers, asked by %s', async (label) => {
    const text = interview(label)
    expect(await headingOver(text, 'froze in one night')).toBe(`${label}: What did the frost do?`)
    expect(await headingOver(text, 'wait for May')).toContain('What do you tell them?')
    expect(await headingOver(text, 'came by themselves')).toContain('Tell us about the bees.')
    expect(await headingOver(text, 'As long as my knees')).toBe(`${label}: Will you stay?`)
  })

  it('is the question of whoever asks in between', async () => {
    const other =
      'Tom Hale (from the audience): The council has counted the trees twice, and it has published neither count to this day. Is there a map?'
    const text = interview('Q').replace(
      'Q: Will you stay?',
      `${other}\nA: There is one, on the wall of the shed, and the mice have eaten the north of it.\n\nQ: Will you stay?`,
    )
    expect(await headingOver(text, 'on the wall of the shed')).toContain('Is there a map?')
    expect(await headingOver(text, 'As long as my knees')).toBe('Q: Will you stay?')
  })

  it('is the end of a question that is too long for one', async () => {
    const long = `Q: ${'It has been said that an orchard is a garden for those who wait. '.repeat(4)}Do you wait?`
    const text = interview('Q').replace('Q: Will you stay?', long)
    expect(await headingOver(text, 'As long as my knees')).toBe('Do you wait?')
  })
})
