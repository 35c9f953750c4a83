/* oxlint-disable vitest/no-standalone-expect -- sceneTest is vitest’s own test with a fixture, which the rule does not see */
import { setTimeout as wait } from 'node:timers/promises'
import { expect } from 'vitest'
import { sceneTest as test } from '../support/discord/scene-test.ts'
import type { Scene } from '../support/discord/a-server.ts'
import type { FakeInteraction } from '../support/discord/world.ts'

/** Two sentences of two documents. */
const QUESTION = { question: 'Which masons built the stone bridge?' }
const FIRST = 'The stone bridge of the old garden was built by masons of the valley.'

const shown = (scene: Scene, interaction: FakeInteraction): string => scene.fake.seen(interaction).message?.text ?? ''

/** Begins to ask; `after` is called with the number of sentences told so far. */
function begin(
  scene: Scene,
  after: (sentences: number, signal: AbortSignal | undefined) => Promise<void>,
): FakeInteraction {
  scene.archive.between = after
  return scene.fake.begin('ask', QUESTION, scene.inChannel)
}

test.concurrent(
  'sentences are shown as they are written, each with its source, and end in the finished answer',
  async ({ scene }) => {
    const seen: string[] = []
    const interaction = begin(scene, async () => {
      await wait(1400)
      seen.push(shown(scene, { ...interaction }))
    })
    await scene.fake.gateway.flush()
    await scene.bot().idle()
    const [first = '', second = ''] = seen
    expect(first).toContain(FIRST)
    expect(first).toContain('**A bridge of stone**')
    expect(first).toContain('Writing the answer…')
    expect(first).not.toContain('[2]')
    expect(second).toContain('[2]')
    const answer = scene.fake.seen(interaction).message
    expect(answer?.text).toContain(FIRST)
    expect(answer?.text).not.toContain('Writing the answer…')
    expect(answer?.layout).toBe(true)
    expect(answer?.buttons.map(({ label }) => label)).toContain('1 · Open')
    const times = scene.fake.world.messages.get(interaction.originalId ?? '')?.editedAt ?? []
    const gaps = times.slice(1).map((time, at) => time - (times[at] ?? 0))
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(995)
  },
)

test.concurrent('a mention is answered by one message that grows', async ({ scene }) => {
  const states: string[] = []
  scene.archive.between = async () => {
    await wait(1300)
    const posted = [...scene.fake.world.messages.values()].filter(
      ({ authorId }) => authorId === scene.fake.world.bot.id,
    )
    states.push(posted.map(({ content }) => content).join('|'))
  }
  const { posted } = await scene.fake.mention(QUESTION.question, scene.inChannel)
  expect(states[0]).toContain(FIRST)
  expect(posted).toHaveLength(1)
  expect(posted[0]?.text).toContain(FIRST)
  expect(posted[0]?.layout).toBe(true)
})

test.concurrent(
  'a token that dies while it writes is not tried again every second, and the answer comes as a message',
  async ({ scene }) => {
    const interaction = begin(scene, async (sentences) => {
      if (sentences === 1) scene.fake.clock.advance(16 * 60_000)
      await wait(1300)
    })
    await scene.fake.gateway.flush()
    await scene.bot().idle()
    const late = [...scene.fake.world.messages.values()].filter(
      ({ interactionToken, authorId }) => interactionToken === undefined && authorId === scene.fake.world.bot.id,
    )
    expect(late).toHaveLength(1)
    expect(JSON.stringify(late[0]?.components)).toContain(FIRST)
    const tries = scene.fake.requests.filter(
      ({ method, path }) => method === 'PATCH' && path.includes(interaction.token),
    )
    expect(tries.length).toBeLessThan(2)
  },
)

test.concurrent('an early refusal of the token (50027) is met once while it writes', async ({ scene }) => {
  scene.fake.faults.next({
    method: 'PATCH',
    path: /webhooks/u,
    times: 2,
    kind: { what: 'status', status: 401, code: 50_027 },
  })
  const interaction = begin(scene, () => wait(1300))
  await scene.fake.gateway.flush()
  await scene.bot().idle()
  const late = [...scene.fake.world.messages.values()].filter(
    ({ interactionToken, authorId }) => interactionToken === undefined && authorId === scene.fake.world.bot.id,
  )
  expect(late).toHaveLength(1)
  expect(interaction.acknowledged).toBeDefined()
})

test.concurrent('edits that fail with 429 or 5xx on the way lose nothing of the answer', async ({ scene }) => {
  scene.fake.faults.next({ method: 'PATCH', path: /webhooks/u, kind: { what: 'rate-limit', seconds: 1 } })
  scene.fake.faults.next({ method: 'PATCH', path: /webhooks/u, kind: { what: 'status', status: 502 } })
  const interaction = begin(scene, () => wait(900))
  await scene.fake.gateway.flush()
  await scene.bot().idle()
  expect(shown(scene, interaction)).toContain(FIRST)
  expect(shown(scene, interaction)).not.toContain('Writing the answer…')
})

test.concurrent(
  'asked to stop while it writes, it keeps what was written in view, says why it ends, and ends the work',
  async ({ scene }) => {
    const ended: boolean[] = []
    const interaction = begin(scene, async (sentences, signal) => {
      if (sentences === 1) return wait(1300)
      return wait(60_000, undefined, { ref: false, ...(signal === undefined ? {} : { signal }) }).catch(() => {
        ended.push(true)
        throw new Error('aborted')
      })
    })
    await wait(1700)
    await scene.bot().stop(2200)
    expect(shown(scene, interaction)).toContain(FIRST)
    expect(shown(scene, interaction)).toContain('I am being restarted')
    await scene.bot().idle()
    expect(ended).toEqual([true])
    expect(shown(scene, interaction)).toContain('I am being restarted')
  },
)

test.concurrent('a private answer is written where only its asker sees it', async ({ scene }) => {
  scene.archive.between = () => wait(1300)
  const { message, posted } = await scene.fake.slash('ask', { ...QUESTION, private: true }, scene.inChannel)
  expect(message?.private).toBe(true)
  expect(message?.text).toContain(FIRST)
  expect(posted).toEqual([])
})
