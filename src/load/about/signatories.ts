import { isEasternGiven } from '../eastern/eastern-names.ts'
import { isGivenName } from '../people/given-names.ts'
import { isOffice } from '../people/offices.ts'
import { looksLikeOutlet } from '../people/outlet-names.ts'

/** Who signed a letter. */
export interface Signatories {
  readonly speaker: string
  readonly role?: string
}

const TITLE =
  '(?:(?:Dr|Mr|Mrs|Ms|Miss|Prof|Professor|Sir|Lady|Rev|Canon|Capt|Captain|Cllr|Councillor|M|Mme|Mlle)\\.?\\s)?'
const STANDS_BEFORE = /^(?:(?:Dr|Mrs?|Ms|Miss|Prof|M|Mme|Mlle)\.?|خانم|آقای|دکتر|السيد|السيدة)\s/u
const WORD =
  "(?:(?:\\p{Lu}\\.-?){1,3}|(?:[dl]['’]|(?:al|el|ul|as|ash|ad|an|ar|at|az|ez)-)?\\p{Lu}\\p{Ll}[\\p{L}\\p{M}'’-]*|Mc\\p{Lu}\\p{Ll}+)"
const PERSON = new RegExp(
  `^(?<name>${TITLE}${WORD}(?:\\s(?:(?:de|du|des|da|van|von|der|den|la|le|el|al|bin)\\s){0,2}${WORD}){1,4})(?:\\s?\\((?<beside>[^()]{2,60})\\)|,\\s(?<rest>\\S.{0,80}))?[,.]?$`,
  'u',
)
const EASTERN =
  /^(?<name>[\p{Script=Arabic}\u200C]+(?:\s[\p{Script=Arabic}\u200C]+){1,4})(?:\s?[،,–—-]\s?(?<rest>\S.{0,80}))?[،.]?$/u
/** Words that a person's name does not begin or end with. */
const NO_NAME =
  /^(?:The|An?|In|On|Of|At|To|For|From|By|And|Or|But|What|Why|How|When|Where|Who|Which|Is|Are|Our|My|Your|His|Her|Its|Their|This|That|No|Not|More|Letters?|Editor|Photo|Picture|Image|Le|La|Les|Un|Une|Des|Aux?|Dans|Sur|Pour|Lettres?|Courrier|Réponse|Photographie)\s|(?:Street|Road|Lane|Avenue|Row|Square|Terrace|Close|Crescent|Hill|House|Farm|Court|County|Club|Society|Association|Committee|Council|Museum|School|University|Library|Page|News)$/u
/** `for the tenants`, `and 34 others`: nobody's name. */
const FOR_WHOM = /^(?:for|on behalf of|and|pour|au nom de|et|از طرف|به نمایندگی|و|عن|نیابة)\s/u
const BETWEEN = /\s+[–—·•|]\s+/u

/** The person whom a line names and nothing else, but for a role or a place behind a comma. */
export function personOn(line: string): Signatories | undefined {
  // `(Mrs) Ada Reed`
  const text = line
    .trim()
    .replace(/^[-–—]\s?/u, '')
    .replace(/^\((\p{L}{1,5}\.?)\)\s(?=\p{Lu})/u, '$1 ')
  if (text.length > 110 || /["“”«»?!:;]/u.test(text)) return undefined
  const groups = (PERSON.exec(text) ?? EASTERN.exec(text))?.groups
  const name = groups?.['name'] ?? ''
  if (name === '' || NO_NAME.test(name) || looksLikeOutlet(name)) return undefined
  const beside = (groups?.['beside'] ?? groups?.['rest'] ?? '').replace(/[,.]$/u, '')
  return { speaker: name, ...(isRole(beside) && { role: beside }) }
}

/**
 * Those who sign in `lines`: one person with what stands below the name, or, where a list shows it, several. `isHeaded`
 * says that a farewell or the like announces them.
 */
export function signatoriesOf(
  lines: readonly string[],
  isHeaded: boolean,
  and: 'and' | 'et' = 'and',
): Signatories | undefined {
  const own = lines.flatMap((line) =>
    BETWEEN.test(line) ? line.trim().split(BETWEEN) : [...inOneLine(line, isHeaded)],
  )
  const [first = '', second = '', ...others] = own
  const one = personOn(first)
  if (!one) return undefined
  const names = own.slice(0, firstOther(own)).flatMap((line) => personOn(line)?.speaker ?? [])
  const isList =
    isHeaded &&
    names.length > 1 &&
    (names.length > 2 || own.length > lines.length || FOR_WHOM.test(others[0] ?? '') || startsWithGiven(second))
  if (isList) return { speaker: joined(names, and) }
  // A name alone may be a heading.
  if (!isHeaded && own.length === 1 && !/[,،(–—-]/u.test(first) && !startsWithGiven(first)) return undefined
  const role = one.role ?? (isRole(second.trim()) ? second.trim() : undefined)
  return { speaker: one.speaker, ...(role !== undefined && { role }) }
}

/** `Ada Reed (River Trust), Ben Moss (Mill Society) and eight others` */
const LISTED = /,\s(?![^()]*\))|\s(?:and|et)\s(?![^()]*\))/u

function inOneLine(line: string, isHeaded: boolean): readonly string[] {
  const parts = isHeaded ? line.trim().split(LISTED) : []
  const isList =
    parts.length > 1 && parts.slice(0, 2).every((part) => part.endsWith(')') && personOn(part) !== undefined)
  return isList ? parts : [line]
}

/** `ADA REED, warden` */
export function inSmall(name: string): string {
  return name.replaceAll(/(?<!\p{L})\p{Lu}[\p{Lu}’'-]+(?!\p{L})/gu, (word) =>
    word.replaceAll(/(?<=\p{L})\p{Lu}+/gu, (rest) => rest.toLowerCase()),
  )
}

function firstOther(lines: readonly string[]): number {
  const at = lines.findIndex((line) => FOR_WHOM.test(line.trim()) || !personOn(line))
  return at < 0 ? lines.length : at
}

function startsWithGiven(line: string): boolean {
  const [first = ''] = line.trim().replace(STANDS_BEFORE, '').split(/\s/u)
  return isGivenName(first) || isEasternGiven(first)
}

/** `curator of the museum`, `Curator, Merrow Museum`; a street is none. */
function isRole(text: string): boolean {
  const [first = ''] = text.split(/[\s,]/u)
  return text.length <= 80 && !/\p{N}/u.test(text) && isOffice(first.toLowerCase())
}

function joined(names: readonly string[], and: 'and' | 'et'): string {
  const isEastern = /\p{Script=Arabic}/u.test(names[0] ?? '')
  return `${names.slice(0, -1).join(isEastern ? '، ' : ', ')} ${isEastern ? 'و' : and} ${names.at(-1) ?? ''}`
}
