import type { Posted } from './api.ts'
import type { Exchange } from './exchange.ts'
import { createPacer } from './pacer.ts'
import { notice, type Screen, text } from './views/screen.ts'

/** How one kind of turn reaches its person; what all of them share is `createTurn`. */
export interface Way {
  readonly private: boolean
  /** Words that stand where the reply will be; failures are logged, not thrown. */
  readonly show: (words: string) => Promise<void>
  /** The reply itself. Throws when there is no way left. */
  readonly reply: (screen: Screen) => Promise<Posted | undefined>
  /** False where progress would be in the way, such as on a page that is turned. */
  readonly showsProgress: boolean
  readonly mayShowProgress: () => boolean
  /** The apology for a restart. */
  readonly stopping: string
}

/** Progress at most once a second, then one reply, of which only the first counts. */
export function createTurn(way: Way): Exchange {
  const pacer = createPacer(way.show, way.mayShowProgress)
  const state: { finished: boolean; draft: string | undefined } = { finished: false, draft: undefined }
  const say = (words: string): void => {
    if (way.showsProgress && !state.finished) pacer.say(words)
  }
  async function finish(screen: Screen, inHurry = false): Promise<Posted | undefined> {
    if (state.finished) return undefined
    state.finished = true
    await pacer.stop(inHurry)
    try {
      return await way.reply(screen)
    } catch (error) {
      // Nobody has seen anything yet, so an apology may still be shown.
      state.finished = false
      throw error
    }
  }
  return {
    private: way.private,
    progress: say,
    draft(words, goingOn) {
      state.draft = words
      say(`${words}\n\n-# ${goingOn}`)
    },
    finish: (screen) => finish(screen),
    leave() {
      const apology = notice(way.stopping)
      const { draft } = state
      return finish(draft === undefined ? apology : { ...apology, blocks: [text(draft), ...apology.blocks] }, true)
    },
  }
}
