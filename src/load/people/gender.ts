import { genderOfName } from './given-names.ts'
import { GENDER_OF } from './person-words.ts'

export type Gender = 'he' | 'she'

const HIS_TITLE =
  /(?:^|\s)(?:Mr|Sir|Lord|M|King|Prince|Father|Monsieur|Brother|Baron|Bishop|Archbishop|Abbot|Friar|Duke|Count|Earl|Viscount|Canon|Squire|Emperor|Pope|Abbé|Père|Frère|Uncle|Grandfather)(?![\p{L}’-])/u
const HER_TITLE =
  /(?:^|\s)(?:Mrs|Ms|Miss|Lady|Mme|Mlle|Queen|Princess|Sister|Madame|Dame|Baroness|Abbess|Duchess|Countess|Viscountess|Empress|Aunt|Grandmother|Sœur|Mère|Nurse)(?![\p{L}’-])/u
/** What a name is called by in front of it. */
export const TITLE = /^(?:Dr|Mr|Mrs|Ms|Miss|Prof|Sir|Lady|Lord|Rev|Cllr|M|Mme|Mlle)\.?\s/u

/** What a name, its title or its bearer's role says of him or her. */
export function genderOf(name: string, role = ''): Gender | undefined {
  const called = `${role} ${name}`
  if (HER_TITLE.test(called)) return 'she'
  if (HIS_TITLE.test(called)) return 'he'
  const byRole = role
    .toLowerCase()
    .split(/[\s,]+/u)
    .map((word) => GENDER_OF.get(word))
    .find((gender) => gender !== undefined)
  const [first = '', ...others] = name.replace(TITLE, '').split(/\s+/u)
  return (others.length > 0 || byRole === undefined ? genderOfName(first) : undefined) ?? byRole
}
