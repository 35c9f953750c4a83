import { overlaps } from '../../model/span.ts'
import { sentences } from '../../text/sentences.ts'
import { isSubjectBeside } from '../saying/according-clause.ts'
import type { Attributed } from './attributed.ts'
import { accordsInEastern, isAppositionInEastern, mayAccordInEastern } from '../eastern/eastern-according.ts'
import type { Memory } from '../saying/memory.ts'
import type { Masked } from '../lines/mask.ts'
import type { Quoted } from '../lines/quote-spans.ts'
import { isPaper } from '../people/noun-phrases.ts'
import { isOffice } from '../people/offices.ts'
import { FRENCH_TRADE, isPersonWord } from '../people/person-words.ts'
import { reportedInEastern } from '../eastern/reporting-eastern.ts'
import { reportedBefore, type Reported } from '../saying/reporting.ts'
import { NAME } from '../people/names.ts'

const EASTERN = /\p{Script=Arabic}/u
/** `به گفته وی،`: so short is what only a pronoun names. */
const LONGEST_PRONOUN = 25
const LONGEST_SOURCE = 80
const ROLE_BEGINS =
  /^(?:an?|the|who|whose|qui|dont|one|head|director|chair\p{Ll}*|founder|author|editor|professor|president|member|mayor|minister|secretary|une?|la|le|présidente?|directeur|directrice|maire|auteure?)\s/u
const LONGEST_ROLE = 110
const FRENCH_ROLE = new RegExp(`^${FRENCH_TRADE}`, 'u')
/** A clause says something of something, by a verb. */
const FINITE =
  /\s(?:is|are|was|were|has|have|had|will|would|could|can|may|must|should|did|does|est|sont|ont|a|avait|était|sera|serait|peut|doit|fut|\p{Ll}{2,}(?:aient|ait|èrent|eront|era|ra))\s/u
const NAMES_ONLY = new RegExp(`^(?:and\\s+)?(?:(?:\\p{Lu}\\S*\\s*){1,4}|${NAME})$`, 'u')
const ITEM = /^\s*(?:\p{N}{1,3}(?:\.\p{N}{1,3})*[.)]?|[-•*–])\s+(?=\p{Lu}|[^\p{Script=Latin}])/u
const ACCORDING = /^(?:According to|In the words of|Selon|D['’]après)\s*/u

/** Most lines do not. */
const MAY_ACCORD = /According to|In the words of|Selon|D['’]après/u

/** `According to Ada Reed, the gate was closed.`: the clause is hers, though not word for word in marks. */
export function clausesOf(
  line: string,
  masked: Masked,
  quotes: readonly Quoted[],
  memory: Memory,
): readonly Attributed[] {
  if (!MAY_ACCORD.test(line) && !mayAccordInEastern(line)) return []
  return sentences(line).flatMap((found) => {
    const item = ITEM.exec(line.slice(found.start, found.end))?.[0].length ?? 0
    const [start, end] = [found.start + item, found.end]
    const sentence = masked.text.slice(start, end)
    if (!ACCORDING.test(sentence) && !accordsInEastern(sentence)) return []
    for (const match of sentence.matchAll(/[,،]\s+/gu)) {
      const lead = sentence.slice(0, match.index + match[0].length)
      const given = EASTERN.test(lead)
        ? reportedInEastern(lead, (word) => memory.isKnown(word, line, quotes))
        : reportedBefore(lead)
      const reported =
        given && quotes.every(({ whole }) => whole.end <= start) && lead.length <= LONGEST_PRONOUN
          ? whoIsMeant(given, line, start + lead.length, memory)
          : given
      const rest = sentence.slice(lead.length)
      const isOfPaper = isPaper(reported?.role ?? '')
      // `a report from the Herald`: the paper has the words, and the report is none that speaks.
      const speaker =
        reported?.speaker ?? (isOfPaper ? reported?.outlet : reported && describedIn(lead, reported, memory))
      // A role between commas goes on; the clause begins where something is said of something.
      if (reported === undefined || (speaker ?? reported.role) === undefined) continue
      if (speaker === undefined && isOfPaper) return []
      if (isRole(lead, rest) || isAppositionInEastern(rest) || /[،,]\s+ف[إا]ن/u.test(rest)) continue
      const linked = /^(?:فإن|فان|أن|أنّ|که)\s+/u.exec(rest)?.[0].length ?? 0
      const words = { start: start + lead.length + linked, end: start + sentence.trimEnd().length }
      if (quotes.some(({ whole }) => overlaps(whole, words))) return []
      const { role, outlet, dateAt } = reported
      return [
        {
          words,
          ...(speaker !== undefined && { speaker }),
          ...(role !== undefined && !isOfPaper && !isNamedBy(role, speaker) && { role }),
          ...(outlet !== undefined && { outlet }),
          ...(dateAt !== undefined && { dateAt: dateAt + start }),
        },
      ]
    }
    return []
  })
}

/** `the parish` is spoken of by what it is: that is no role beside it. */
function isNamedBy(role: string, speaker: string | undefined): boolean {
  return speaker !== undefined && /^\p{Ll}/u.test(speaker) && speaker.endsWith(role)
}

/** `According to the council’s surveyor, …`: whoever it is, the text names this one source and no other. */
function describedIn(lead: string, { role, called, pronoun }: Reported, memory: Memory): string | undefined {
  if (role === undefined || pronoun !== undefined) return undefined
  if (EASTERN.test(lead)) return called === undefined ? undefined : memory.resolveRole(called)?.speaker
  const known = called === undefined ? undefined : memory.resolveRole(called)?.speaker
  if (known !== undefined) return known
  const phrase = lead.replace(ACCORDING, '').replace(/[,\s]+$/u, '')
  // `police`, `local residents`
  if (
    /^(?:\p{L}+\s){0,2}\p{Ll}+$/u.test(phrase) &&
    !/^(?:an?|one|some|several|many|une?|des|\p{L}+(?:teen|ty)|two|three)\s/iu.test(phrase)
  )
    return phrase
  const isOne = /^(?:(?:the|its|their|his|her|le|la|son|sa|leur)\s|l[’'])|[’']s?\s/iu.test(phrase)
  return isOne && phrase.length <= LONGEST_SOURCE && !/[\uE000-\uE002]/u.test(phrase) ? phrase : undefined
}

/** `According to her, …`, `به گفته وی، …` */
function whoIsMeant(reported: Reported, line: string, at: number, memory: Memory): Reported {
  if (reported.speaker !== undefined || reported.pronoun === undefined) return reported
  const place = { whole: { start: at, end: at }, words: { start: at, end: at }, mark: '', isOpen: false }
  const one = memory.resolve(reported.pronoun, line.slice(0, at), place, false)
  return one ? { ...reported, ...one } : reported
}

function isRole(lead: string, rest: string): boolean {
  const [first = '', ...others] = rest.split(/[,،]\s+/u)
  // `the owner, Ada Reed, asked`: the subject of the clause, and no role of the source.
  if (isSubjectBeside([lead, first, ...others], 2)) return false
  // `who spent years in Tarn, Harrow, and Lower Mill, …`: names in a list are no clause.
  if (others.length > 0 && NAMES_ONLY.test(first)) return true
  // `technicienne à la station, le champignon`
  if (others.length > 0 && first.length < LONGEST_ROLE && FRENCH_ROLE.test(first) && !FINITE.test(` ${first} `))
    return true
  if (!ROLE_BEGINS.test(first) || others.length === 0 || first.length >= LONGEST_ROLE || EASTERN.test(first))
    return false
  return (
    !FINITE.test(` ${first.replace(/^(?:who|whose|qui|dont)\s.*$/u, '').replace(/^an?\s/u, '')} `) &&
    (/^(?:who|whose|qui|dont)\s/u.test(first) ||
      first.split(/\s+/u).some((word) => isOffice(word.toLowerCase()) || isPersonWord(word)))
  )
}
