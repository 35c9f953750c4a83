import { isCommonWord, isEasternGiven } from './eastern-names.ts'
import { THIS } from './eastern-phrase.ts'
import { easternSpeaker, nobodyKnown, type EasternSpeaker, type IsKnown } from './eastern-speaker.ts'
import { keyOf } from './eastern-tokens.ts'
import {
  COURTESIES,
  isBody,
  isInTheNameOf,
  isRelation,
  isRole,
  isStop,
  isUnnamed,
  KUNYA,
  PREPOSITIONS,
} from './eastern-words.ts'

/** Somebody whom a longer text names beyond doubt, as a subject: behind no preposition. */
export function subjectIn(text: string, isKnown: IsKnown = nobodyKnown): EasternSpeaker | undefined {
  for (const part of text.split(/[،؛,\uE000\uE001]+/u)) {
    const words = withoutAnd(part.trim()).split(/\s+/u)
    for (const [at, word] of words.entries()) {
      const key = keyOf(word)
      const before = keyOf(words[at - 1] ?? '')
      if (PREPOSITIONS.has(before) || THIS.has(before) || (at > 0 && isBody(before))) continue
      if (isInTheNameOf(word, before)) continue
      if (isEasternGiven(word) && isCommonWord(word) && !isRole(before) && !COURTESIES.has(before)) continue
      const isName = isEasternGiven(word) || (isKnown(word) && !isWhose(before))
      if (!isName && !KUNYA.has(key) && !COURTESIES.has(key) && !(isRole(key) && !PREPOSITIONS.has(key))) continue
      const found = easternSpeaker(words.slice(at).join(' '), isKnown)
      if (found?.speaker !== undefined && found.isSure === true) return found
    }
  }
  return undefined
}

/** A name behind a noun may tell whose it is: `دست بهفر`. */
function isWhose(before: string): boolean {
  return before !== '' && !isStop(before) && !isRole(before) && !COURTESIES.has(before)
}

/**
 * Somebody whom a longer text has as its subject without a name: where it begins, or behind words that end what stands
 * before (`در این مراسم مدیر موزه`, `نیز مدیرکل راه`). Who spoke before is then not meant.
 */
export function unnamedSubjectIn(text: string): EasternSpeaker | undefined {
  for (const part of text.split(/[،؛,]|(?<=[\uE000\uE001])(?![\uE000\uE001])/u)) {
    const words = part.trim().split(/\s+/u)
    const keys = words.map(keyOf)
    if (SUBORDINATE.has(keys[0] ?? '')) continue
    for (const [at, key] of keys.entries()) {
      const before = keys[at - 1] ?? ''
      if (!isUnnamed(key) && !isRelation(key) && !isRole(key)) continue
      const isFirst = at === 0 || (isStop(before) && !PREPOSITIONS.has(before)) || THIS.has(keys[at - 2] ?? '')
      if (!isFirst || keys[at + 1] === 'را' || PREPOSITIONS.has(key)) continue
      const found = easternSpeaker(words.slice(at).join(' '))
      if (found?.role !== undefined || found?.speaker !== undefined) return found
    }
  }
  return undefined
}

const SUBORDINATE = new Set(['وقتی', 'هنگامی', 'زمانی', 'اگر', 'چون', 'اگرچه', 'گرچه', 'هرچند', 'که', 'حین', 'عندما'])

/** `ومدير الهيئة`: what Arabic joins to the first word. */
function withoutAnd(part: string): string {
  const rest = /^[وف](?=\p{L}{3})(?<rest>\S+)/u.exec(part)?.groups?.['rest']
  if (rest === undefined) return part
  const key = keyOf(rest)
  return isRole(key) || COURTESIES.has(key) || (key.startsWith('ال') && !isEasternGiven(`و${rest}`))
    ? part.slice(1)
    : part
}
