import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { quotingAnswerer } from '../../../src/answer/quoting/quoting.ts'
import type { Archive } from '../../../src/archive.ts'
import { answerBlocks } from '../../../src/cli/views/answer.ts'
import { textsIn } from '../../../src/discord/languages/languages.ts'
import { answerScreens } from '../../../src/discord/views/answer.ts'
import { smallArchive, type SmallArchive } from '../small-archive.ts'

let small: SmallArchive
let archive: Archive
beforeAll(async () => {
  small = await smallArchive()
  archive = await small.with(quotingAnswerer)
})
afterAll(() => small.remove())

const EARLIER = ['Who opened the new lock?']

describe('a follow-up question', () => {
  it('is answered as it was understood, and the answer says how', async () => {
    const answer = await archive.ask('And how much did it cost?', { earlier: EARLIER })
    expect(answer).toMatchObject({
      kind: 'answered',
      asked: 'And how much did it cost?',
      question: 'And how much did it cost? (opened the new lock)',
    })
    expect(answer.kind === 'answered' && answer.citations.map(({ quote }) => quote).join(' ')).toContain('45,000')
  })

  it('shows in the terminal and in Discord how it was understood', async () => {
    const answer = await archive.ask('And how much did it cost?', { earlier: EARLIER })
    const drawn = JSON.stringify(answerBlocks(answer))
    expect(drawn).toContain('Understood as: And how much did it cost? (opened the new lock)')
    const place = { record: `o${'x'.repeat(22)}`, texts: textsIn('en'), withQuestion: true, offer: 'follow' } as const
    const shown = JSON.stringify(answerScreens(answer, place))
    expect(shown).toContain('> And how much did it cost?"')
    expect(shown).toMatch(/↳ And how much did it cost\? .{0,2}\(opened the new lock/u)
  })

  it('leaves a question that stands on its own as it was typed', async () => {
    const answer = await archive.ask('When was the old mill repaired?', { earlier: EARLIER })
    expect(answer).not.toHaveProperty('asked')
    expect(answer.question).toBe('When was the old mill repaired?')
  })
})

describe('a citation of a document with a web address', () => {
  it('links to its words in the original', async () => {
    const held = await smallArchive({
      'pond.md':
        '---\ntitle: The pond\nurl: https://pond.example/1\n---\n\nThe pond was dug in 1931. Frogs live there.\n',
    })
    try {
      const answer = await (await held.with(quotingAnswerer)).ask('When was the pond dug?')
      const links = answer.kind === 'answered' ? answer.citations.map(({ originalLink }) => originalLink) : []
      expect(links).toContain('https://pond.example/1#:~:text=The%20pond%20was%20dug%20in%201931.')
    } finally {
      await held.remove()
    }
  })
})
