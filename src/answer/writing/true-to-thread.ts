import { detectLanguage } from '../../text/language.ts'
import { foldAccents } from '../../text/normalise.ts'
import { stem, wordSpans } from '../../text/words.ts'
import { anchorsOf, newAnchor } from '../question/anchors.ts'
import { contentWords } from '../question/follow-up.ts'
import { readQuestion } from '../question/question.ts'
import { foldForTurning } from '../gate/truncation.ts'
import { TURNS } from '../gate/turning.ts'

/** What was asked before, oldest first, and the archive's own words that were shown in answer. */
export interface Thread {
  readonly questions: readonly string[]
  readonly quotes: readonly string[]
}

const ARABIC = /\p{Script=Arabic}/u
const LONGEST = 300
/** Forms of 'to be', 'to have', 'to do' and 'to become', which say nothing by themselves; folded. */
const AUXILIARY: ReadonlySet<string> = new Set(
  `am be been being become became done fut furent etait etaient ete sont soit ont eut eurent avait avaient eu fait
  شد شدند شده شود بود بودند بوده هست هستند کرد کردند کرده دارد دارند داشت داشتند كان كانت كانوا تم تمت کان کانت کانوا`
    .trim()
    .split(/\s+/u),
)

/**
 * May a rewritten question be put in the place of a follow-up? Only when every name, number, date and telling word of it
 * stands in the thread or in the follow-up, when it keeps what the follow-up says and asks for, and denies nothing anew.
 */
export function isTrueToThread(rewritten: string, followUp: string, { questions, quotes }: Thread): boolean {
  if (rewritten.length > LONGEST || ARABIC.test(rewritten) !== ARABIC.test(followUp)) return false
  const sources = [followUp, ...questions, ...quotes].join('\n')
  if (newAnchor(anchorsOf(`x ${rewritten}`), anchorsOf(sources)) !== undefined) return false
  const [said, asked] = [anchorsOf(rewritten), anchorsOf(followUp)]
  if (![...asked.numbers].every((number) => said.numbers.has(number))) return false
  if (![...asked.dates].every((date) => said.dates.has(date))) return false
  const language = detectLanguage(rewritten)
  const [known, kept] = [stemsIn(sources, language), stemsIn(rewritten, language)]
  if (contentWords(rewritten).some((word) => !AUXILIARY.has(foldAccents(word)) && !known.has(stemOf(word, language))))
    return false
  if (contentWords(followUp).some((word) => !kept.has(stemOf(word, language)))) return false
  const { wanted } = readQuestion(followUp, [])
  if (wanted !== 'other' && wanted !== readQuestion(rewritten, []).wanted) return false
  const [plain, plainSources] = [foldForTurning(rewritten), foldForTurning(sources)]
  return TURNS.every(({ pattern }) => !pattern.test(plain) || pattern.test(plainSources))
}

function stemsIn(text: string, language: string): Set<string> {
  return new Set(wordSpans(text).map(({ text: word }) => stemOf(word, language)))
}

function stemOf(word: string, language: string): string {
  return foldAccents(stem(word, language))
}
