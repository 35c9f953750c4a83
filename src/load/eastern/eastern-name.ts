import { isArabicPhrase } from './eastern-phrase.ts'
import { isEasternGiven } from './eastern-names.ts'
import { keyOf } from './eastern-tokens.ts'
import { COURTESIES, isRole } from './eastern-words.ts'

/** How far a Persian or Arabic name goes, and the office that stands right behind it. */

/** `عبد القادر`, `نور الدين`: two words, one given name. */
const COMPOUND = /^عبد\s|\s(?:الدين|الله)$/u
/** Nobody's surname. */
const OFFICE =
  /^(?:رئیس|رییس|مدیر|مدیرعامل|شهردار|دبیر|دبیرکل|سخنگو|سخنگوی|معاون|وزیر|عضو|نماینده|سرپرست|فرماندار|استاندار|وکیل|مسئول|کارشناس)$/u

/** A given name takes with it the words of a name, no more: `مریم راد سر تکان داد`. */
export function nameOf(words: readonly string[]): readonly string[] {
  const office = officeAt(words)
  if (office > 0) return nameOf(words.slice(0, office))
  // `فؤاد الحلبي الطلاب`: behind a definite surname somebody else is spoken of.
  if (words[1]?.startsWith('ال') === true) return words.slice(0, COMPOUND.test(words.slice(0, 2).join(' ')) ? 3 : 2)
  // `فادي نور الدين`
  if (/^(?:الدين|الله)$/u.test(words[2] ?? '')) return words.slice(0, 3)
  const isPart = isEasternGiven(words[1]) || /^(?:عبد|بن|بو|ابن|أبو|آل|ذو|ولد)$/u.test(words[1] ?? '')
  if (words[2]?.startsWith('ال') === true && !isPart) return words.slice(0, 2)
  if (words.length <= 3) return words
  let end = 1
  while (end < 3 && isEasternGiven(words[end])) end += 1
  return words.slice(0, Math.min(words.length, words[end + 1]?.startsWith('ال') === true ? end + 2 : end + 1))
}

/** A name with the courtesies in front of it, and no more. */
export function calledName(words: readonly string[]): readonly string[] {
  const at = words.findIndex((word) => !COURTESIES.has(keyOf(word)) && !isRole(keyOf(word)))
  return isEasternGiven(words[at]) ? [...words.slice(0, at), ...nameOf(words.slice(at))] : words
}

/** `لیلا مهرجو رئیس انجمن`: where the office begins. Arabic may set behind a subject whom it speaks of: there a comma is wanted. */
function officeAt(words: readonly string[]): number {
  return isArabicPhrase(words.join(' ')) ? -1 : words.findIndex((word, at) => at > 1 && OFFICE.test(word))
}

/** `رئیس انجمن` of `لیلا مهرجو رئیس انجمن`. */
export function officeBehind(words: readonly string[]): string | undefined {
  const at = officeAt(words)
  return at < 0 || at === words.length - 1 ? undefined : words.slice(at).join(' ')
}
