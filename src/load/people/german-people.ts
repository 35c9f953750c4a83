import { genderOf, type Gender } from './gender.ts'
import { isGivenName } from './given-names.ts'
import type { Mention } from './people.ts'

/** Whom a German text names: what has a capital is no name for that, so what stands beside it must tell. */

const NAME_WORD = "\\p{Lu}[\\p{L}\\p{M}’'-]+"
/** For regular expressions: between the words of a name. */
export const GERMAN_PARTICLE = '(?:(?:von|van|zu)\\s(?:(?:der|den|dem)\\s)?|(?:de|di|el|al|bin)\\s)?'
/** Two words and more. */
const NAME = `(?:(?:Dr|Prof)\\.\\s)*(?<name>${NAME_WORD}(?:\\s${GERMAN_PARTICLE}${NAME_WORD}){1,3})`
const TRADE = `(?<role>\\p{Lu}[\\p{Ll}-]+(?:er|or|ent|ant|ist|at|eur|ot|oge|ende|anwalt|meister|frau|mann|hilfe|kraft|rat|rätin|chef|in))`
const MORE = '(?:\\s(?!(?:und|hat|war|ist|sagt)\\s)[^,.:;!?„“»«]{2,60})?'
const PATTERNS = [
  /** `Ada Roth, Leiterin des Museums, kam`, `Unter ihnen war Ada Roth, Imkerin.` */
  new RegExp(`(?<![\\p{L}’'-])${NAME},\\s(?:(?:die|der|eine?)\\s)?(?:\\p{Ll}+\\s){0,2}?${TRADE}${MORE}(?=[,.])`, 'gu'),
  /** `Die Leiterin des Museums, Ada Roth, kam` */
  new RegExp(
    `(?<![\\p{L}-])(?:[Dd]ie|[Dd]er|[Ee]ine?)\\s(?:\\p{Ll}+\\s){0,2}?${TRADE}${MORE},\\s${NAME}(?=[,.:])`,
    'gu',
  ),
  /** `Bürgermeisterin Ada Roth (parteilos)` */
  new RegExp(`(?<![\\p{L}-])${TRADE}\\s${NAME}(?![\\p{L}-])`, 'gu'),
  /** `Ada Roth (52)` */
  new RegExp(`(?<![\\p{L}’'-])${NAME}\\s\\((?:\\p{N}{1,3}|parteilos|\\p{Lu}{2,5}|Grüne|Linke)\\)`, 'gu'),
]
const GIVEN = new RegExp(`(?<![\\p{L}’'-])${NAME}`, 'gu')
const FUNCTION_WORDS =
  /(?<!\p{L})(?:der|die|das|und|ist|nicht|ein|eine|mit|von|für|auf|dem|den|des|zu|sich|wie|auch)(?!\p{L})/giu
const FEWEST = 3
const LOOKED_AT = 600

function isGermanText(text: string): boolean {
  const head = text.slice(0, LOOKED_AT)
  const found = head.match(FUNCTION_WORDS)?.length ?? 0
  return found >= FEWEST && found * 14 >= head.split(/\s+/u).length
}

/** Reads the paragraphs of one text; undefined for what is not German. A short one of a German text has few words to tell. */
export function createGermanReader(): (text: string) => readonly Mention[] | undefined {
  let wasGerman = false
  return (text) => {
    const isGerman = isGermanText(text)
    wasGerman ||= isGerman
    return isGerman || (wasGerman && text.search(FUNCTION_WORDS) >= 0) ? germanMentions(text) : undefined
  }
}

function germanMentions(text: string): readonly Mention[] {
  const found = new Map<string, Mention>()
  const add = (name: string, role: string | undefined, at: number): void => {
    const known = found.get(name)
    if (known && (known.role !== undefined || role === undefined)) return
    const gender = genderOf(name) ?? (role === undefined ? undefined : genderOfTrade(role))
    found.set(name, {
      at: known?.at ?? at,
      name,
      isCertain: true,
      isSubject: true,
      ...(role !== undefined && { role }),
      ...(gender !== undefined && { gender }),
    })
  }
  for (const pattern of PATTERNS)
    for (const { groups, index } of text.matchAll(pattern))
      if (isName(groups?.['name'])) add(withoutTrade(groups?.['name'] ?? ''), groups?.['role'], index)
  for (const { groups, index } of text.matchAll(GIVEN)) {
    const name = groups?.['name'] ?? ''
    if (isGivenName(name.split(' ')[0] ?? '')) add(name, undefined, index)
  }
  return [...found.values()].toSorted((one, other) => one.at - other.at)
}

/** `Sprecherin`, `Vorsitzende`; `der Vorsitzende` is told by his name. */
function genderOfTrade(role: string): Gender | undefined {
  if (/(?:in|frau)$/u.test(role)) return 'she'
  return /(?:er|or|mann|meister|anwalt|rat)$/u.test(role) ? 'he' : undefined
}

const ALONE = new RegExp(`^${TRADE}$`, 'u')

/** Is a word what somebody is, and no name: `Imkerin`, `Anwohner`? */
export function isGermanTrade(word: string): boolean {
  return ALONE.test(word) && !isGivenName(word)
}

function isName(name = ''): boolean {
  return !/^(?:Die|Der|Das|Ein|Eine|Im|Am|In|An|Auf|Bei|Nach|Vor|Mit|Und|Wie|Laut|Unter|Noch)\s/u.test(name)
}

/** `Sprecherin Ada Roth` where the pattern began too early. */
function withoutTrade(name: string): string {
  const words = name.split(' ')
  return words.length > 2 && isGermanTrade(words[0] ?? '') ? words.slice(1).join(' ') : name
}
