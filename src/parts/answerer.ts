import type { Answerer } from '../answer/answerer.ts'
import { quotingAnswerer } from '../answer/quoting.ts'
import type { Config } from '../config.ts'
import type { Log } from '../log.ts'

/** The answerer that CHAT_MODEL chooses; without it, the archive's own sentences. */
export async function chooseAnswerer(_config: Config, _log: Log): Promise<Answerer> {
  return quotingAnswerer
}
