import { isGivenName } from './given-names.ts'
import { NAME } from './names.ts'
import { roleOf } from './noun-phrases.ts'
import { isOffice } from './offices.ts'
import type { Speaker } from './speaker.ts'

/** Offices of several words, with those of a house or a place among them, in front of a name or without one. */

const NAME_ONLY = new RegExp(`^["“«]?\\s?(${NAME}),?\\s?["”»]?$`, 'u')

/** An office that no newspaper is called by, unlike `The Hillway Reporter`. */
const OFFICE_ALONE =
  /^The\s((?:\p{Lu}[\p{L}-]+\s){1,3}(?:Executive|Secretary|Minister|Commissioner|Officer|Director|Commander|Treasurer|Superintendent|Inspector|Administrator|Registrar))$/u

/** `Ada Reed thanked Ben Moss` has a person and a verb where `Hillway chief executive` has a house and an office. */
export function isHouse(before: string): boolean {
  const words = before.trim().split(/\s+/u)
  return !isGivenName(words[0] ?? '') || isOffice(words.at(-1) ?? '') || !(words.at(-1) ?? '').endsWith('ed')
}

/** `Valley President and CEO Ada Reed`: words with a capital up to the last office, and a name of two words or more; `The District Chief Executive`: none. */
export function officeBefore(phrase: string): Speaker | undefined {
  const alone = OFFICE_ALONE.exec(phrase)?.[1]
  if (alone !== undefined) return { role: alone, isOutlet: false, isDefinite: true }
  const words = phrase.split(/\s+/u)
  const last = words.findLastIndex((word) => /^\p{Lu}/u.test(word) && isOffice(word.toLowerCase()))
  const name = words.slice(last + 1).join(' ')
  if (last < 1 || last > 8 || !NAME_ONLY.test(name) || !/\s/u.test(name) || /^(?:of|for|the|de|du|des)\s/u.test(name))
    return undefined
  const before = words.slice(0, last + 1)
  if (!before.every((word) => /^[\p{Lu}&]|^(?:and|of|for|the|et|de|du)$/u.test(word)) || isGivenName(words[0] ?? ''))
    return undefined
  return { speaker: name, role: roleOf(before.join(' ')), isOutlet: false }
}
