import type { Subject } from './subject.ts'
import { isOffice } from '../people/offices.ts'
import { isPersonWord } from '../people/person-words.ts'
import { NAME } from '../people/names.ts'
import { parseSpeaker } from '../people/speaker.ts'

/** Whom or what `who` and `which` stand for. */

/** `the diary of the parish clerk Ada Reed, who`: the person next to the pronoun, whatever stands before. */
const ANTECEDENT = new RegExp(
  `(?:^|[\\s,])(?<phrase>(?:(?:(?:the|an?|his|her|its|their|our|my|le|la|un|une|son|sa)\\s+|l[’'])(?:[\\p{Ll}-]+\\s+){1,4})?${NAME}|(?:the|an?|one of the|his|her|its|their|le|la|un|une|son|sa)\\s+(?:[\\p{Ll}-]+\\s+){0,2}[\\p{Ll}-]+)$`,
  'u',
)
const SMALL_WORD =
  /(?:^|\s)(?:of|from|in|at|on|to|by|with|for|about|and|de|du|des|à|dans|chez|sur|par|avec|et|is|was|are|were)\s/u

const LAST_NAME = new RegExp(`(?<=\\s)${NAME}$`, 'u')
const DWELLER = new RegExp(`^(.*(?:^|\\s)${NAME})\\s(?:in|of|from|at|near|de|du|à)\\s$`, 'u')

export function antecedentIn(before: string): Subject | undefined {
  const phrase = ANTECEDENT.exec(before)?.groups?.['phrase'] ?? ''
  const near = phrase.replace(/^.*\s(?=(?:the|an?|le|la|un|une)\s+\p{Ll}+\s)/u, '')
  // `a text from Ada Reed`
  const own = SMALL_WORD.test(near.replace(/\s\p{Lu}.*$/u, ' ')) ? (LAST_NAME.exec(near)?.[0] ?? near) : near
  if (own === '' || own.length === before.trim().length || SMALL_WORD.test(own.replace(/\s\p{Lu}.*$/u, ' ')))
    return undefined
  // `a text from Pat in Lower Marle, who says`
  const place = before.slice(0, before.length - own.length)
  const dweller = /(?:^|\s)(?:in|of|from|at|near|de|du|à)\s$/u.test(place) ? DWELLER.exec(place)?.[1] : undefined
  if (dweller !== undefined) return antecedentIn(dweller)
  const found = parseSpeaker(own)
  const isPerson = found?.speaker === undefined ? isPersonOrOffice(own) : !found.isOutlet
  return found && isPerson ? { ...found, frame: before.slice(0, before.length - own.length) } : undefined
}

/** By its last word. */
export function isPersonOrOffice(phrase: string): boolean {
  const word = phrase.split(/\s+/u).at(-1) ?? ''
  return isOffice(word) || isPersonWord(word)
}

/** `It was seen by the Evening Plough, which wrote` */
const THING = new RegExp(`(?:^|\\s)(?<name>(?:[Tt]he\\s)?${NAME}),\\swhich$`, 'u')

export function thingBefore(closed: string): Subject | undefined {
  const name = THING.exec(closed)?.groups?.['name']
  const found = name === undefined ? undefined : parseSpeaker(name)
  return found?.speaker === undefined ? undefined : { ...found, frame: closed.slice(0, closed.lastIndexOf(name ?? '')) }
}
