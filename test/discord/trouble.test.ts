/* oxlint-disable vitest/no-standalone-expect -- sceneTest is vitest’s own test with a fixture, which the rule does not see */
import { setTimeout as wait } from 'node:timers/promises'
import { expect } from 'vitest'
import { sceneTest as test } from '../support/discord/scene-test.ts'
import { VIEW_CHANNEL } from '../support/discord/world.ts'

const QUESTION = { question: 'When did the bees of the old garden come?' }

test.concurrent('a defer whose answer is lost (40060 on the repeat) still ends in the answer', async ({ scene }) => {
  scene.fake.forgive(40_060)
  scene.fake.faults.next({ method: 'POST', path: /callback$/u, kind: { what: 'lost' } })
  const { message } = await scene.fake.slash('ask', QUESTION, scene.inChannel)
  expect(message?.waiting).toBe(false)
  expect(message?.text).toContain('1921')
})

test.concurrent('a defer that Discord no longer knows (10062) ends in a channel message', async ({ scene }) => {
  scene.fake.forgive(10_062)
  scene.fake.faults.next({ path: /callback$/u, kind: { what: 'status', status: 404, code: 10_062 } })
  const { posted } = await scene.fake.slash('ask', QUESTION, scene.inChannel)
  expect(posted).toHaveLength(1)
  expect(posted[0]?.text).toContain(`The answer for <@${scene.ana.id}> comes late`)
  expect(posted[0]?.text).toContain('1921')
})

test.concurrent(
  'a private answer whose interaction was lost goes to the person directly, never to the channel',
  async ({ scene }) => {
    scene.fake.forgive(10_062)
    scene.fake.faults.next({ path: /callback$/u, kind: { what: 'status', status: 404, code: 10_062 } })
    const { posted } = await scene.fake.slash('ask', { ...QUESTION, private: true }, scene.inChannel)
    expect(posted.map(({ channelId }) => channelId)).toEqual([scene.fake.direct(scene.ana).id])
  },
)

test.concurrent('an answer that is finished after 15 minutes becomes a channel message', async ({ scene }) => {
  scene.archive.before = async () => scene.fake.clock.advance(16 * 60_000)
  const { message, posted } = await scene.fake.slash('ask', QUESTION, scene.inChannel)
  expect(message?.waiting).toBe(true)
  expect(posted).toHaveLength(1)
  expect(posted[0]?.text).toContain('1921')
})

test.concurrent('a token that Discord refuses early (50027) is no loss either', async ({ scene }) => {
  scene.fake.faults.next({ method: 'PATCH', path: /webhooks/u, kind: { what: 'status', status: 401, code: 50_027 } })
  const { posted } = await scene.fake.slash('ask', QUESTION, scene.inChannel)
  expect(posted[0]?.text).toContain('1921')
})

test.concurrent('is told in the channel’s stead when the late answer may not be written there', async ({ scene }) => {
  scene.fake.forgive(50_013)
  scene.channel.permissions = VIEW_CHANNEL
  scene.archive.before = async () => scene.fake.clock.advance(16 * 60_000)
  const { posted } = await scene.fake.slash('ask', QUESTION, scene.inChannel)
  expect(posted.map(({ channelId }) => channelId)).toEqual([scene.fake.direct(scene.ana).id])
})

test.concurrent('a channel message whose answer is lost is not sent twice', async ({ scene }) => {
  scene.fake.faults.next({ method: 'POST', path: /messages$/u, kind: { what: 'lost' } })
  const { posted } = await scene.fake.mention(QUESTION.question, scene.inChannel)
  expect(posted).toHaveLength(1)
  expect(posted[0]?.text).toContain('1921')
})

test.concurrent('429 and 5xx are waited out and retried', async ({ scene }) => {
  scene.fake.faults.next({ method: 'PATCH', path: /webhooks/u, kind: { what: 'rate-limit', seconds: 0.3 } })
  scene.fake.faults.next({ method: 'PATCH', path: /webhooks/u, kind: { what: 'status', status: 503 } })
  const { message } = await scene.fake.slash('ask', QUESTION, scene.inChannel)
  expect(message?.text).toContain('1921')
})

test.concurrent('a layout that a server of the API refuses is shown plainly instead', async ({ scene }) => {
  scene.fake.faults.next({ method: 'PATCH', path: /webhooks/u, kind: { what: 'status', status: 400, code: 50_035 } })
  const { message } = await scene.fake.slash('ask', QUESTION, scene.inChannel)
  expect(message?.layout).toBe(false)
  expect(message?.text).toContain('1921')
  const opened = await scene.fake.button(message ?? fail(), '1 · Open', scene.inChannel)
  expect(opened.message?.text).toContain('**The bees of the old garden came from the valley in 1921.**')
})

test.concurrent(
  'acknowledges in time while the archive is busy, shows progress, and edits no faster than one a second',
  async ({ scene }) => {
    scene.archive.before = async (_question, step) => {
      for (const name of ['searching', 'reading', 'writing', 'checking', 'searching', 'reading']) {
        step(name)
        await wait(500)
      }
    }
    const interaction = scene.fake.begin('ask', QUESTION, scene.inChannel)
    await wait(1900)
    expect(scene.fake.seen(interaction).message?.text).toMatch(/…$/u)
    await scene.bot().idle()
    expect(interaction.acknowledgedAfter).toBeLessThan(2000)
    expect(scene.fake.seen(interaction).message?.text).toContain('1921')
    const times = scene.fake.world.messages.get(interaction.originalId ?? '')?.editedAt ?? []
    expect(times.length).toBeGreaterThan(2)
    const gaps = times.slice(1).map((time, at) => time - (times[at] ?? 0))
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(995)
  },
)

test.concurrent(
  'a mention that takes long shows progress in the one message that becomes the answer',
  async ({ scene }) => {
    scene.archive.before = async (_question, step) => {
      step('searching')
      await wait(1500)
    }
    const { posted } = await scene.fake.mention(QUESTION.question, scene.inChannel)
    expect(posted).toHaveLength(1)
    expect(posted[0]?.text).toContain('1921')
  },
)

test.concurrent(
  'a failure gives people one sentence and a reference, and the log the cause without the question',
  async ({ scene }) => {
    scene.archive.before = async (question) => {
      throw new Error(`the shelf fell down near "${question}"`)
    }
    const { message } = await scene.fake.slash('ask', QUESTION, scene.inChannel)
    const reference = /Reference: (\w{6})/u.exec(message?.text ?? '')?.[1]
    const logged = scene.log.find(({ event }) => event === 'reply-failed')
    expect(logged?.line).toContain(`"reference":"${reference}"`)
    expect(logged?.line).toContain('the shelf fell down near')
    expect(logged?.line).not.toContain('bees')
    expect(message?.text).not.toContain('shelf')
  },
)

test.concurrent(
  'an answer that Discord will not take in any form becomes an apology, not a “thinking…” for ever',
  async ({ scene }) => {
    scene.fake.faults.next({
      method: 'PATCH',
      path: /webhooks/u,
      times: 2,
      kind: { what: 'status', status: 400, code: 50_035 },
    })
    const { message } = await scene.fake.slash('ask', QUESTION, scene.inChannel)
    expect(message?.waiting).toBe(false)
    expect(message?.text).toContain('Something went wrong')
  },
)

test.concurrent('a source that can not be opened is logged with its cause', async ({ scene }) => {
  const { message } = await scene.fake.slash('ask', QUESTION, scene.inChannel)
  scene.archive.source = async () => {
    throw new Error('the page is torn', { cause: new Error('a mouse') })
  }
  const opened = await scene.fake.button(message ?? fail(), '1 · Open', scene.byBen)
  expect(opened.message?.text).toContain('Something went wrong')
  expect(scene.log.find(({ event }) => event === 'reply-failed')?.line).toContain(
    '"reason":"the page is torn","cause":"a mouse"',
  )
})

test.concurrent('a failure over a private question is logged without any of its words', async ({ scene }) => {
  scene.archive.before = async () => {
    throw new Error('no shelf for flamingo')
  }
  const { message } = await scene.fake.slash('ask', { question: 'Which flamingo?', private: true }, scene.inChannel)
  expect(message?.text).toContain('Something went wrong')
  expect(scene.log.map(({ line }) => line).join('')).not.toContain('flamingo')
})

test.concurrent('a slow Discord delays only whom it is slow for', async ({ scene }) => {
  scene.fake.faults.next({ path: /callback$/u, kind: { what: 'slow', milliseconds: 700 } })
  scene.fake.faults.next({ method: 'PATCH', path: /webhooks/u, kind: { what: 'late', milliseconds: 300 } })
  const slow = scene.fake.begin('ask', QUESTION, scene.inChannel)
  const quick = await scene.fake.slash('ask', QUESTION, scene.byBen)
  expect(quick.message?.text).toContain('1921')
  await scene.bot().idle()
  expect(scene.fake.seen(slow).message?.text).toContain('1921')
})

test.concurrent('one failure never ends the process: the next question is answered', async ({ scene }) => {
  scene.archive.before = async () => {
    throw new Error('once')
  }
  await scene.fake.mention(QUESTION.question, scene.inChannel)
  scene.archive.before = async () => undefined
  const { message } = await scene.fake.slash('ask', QUESTION, scene.inChannel)
  expect(message?.text).toContain('1921')
})

test.concurrent('suggestions that fail are an empty list, not a silence', async ({ scene }) => {
  scene.archive.suggest = async () => {
    throw new Error('the catalogue is gone')
  }
  const { choices } = await scene.fake.autocomplete('source', 'document', 'bees', scene.inChannel)
  expect(choices).toEqual([])
})

test.concurrent('an answer under way when its message is deleted troubles nobody', async ({ scene }) => {
  scene.archive.before = async () => {
    for (const message of scene.fake.world.messages.values()) message.deleted = true
  }
  scene.fake.forgive(10_008)
  const { posted } = await scene.fake.slash('ask', QUESTION, scene.inChannel)
  expect(posted).toEqual([])
  expect(scene.log.some(({ event }) => event === 'reply-failed')).toBe(false)
})

function fail(): never {
  throw new Error('nothing was shown')
}
