import { isEasternGiven } from '../eastern/eastern-names.ts'
import { keyOf } from '../eastern/eastern-tokens.ts'
import { isBody, isRelation, isRole, isStop, isUnnamed, isVerbal, PAPERS } from '../eastern/eastern-words.ts'
import { isFirstPerson } from '../lines/first-person.ts'
import { endsAsSentence, type Line } from '../lines/lines.ts'
import { OTHER } from '../talk/turns.ts'
import type { WrittenWords } from './written-words.ts'

/** Accounts of several people, one after the other, in Persian and Arabic texts: each behind or below its name and what that person is. */

/** `گارنیک، عکاس میدان: یک روز ساعت عقب افتاد.` */
const LABELLED =
  /^\s*(?:[-•*–]\s*)?(?<name>[^:،,.؟!«»"()]{2,40})[،,]\s(?<role>[^:.؟!«»"]{3,70})[:：]\s+(?<words>[^«»"“”\s].{20,})$/u
/** `شفيق البستاني، وقّاد القطار`, and below it what he tells. */
const HEAD = /^(?<name>[^:،,.؟!«»"()]{4,40})[،,]\s(?<role>[^:.؟!«»"]{3,70})$/u
const AGED = /(?:^|\s)(?:\p{Nd}{1,3}|[\p{L}\u200C]+)[\u200C ]?ساله|\(?\p{Nd}{2}\s(?:عام|سنة)/u
const IS = /^(?:من|وكان|وكانت|وهو|وهي|که|از)$/u
const MOST_OF_NAME = 3
const FEWEST = 2
const FEWEST_HEADED = 3
const SHORTEST = 60

export function findVoices(lines: readonly Line[], isTaken: (line: Line) => boolean): readonly WrittenWords[] {
  const filled = lines.filter((line) => line.text.trim() !== '')
  return [...labelled(filled, isTaken), ...headed(filled, isTaken)]
}

/** Two of them in a row, or one who tells how old he is. */
function labelled(filled: readonly Line[], isTaken: (line: Line) => boolean): readonly WrittenWords[] {
  const found: WrittenWords[] = []
  let run: { readonly voice: WrittenWords; readonly isAged: boolean }[] = []
  const close = (): void => {
    const isRow = new Set(run.map(({ voice }) => voice.speaker)).size >= FEWEST
    found.push(...run.filter(({ isAged }) => isRow || isAged).map(({ voice }) => voice))
    run = []
  }
  for (const line of filled) {
    const { name = '', role = '', words = '' } = (line.text.includes(':') && LABELLED.exec(line.text)?.groups) || {}
    const speaker = isTaken(line) ? undefined : personal(name, role)
    if (speaker !== undefined && (endsAsSentence(words) || words.length > SHORTEST)) {
      const end = line.start + line.text.trimEnd().length
      const span = { start: line.start + line.text.lastIndexOf(words), end }
      run.push({ voice: voiceOf([span], speaker, role), isAged: AGED.test(role) })
    } else close()
  }
  close()
  return found
}

/** Three in a row, most of whom speak of themselves: else it may be told who writes. */
function headed(filled: readonly Line[], isTaken: (line: Line) => boolean): readonly WrittenWords[] {
  const found: WrittenWords[] = []
  let run: { readonly voice: WrittenWords; readonly isOwn: boolean }[] = []
  const close = (): void => {
    const own = run.filter(({ isOwn }) => isOwn).length
    if (run.length >= FEWEST_HEADED && own * 2 >= run.length) found.push(...run.map(({ voice }) => voice))
    run = []
  }
  for (let at = 0; at < filled.length; at += 1) {
    const [line, below] = [filled[at], filled[at + 1]]
    const { name = '', role = '' } = (line && line.text.length < 90 && HEAD.exec(line.text.trim())?.groups) || {}
    const speaker = name === '' ? undefined : personal(name, role, true)
    // Below a letter stands who wrote it: only a line that touches what is below it, and nothing above, heads it.
    const above = filled[at - 1]
    const isHead = line?.end === (below?.start ?? 0) - 1 && (above === undefined || above.end + 1 < line.start)
    const isVoice =
      isHead && line && below && speaker !== undefined && !isTaken(line) && !isTaken(below) && isParagraph(below.text)
    if (!isVoice) {
      close()
      continue
    }
    const span = { start: below.start, end: below.start + below.text.trimEnd().length }
    run.push({ voice: voiceOf([span], speaker, role), isOwn: isFirstPerson(below.text) })
    at += 1
  }
  close()
  return found
}

function isParagraph(line: string): boolean {
  return line.trim().length >= SHORTEST && endsAsSentence(line)
}

function personal(name: string, role: string, isHead = false): string | undefined {
  const own = name.trim()
  const words = own.split(/\s+/u)
  const [first = ''] = role.trim().split(/\s+/u)
  const isTold =
    isRole(keyOf(first)) ||
    isRelation(keyOf(first)) ||
    AGED.test(role) ||
    ((isHead || IS.test(first)) && isNamed(words))
  const isOther = words.some((word) => {
    const key = keyOf(word)
    return (isStop(key) && !isEasternGiven(word)) || isBody(key) || PAPERS.has(key) || isVerbal(key, word)
  })
  const isLabel = OTHER.test(own) || (isRole(keyOf(words[0] ?? '')) && !isEasternGiven(words[0]))
  return words.length > MOST_OF_NAME || !isTold || isOther || isLabel ? undefined : own
}

function isNamed(words: readonly string[]): boolean {
  return words.length > 1 && (isEasternGiven(words[0]) || isUnnamed(keyOf(words[0] ?? '')))
}

function voiceOf(paragraphs: WrittenWords['paragraphs'], speaker: string, role: string): WrittenWords {
  return {
    block: { start: paragraphs[0]?.start ?? 0, end: paragraphs.at(-1)?.end ?? 0 },
    paragraphs,
    speaker,
    role: role.trim(),
    kind: 'testimony',
  }
}
