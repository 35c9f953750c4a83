import { genderOf, TITLE, type Gender } from './gender.ts'
import { isGivenName } from './given-names.ts'
import { isOffice, officeOf } from './offices.ts'
import { NAMES } from './names.ts'
import { roleBehind, roleInFront } from './role-beside.ts'
import { parseSpeaker } from './speaker.ts'
import { isNoName, leadOf } from './no-names.ts'
import { standsAsSubject } from './stands-as-subject.ts'
import { PERSONAL, PERSONS, VERB_BEHIND } from './person-words.ts'
import { SPEAKING } from '../lines/speech-verbs.ts'
import { isBeside, unnamedIn } from './unnamed-people.ts'

/** A person that a text names, or (without a name) only speaks of: `the driver`, `her brother`. */
export interface Mention {
  readonly at: number
  readonly name?: string
  /** Of somebody with a name what is said beside it; else the word itself: `driver`. */
  readonly role?: string
  readonly gender?: Gender
  /** `the driver`, who may be somebody named before; not so `her driver`. */
  readonly isTheOne?: boolean
  /** False for words with a capital that may as well be a place or a thing. */
  readonly isCertain: boolean
  /** It stands as a subject does: not behind a preposition, and not as whose something is. */
  readonly isSubject: boolean
}

/** `Baths Committee`: no person. */
export function isBodyName(name: string): boolean {
  return BODY.test(name)
}

/** `Ada Reed (Marle First, Castle Ward)`: in brackets behind a name stands nobody else. */
const BESIDE_NAME = /\p{Lu}[\p{L}’'-]*\s\(\p{Lu}[^()]*$|\p{Lu}[\p{L}’'-]*\s\($/u
/** `Ada Reed (Lab, Castle Ward)` */
const PARTY =
  '(?:Lab(?:our)?|Con(?:servative)?|Lib ?Dem|LD|Green|Ind(?:ependent)?|SNP|Plaid|DUP|UUP|SDLP|Reform(?: UK)?|[RD](?:-\\p{L}+)?)'
/** An age, a role or a relative clause behind a name: it is a person's. */
const SAYS_WHO = new RegExp(
  `^,\\s+(?:\\p{N}{1,3}\\s*(?:ans)?[,.]|who\\b|whose\\b|qui\\b|an?\\s+\\p{Ll}|(?:the|his|her|its|their|head|director|chair\\p{Ll}*|founder|author|owner|manager|president|former|now|son|sa|le|la|une?)\\s)|^\\s+\\((?:\\p{N}{1,3}|${PARTY}(?:,\\s[^()]{2,40})?|\\p{Lu}[^(),]{1,30},\\s\\p{Lu}[^(),]{1,30}\\sWard)\\)|^\\s+(?:was born|were born|grew up|died|married|retired|est née?|a grandi|est morte?|(?:a|est|avait|était),\\s(?:elle|lui|quant))(?!\\p{L})|${PERSONAL.source}`,
  'u',
)
/** `Orme Glass, a shop that sells lamps` */
const THING_BESIDE =
  /^,\s+(?:an?|the|its|their|une?|le|la|l[’'])\s?(?:[\p{L}\p{N}-]+\s+){0,3}?(?:shop|store|company|firm|business|start-up|startup|village|town|city|hamlet|port|suburb|parish|charity|ship|boat|ferry|river|lake|hill|mountain|band|choir|orchestra|book|novel|film|play|song|poem|restaurant|café|cafe|pub|inn|hotel|farm|mill|school|college|newspaper|magazine|website|blog|station|street|island|country|region|district|group|club|team|brand|product|building|bridge|church|museum|organi[sz]ation|network|campaign|agency|body|ville|village|société|entreprise|association|commune|île|rivière|école|boutique|revue|journal|roman)(?!\p{L})/u
const PLACE_BEFORE =
  /(?:^|\s)(?:in|on|off|at|from|near|to|into|outside|towards?|through|across|de|du|des|à|en|au|dans|vers|the|le|la|les|called|named)\s+$/iu
const BODY =
  /\b(?:Units?|Board|Authority|Team|Rights|Rules?|Works|Affairs|Project|Programme|Program|Plan|Survey|Report|Register|Records?|Network|Campaign|Commission|Inquiry|Tribunal|University|School|College|Museum|Councils?|Company|Street|Road|River|Valley|Island|County|Park|Church|Bridge|Association|Society|Union|Ministry|Department|Institute|Club|Party|Act|Court|House|Hall|Garden|Gardens|Square|North|South|East|West|New|Saint|St|Street|Mount|Lake|Bay|Beach|Station|Group|Trust|Office|Fund|Bank|Centre|Center|Hospital|Festival|Day|War|Prize|Awards?|Inc|Ltd|League|Cup|Committee|City|States|Kingdom|Republic|Times|News|Post|Records|Studios|Games|Corporation|Agency|Service|Force|Academy|Orchestra|Theatre|Theater|Cathedral|Fire|Police|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|June|July|August|September|October|November|December|Christmas|Easter)\b/u

const MONTH = /^(?:April|May|June|August|Avril|Mai|Juin)$/u
/** `dog walker Ada Reed`: who does something, by the end of the word. */
const CALLING =
  /^(?!(?:after|under|over|however|never|ever|either|neither|other|another|whether|rather|later|earlier|former|together|further|their|her|for|nor|near|than|when|major|minor|junior|senior|water|summer|winter|river|paper|different|present|recent|current|ancient|important)$)\p{Ll}{2,}(?:er|or|ist|ian|man|woman|eur|euse|trice|iste|ien|ienne)$/u
/** `the Minister for the Environment, Ada Reed`. */
const OFFICE_OF =
  /(?:^|\s)(?:minister|director|head|chair|president|secretary|mayor|professor|editor|leader|manager|officer|ministre|directeur|directrice|président|présidente)\s(?:for|of|at|in|de|du|des)\s[^,.]{2,50},\s+$/iu
/** What somebody was is not what he or she is. */
const FORMER = /(?<![\p{L}])(?:former|late|retired|deputy|acting|ancien|ancienne|feu)\s+$/iu
/** `When I asked Reed` */
const MET =
  /(?:^|[\s,])(?:I|we|We)\s+(?:asked|met|called|visited|reached|interviewed|spoke to|spoke with|talked to|wrote to)\s+$/u
/** At the beginning of a sentence, or behind what tells who that is. */
const LEADS =
  /(?:^\W*|\P{L}\p{N}{1,3}\.\s+|[.!?…]["'”’»)]*\s+)(?:(?:[\p{Lu}][\p{L}-]+,|\p{Lu}\p{Ll}*\s\p{Ll}[^.!?,]{2,60},)\s+)?$/u
const SAYING = new Set(
  'said says told tells added wrote thinks thought believes believed recalls recalled remembers remembered explained explains argues argued agreed agrees laughed laughs smiled smiles nodded nods shrugged shrugs turned sat stood rose paused sighed looked leaned grinned frowned walked waited poured resigned married died handed winced blinked hesitated dit explique raconte estime'.split(
    ' ',
  ),
)
const SAYS_BEFORE =
  /(?:^|[,.—–]\s+|\s{2,})(?:said|says|explained|explains|recalls|recalled|adds|added|argues|argued)\s+$/u
/** Whom a text names or speaks of, in order. `isKnown` says whether a last name alone is that of somebody it named before. */
export function mentionsIn(text: string, isKnown: (word: string) => boolean): readonly Mention[] {
  const found: Mention[] = []
  /** Last names of those whom this very text named before. */
  const met = new Set<string>()
  for (const match of text.matchAll(NAMES)) {
    const mention = named(text, match[0], match.index, (word) => met.has(word) || isKnown(word))
    if (!mention || BESIDE_NAME.test(text.slice(Math.max(0, mention.at - 60), mention.at))) continue
    found.push(mention)
    if (mention.isCertain) met.add(mention.name?.split(' ').at(-1) ?? '')
  }
  const unnamed = unnamedIn(text).filter(({ at }) => !found.some((one) => isBeside(text, at, one)))
  return [...found, ...unnamed].toSorted((one, other) => one.at - other.at)
}

function named(text: string, written: string, from: number, isKnown: (word: string) => boolean): Mention | undefined {
  const lead = leadOf(written)
  const name = withoutBody(written.slice(lead)).replace(/[’']s?$/u, '')
  const at = from + lead
  if (name === '' || /(?:^|\s)I(?:[’']|\s|$)/u.test(name)) return undefined
  // `Repower’s chairman` speaks of the chairman.
  if (/[’']s?$/u.test(written) && WHOSE_ROLE.test(text.slice(from + written.length, from + written.length + 60)))
    return undefined
  const [before, behind] = [
    text.slice(Math.max(0, at - 90), at),
    text.slice(from + written.length, from + written.length + 90),
  ]
  const words = name.replace(TITLE, '').split(/\s+/u)
  const [first = ''] = words
  // `a baker called Ada Reed`
  const beside =
    /(?<role>[\p{L}-]+),?\s+$/u.exec(before.replace(/\s+(?:called|named)\s+$/u, ' '))?.groups?.['role'] ?? ''
  const role = isNoName(beside) ? '' : beside
  const past = FORMER.exec(before.slice(0, before.lastIndexOf(beside)))?.[0] ?? ''
  const hasRole = isOffice(role.toLowerCase()) || PERSONS.has(role.toLowerCase()) || CALLING.test(role)
  if (/^\p{Lu}\p{Ll}+ing$/u.test(first) && /\s(?:of|the|de)\s/u.test(name)) return undefined
  // `2 June 1903`, `By May`
  if (
    words.length === 1 &&
    MONTH.test(first) &&
    (/(?:\p{N}|(?<!\p{L})(?:in|by|since|until|till|early|late|last|next|this|each|every|en|depuis|fin|début))\s+$/iu.test(
      before,
    ) ||
      /^,?\s+\p{N}/u.test(behind))
  )
    return undefined
  // `Rights of Way Unit`
  if (!hasRole && BODY.test(name) && /\s(?:of|for|the|and)\s/u.test(name)) return undefined
  // A heading has a capital on words that are no names.
  if (
    /(?:^|\s)(?:Has|Have|Is|Are|Was|Were|Will|Can|To|With|For|From|How|Why|What|When|Says|Said|Gets|Makes)(?:\s|$)/u.test(
      name,
    )
  )
    return undefined
  // `Council Leader Ada Reed` is no council.
  const office = officeOf(name)
  const isOfficer = office !== undefined && isPerson(name.slice(office.length).trim())
  const isCalled = TITLE.test(name) || (isOffice(first.toLowerCase()) && words.length > 1) || isOfficer
  const isOne = words.length === 1
  // `La Régie précise`: a body, and nobody’s last name.
  if (isOne && !hasRole && !isGivenName(first) && /(?<!\p{L})(?:[Ll][ae]\s|[Ll][’'])\s*$/u.test(before))
    return undefined
  const next = /^\s+(?<verb>\p{Ll}+)/u.exec(behind)?.groups?.['verb'] ?? ''
  const isBearer =
    isOne &&
    (isKnown(first) ||
      ((SAYING.has(next) || SPEAKING.has(next) || SAYS_BEFORE.test(before) || MET.test(before)) && !BODY.test(first)) ||
      (isGivenName(first) && !PLACE_BEFORE.test(before)))
  const isCertain =
    (hasRole && !BODY.test(name)) ||
    isCalled ||
    isBearer ||
    OFFICE_OF.test(before) ||
    // `His counterpart Ada Reed saw`
    (!isOne &&
      !BODY.test(name) &&
      /(?:^|[.!?]["'”’»)\]]*\s+)(?:His|Her|Their|Our|My)\s+(?:[\p{Ll}-]+\s+){1,3}$/u.test(before) &&
      VERB_BEHIND.test(behind)) ||
    // `The tenant of plot 119, Ada Reed, gave`
    (!isOne &&
      /(?:^|[.!?]\s+)(?:The|An?|One|His|Her|Its|Their|My|Our|Another|Le|La|L[’']|Un|Une)\s*\p{Ll}[^.!?]{2,80},\s+$/u.test(
        before,
      ) &&
      behind.startsWith(',') &&
      !BODY.test(name)) ||
    (SAYS_WHO.test(behind) && !THING_BESIDE.test(behind) && (!PLACE_BEFORE.test(before) || PERSONAL.test(behind))) ||
    (!isOne && isGivenName(first) && !BODY.test(name))
  if (!isCertain && (isOne || BODY.test(name) || PLACE_BEFORE.test(before))) return undefined
  const speaker = parseSpeaker(name)
  if (speaker?.speaker === undefined || speaker.isOutlet) return undefined
  const own = speaker.role ?? roleInFront(before) ?? (hasRole ? `${past.toLowerCase()}${role}` : roleBehind(behind))
  const gender = genderOf(name, own)
  return {
    at,
    name: speaker.speaker,
    ...(own !== undefined && { role: own }),
    ...(gender !== undefined && { gender }),
    isCertain: isCertain || VERB_BEHIND.test(behind) || (LEADS.test(before) && /^(?:,|\s+\p{Ll})/u.test(behind)),
    isSubject: hasRole || SAYS_WHO.test(behind) || standsAsSubject(before, written, behind),
  }
}

function isPerson(name: string): boolean {
  return /^\p{Lu}\S+\s\p{Lu}/u.test(name) && !BODY.test(name)
}

/** `Ada Reed of the Rivers Institute` */
function withoutBody(name: string): string {
  const [person = '', ...others] = name.split(/\s(?:of|at|de|du|des)\s/u)
  return others.length > 0 &&
    /\s/u.test(person) &&
    BODY.test(name) &&
    !BODY.test(person.slice(officeOf(person)?.length ?? 0)) &&
    (TITLE.test(person) ||
      isGivenName(person.replace(TITLE, '').split(/\s/u)[0] ?? '') ||
      officeOf(person) !== undefined)
    ? person
    : name
}

const WHOSE_ROLE = new RegExp(
  `^\\s+(?:[\\p{Ll}-]+\\s+){0,3}?(?:${[...PERSONS, 'chairman', 'chief', 'director', 'founder', 'president', 'manager', 'owner', 'editor', 'author', 'boss', 'head', 'coach'].join('|')})(?!\\p{L})`,
  'u',
)
