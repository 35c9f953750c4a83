import { isGivenName } from '../people/given-names.ts'
import { NAME } from '../people/names.ts'
import { isOffice } from '../people/offices.ts'
import { isTrade } from '../people/person-words.ts'

/** `a déclaré au micro de Radio Marle la maire Ada Roche`: where and to whom, between a French verb and who speaks. */

const BEGINS = /^(?:à|au|aux|auprès|avec|chez|dans|devant|en|face|lors|par|sur|via)(?=\s)/u
const WORD = /\S+/gu
const MOST_LETTERS = 90
const TITLE = /^(?:M\.|MM\.|Mme|Mlle|Me|Dr|Pr)$/u
/** What somebody is, by the end of the word. */
const WHO = /(?:eur|euse|trice|ien|ienne|iste|ier|ière|aire|ante?|eure|maire|porte-parole|élue?)$/u

/** The letters of such a part, where what follows it begins as somebody does; 0 for none. */
export function placeFirst(text: string): number {
  if (!BEGINS.test(text)) return 0
  const words = [...text.slice(0, MOST_LETTERS).matchAll(WORD)]
  for (const [at, { 0: word, index }] of words.entries()) {
    const next = words[at + 1]?.[0].replace(/[,.;:]$/u, '') ?? ''
    if (at < 2) continue
    const before = words[at - 1]?.[0] ?? ''
    if (/[,;:.!?]$/u.test(before.replace(TITLE, ''))) return 0
    const elided = /^l[’'](?<noun>\p{Ll}[\p{L}-]+)/u.exec(word)?.groups?.['noun']
    const noun = /^(?:le|la|un|une)$/u.test(word) ? next : (elided ?? '')
    const isSomebody = noun !== '' && /^\p{Ll}/u.test(noun) && (isOffice(noun) || isTrade(noun) || WHO.test(noun))
    // `de la mairie`, `sur le secrétaire`: behind a preposition it is a part of the place.
    const isOfPlace = /^(?:à|de|dans|sur|avec|devant|par|chez|en|lors|auprès|pour)$/u.test(before)
    const isNamed = TITLE.test(word) || (isGivenName(word) && /^\p{Lu}/u.test(next))
    if ((isSomebody || isNamed) && !isOfPlace) return index
  }
  return 0
}

/** `affirme dans un courriel à notre rédaction Ada Roche` */
const BEFORE_NAME = new RegExp(
  `^(?:dans|sur|lors|devant|auprès|par|en|à|au|aux)\\s[^,;:]{2,80}?\\s(?=(?:${NAME})(?:,|$))(?=\\p{Lu}\\S*\\s\\p{Lu})`,
  'u',
)

/** The same in front of a name of two words at the end of its part, known or not; it may be a place's as well. */
export function placeBeforeName(text: string): number {
  return BEFORE_NAME.exec(text)?.[0].length ?? 0
}
