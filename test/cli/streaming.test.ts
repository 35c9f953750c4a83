import { describe, expect, it } from 'vitest'
import type { Archive } from '../../src/archive.ts'
import { createScriptedArchive } from './a-scripted-archive.ts'
import { run } from './a-terminal.ts'

/** Gives the sentence while it is written, and what was printed until then. */
function writing(seen: string[], printed: () => string): Partial<Archive> {
  const plain = createScriptedArchive()
  return {
    async ask(question, options = {}) {
      const answer = await plain.ask(question, options)
      if (answer.kind === 'silent') return answer
      const rewritten = question.startsWith('And') ? 'how many arches has the bridge?' : undefined
      if (rewritten !== undefined) options.onRewritten?.(rewritten)
      const [first] = answer.sentences
      const last = { text: 'Masons came.', markers: [1] as const }
      if (options.onSentence) {
        options.onSentence(first, answer.citations)
        seen.push(printed())
      }
      const notes = ['A note at the end.']
      const whole = { ...answer, sentences: [first, last] as const, notes }
      return rewritten === undefined ? whole : { ...whole, question: rewritten, asked: question }
    },
  }
}

describe('a written answer', () => {
  it('is shown sentence by sentence in a terminal, each once, its notes at the end', async () => {
    const chunks: string[] = []
    const seen: string[] = []
    const archive = createScriptedArchive(writing(seen, () => chunks.join('')))
    const { stdout } = await run(['ask', 'arches?'], {
      isTerminal: true,
      archive,
      parts: { env: { NO_COLOR: '1' } },
      onWrite: (chunk) => chunks.push(chunk),
    })
    expect(seen).toEqual(['“The bridge of Ashford has five arches.” [1]\n'])
    expect(stdout.split('five arches').length).toBe(2)
    expect(stdout).toMatch(
      /five arches\.” \[1\]\nMasons came\. \[1\]\n\n\[1\] The bridge[^]*Note: A note at the end\./u,
    )
  })

  it('comes whole where nobody watches', async () => {
    for (const args of [
      ['ask', 'arches?'],
      ['ask', 'arches?', '--json'],
    ]) {
      const seen: string[] = []
      await run(args, { isTerminal: args.length > 2, archive: createScriptedArchive(writing(seen, () => '')) })
      expect(seen).toEqual([])
    }
  })

  it('is shown as it is written in the chat, under the question as it was understood', async () => {
    const seen: string[] = []
    const archive = createScriptedArchive(writing(seen, () => 'shown'))
    const { stdout } = await run(['start'], {
      isTerminal: true,
      input: 'arches?\nAnd how many arches?\n',
      archive,
      parts: { env: { NO_COLOR: '1' } },
    })
    expect(seen).toEqual(['shown', 'shown'])
    expect(stdout.split('five arches').length).toBe(3)
    expect(stdout.split('Understood as: how many arches has the bridge?').length).toBe(2)
    expect(stdout).toMatch(/Understood as[^\n]*\n(?:[^\n]*\n)?\n“The bridge/u)
  })
})
