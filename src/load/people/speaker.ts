import { bodyIn } from './bodies.ts'
import { isGivenName } from './given-names.ts'
import { isOffice, isOfficer, officeOf } from './offices.ts'
import { isHouse, officeBefore } from './office-before.ts'
import { isNoName } from './no-names.ts'
import { looksLikeOutlet } from './outlet-names.ts'
import { NAME, USER_NAME, WORD } from './names.ts'
import {
  ABSTRACT,
  BESIDE,
  BODY_OF,
  CALLED,
  GROUP,
  headOf,
  KIND_AND_NAME,
  lowerArticle,
  lowerFirst,
  MEMBER,
  OF_ANY,
  OUR_OFFICE,
  ownRole,
  roleOf,
  THIS_ONE,
  TWO,
  USER,
} from './noun-phrases.ts'

/** Who speaks, as a text names them. */
export interface Speaker {
  readonly speaker?: string
  readonly role?: string
  /** True when a newspaper, agency or station speaks in its own voice. */
  readonly isOutlet: boolean
  /** `the mayor`, `le préfet`: not named, yet one person and no other. */
  readonly isDefinite?: boolean
  /** Of somebody not named: the word for him or her behind an article that tells it is one known person. */
  readonly called?: string
}

const NAME_ONLY = new RegExp(`^["“«]?\\s?(${NAME}),?\\s?["”»]?$`, 'u')
const NAME_AND_ROLE = new RegExp(`^["“«]?\\s?(${NAME}),?\\s?["”»]?\\s*,\\s*(\\S[^"“”«»]{2,160}?),?$`, 'u')
const ROLE_AND_NAME = new RegExp(
  `^(?:(?:the|a|an|its|their|our|your|his|her|my|le|la|les|un|une)\\s+|l['’])?((?:[\\p{Ll}\\p{N}][\\p{L}\\p{N}'’-]*\\s+(?:\\p{Lu}[\\p{L}-]*\\s+(?=\\p{Ll}))?){1,10})(?<!(?:^|\\s)(?:and|or|et|ou|of|from|in|at|for|on|to|with|by|near|de|du|des|à|au|en|dans|sur)\\s+(?:(?:the|an?|la|le|les|l['’])\\s+)?)["“«]?\\s?(${NAME}),?\\s?["”»]?$`,
  'u',
)
const UNNAMED =
  /^(?:the|an?|one|another|some|several|many|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+(?:teen|ty)|\p{N}+|dozens of|hundreds of|scores of|deux|trois|quatre|cinq|plusieurs|quelques|certaine?s|des|my|his|her|their|our|le|la|les|une?|son|sa|ses|mon|ma|l['’])\s*(?:\p{Lu}\S*\s+)?\p{Ll}(?:[^"“”«».;,]|(?<=\p{N})[.,](?=\p{N})){2,80}$/u
/** `Hillway chief executive Maren Vogt`, and not `Ada Reed in the Journal of Lakes`. */
const HOUSE_ROLE_NAME = new RegExp(
  `^((?:[Tt]he\\s+)?${WORD}(?:\\s+${WORD}){0,2}\\s+(?:\\p{Ll}[\\p{Ll}-]+\\s+){0,3}(?!(?:for|of|in|at|on|to|and|with|from|by|as|the|de|et)\\s)\\p{Ll}[\\p{Ll}-]+\\s+)(${NAME})$`,
  'u',
)
/** `her dealer, Sofia Renz`: who it is, then the name. */
const ROLE_COMMA_NAME = new RegExp(
  `^(?:the|an?|one|another|its|their|our|his|her|my|le|la|un|une|son|sa|leur|l['’])\\s*((?:\\p{Ll}|\\p{Lu}\\p{L}+\\s+(?:for|of|de|du|des|in|to|and|et|\\p{Ll}))[^,"“”«»:;]{2,100}),\\s+(${NAME}),?$`,
  'u',
)
/** `Counsel to the Inquiry, Ms Ruth Fenwick`: an office with capitals, then whose it is. */
const OFFICE_COMMA_NAME = new RegExp(
  `^((?:(?:[Tt]he|[Oo]ur|[Mm]y|[Tt]heir|[Hh]is|[Hh]er|[Ii]ts)\\s+)?\\p{Lu}[\\p{L}’'-]*(?:\\s+[\\p{L}’'-]+){0,7}),\\s+(${NAME})$`,
  'u',
)
/** `Mr Reed’s successor, Ms Carla Venn` */
const OWNED_ROLE_COMMA_NAME = new RegExp(
  `^((?:the\\s+)?[\\p{L}][\\p{L}.’' -]{1,50}[’']s?\\s+(?:[\\p{Ll}-]+\\s*){1,5}),\\s+(${NAME})$`,
  'u',
)
/** `a retired keeper called Ada Reed` */
const BEARER = new RegExp(
  `^(?:[^,.:;]{2,60},\\s+)?(?:another|one|((?:an?|another|the|one|his|her|their|my|our|une?)\\s[^,.:;"“”«»]{2,60}?))\\s+(?:called|named|nommée?|prénommée?|appelée?)\\s+(?:["“‘']?(${NAME}),?["”’']?|(@[\\p{L}\\p{N}_.-]+|${USER_NAME}))\\s?$`,
  'u',
)
/** `a spokesperson for the Harbour Authority` says what a body says, as certainly as `the chairman`. */
const SPOKESPERSON =
  /^(?:an?\s(?:\p{Ll}+\s)?spokes(?:man|woman|person)\s(?:for|of)|une?\sporte-parole\s(?:du|de|des))\s/u
/** A finite verb is in no role: `the earliest account is found in the diary of Ada Reed`. */
const SENTENCE =
  /(?:^|\s)(?:is|was|are|were|has|had|have|will|would|which|that|est|était|sont|étaient|avait|ont|que|qu[’']\S+|je|I|he|she|they|we|you|il|elle|ils|elles|nous|vous)\s/u
/** `dug out of the archives by the keeper Ada Reed`: a thing, and who did something with it. */
const MADE_BY =
  /^(?:\p{Ll}+(?:ed|en|wn)|dug|found|made|held|kept|built|bought|sold|sent|brought|left|led|lent|read|put|set|cut|won|lost|told)\s(?:.*\s)?by\s/u
const PRONOUN =
  /^(?:he|she|they|it|we|I|you|one|who|which|il|elle|ils|elles|on|je|nous|qui|this|that|these|others?|some|many|another|both)$/iu
const AFTER_SPEAKER = /^(?:but|and|however|then|now|still|yet|so|also|mais|et|or|puis|alors|enfin|ensuite),?\s+/iu

/** The speaker that a noun phrase names, or undefined when it is no such phrase. A pronoun names nobody. */
export function parseSpeaker(given: string): Speaker | undefined {
  const phrase = lowerArticle(given.replaceAll(BESIDE, '').trim().replace(/,$/u, '').replace(AFTER_SPEAKER, '').trim())
  if (/^(?:who|whose|which|qui|dont)\s/u.test(phrase)) return undefined
  if (phrase === '' || PRONOUN.test(phrase)) return phrase === '' ? undefined : { isOutlet: false }
  if (
    GROUP.test(phrase) &&
    !/^(?:The\s+)?(?:Friends|Parents|Workers|Scientists|Players|Doctors|Engineers|Volunteers|Editors|Reporters|Families)\s(?:of|for|in|without)\s\S*\s?\p{Lu}/u.test(
      phrase,
    )
  )
    return { role: phrase.toLowerCase(), isOutlet: false }
  const part =
    /^(?:Article|Section|Clause|Paragraph|Rule|Chapter)\s+\p{N}+(?:\([\p{N}\p{L}]+\))*(?:\s+(?:of|de|du)\s+\S.{2,60})?$/iu.exec(
      phrase,
    )?.[0]
  if (part !== undefined) return { speaker: part, isOutlet: false }
  if (!/^\p{Lu}/u.test(phrase)) {
    const user = USER.exec(phrase)?.[1]
    if (user !== undefined) return { speaker: user, isOutlet: false }
    const ours = OUR_OFFICE.exec(phrase)?.[1]?.toLowerCase()
    if (ours !== undefined && isOffice(ours)) return { role: ours, isOutlet: false, called: ours }
  }
  const bearer = BEARER.exec(lowerFirst(phrase))
  if (bearer) return named(bearer[2] ?? bearer[3] ?? '', roleOf(bearer[1] ?? ''))
  const ofKind = KIND_AND_NAME.exec(phrase)?.groups?.['name']
  if (ofKind !== undefined) return { speaker: ofKind, isOutlet: false }
  const titled = officeBefore(phrase)
  if (titled) return titled
  const two = TWO.exec(phrase)
  const pair = two ? [two[1] ?? '', two[2] ?? ''].map((one) => parseSpeaker(one)) : []
  if (pair.length === 2 && pair.every((one) => isPerson(one)))
    return {
      speaker: pair.map((one) => one?.speaker).join(` ${two?.[0].includes(' et ') ? 'et' : 'and'} `),
      isOutlet: false,
    }
  const bare = phrase.replace(/^(?:The|Le|La|Les)\s+(?=\p{L})/u, (article) => article.toLowerCase())
  const alone = (NAME_ONLY.exec(phrase) ?? NAME_ONLY.exec(withoutKind(phrase)))?.[1]
  if (alone !== undefined) return named(alone, '')
  const officer = OFFICE_COMMA_NAME.exec(phrase)
  if (officer && !SENTENCE.test(officer[1] ?? '') && isOfficer(officer[1] ?? '', officer[2] ?? ''))
    return named(officer[2] ?? '', roleOf(officer[1] ?? ''))
  const owned = OWNED_ROLE_COMMA_NAME.exec(bare)
  if (owned) return named(owned[2] ?? '', roleOf(owned[1] ?? ''))
  const withRole = NAME_AND_ROLE.exec(phrase)
  if (withRole) return named(withRole[1] ?? '', roleOf(withRole[2] ?? ''))
  const commaName = ROLE_COMMA_NAME.exec(lowerFirst(bare))
  if (commaName && !SENTENCE.test(commaName[1] ?? '')) return named(commaName[2] ?? '', roleOf(commaName[1] ?? ''))
  const roleFirst = ROLE_AND_NAME.exec(lowerFirst(bare))
  if (roleFirst && !SENTENCE.test(roleFirst[1] ?? '') && !MADE_BY.test(roleFirst[1] ?? ''))
    return named(roleFirst[2] ?? '', roleOf(roleFirst[1] ?? ''))
  const ofHouse = HOUSE_ROLE_NAME.exec(phrase)
  if (ofHouse && !SENTENCE.test(ofHouse[1] ?? '') && isHouse(ofHouse[1] ?? ''))
    return named(ofHouse[2] ?? '', roleOf(ofHouse[1] ?? ''))
  const [head = '', ...rest] = phrase.split(/,\s+/u)
  const office = head === '' || rest.length === 0 ? undefined : parseSpeaker(head)
  if (office?.speaker !== undefined) {
    const role = office.role ?? ownRole(rest.join(', '))
    return { ...office, ...(role !== '' && { role }) }
  }
  const kind = withoutKind(phrase)
  if (kind !== phrase && looksLikeOutlet(kind, phrase) && !SENTENCE.test(phrase) && !/,\s\p{Ll}+ed\s/u.test(phrase)) {
    const name = new RegExp(`(${NAME})$`, 'u').exec(kind)?.[1]
    if (name !== undefined) return { speaker: name, isOutlet: true }
  }
  const unnamed = lowerFirst(bare)
  const body = bodyIn(phrase, unnamed)
  if (body !== undefined) return { speaker: body, isOutlet: false }
  const thisOne = THIS_ONE.exec(phrase)?.groups?.['who']
  if (thisOne !== undefined)
    return { role: roleOf(phrase.slice(thisOne.length).trim()), isOutlet: false, called: thisOne }
  if (!UNNAMED.test(unnamed) || SENTENCE.test(unnamed.replace(/\s(?:who|qui)\s.*$/u, ''))) return undefined
  if (ABSTRACT.test(headOf(unnamed))) return undefined
  const called = CALLED.exec(unnamed)?.[1]
  const isDefinite =
    SPOKESPERSON.test(unnamed) ||
    (called !== undefined && isOffice(called) && !/^(?:my|our|his|her|their|mon|ma|son|sa)\s/u.test(unnamed))
  return {
    role: roleOf(unnamed),
    isOutlet: false,
    ...(isDefinite && { isDefinite }),
    ...(called !== undefined && { called }),
  }
}

/** `the semi-official ISNA news agency` is ISNA. */
function withoutKind(phrase: string): string {
  return phrase
    .replace(/^(?:[Tt]he|[Ll]e|[Ll]a|[Ll]es)\s+/u, '')
    .replace(/\s+(?:news agency|newspaper|magazine|website|daily|weekly|agency)$/u, '')
}

function isPerson(one: Speaker | undefined): boolean {
  const name = one?.speaker ?? ''
  return (/\s/u.test(name) || isGivenName(name)) && one?.isOutlet === false
}

function named(given: string, told: string): Speaker | undefined {
  const role = ownRole(told.replace(/\s+(?:named|called|nommée?|appelée?)\s*$/u, ''))
  const office = /^(?:Monsieur|Madame)\s/u.test(given) ? undefined : officeOf(given)
  const name = office === undefined ? given : given.slice(office.length).trim()
  const isOutlet = looksLikeOutlet(name, role)
  const whose = isOutlet ? null : (MEMBER.exec(name) ?? OF_ANY.exec(name))
  const of = BODY_OF.test(whose?.[1] ?? '') ? null : whose
  if (of && (of[1] ?? '').split(' ').some((word) => isOffice(word.toLowerCase())))
    return { speaker: name, isOutlet, ...(role !== '' && { role }) }
  const speaker = isOutlet ? name.replace(/^The\s+/u, '') : (of?.[1] ?? name)
  const known = office ?? (of ? [role, of[2] ?? ''].filter((part) => part !== '').join(' ') : role)
  if (PRONOUN.test(speaker)) return { isOutlet: false }
  const bare = speaker.replace(/^The\s+(?=\p{Lu})/u, '')
  // `Me Oran`, a lawyer
  if (isNoName(bare.split(/\s+/u)[0] ?? '') && !/^Me\.?\s+\p{Lu}/u.test(bare)) return undefined
  return {
    speaker: bare.replace(/,$|(?<!(?:\s(?:Jr|Sr)|(?:^|[\s.-])\p{Lu}))\.$/u, ''),
    isOutlet,
    ...(known !== '' && { role: known }),
  }
}
