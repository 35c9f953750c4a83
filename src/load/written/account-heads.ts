import { keyOf } from '../eastern/eastern-tokens.ts'
import { isStop, isVerbal } from '../eastern/eastern-words.ts'
import { isEasternGiven } from '../eastern/eastern-names.ts'
import { isGivenName } from '../people/given-names.ts'
import { WORD } from '../people/names.ts'
import { isOffice } from '../people/offices.ts'
import { isPersonWord, isTrade } from '../people/person-words.ts'
import { withoutTitle } from '../quotations/spoken-of.ts'
import { inSmall } from '../about/signatories.ts'
import { witnessOn } from './witness-line.ts'

/** Lines that name who tells what stands below them: `Ada Reed, ferryman`, `Ada Reed recounts:`, `19:20 Ada Reed`, `ننه گلی، باغدار`. */

export interface AccountHead {
  readonly speaker: string
  readonly role?: string
  /** `certain`: the line says that somebody tells; `sentence`: it is one of a longer text; `heading`: a name alone, of which one is not enough. */
  readonly kind: 'certain' | 'sentence' | 'heading'
}

const TITLE =
  '(?:Dr|Mr|Mrs|Ms|Miss|Prof|Professor|Sir|Lady|Rev|Father|Sister|Brother|Captain|Capt|Pastor|M|Mme|Mlle|Maître)\\.?'
const NAME = `(?:${WORD}(?:\\s(?:(?:de|du|des|da|van|von|der|den|la|le|el|al|bin|y)\\s){0,2}${WORD}){0,4})`
const RECOUNTS = new RegExp(
  `^(?:(?:[\\p{L}’'-]+[’']s|[Hh]er|[Hh]is|[Tt]heir|[Tt]he|[Mm]y)\\s(?:[\\p{Ll}-]+\\s){1,3})?(?:${TITLE}\\s)?(?<name>${NAME})(?:,\\s(?<role>[^:;.!?]{2,60}),)?\\s(?:recounts|recalls|remembers|relates|narrates|testifies|testified|writes|tells(?: us| it)?|told us|raconte|se souvient|témoigne|relate)(?:\\s[^:.!?]{2,60})?\\s?:$`,
  'u',
)
/** `Witness Ada Reed, beekeeper, sworn, stated as follows:` */
const STATED = new RegExp(
  `^(?:The\\s)?(?:[Ww]itness\\s)?(?:${TITLE}\\s)?(?<name>${NAME})(?:,\\s(?<role>(?!sworn|affirmed)[^:;.!?,]{2,60}))?(?:,\\s(?:duly\\s)?(?:sworn|affirmed))?,?\\s(?:then\\s)?(?:stated|testified|deposed|declared|said|spoke)\\sas\\sfollows\\s?:$`,
  'u',
)
/** `Account of a deckhand (name withheld)`: nobody else, though without a name. */
const OF_NOBODY =
  /^(?:The\s)?(?:[Aa]ccount|[Tt]estimony|[Ss]tatement|[Ss]tory)\s(?:of|by|from)\s(?<name>an?\s(?:[\p{Ll}-]+\s){0,3}[\p{Ll}-]+)(?:\s\([^()]{2,60}\))?$/u
/** `Ada Reed, aged thirteen, testifies sitting.` */
const TESTIFIES = new RegExp(
  `^(?:${TITLE}\\s)?(?<name>${NAME})(?:,\\s(?<role>[^:;.!?]{2,60}),)?\\s(?:testifies|testified|takes the stand|took the stand|témoigne|dépose|prend la parole)(?:,?\\s[^:.!?]{2,90})?\\.$`,
  'u',
)
/** `In the witness box, Mrs Reed, lock-keeper. She takes off her glasses.` */
const IN_THE_BOX = new RegExp(
  `^(?:In the witness box|On the stand|To the stand|Next witness|(?:First|Second|Third|Last) witness|À la barre|(?:Premier|Deuxième|Second|Dernier) témoin)\\s?[,:]\\s(?:${TITLE}\\s)?(?<name>${NAME})(?:,\\s(?<role>[^:;.!?]{2,60}))?[.:]`,
  'u',
)
/** `19:20 Ada Reed`: whose entry of a running report it is. */
const AT_TIME = new RegExp(`^\\p{N}{1,2}[:.h]\\p{N}{2}(?:\\s?[ap]\\.?m\\.?)?\\s[–—-]?\\s?(?<name>${NAME})$`, 'u')
const HEADING = new RegExp(
  `^(?<title>${TITLE}\\s)?(?<name>${NAME})(?:(?:,\\s|\\s[–—-]\\s)(?<role>[^:;.!?]{2,60})|\\s\\((?<beside>[^()]{2,50})\\))?$`,
  'u',
)
/** `ADA REED, 31, POSTWOMAN`: the age tells it from a heading. */
const IN_CAPITALS =
  /^(?<name>\p{Lu}[\p{Lu}’'-]+(?:\s\p{Lu}[\p{Lu}’'-]+){1,3}),\s(?:AGED?\s)?\p{N}{1,3}(?:,\s(?<role>\p{Lu}[^.!?:;]{2,60}?))?(?:,?\s\(?\p{N}{4}[–-](?:\p{N}{2,4})?\)?)?$/u
const AGED = /^(?:aged?\s)?\p{N}{1,3}(?!\p{N})|\p{N}\sans$/u
const NO_NAME =
  /^(?:The|An?|In|On|Of|At|To|For|From|By|And|Or|But|What|Why|How|When|Where|Who|Is|Are|Our|My|Your|His|Her|Its|This|That|No|Not|More|Le|La|Les|Un|Une|Des|Dans|Sur|Pour)$/u
const EASTERN = /\p{Script=Arabic}/u
const EASTERN_RECOUNTS: readonly RegExp[] = [
  /^(?<name>[^:،,.؟!«»"()]{4,50}?)(?:[،,]\s(?<role>[^:.؟!«»"]{3,60})[،,])?\s(?:چنین\s)?(?:روایت|تعریف|بازگو|نقل)[\u200C ]می[\u200C ]?کند\s?:$/u,
  /^(?<name>[^:،,.؟!«»"()]{4,50}?)(?:[،,]\s(?<role>[^:.؟!«»"]{3,60})[،,])?\s(?:به یاد می[\u200C ]?آورد|شهادت می[\u200C ]?دهد)\s?:$/u,
  /^(?:يروي|تروي|يحكي|تحكي|يتذكر|تتذكر|يتذكّر|تتذكّر|يشهد|تشهد)\s(?<name>[^:،,.؟!«»"()]{4,50}?)(?:[،,]\s(?<role>[^:.؟!«»"،]{3,60}))?(?:[،,]\s[^:.؟!«»"]{2,60})?\s?:$/u,
  /^(?:الشاهدة?|شهادة|شاهد)\s(?:الأولى?|الثانية?|الثالثة?|الرابعة?|الأخيرة?|اول|دوم|سوم|چهارم)\s?[،:,]\s(?<name>[^:،,.؟!«»"()]{4,50}?)(?:[،,]\s(?<role>[^:.؟!«»"]{3,60}?))?(?:[،,]\s[^:]{2,60})?\s?:?$/u,
]
const EASTERN_HEADING =
  /^(?<name>(?:\p{L}\.\s?){1,3}|[^:،,.؟!«»"()]{4,40})(?:[،,]\s(?<role>[^:.؟!«»"]{3,70})|\s\((?<beside>[^()]{3,60})\))$/u
const MOST_OF_NAME = 5

/** `isOfWitnesses`: the text says that it gathers accounts, so that a name needs no other sign. */
export function accountHead(line: string, isOfWitnesses = false): AccountHead | undefined {
  const witness = witnessOn(line)
  if (witness) return { ...witness, kind: 'certain' }
  return EASTERN.test(line) ? easternHead(line) : westernHead(line, isOfWitnesses)
}

function westernHead(line: string, isOfWitnesses: boolean): AccountHead | undefined {
  const told = (RECOUNTS.exec(line) ?? STATED.exec(line))?.groups
  if (told) return headOf(told, 'certain')
  const nobody = OF_NOBODY.exec(line)?.groups?.['name']
  if (nobody !== undefined) return { speaker: nobody, kind: 'heading' }
  const spoken = (TESTIFIES.exec(line) ?? IN_THE_BOX.exec(line))?.groups
  if (spoken) return headOf(spoken, 'sentence')
  const timed = AT_TIME.exec(line)?.groups
  if (timed) return headOf(timed, 'heading')
  const capitals = IN_CAPITALS.exec(line)?.groups
  if (capitals)
    return {
      speaker: inSmall(capitals['name'] ?? ''),
      ...(capitals['role'] !== undefined && { role: capitals['role'].toLowerCase() }),
      kind: 'heading',
    }
  const found = HEADING.exec(line)?.groups
  const words = (found?.['name'] ?? '').split(/\s+/u)
  const isPerson =
    found?.['title'] !== undefined ||
    isCalling(found?.['role'] ?? found?.['beside']) ||
    (words.length > 1 && (isOfWitnesses || isGivenName(words[0] ?? '')))
  return found && isPerson ? headOf(found, 'heading') : undefined
}

function easternHead(line: string): AccountHead | undefined {
  const told = EASTERN_RECOUNTS.map((form) => form.exec(line)?.groups).find((found) => found !== undefined)
  if (told) return headOf(told, 'certain')
  const found = EASTERN_HEADING.exec(line)?.groups
  return found && headOf(found, 'heading')
}

function headOf(
  { name = '', role, beside }: Readonly<Record<string, string | undefined>>,
  kind: AccountHead['kind'],
): AccountHead | undefined {
  if (!isName(name)) return undefined
  const told = role ?? beside
  return { speaker: withoutTitle(name.trim()), ...(told !== undefined && !AGED.test(told) && { role: told }), kind }
}

function isName(name: string): boolean {
  const words = name.trim().split(/\s+/u)
  if (words.length > MOST_OF_NAME || /^\p{Lu}+(?:\s\p{Lu}+)+$/u.test(name)) return false
  return !words.some((word) =>
    EASTERN.test(word)
      ? (isStop(keyOf(word)) && !isEasternGiven(word)) || isVerbal(keyOf(word), word)
      : NO_NAME.test(word),
  )
}

/** `orchard keeper`, `a nurse at the mill`, `aged 61` */
function isCalling(role = ''): boolean {
  const words = role.toLowerCase().split(/[\s,]+/u)
  return AGED.test(role) || words.slice(0, 4).some((word) => isOffice(word) || isPersonWord(word) || isTrade(word))
}
