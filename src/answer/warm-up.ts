import { setImmediate, setTimeout } from 'node:timers/promises'
import { ALIKE_LANGUAGES, likePhrases, likeWords } from '../text/like-words.ts'
import { askedWordsIn, topicIn } from './question/asked-words.ts'
import { countedIn, figureIn, isUnnamed } from './question/counted.ts'
import { definedIn } from './question/defined-in.ts'
import { measuresIn } from './question/measured.ts'
import { matterOf, openingIn } from './question/opening.ts'
import { readQuestion } from './question/question.ts'
import { toldOfWhen } from './question/said-when.ts'
import { wantedOf } from './question/wanted.ts'

/** No pattern fits them, so that each is tried to its end. V8 makes one for text of one byte a letter and another for two. */
const LATIN = 'Alder bridge and the mill of Lindow 1951'
const ARABIC = 'پل آلدر و آسیاب لیندو ۱۳۳۰'
const STEPS: readonly ((question: string) => unknown)[] = [
  wantedOf,
  askedWordsIn,
  topicIn,
  countedIn,
  figureIn,
  isUnnamed,
  definedIn,
  measuresIn,
  openingIn,
  matterOf,
  (question) => toldOfWhen(question, question),
  (question) => readQuestion(question, []),
]
/** What the first question needs of one language only. */
const LATER: readonly ((question: string) => unknown)[] = [
  ...STEPS,
  ...ALIKE_LANGUAGES.flatMap((language) => [
    (question: string) => likeWords(question, language),
    (question: string) => likePhrases(question, language),
  ]),
]
/** V8 reads a pattern when it is first used, and compiles it when it is used again: later, for a program that asks once and ends. */
const AGAIN_AFTER_MILLISECONDS = 500

/** Has the patterns by which questions are read made, one after the other: the first question would wait for all of them at once, a tenth of a second. */
export async function warmUp(): Promise<void> {
  await inTurns(LATIN, STEPS)
  await setTimeout(AGAIN_AFTER_MILLISECONDS, undefined, { ref: false })
  for (const question of [LATIN, ARABIC, ARABIC]) await inTurns(question, LATER)
}

async function inTurns(question: string, steps: typeof STEPS): Promise<void> {
  for (const step of steps) {
    await setImmediate()
    step(question)
  }
}
