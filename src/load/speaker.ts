/** Who speaks, as a text names them. */
export interface Speaker {
  readonly speaker?: string
  readonly role?: string
  /** True when a newspaper, agency or station speaks in its own voice. */
  readonly isOutlet: boolean
}

const TITLE = '(?:(?:Dr|Mr|Mrs|Ms|Prof|Sir|Lady|Lord|Rev|Gen|Col|Capt|Lt|Sgt|St|M|Mme|Mlle|Me)\\.?\\s+)?'
/** Words with a capital, with the small words of names between them. */
const WORD = "(?:\\p{Lu}\\.|(?:[dl]['’])?\\p{Lu}[\\p{L}\\p{M}'’-]*)"
export const NAME = `${TITLE}${WORD}(?:\\s+(?:(?:de|du|des|da|di|van|von|der|den|la|le|el|al|bin|ibn|of|the|et)\\s+){0,2}${WORD}){0,5}`
const NAME_ONLY = new RegExp(`^["“«]?\\s?(${NAME}),?\\s?["”»]?$`, 'u')
const NAME_AND_ROLE = new RegExp(`^["“«]?\\s?(${NAME}),?\\s?["”»]?\\s*,\\s*(\\S[^"“”«»]{2,160}?),?$`, 'u')
const ROLE_AND_NAME = new RegExp(
  `^(?:(?:the|a|an|its|their|our|his|her|my|le|la|les|un|une)\\s+|l['’])?((?:[\\p{Ll}\\p{N}][\\p{L}\\p{N}'’-]*\\s+(?:\\p{Lu}[\\p{L}-]*\\s+(?=\\p{Ll}))?){1,10})["“«]?\\s?(${NAME}),?\\s?["”»]?$`,
  'u',
)
const OFFICE =
  /^(?:\p{Lu}\p{L}+\s+)?(?:Mayor|President|Prime Minister|Minister|Senator|Governor|Judge|Professor|Doctor|Captain|Colonel|General|Ayatollah|Sheikh|Imam|Bishop|Father|Sister|Councillor|Chairman|Chairwoman|Director|Secretary|Ambassador|King|Queen|Prince|Princess|Ranger|Inspector|Sergeant|Constable|Chief|Pastor|Commissioner|Witness|Foreman|Coach|Engineer|Officer|Detective|Lawyer|Attorney|Spokesman|Spokeswoman|Spokesperson|Deputy|Superintendent|Principal|Dean|Rabbi|Keeper|Poet|Historian)\s+(?=\p{Lu})/u
const UNNAMED =
  /^(?:the|a|an|one|another|my|his|her|their|our|le|la|un|une|l['’])\s*(?:\p{Lu}\S*\s+)?\p{Ll}[^"“”«».;,]{2,80}$/u
/** `Hillway chief executive Maren Vogt`. */
const HOUSE_ROLE_NAME = new RegExp(
  `^((?:[Tt]he\\s+)?${WORD}(?:\\s+${WORD}){0,2}\\s+(?:\\p{Ll}[\\p{Ll}-]+\\s+){1,4})(${NAME})$`,
  'u',
)
/** `her dealer, Sofia Renz`: who it is, then the name. */
const ROLE_COMMA_NAME = new RegExp(
  `^(?:the|a|an|its|their|our|his|her|my|le|la|son|sa|leur|l['’])\\s*(\\p{Ll}[^,"“”«»:;]{2,100}),\\s+(${NAME}),?$`,
  'u',
)
/** `Sara Nyman of the Institute for River Birds`: who, and of what. */
const MEMBER =
  /^(.+?\s.+?)\s+((?:of|du|de|des)\s+(?:the\s+|la\s+)?.*\b(?:Institute|University|Society|Museum|Council|Office|College|School|Ministry|Department|Centre|Center|Association|Union|Institut|Université|Musée).*)$/u
const PRONOUN =
  /^(?:he|she|they|it|we|I|you|one|who|which|il|elle|ils|elles|on|je|nous|qui|this|that|these|others?|some|many|another|both)$/iu
const OUTLET =
  /(?:\b(?:News|Times|Post|Herald|Gazette|Daily|Weekly|Radio|TV|Television|Agency|Press|Journal|Tribune|Observer|Chronicle|Courier|Mail|Magazine|Review|Channel|Online|Today|Telegraph|Guardian|Standard|Star|Echo|Bulletin|Monitor|Network|Broadcasting|Register|Examiner|Messenger|Mirror|Quarterly|Almanac|Wire|Reuters|Dispatch|Sentinel|Matin|Monde|Figaro|Gazette|Quotidien|Hebdo|Courrier|Dépêche|Écho|Voix|Presse|Nouvelles|Hebdomadaire)\b|(?:news|online|press|times)$)/iu
const OUTLET_KIND =
  /\b(?:newspaper|agency|daily|weekly|magazine|station|broadcaster|website|newsletter|channel|state-run|semi-official|outlet|quotidien|journal|hebdomadaire|agence|radio|chaîne|site)\b/iu
const AFTER_SPEAKER = /^(?:but|and|however|then|now|still|yet|so|also|mais|et|or|puis|alors|enfin|ensuite),?\s+/iu

export function looksLikeOutlet(name: string, kind = ''): boolean {
  return OUTLET.test(name) || OUTLET_KIND.test(kind) || /^(?:\p{Lu}{2,6})$/u.test(name)
}

/** The speaker that a noun phrase names, or undefined when it is no such phrase. A pronoun names nobody. */
export function parseSpeaker(given: string): Speaker | undefined {
  const phrase = lowerArticle(given.trim().replace(/,$/u, '').replace(AFTER_SPEAKER, '').trim())
  if (phrase === '' || PRONOUN.test(phrase)) return phrase === '' ? undefined : { isOutlet: false }
  const bare = phrase.replace(/^(?:The|Le|La|Les)\s+(?=\p{L})/u, (article) => article.toLowerCase())
  const alone = (NAME_ONLY.exec(phrase) ?? NAME_ONLY.exec(withoutKind(phrase)))?.[1]
  if (alone !== undefined) return named(alone, '')
  const withRole = NAME_AND_ROLE.exec(phrase)
  if (withRole) return named(withRole[1] ?? '', roleOf(withRole[2] ?? ''))
  const commaName = ROLE_COMMA_NAME.exec(lowerFirst(bare))
  if (commaName) return named(commaName[2] ?? '', roleOf(commaName[1] ?? ''))
  const roleFirst = ROLE_AND_NAME.exec(lowerFirst(bare))
  if (roleFirst) return named(roleFirst[2] ?? '', roleOf(roleFirst[1] ?? ''))
  const ofHouse = HOUSE_ROLE_NAME.exec(phrase)
  if (ofHouse) return named(ofHouse[2] ?? '', roleOf(ofHouse[1] ?? ''))
  const [head = '', ...rest] = phrase.split(/,\s+/u)
  const office = head === '' || rest.length === 0 ? undefined : parseSpeaker(head)
  if (office?.speaker !== undefined) return { ...office, role: office.role ?? roleOf(rest.join(', ')) }
  const kind = withoutKind(phrase)
  if (kind !== phrase && looksLikeOutlet(kind, phrase)) {
    const name = new RegExp(`(${NAME})$`, 'u').exec(kind)?.[1]
    if (name !== undefined) return { speaker: name, isOutlet: true }
  }
  return UNNAMED.test(lowerFirst(bare)) ? { role: roleOf(lowerFirst(bare)), isOutlet: false } : undefined
}

/** `the semi-official ISNA news agency` is ISNA. */
function withoutKind(phrase: string): string {
  return phrase
    .replace(/^(?:[Tt]he|[Ll]e|[Ll]a|[Ll]es)\s+/u, '')
    .replace(/\s+(?:news agency|newspaper|magazine|website|daily|weekly|agency)$/u, '')
}

function named(given: string, role: string): Speaker {
  const office = OFFICE.exec(given)?.[0].trim()
  const name = office === undefined ? given : given.slice(office.length).trim()
  const isOutlet = looksLikeOutlet(name, role)
  const speaker = isOutlet ? name.replace(/^The\s+/u, '') : (MEMBER.exec(name)?.[1] ?? name)
  const of = isOutlet ? undefined : MEMBER.exec(name)
  const known = office ?? (of ? [role, of[2] ?? ''].filter((part) => part !== '').join(' ') : role)
  if (PRONOUN.test(speaker)) return { isOutlet: false }
  return { speaker: speaker.replace(/[,.]$/u, ''), isOutlet, ...(known !== '' && { role: known }) }
}

function roleOf(text: string): string {
  return text
    .replace(/^["“”«»\s]+/u, '')
    .replace(/^who (?!is\b|was\b).*$/u, '')
    .replace(/^(?:who (?:is|was) )?(?:the|a|an|le|la|les|un|une)\s+|^l['’]/iu, '')
    .replace(/[\s,]+$/u, '')
}

/** `L’ornithologue` is an article and a word, no name. */
function lowerArticle(phrase: string): string {
  return /^L['’]\p{Ll}/u.test(phrase) ? `l${phrase.slice(1)}` : phrase
}

function lowerFirst(text: string): string {
  return /^(?:The|A|An|One|Another|Le|La|Les|Un|Une|L['’]|Its|Their|Our|His|Her|My|Son|Sa|Leur)\b/u.test(text) ||
    /^\p{Lu}[\p{Ll}-]+\s+\p{Ll}{3,}/u.test(text)
    ? text.slice(0, 1).toLowerCase() + text.slice(1)
    : text
}
