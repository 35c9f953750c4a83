import { isOffice, NAME, parseSpeaker, type Speaker } from './speaker.ts'

/** A person that a text names, or (without a name) only speaks of: `the driver`, `her brother`. */
export interface Mentioned {
  readonly speaker?: Speaker
  /** False for two words with a capital that may as well be a place. */
  readonly isCertain: boolean
}

const NAMES = new RegExp(`(?<![\\p{L}’'.-])${NAME}`, 'gu')
const UNNAMED =
  /(?<!\p{L})(?:the|an?|one|another|his|her|their|my|le|la|un|une|son|sa|l[’'])\s*(?:[\p{L}-]+\s+)?(?<who>\p{Ll}+)(?!\p{L})/giu
const PERSONS = new Set(
  `man woman boy girl friend mother father sister brother son daughter wife husband neighbour neighbor visitor resident witness
  spokesman spokeswoman spokesperson colleague customer villager passenger driver grandmother grandfather uncle aunt child
  homme femme garçon fille ami amie mère père sœur frère fils épouse mari voisin voisine témoin habitant habitante collègue client cliente`.split(
    /\s+/u,
  ),
)
const TITLE = /^(?:Dr|Mr|Mrs|Ms|Miss|Prof|Sir|Lady|Lord|Rev|M|Mme|Mlle)\.?\s/u
/** An age, a role or a relative clause behind a name: it is a person's. */
const SAYS_WHO =
  /^,\s+(?:\p{N}{1,3}\s*(?:ans)?[,.]|who\b|whose\b|qui\b|an?\s+\p{Ll}|(?:the|his|her|its|their|head|director|chair\p{Ll}*|founder|author|owner|manager|president|former|now|son|sa|le|la|une?)\s)|^\s+\(\p{N}{1,3}\)/u
const PLACE_BEFORE =
  /(?:^|\s)(?:in|at|from|near|to|into|outside|towards?|through|across|de|du|des|à|en|au|dans|vers)\s+(?:the\s+|la\s+|le\s+)?$/iu
const BODY =
  /\b(?:University|School|College|Museum|Council|Company|Street|Road|River|Valley|Island|County|Park|Church|Bridge|Association|Society|Union|Ministry|Department|Institute|Club|Party|Act|Court|House|Hall|Garden|Gardens|Square|North|South|East|West|New|Saint|St|Street|Mount|Lake|Bay|Beach|Station|Group|Trust|Office|Fund|Bank|Centre|Center|Hospital|Festival|Day|War|Prize|Award)\b/u

/** `dog walker Ada Reed`: who does something, by the end of the word. */
const CALLING =
  /^(?!(?:after|under|over|however|never|ever|either|neither|other|another|whether|rather|later|earlier|former|together|further|their|her|for|nor|near|than|when|major|minor|junior|senior|water|summer|winter|river|paper|different|present|recent|current|ancient|important)$)\p{Ll}{2,}(?:er|or|ist|ian|man|woman|eur|euse|trice|iste|ien|ienne)$/u
/** `the Minister for the Environment, Ada Reed`. */
const OFFICE_OF =
  /(?:^|\s)(?:minister|director|head|chair|president|secretary|mayor|professor|editor|leader|manager|officer|ministre|directeur|directrice|président|présidente)\s(?:for|of|at|in|de|du|des)\s[^,.]{2,50},\s+$/iu

export function peopleIn(text: string): readonly Mentioned[] {
  const found: Mentioned[] = []
  for (const match of text.matchAll(NAMES)) {
    const name = match[0]
    const [before, behind] = [text.slice(0, match.index), text.slice(match.index + name.length)]
    const role = /(?<role>[\p{L}-]+),?\s+$/u.exec(before)?.groups?.['role'] ?? ''
    const hasRole = isOffice(role.toLowerCase()) || PERSONS.has(role.toLowerCase()) || CALLING.test(role)
    const isBehindOffice = OFFICE_OF.test(before)
    const first = name.split(/\s+/u)[0]?.toLowerCase() ?? ''
    const isCertain =
      hasRole || isBehindOffice || TITLE.test(name) || SAYS_WHO.test(behind) || (isOffice(first) && /\s/u.test(name))
    if (!isCertain && (!/\s/u.test(name) || BODY.test(name) || PLACE_BEFORE.test(before))) continue
    const speaker = parseSpeaker(name)
    if (speaker?.speaker === undefined || speaker.isOutlet) continue
    found.push({ speaker: hasRole && speaker.role === undefined ? { ...speaker, role } : speaker, isCertain })
  }
  return [...found, ...unnamedIn(text)]
}

function unnamedIn(text: string): readonly Mentioned[] {
  return [...text.matchAll(UNNAMED)].flatMap((match) => {
    const who = match.groups?.['who']?.toLowerCase() ?? ''
    // `the engineer Ada Reed`, `her niece, Roberta Crane`, `Ada Reed, the engineer`: one person.
    const isNamed =
      /^,?\s+\p{Lu}/u.test(text.slice(match.index + match[0].length)) ||
      /\p{Lu}\S*,\s+$/u.test(text.slice(0, match.index))
    return !isNamed && (PERSONS.has(who) || isOffice(who)) ? [{ isCertain: true }] : []
  })
}

/** The one person that texts name, or undefined when they name none, or more, or somebody without a name as well. */
export function onlyPerson(text: string, known: readonly Speaker[] = []): Speaker | undefined {
  const mentioned = [...known.map((speaker) => ({ speaker, isCertain: true })), ...peopleIn(text)]
  const certain = mentioned.filter(({ isCertain }) => isCertain)
  const [one] = certain
  if (one?.speaker?.speaker === undefined) return undefined
  const best = certain
    .flatMap(({ speaker }) => speaker ?? [])
    .reduce((longest, next) => ((next.speaker ?? '').length > (longest.speaker ?? '').length ? next : longest))
  return mentioned.every(({ speaker }) => speaker !== undefined && isSame(speaker.speaker ?? '', best.speaker ?? ''))
    ? { ...best, ...(best.role === undefined && one.speaker.role !== undefined && { role: one.speaker.role }) }
    : undefined
}

/** The same name, or its last part. */
function isSame(one: string, other: string): boolean {
  const [left, right] = [bare(one), bare(other)]
  return left === right || left.split(/\s+/u).at(-1) === right.split(/\s+/u).at(-1)
}

function bare(name: string): string {
  return name.replace(TITLE, '').trim()
}
