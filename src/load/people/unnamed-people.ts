import { isNoName } from './no-names.ts'
import { isOffice } from './offices.ts'
import type { Gender } from './gender.ts'
import type { Mention } from './people.ts'
import { GENDER_OF, isPersonWord, VERB_BEHIND } from './person-words.ts'

/** Of whom a text speaks without a name: `the driver`, `her brother`, `une visiteuse`. */

const UNNAMED =
  /(?<!\p{L})(?:(?:the|an?|one|another|his|her|their|my|our|le|la|un|une|son|sa|mon|ma)\s+|l[’'])(?<words>[\p{L}-]+(?:\s+[\p{L}-]+){0,2})/giu

/** Where a clause may begin. */
const BEGINS =
  /(?:^|[.!?…:;,—–]["'”’»)\]]*\s+|(?<!\p{L})(?:and|but|when|while|as|that|because|if|where|before|after|until|then|et|mais|quand|que|lorsque|car|où)\s+)\W*(?:(?:But|And|Then|Mais|Et|Puis)\s+)?$/u

/** `I asked my neighbour`: whoever is asked is heard next. */
const ASKED =
  /(?<!\p{L})(?:I|we|We)\s+(?:\p{Ll}+ly\s+|then\s+|also\s+|once\s+)?(?:ask|asked|met|call|called|visited|reached|interviewed|phoned|rang|found|spoke to|spoke with|talked to|wrote to)\s+$/u

/** Of a woman who is not named, by the end of the word. */
const FRENCH_WOMAN = /^\p{Ll}{3,}(?:euse|trice|ienne)$/u

/** `une élue`, `le notaire` */
function genderOfArticle(phrase: string): Gender | undefined {
  if (/^(?:une|la)\s/iu.test(phrase)) return 'she'
  return /^(?:un|le)\s/iu.test(phrase) ? 'he' : undefined
}

export function unnamedIn(text: string): readonly Mention[] {
  return [...text.matchAll(UNNAMED)].flatMap((match) => {
    const words = (match.groups?.['words'] ?? '').split(/\s+/u)
    const index = words.findLastIndex(
      (word) => /^\p{Ll}/u.test(word) && (isPersonWord(word) || isOffice(word) || FRENCH_WOMAN.test(word)),
    )
    const role = words[index] ?? ''
    // `the mill and the driver`, `the old man`: between the article and the word stand adjectives only.
    if (index < 0 || words.slice(0, index).some((word) => isNoName(word))) return []
    const end = match.index + match[0].indexOf(role) + role.length
    // `He is a tall man`, `rode it as a girl`: that is somebody already spoken of.
    if (
      /(?:^|[\s’'])(?:as|like|is|was|are|were|be|been|being|became|become|remains|called|s|est|était|comme)\s+(?:still\s+|also\s+|now\s+|not\s+)?$/u.test(
        text.slice(Math.max(0, match.index - 16), match.index),
      )
    )
      return []
    // `the engineer Ada Reed`, `her niece, Roberta Crane`, `Ada Reed, the engineer`: one person.
    const isNamed =
      /^(?:,?\s+\p{Lu}|,\s+(?:(?:the|an?|le|la|un|une)\s+|l[’'])(?:[\p{Ll}-]+\s+){0,3}\p{Lu}|\s+(?:of|in|at|for|from|de|du|des)\s[^,.;]{2,60},\s+\p{Lu})/u.test(
        text.slice(end, end + 70),
      ) || /\p{Lu}\S*,\s+$/u.test(text.slice(Math.max(0, match.index - 60), match.index))
    if (isNamed) return []
    const gender = GENDER_OF.get(role) ?? genderOfArticle(match[0])
    // `the keeper’s kitchen`, `the witness box`: a thing.
    if (
      /^(?:[’']|\s+(?:box|stand|statements?|room|office|list|seat|house|desk)(?!\p{L}))/u.test(
        text.slice(end, end + 12),
      )
    )
      return []
    const isTheOne = /^(?:the|le|la|l[’'])/iu.test(match[0])
    const lead = text.slice(Math.max(0, match.index - 40), match.index)
    const isFirst =
      BEGINS.test(lead) && (/(?:^|[.!?…]["'”’»)\]]*\s+)\W*$/u.test(lead) || VERB_BEHIND.test(text.slice(end, end + 60)))
    return [
      {
        at: match.index,
        role,
        isTheOne,
        isCertain: true,
        isSubject: isFirst || ASKED.test(lead),
        ...(gender !== undefined && { gender }),
      },
    ]
  })
}

/** `The officer concerned, Ada Reed, left`: the same person. */
export function isBeside(text: string, at: number, { at: named, name = '' }: Mention): boolean {
  const between = named > at && named - at < 60 ? text.slice(at, named) : ''
  // `A baker called Ada Reed`
  if (/^(?:[\p{L}-]+\s){1,5}(?:called|named)\s+$/u.test(between)) return true
  return (
    /^(?:(?:[Tt]he|[Ii]ts|[Oo]ur)\s)?(?:[\p{Ll}-]+\s){0,4}[\p{Ll}-]+,\s$/u.test(between) &&
    text.startsWith(',', named + name.length)
  )
}
