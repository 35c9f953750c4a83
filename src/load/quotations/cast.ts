import { isEasternRoleOf } from '../eastern/eastern-roles.ts'
import { genderOf, type Gender } from '../people/gender.ts'
import type { Speaker } from '../people/speaker.ts'

/** A person of a text: how he or she was named most fully, as what, and by which pronoun, where that is known. */
export interface Person {
  readonly speaker: Speaker
  readonly gender?: Gender
}

/** The persons that a text has named so far. */
export interface Cast {
  /** Somebody is named (again); what is known of the same person already is kept. */
  readonly meet: (speaker: Speaker, gender?: Gender) => void
  /** Undefined for a name nobody bore, or one (such as a family's) that several bear. */
  readonly find: (name: string) => Person | undefined
  readonly isEmpty: () => boolean
  readonly isKnown: (word: string) => boolean
  /** How many words alone are somebody's name. */
  readonly names: () => number
  /** The one person with that role, `mayor`, or undefined. */
  readonly withRole: (role: string) => Person | undefined
}

const EASTERN = /\p{Script=Arabic}/u
/** `أم وائل` is not وائل. */
const KUNYA = /^(?:[أا]م|[أا]ب[وا]|ابن|بنت)$/u
const TITLE = /^(?:Dr|Mr|Mrs|Ms|Miss|Prof|Sir|Lady|Lord|Rev|Cllr|Father|Sister|M|Mme|Mlle|Me)\.?\s+/u
const JUNIOR = /,?\s+(?:Jr|Sr|II|III|IV)\.?$/u

export function createCast(): Cast {
  const people = new Map<string, Person>()
  /** Full names by each of their last and first words. */
  const bearers = new Map<string, Set<string>>()

  const fullName = (name: string): string | undefined => {
    const own = plain(name)
    const isOneWord = !own.includes(' ')
    if (!isOneWord && people.has(own)) return own
    const bearing = [...(bearers.get(own.split(' ').at(-1) ?? '') ?? [])].filter(
      (full) => isOneWord || isShort(own, full),
    )
    return bearing.length === 1 ? bearing[0] : undefined
  }

  return {
    meet: (speaker, told) => {
      const name = speaker.speaker ?? ''
      const own = plain(name)
      if (own === '') return
      const known = fullName(name)
      const before = known === undefined ? undefined : people.get(known)
      const gender = before?.gender ?? told ?? genderOf(name, speaker.role)
      const role = before?.speaker.role ?? speaker.role
      const longest = before && plain(before.speaker.speaker ?? '').length >= own.length ? before.speaker.speaker : name
      people.set(known ?? own, {
        speaker: {
          isOutlet: false,
          ...(longest !== undefined && { speaker: longest }),
          ...(role !== undefined && { role }),
        },
        ...(gender !== undefined && { gender }),
      })
      if (known === own) return
      const words = own.split(' ')
      const key = known ?? own
      const ends = words.length === 2 && KUNYA.test(words[0] ?? '') ? [] : [words[0] ?? '', words.at(-1) ?? '']
      for (const word of new Set(ends.filter((one) => !KUNYA.test(one))))
        bearers.set(word, (bearers.get(word) ?? new Set()).add(key))
    },
    find: (name) => people.get(fullName(name) ?? ''),
    isEmpty: () => people.size === 0,
    isKnown: (word) => bearers.has(word),
    names: () => bearers.size,
    withRole: (role) => {
      const all = [...people.values()].filter(({ speaker }) => hasRole(speaker.role, role))
      // `the mayor` is nobody's predecessor, where the text knows who holds the office.
      const now = all.filter(({ speaker }) => !FORMER.test(speaker.role ?? ''))
      const bearing = now.length > 0 ? now : all
      return bearing.length === 1 ? bearing[0] : undefined
    },
  }
}

function plain(name: string): string {
  return name
    .replace(TITLE, '')
    .replace(JUNIOR, '')
    .replace(/[’']s$/u, '')
    .trim()
}

/** `A. Reed` or `Ada Reed` of `Ada Mary Reed`. */
function isShort(short: string, full: string): boolean {
  const [one, other] = [short.split(' '), full.split(' ')]
  const initial = (one[0] ?? '').replace('.', '')
  return one.at(-1) === other.at(-1) && (other[0] ?? '').startsWith(initial)
}

const FORMER = /(?<!\p{L})(?:former|late|retired|deputy|acting|ancien|ancienne|feu|adjointe?)(?!\p{L})/iu

/** `mayor` of `mayor of Tarn`, not of `deputy mayor`, nor of `wife of the mayor`. */
function hasRole(role: string | undefined, word: string): boolean {
  if (EASTERN.test(word)) return role !== undefined && isEasternRoleOf(role, word)
  const head = (role ?? '').split(/,|\s(?:of|for|at|in|from|and|with|who|on|to|de|du|des|à|au|d[’'])(?:\s|$)/u)[0] ?? ''
  return ` ${head.trim().toLowerCase().replaceAll(/\s+/gu, ' ')}`.endsWith(` ${word.toLowerCase()}`)
}
