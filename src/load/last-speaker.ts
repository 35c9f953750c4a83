import type { Quoted } from './quote-spans.ts'
import type { Reported } from './reporting.ts'
import { isOffice, NAME, parseSpeaker, type Speaker } from './speaker.ts'

/** Who spoke last, for what a pronoun or an open quotation leaves to the text before. */
export interface Memory {
  /**
   * The speaker that a pronoun stands for, when it can be nobody else. `soFar` is the line up to the end of the
   * quotation and its speaker; a fragment takes no speaker from the paragraph above.
   */
  readonly resolve: (pronoun: string, soFar: string, quote: Quoted, isFragment: boolean) => Speaker | undefined
  /** Somebody spoke; `end` is where, in the line. */
  readonly said: (reported: Reported, pronoun: string | undefined, end: number) => void
  readonly endOfParagraph: (line: string) => void
  /** A quotation that the paragraph above left open, or announced with a colon at its end. */
  readonly pending: () => Reported | undefined
  readonly leaveOpen: (reported: Reported | undefined) => void
  readonly forget: () => void
}

type Gender = 'he' | 'she' | 'it'
const PEOPLE = new RegExp(`(?<![\\p{L}’'.-])${NAME}`, 'gu')
const GENDER: Readonly<Record<string, Gender>> = {
  he: 'he',
  il: 'he',
  she: 'she',
  elle: 'she',
  it: 'it',
  قال: 'he',
  قالت: 'she',
}
/** Persian has one pronoun. */
const ANY_GENDER = new Set(['او'])
const HIS_TITLE = /(?:^|\s)(?:Mr|Sir|Lord|M|King|Prince|Father|Monsieur|Brother)\b/u
const HER_TITLE = /(?:^|\s)(?:Mrs|Ms|Miss|Lady|Mme|Mlle|Queen|Princess|Sister|Madame|Dame)\b/u
const UNNAMED_PERSON =
  /(?<!\p{L})(?:the|an?|one|another|his|her|their|my|le|la|un|une|son|sa|l[’'])\s*(?:\p{Ll}+\s+)?(?<who>\p{Ll}+)(?!\p{L})/giu
const PERSONS = new Set(
  `man woman boy girl friend mother father sister brother son daughter wife husband neighbour neighbor visitor resident witness
  spokesman spokeswoman spokesperson colleague customer villager passenger driver grandmother grandfather uncle aunt child
  homme femme garçon fille ami amie mère père sœur frère fils épouse mari voisin voisine témoin habitant habitante collègue client cliente`.split(
    /\s+/u,
  ),
)

export function createMemory(): Memory {
  let last: { readonly speaker: Speaker; readonly gender: Gender | undefined; readonly age: number } | undefined
  let open: Reported | undefined
  /** The paragraph above behind the last words said, and how much of this one lies before them. */
  let above = ''
  let until = 0
  const namesAnother = (text: string): boolean => {
    const known = (last?.speaker.speaker ?? '').split(/\s+/u)
    const isOther = [...text.matchAll(PEOPLE)].some(({ 0: name }) => {
      const words = name.split(/\s+/u)
      if (words.length < 2 || words.some((word) => known.includes(word))) return false
      const found = parseSpeaker(name)
      return found?.speaker !== undefined && !found.isOutlet
    })
    if (isOther) return true
    return [...text.matchAll(UNNAMED_PERSON)].some(({ groups }) => {
      const who = groups?.['who'] ?? ''
      return (PERSONS.has(who) || isOffice(who)) && !(last?.speaker.role ?? '').includes(who)
    })
  }
  return {
    resolve: (pronoun, soFar, quote, isFragment) => {
      if (!last || last.age > 1 || (isFragment && last.age > 0)) return undefined
      // The words said name whom they like: only what stands outside them counts.
      const here = `${soFar.slice(last.age === 0 ? until : 0, quote.whole.start)} ${soFar.slice(quote.whole.end)}`
      if (last.age > 0 && /[.!?؟]\s/u.test(soFar.slice(0, quote.whole.start))) return undefined
      if (namesAnother(`${above} ${here}`)) return undefined
      if (ANY_GENDER.has(pronoun)) return last.speaker
      const gender = GENDER[pronoun]
      if (
        gender === undefined ||
        (last.gender ?? gender) !== gender ||
        (last.gender === undefined && (gender === 'it' || pronoun.startsWith('قال')))
      )
        return undefined
      last = { ...last, gender }
      return last.speaker
    },
    said: ({ speaker, role, isOutlet, gender: told }, pronoun, end) => {
      if (speaker === undefined) {
        // Somebody else spoke, who is not named: what follows may be his.
        last = undefined
        return
      }
      const isBody = /^(?:the|le|la|les|l[’'])\s?/u.test(speaker) || isOutlet
      const title = HIS_TITLE.test(` ${role ?? ''} ${speaker}`)
        ? 'he'
        : HER_TITLE.test(` ${role ?? ''} ${speaker}`)
          ? 'she'
          : undefined
      const isSame = last?.speaker.speaker === speaker
      const gender = isBody ? 'it' : (told ?? title ?? GENDER[pronoun ?? ''])
      last = {
        speaker: { speaker, isOutlet, ...(role !== undefined && { role }) },
        gender: isSame ? (last?.gender ?? gender) : gender,
        age: 0,
      }
      above = ''
      until = end
    },
    endOfParagraph: (line) => {
      above = last?.age === 0 ? line.slice(until) : `${above} ${line}`
      until = 0
      if (last) last = { ...last, age: last.age + 1 }
    },
    pending: () => open,
    leaveOpen: (reported) => {
      open = reported
    },
    forget: () => {
      last = undefined
      open = undefined
    },
  }
}
