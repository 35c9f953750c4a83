import { appendFile, mkdir, rename, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import type { Log } from '../../log.ts'
import type { Verdict } from '../languages/texts.ts'
import { openJsonFolder } from './json-file.ts'

const REMEMBERED = 8
const GAPS = 500
const DAY = 86_400_000

/** What a conversation remembers of its questions. */
export interface Memory {
  earlier(conversation: string): readonly string[]
  remember(conversation: string, question: string): Promise<void>
  /** True the first time only: a hint is given once a thread. */
  firstHint(conversation: string): Promise<boolean>
}

const memorySchema = z
  .object({ questions: z.array(z.string()).readonly(), hinted: z.boolean(), at: z.number() })
  .readonly()

/** By thread. Direct messages are remembered too, but not on the disk: nobody but the two ever needs them. */
export function createMemory(folder: string, now: () => Date, log: Log): Memory {
  const files = openJsonFolder(folder, memorySchema, { questions: [], hinted: false, at: 0 }, log)
  return {
    earlier: (conversation) => {
      const { questions, at } = files(conversation).get()
      return now().getTime() - at > 30 * DAY ? [] : questions
    },
    remember: (conversation, question) =>
      files(conversation).update((old) => ({
        ...old,
        questions: [...old.questions, question].slice(-REMEMBERED),
        at: now().getTime(),
      })),
    async firstHint(conversation) {
      const { hinted } = files(conversation).get()
      if (!hinted) await files(conversation).update((old) => ({ ...old, hinted: true }))
      return !hinted
    },
  }
}

/** The same for direct messages, in memory alone and for the last thousand conversations. */
export function createFleetingMemory(): Memory {
  const questions = new Map<string, readonly string[]>()
  return {
    earlier: (conversation) => questions.get(conversation) ?? [],
    remember: async (conversation, question) => {
      const known = questions.get(conversation) ?? []
      questions.delete(conversation)
      questions.set(conversation, [...known, question].slice(-REMEMBERED))
      const [oldest] = questions.keys()
      if (questions.size > 1000 && oldest !== undefined) questions.delete(oldest)
    },
    firstHint: async () => true,
  }
}

const gap = z.object({ question: z.string(), times: z.number(), at: z.string() }).readonly()
export type Gap = z.infer<typeof gap>

/** Public questions that found nothing, by server; the latest last, each once. */
export interface Gaps {
  of(guildId: string): readonly Gap[]
  add(guildId: string, question: string): Promise<void>
}

export function createGaps(folder: string, now: () => Date, log: Log): Gaps {
  const files = openJsonFolder(folder, z.array(gap).readonly(), [], log)
  return {
    of: (guildId) => files(guildId).get(),
    add: (guildId, question) =>
      files(guildId).update((gaps) => {
        const same = gaps.find((one) => one.question === question)
        const latest = { question, times: (same?.times ?? 0) + 1, at: now().toISOString() }
        return [...gaps.filter((one) => one !== same), latest].slice(-GAPS)
      }),
  }
}

export interface Feedback {
  readonly verdict: Verdict
  readonly words?: string
  readonly guild?: string
  /** Left out for private answers. */
  readonly question?: string
}

const FEEDBACK_BYTES = 20 * 1024 * 1024

/** One JSON line a feedback; past 20 MB the file is set aside as `.old`. */
export function createFeedback(path: string, now: () => Date): (feedback: Feedback) => Promise<void> {
  let last: Promise<void> = Promise.resolve()
  async function addAfter(before: Promise<void>, feedback: Feedback): Promise<void> {
    // A feedback that could not be written was reported to whoever gave it.
    await before.catch(() => undefined)
    await mkdir(dirname(path), { recursive: true })
    const size = (await stat(path).catch(() => undefined))?.size ?? 0
    if (size > FEEDBACK_BYTES) await rename(path, `${path}.old`)
    await appendFile(path, `${JSON.stringify({ at: now().toISOString(), ...feedback })}\n`, { mode: 0o600 })
  }
  return (feedback) => {
    last = addAfter(last, feedback)
    return last
  }
}
