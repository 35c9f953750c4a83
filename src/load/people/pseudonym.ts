import type { Masked } from '../lines/mask.ts'
import type { Quoted } from '../lines/quote-spans.ts'
import { USER_NAME } from './names.ts'

/** `said “Miriam,” a farmer`: a name in marks is somebody's, and nothing that anybody said. */

const NAME_ONLY = /^(?:(?:Mr|Mrs|Ms|Dr|M|Mme)\.?\s)?\p{Lu}[\p{Ll}’'-]+(?:\s\p{Lu}(?:[\p{L}’'-]+|\.)){0,2},?$/u
const USER_NAME_ONLY = new RegExp(`^${USER_NAME}$`, 'u')
const SAYS_BEFORE =
  /(?<!\p{L})(?:quoted|quotes|quoting|cited|citait|cite|citant|a cité|said|says|told|explained|explains|recalled|recalls|added|adds|remembered|remembers|asked|replied|named|called|dit|explique|raconte|confie|témoigne|assure|se souvient|appelons-l[ae]|appelé|appelée|prénommée?)\s+$/u
/** `به نقل از «رضا راد»، معاون شهردار، نوشت`: whom an agency quotes, in marks. */
const EASTERN_NAME = /^[\p{Script=Arabic}\p{M}\u200C]+(?:\s[\p{Script=Arabic}\p{M}\u200C]+){1,3}$/u
const PASSED_ON =
  /(?:به نقل از|از قول|از زبان|نقل(?:ت)?\sعن|نقل[اًا]{1,2}\sعن|على لسان|نقل(?:ت)?\s[^:«»]{0,20}«[^«»]{2,40}»[^:«»]{0,40}\sعن)\s+$/u
const SAYS_BEHIND =
  /^,?\s*(?:\([^()]{2,60}\)\s*)?(?:,\s*[^,.;:]{2,60},\s*)?(?:said|says|told|tells|explained|explains|recalled|recalls|added|adds|remembered|remembers|described|dit|explique|raconte|confie|témoigne|assure|se souvient)(?!\p{L})/u

export interface WithoutNames {
  readonly quotes: readonly Quoted[]
  /** Its text is as long as before, with blanks for what is taken out. */
  readonly masked: Masked
}

export function withoutPseudonyms(masked: Masked, quotes: readonly Quoted[]): WithoutNames {
  const names = quotes.filter(
    ({ whole, words }) =>
      words.end - words.start < 30 &&
      (isQuotedPerson(masked.text, { whole, words }) || isNamedBeside(masked.text, { whole, words })),
  )
  if (names.length === 0) return { quotes, masked }
  let { text } = masked
  for (const { whole, words } of names)
    text = `${text.slice(0, whole.start)}${' '.repeat(words.start - whole.start)}${text.slice(words.start, words.end)}${' '.repeat(whole.end - words.end)}${text.slice(whole.end)}`
  return { quotes: quotes.filter((quote) => !names.includes(quote)), masked: { text, dateAt: masked.dateAt } }
}

function isNamedBeside(text: string, { whole, words }: Pick<Quoted, 'whole' | 'words'>): boolean {
  const name = text.slice(words.start, words.end)
  // `a user named “lake_girl”`
  if (USER_NAME_ONLY.test(name) && /\s(?:named|called)\s$/u.test(text.slice(0, whole.start))) return true
  return (
    NAME_ONLY.test(name) &&
    (SAYS_BEFORE.test(text.slice(Math.max(0, whole.start - 20), whole.start)) ||
      SAYS_BEHIND.test(text.slice(whole.end, whole.end + 140)))
  )
}

function isQuotedPerson(text: string, { whole, words }: Pick<Quoted, 'whole' | 'words'>): boolean {
  return (
    EASTERN_NAME.test(text.slice(words.start, words.end)) &&
    PASSED_ON.test(text.slice(Math.max(0, whole.start - 130), whole.start)) &&
    /^[،,]\s/u.test(text.slice(whole.end, whole.end + 2))
  )
}
