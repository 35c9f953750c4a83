import { z } from 'zod'
import type { Log } from '../../log.ts'
import { openJsonFile } from './json-file.ts'

const common = { id: z.string(), at: z.number(), language: z.enum(['en', 'fr', 'fa', 'ar']) }
const interaction = z.object({ ...common, token: z.string(), application: z.string().optional() }).readonly()
const message = z
  .object({
    ...common,
    channel: z.string(),
    /** The reply that was begun: it shows how far the work had come. */
    shown: z.string().optional(),
  })
  .readonly()
const pending = z.union([interaction, message])
/** An interaction, or a message that is answered by another. Nothing of what was asked. */
export type Pending = z.infer<typeof pending>

/** What was accepted and not yet finished: after a crash it gets an apology instead of silence. */
export interface PendingList {
  all(): readonly Pending[]
  /** In the place of what was there of the same id. */
  add(one: Pending): Promise<void>
  remove(id: string): Promise<void>
}

const MOST = 1000

const without = (list: readonly Pending[], id: string): readonly Pending[] => list.filter((one) => one.id !== id)

export function createPending(path: string, log: Log): PendingList {
  const file = openJsonFile(path, z.array(pending).readonly(), [], log)
  return {
    all: () => file.get(),
    add: (one) => file.update((list) => [...without(list, one.id), one].slice(-MOST)),
    remove: (id) => file.update((list) => without(list, id)),
  }
}
