import { DATE } from '../lines/mask.ts'
import { genderOf } from '../people/gender.ts'
import type { Quoted } from '../lines/quote-spans.ts'
import { germanFacts } from './german-venue.ts'
import { apposedIn, GERMAN_WHO as WHO, whoIs } from './german-who.ts'
import type { Reported } from './reporting.ts'
import type { Speaker } from '../people/speaker.ts'

/** Clauses of German that say who speaks, on either side of words in marks. What they name but as `eine Frau` has a role only. */

/** Third persons of the present and the past, which are no words of the other languages. */
const SAYS =
  'sagte?|erklärte?|meinte?|betonte?|erzählte?|schreibt|schrieb|berichtete?|fragte?|antwortete?|ergänzte?|versicherte?|beteuerte?|bestätigte?|kritisierte?|warnte?|fordert|forderte|kommentierte?|schilderte?|erinnerte?|findet|fand|glaubt|glaubte|klagte?|lobte?|spottete?|witzelte?|räumt|räumte|teilt|teilte|fügt|fügte|ruft|rief|entgegnete?|erwiderte?|verkündete?|verriet|verrät|twittert|twitterte|postete?|notierte?|heißt|lässt|ließ|stellt|stellte|hält|wiederholte?|urteilte?|bilanzierte?|murmelte?|seufzte?|bemerkte?|äußerte?|mahnte?|prophezeite?|versprach|verspricht|widerspricht|widersprach'
/** At the end of a clause whose verb is `hat` or `ließ`. */
const SAID =
  '(?:gesagt|erklärt|geantwortet|geschrieben|erzählt|mitgeteilt|versichert|berichtet|ausrichten|mitteilen|wissen|verlauten|gepostet|getwittert|verraten|geschildert)'
const AFTER = new RegExp(
  `^\\s*[,–—-]?\\s*(?:(?:${SAYS})(?:\\s(?:mir|uns|dazu|sich|später|dann|damals|auch|schließlich|gestern|heute|(?:am\\s)?${DATE}))*?|so)\\s(?:(?<pronoun>er|sie)(?![\\p{L}])|(?<aged>der|die)\\s\\p{N}{1,3}-Jährige|${WHO})`,
  'u',
)
/** `Laut Ada Roth „…“` */
const ACCORDING = new RegExp(
  `(?:^|\\s)(?:Laut|laut|Nach (?:Angaben|Auskunft|Ansicht|Meinung|Darstellung)(?: von)?|Für)\\s${WHO}(?:\\s\\([^()]{1,20}\\)|,\\s[^,:„“]{2,60})?,?\\s*$`,
  'u',
)
const NAMED = new RegExp(`(?<![\\p{L}’'-])${WHO}`, 'gu')
const LEAD_WHO = new RegExp(`^${WHO}`, 'u')
const LEAD_PRONOUN = /^(?:(?<pronoun>Er|Sie)|(?<aged>Der|Die)\s\p{N}{1,3}-Jährige)\s/u
const INVERTED = new RegExp(
  `(?:^|\\s)(?:${SAYS}|hat|haben|habe|hatte|hatten)\\s(?:(?<pronoun>er|sie)(?![\\p{L}])|${WHO})`,
  'u',
)
const BY = new RegExp(
  `^(?:Antwort|Reaktion|Kommentar|Nachricht|Post|Tweet|Beitrag|Brief|Mail|Stellungnahme)(?:\\s(?:darunter|darauf|dazu))?\\s(?:von|des|der)\\s${WHO}\\s*:\\s*$`,
  'u',
)
const BY_HANDLE =
  /^(?:Antwort|Reaktion|Kommentar|Post|Tweet|Beitrag)(?:\s(?:darunter|darauf|dazu))?\svon\s(?<handle>@[\p{L}\p{N}_.-]{2,60})\s*:\s*$/u
const AS_SAID = new RegExp(`,\\sso\\s${WHO},?\\s*$`, 'u')
const VERB = new RegExp(`(?:^|\\s)(?:${SAYS}|dazu|wörtlich|weiter|${SAID})(?![\\p{L}])`, 'u')
const GERMAN = /(?:^|\s)(?:der|das|und|ist|hat|nicht|mit|von|dem|den|auf|zu|für|ein|eine|ich|es)\s/u
const HE: Readonly<Record<string, string>> = { er: 'he', sie: 'she', der: 'he', die: 'she' }
const LONGEST = 260

/** The words, their line without what is quoted, and who spoke last in it. */
export interface Earlier {
  readonly quote: Quoted
  readonly clauses: string
  readonly last: { readonly reported: Speaker } | undefined
}

/** `„…“`, `»…«` */
function isGerman({ mark }: Quoted): boolean {
  return mark === '„' || mark === '»'
}

/** `Das Schild sagt: „…“`: nothing that the other languages could read. */
export function isOnlyGerman(before: string, quote: Quoted): boolean {
  return isGerman(quote) && /^\s*(?:Der|Die|Das|Ein|Eine|Im|Am)\s/u.test(before)
}

/** `„…“, sagt Ada Reed, die …` */
export function germanAfter(behind: string, earlier: Earlier): Reported | undefined {
  const found = isGerman(earlier.quote) ? AFTER.exec(behind) : null
  if (!found) return undefined
  // `„…“, so die alte Regel`: `so` alone needs a name.
  const isNamed = found.groups?.['pronoun'] === undefined && found.groups?.['aged'] === undefined
  const who = isNamed ? whoIs(found.groups) : undefined
  const pronoun = HE[found.groups?.['pronoun'] ?? found.groups?.['aged'] ?? '']
  const isSo = /^\s*[,–—-]?\s*so\s/u.test(found[0])
  if (pronoun !== undefined) return clauseOf(behind, meant(pronoun, earlier), found[0].length)
  if (!who || (isSo && who.speaker === undefined && !who.isDefinite)) return undefined
  const { article = '', beside = '', name = '' } = found.groups ?? {}
  const at = found[0].length - `${article === '' ? '' : `${article} `}${beside}${name}`.length
  const apposed = apposedIn(behind.slice(at))
  return clauseOf(behind, apposed?.who ?? who, apposed ? at + apposed.length : found[0].length)
}

/** With when and where, up to the end of the clause, so that what goes on behind it is by the same one. */
function clauseOf(behind: string, who: Reported, from: number): Reported {
  const rest = /^[^.!?:;„»]*?(?=[.!?:;]|,\s*$|$)/u.exec(behind.slice(from))?.[0] ?? ''
  const length = from + rest.length
  return { ...who, ...germanFacts(behind.slice(0, length), 0), length }
}

/** In front of the marks: `Ada Reed erzählt: „`, `Auf Facebook schrieb der Wirt Ben Orr dazu: „`. */
export function germanBefore(context: string, earlier: Earlier): Reported | undefined {
  if (!isGerman(earlier.quote)) return undefined
  const clause = sentenceIn(earlier.clauses.slice(0, earlier.quote.whole.start), context)
  if (clause.length > LONGEST) return undefined
  const according = ACCORDING.exec(clause)
  if (according) return named(whoIs(according.groups))
  const found = ledBy(clause, earlier)
  // Both end where the words begin; the sentence may begin before what is looked at.
  const at = context.length - clause.length
  return found && { ...found, ...germanFacts(clause, at) }
}

function ledBy(clause: string, earlier: Earlier): Reported | undefined {
  const asSaid = AS_SAID.exec(clause)
  if (asSaid) return named(whoIs(asSaid.groups))
  if (
    !/:\s*$/u.test(clause) ||
    !(VERB.test(clause) || GERMAN.test(clause) || BY_HANDLE.test(clause) || BY.test(clause))
  )
    return undefined
  const handle = BY_HANDLE.exec(clause)?.groups?.['handle']
  if (handle !== undefined) return { speaker: handle, isOutlet: false }
  const by = BY.exec(clause)
  if (by) return named(whoIs(by.groups))
  const says = VERB.test(clause)
  const opening = LEAD_PRONOUN.exec(clause)?.groups
  const led = (opening?.['pronoun'] ?? opening?.['aged'])?.toLowerCase()
  if (led !== undefined) return says ? meant(HE[led] ?? 'he', earlier) : undefined
  const apposed = apposedIn(clause)
  if (apposed && says) return apposed.who
  const first = LEAD_WHO.exec(clause)
  const own = first ? whoIs(first.groups) : undefined
  if (own?.speaker !== undefined) return says || /\s/u.test(own.speaker) ? own : undefined
  if (!says) return undefined
  const inverted = INVERTED.exec(clause)
  const pronoun = HE[inverted?.groups?.['pronoun'] ?? '']
  if (pronoun !== undefined) return meant(pronoun, earlier)
  return (inverted ? whoIs(inverted.groups) : undefined) ?? own
}

const SENTENCE_ENDS =
  /(?:(?<!(?<![\p{N}.,])\p{N}{1,2}|(?<!\p{L})(?:Dr|Prof|St|\p{Lu}))[.!?…]|\uE002)["“”»)]*\s+(?=\p{Lu})/gu

/** In German a stop behind a number ends no sentence: `am 3. Mai`. */
function sentenceIn(text: string, context: string): string {
  const start = [...text.matchAll(SENTENCE_ENDS)].at(-1)
  const own = start === undefined ? text : text.slice(start.index + start[0].length)
  return (own.length > context.length ? own : context).trimStart()
}

/** The one of fitting gender whom the line has named, if it named no other since somebody spoke. */
function meant(pronoun: string, { quote, clauses, last }: Earlier): Reported {
  const text = clauses.slice(0, quote.whole.start)
  const speaker = last?.reported.speaker
  const fits = (name: string): boolean => {
    const gender = genderOf(name)
    return gender === undefined || gender === pronoun
  }
  const names = [
    ...new Set(
      [...text.matchAll(NAMED)].flatMap(({ groups }) => {
        const name = whoIs(groups)?.speaker ?? ''
        return name.includes(' ') ? [name] : []
      }),
    ),
  ].filter(fits)
  const [one, other] = speaker === undefined ? names : [speaker]
  const isOne = one !== undefined && other === undefined && fits(one)
  return isOne ? { speaker: one, isOutlet: false } : { isOutlet: false, pronoun }
}

function named(who: Speaker | undefined): Reported | undefined {
  return who?.speaker === undefined ? undefined : who
}
