import type { Call, Command, Reply } from '../commands/command.ts'
import type { Limits } from './api/limits.ts'
import type { RoomContext } from './environment.ts'
import type { RoomParts } from './parts.ts'

export type Problem = Extract<Reply, { readonly kind: 'problem' }>

export interface Wish extends Pick<Partial<Call>, 'offset' | 'count' | 'earlier' | 'onProgress' | 'onSentence'> {
  readonly values: Call['values']
  readonly private?: boolean
  readonly signal?: AbortSignal
}

export type LookUp = (c: RoomContext, command: Command, wish: Wish) => Promise<Reply | 'busy'>

/** No look-up may hold its place for longer. */
const LONGEST_MILLISECONDS = 300_000

/** Runs the commands that the terminal and Discord have, as the reader of a page may see the archive. */
export function createLookUp({ archive }: Pick<RoomParts, 'archive'>, limits: Limits): LookUp {
  return async (c, command, { offset = 0, earlier = [], signal, ...wish }) => {
    const end = limits.begin()
    if (end === undefined) return 'busy'
    try {
      const leaving = signal ?? c.req.raw.signal
      const call: Call = {
        ...wish,
        archive: archive(),
        visible: c.get('reader').visible,
        offset,
        earlier,
        signal: AbortSignal.any([leaving, AbortSignal.timeout(LONGEST_MILLISECONDS)]),
      }
      return await command.run(call)
    } finally {
      end()
    }
  }
}
