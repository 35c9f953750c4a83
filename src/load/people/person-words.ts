import type { Gender } from './gender.ts'

/** Words by which people are spoken of who have no name, and what they tell of them. */

const HE =
  'man boy father brother son husband grandson stepfather stepson godfather fisherman widower landlord bridegroom headmaster schoolmaster grandfather uncle spokesman chairman businessman actor king prince waiter nephew gentleman monk priest imam homme garçon père frère fils mari oncle'

const SHE =
  'woman girl mother sister daughter wife granddaughter stepmother stepdaughter godmother landlady bride headmistress schoolmistress postmistress seamstress grandmother aunt spokeswoman chairwoman businesswoman actress queen princess waitress niece lady nun widow heroine femme fille mère sœur épouse tante directrice présidente actrice conseillère romancière chanteuse infirmière institutrice enseignante'

export const GENDER_OF = new Map<string, Gender>([
  ...HE.split(' ').map((word) => [word, 'he'] as const),
  ...SHE.split(' ').map((word) => [word, 'she'] as const),
])

export const PERSONS = new Set([
  ...GENDER_OF.keys(),
  ...`friend neighbour neighbor visitor resident witness spokesperson colleague customer villager passenger driver child
  boyfriend girlfriend cousin tenant pensioner owner worker student pupil apprentice official expert lawyer partner stranger tourist
  ami amie voisin voisine témoin habitant habitante collègue client cliente enfant`.split(/\s+/u),
])

/** `friend`, `sister`: by what somebody is spoken of who has no name. */
export function isPersonWord(word: string): boolean {
  return PERSONS.has(word)
}

/** `technicienne à`, `apiculteur de`: for regular expressions, what somebody is in French, by the end of the word, and where. */
export const FRENCH_TRADE =
  "(?:\\p{Ll}{3,}(?:eur|euse|trice|ien|ienne|iste|ier|ière|aire)|porte-parole|maire|chef|cheffe)\\s+(?:(?:à|au|aux|de|du|des|chez|en|pour)\\s|d[’'])"

/** `, neuf ans,`, `, technicienne à`: no place has these. */
export const PERSONAL = new RegExp(
  `^,\\s+(?:${FRENCH_TRADE}|(?:\\p{N}{1,3}|\\p{Ll}+(?:-\\p{Ll}+){0,3})\\s+ans[,.]|née?\\s)`,
  'u',
)

export const VERB_BEHIND =
  /^(?:,\s+[^,]{2,60},)?\s+(?:has|had|was|is|will|would|does|did|never|always|a|est|était|avait|\p{Ll}{2,}(?:ed|es|s)|came|went|took|made|kept|ran|left|found|began|knew|grew|built|spent|lost|won|fell|stood|sat|thought|told|wrote|saw|said|felt|held|met|put|read|sang|spoke|sent|set|wore|rose|drew|paid|bought|sold)\s/u

/** `schoolteacher`, `boatman`: by the end of the word, what somebody does. */
export function isTrade(word: string): boolean {
  return TRADE.test(word)
}

const TRADE =
  /(?:man|woman|hand|keeper|maker|seller|teacher|fighter|grower|singer|writer|worker|farmer|sailor|driver|player|runner|rider|reader|baker|officer|member|owner|holder|lord|lady|ist)$/u
