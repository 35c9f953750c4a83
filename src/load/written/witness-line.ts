import { personOn, type Signatories } from '../about/signatories.ts'
import { withoutTitle } from '../quotations/spoken-of.ts'

/** Lines at the head of a text that say whose account it is: `Told by Ada Reed, miller`, `Témoignage de Ada Reed`. */

/** One of these stands in every such line, which is seen sooner than the whole is tried. */
const SIGNS =
  /testimony|account|statement|recollection|memories|story (?:of|by)|(?:told|narrated|recounted|related|remembered) (?:by|to)|words|witness|témoignage|récit|souvenirs|raconté|relaté|روایت|زبان|شهاد|رواية|روي|بلسان/u
const BY =
  /^(?:(?:the )?(?:(?:eye-?witness|first-?hand|personal) )?(?:testimony|account|witness statement|statement|recollections?|memories|story) (?:of|by|from)|(?:as )?(?:told|narrated|recounted|related|remembered) by|(?:in|from) the words of|(?:eye)?witness(?:\s(?:no\.?\s?)?\p{N}{1,2})?\s?:|(?:le )?(?:témoignage|récit|souvenirs) de|(?:raconté|relaté) par|(?:به )?روایت(?!گر)(?:ِ)?|از زبان|شهادت|شهاده|شهادة|رواية|(?:ت|ي|ی)روي?ها|(?:ک|ك)ما (?:ت|ي)رويها|بلسان)\s+(?<who>\S.{2,110})$/iu
const AS_TOLD = /^(?<who>\p{Lu}[^:;!?]{3,80}?),? as told to \p{Lu}/u
/** A byline beside which another line calls the text an account. */
const WRITTEN_BY = /^(?:by|par|نوشته(?:\u200C?ی)?|به قلم|بقلم)\s+(?<who>\S.{2,80})$/iu
const ACCOUNT =
  /(?<!\p{L})(?:testimony|eye-?witness(?: account)?|in (?:her|his|their) own words|témoignages?(?: recueillis?)?|récit à la première personne|روایت|شهادة|شهادات)(?!\p{L})/iu

/** The witness whom a line names, and nobody where it says anything else. */
export function witnessOn(line: string): Signatories | undefined {
  if (line.length > 140 || !SIGNS.test(line.toLowerCase())) return undefined
  return named((BY.exec(line) ?? AS_TOLD.exec(line))?.groups?.['who'])
}

export function callsItAccount(line: string): boolean {
  return SIGNS.test(line.toLowerCase()) && ACCOUNT.test(line)
}

export function writerOn(line: string): Signatories | undefined {
  return line.length > 110 ? undefined : named(WRITTEN_BY.exec(line)?.groups?.['who'])
}

function named(who: string | undefined): Signatories | undefined {
  const found = who === undefined ? undefined : personOn(who.replace(/[.:]$/u, ''))
  return found && { ...found, speaker: withoutTitle(found.speaker) }
}
