import { genderOf } from '../people/gender.ts'
import { isGivenName } from '../people/given-names.ts'
import type { Quoted } from '../lines/quote-spans.ts'
import type { Reported } from './reporting.ts'
import type { Speaker } from '../people/speaker.ts'

/** Clauses of German that say who speaks, on either side of words in marks. What they name but as `eine Frau` has a role only. */

/** Third persons of the present and the past, which are no words of the other languages. */
const SAYS =
  'sagte?|erklärte?|meinte?|betonte?|erzählte?|schreibt|schrieb|berichtete?|fragte?|antwortete?|ergänzte?|versicherte?|beteuerte?|bestätigte?|kritisierte?|warnte?|fordert|forderte|kommentierte?|schilderte?|erinnerte?|findet|fand|glaubt|glaubte|klagte?|lobte?|spottete?|witzelte?|räumt|räumte|teilt|teilte|fügt|fügte|ruft|rief|entgegnete?|erwiderte?|verkündete?|verriet|verrät|twittert|twitterte|postete?|notierte?|heißt|lässt|ließ|stellt|stellte|hält|wiederholte?|urteilte?|bilanzierte?|murmelte?|seufzte?|bemerkte?|äußerte?|mahnte?|prophezeite?|versprach|verspricht|widerspricht|widersprach'
/** At the end of a clause whose verb is `hat` or `ließ`. */
const SAID =
  '(?:gesagt|erklärt|geantwortet|geschrieben|erzählt|mitgeteilt|versichert|berichtet|ausrichten|mitteilen|wissen|verlauten|gepostet|getwittert|verraten|geschildert)'
const NAME_WORD = "(?:(?:Dr|Prof|St|\\p{Lu})\\.(?:-\\p{Lu}\\.)?|\\p{Lu}[\\p{L}\\p{M}’'-]*)"
const NAME = `${NAME_WORD}(?:\\s(?:(?:von|van|zu|der|den|de|di|el|al)\\s){0,2}${NAME_WORD}){0,4}`
/** In front of a name: an article and an office, with small words before it. */
const WHO = `(?:(?<article>[DdSs]er|[Dd]ie|[Dd]as|[Dd]essen|[Dd]eren|[Ee]in|[Ee]ine|[SsIiUuMm](?:ein|hr|nser|hre|eine|nsere)e?r?)\\s(?<beside>(?:\\p{Ll}[\\p{L}-]+\\s){0,3}?))?(?<name>${NAME})`
const AFTER = new RegExp(
  `^\\s*[,–—-]?\\s*(?:(?:${SAYS})(?:\\s(?:mir|uns|dazu|er|sie|später|dann|damals|auch|schließlich))*?|so)\\s(?:(?<pronoun>er|sie)(?![\\p{L}])|${WHO})`,
  'u',
)
const NAMED = new RegExp(`(?<![\\p{L}’'-])${WHO}`, 'gu')
const LEAD_WHO = new RegExp(`^${WHO}`, 'u')
const LEAD_PRONOUN = /^(?<pronoun>Er|Sie)\s/u
const INVERTED = new RegExp(`(?:^|\\s)(?:${SAYS}|hat|haben|habe)\\s(?:(?<pronoun>er|sie)(?![\\p{L}])|${WHO})`, 'u')
const BY = new RegExp(
  `^(?:Antwort|Reaktion|Kommentar|Nachricht|Post|Tweet|Beitrag|Brief|Mail|Stellungnahme)(?:\\s(?:darunter|darauf|dazu))?\\s(?:von|des|der)\\s${WHO}\\s*:\\s*$`,
  'u',
)
const BY_HANDLE =
  /^(?:Antwort|Reaktion|Kommentar|Post|Tweet|Beitrag)(?:\s(?:darunter|darauf|dazu))?\svon\s(?<handle>@[\p{L}\p{N}_.-]{2,60})\s*:\s*$/u
const AS_SAID = new RegExp(`,\\sso\\s${WHO},?\\s*$`, 'u')
const VERB = new RegExp(`(?:^|\\s)(?:${SAYS}|dazu|${SAID})(?![\\p{L}])`, 'u')
const GERMAN = /(?:^|\s)(?:der|das|und|ist|hat|nicht|mit|von|dem|den|auf|zu|für|ein|eine|ich|es)\s/u
const HE: Readonly<Record<string, string>> = { er: 'he', sie: 'she' }
/** Words with a capital behind an article that are bodies and speak as such. */
const BODY =
  /^(?:Stadt|Gemeinde|Polizei|Regierung|Feuerwehr|Verwaltung|Staatsanwaltschaft|Kirche|Kirchengemeinde|Partei|Firma|Behörde|Bundesregierung|Landesregierung|Initiative|\p{L}+(?:verein|verband|verwaltung|amt|ministerium|kreis|gericht|werke|genossenschaft|gesellschaft|stiftung|behörde|initiative|redaktion))$/u
/** Offices and titles in front of a name without an article. */
const OFFICE =
  /^(?:Frau|Herrn?|Dr\.|Prof\.|Pfarrer(?:in)?|Pastor(?:in)?|Bischof|Bürgermeister(?:in)?|Oberbürgermeister(?:in)?|Minister(?:in)?|Kanzler(?:in)?|König(?:in)?|Präsident(?:in)?|Landrat|Landrätin|Stadtrat|Stadträtin|Richter(?:in)?|Professor(?:in)?|Doktor|Trainer(?:in)?|Wirt(?:in)?|Bauer|Bäuerin|Lehrer(?:in)?|Nachbar(?:in)?|\p{Lu}\p{L}+(?:meister|minister|präsident|sprecher|leiter|direktor|chef|forscher|führer|wart|händler|arbeiter|lehrer|anwalt|wissenschaftler)(?:in)?)$/u
/** A beginning of sentences, or a noun, but nobody's name. */
const NO_NAME =
  /^(?:Ich|Wir|Ihr|Er|Sie|Es|Der|Die|Das|Dem|Den|Des|Ein|Eine|Einer|Sein|Seine|Ihre|Kein|Keine|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Dies|Diese|Dieser|Man|Am|Im|In|An|Auf|Bei|Beim|Nach|Vor|Zum|Zur|Mit|Und|Aber|Doch|Dann|Da|Hier|Wer|Was|Wie|Wo|Warum|Nun|So|Auch|Als|Wenn|Seit|Frage|Antwort|Zitat|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|Ende|Anfang|Ja|Nein|Nicht|Schild|Satz|Wort|Worten|Version|Seite)$/u
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
  const who = found.groups?.['pronoun'] === undefined ? whoIs(found.groups) : undefined
  const pronoun = HE[found.groups?.['pronoun'] ?? '']
  const isSo = /^\s*[,–—-]?\s*so\s/u.test(found[0])
  if (pronoun !== undefined && !isSo) return { ...meant(pronoun, earlier), length: found[0].length }
  if (!who || (isSo && who.speaker === undefined)) return undefined
  return { ...who, length: found[0].length }
}

/** In front of the marks: `Ada Reed erzählt: „`, `Auf Facebook schrieb der Wirt Ben Orr dazu: „`. */
export function germanBefore(context: string, earlier: Earlier): Reported | undefined {
  if (!isGerman(earlier.quote)) return undefined
  const clause = sentenceIn(earlier.clauses.slice(0, earlier.quote.whole.start), context)
  if (clause.length > LONGEST) return undefined
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
  const led = LEAD_PRONOUN.exec(clause)?.groups?.['pronoun']?.toLowerCase()
  if (led !== undefined) return says ? meant(HE[led] ?? 'he', earlier) : undefined
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

function whoIs(groups: Readonly<Record<string, string | undefined>> | undefined): Speaker | undefined {
  const { article, beside = '', name = '' } = groups ?? {}
  const words = name.replace(/[.’']$/u, '').split(/\s+/u)
  const [first = ''] = words
  if (first === '' || NO_NAME.test(first)) return undefined
  if (article !== undefined && BODY.test(first))
    return { speaker: words.length > 1 ? words.join(' ') : `${article.toLowerCase()} ${first}`, isOutlet: false }
  // Behind an article stands what somebody is, and then perhaps the name.
  let at = article === undefined || isGivenName(first) ? 0 : 1
  while (at < words.length - 1 && OFFICE.test(words[at] ?? '')) at += 1
  // `Ada Reed von der Hochschule`
  const from = words.findIndex((word, index) => index >= at + 2 && /^(?:von|zu)$/u.test(word))
  const own = words.slice(at, from < 0 ? words.length : from)
  const role = `${beside}${words.slice(0, at).join(' ')}`
    .replaceAll(/(?:^|\s)(?:Frau|Herrn?|Dr\.|Prof\.)(?=\s|$)/gu, '')
    .trim()
  if (own.length === 0 || OFFICE.test(own[0] ?? '') || NO_NAME.test(own[0] ?? ''))
    return {
      role: [article?.toLowerCase(), beside.trim(), ...words]
        .filter((word) => word !== undefined && word !== '')
        .join(' '),
      isOutlet: false,
      isDefinite: /^d(?:er|ie)$/iu.test(article ?? ''),
    }
  return { speaker: own.join(' '), isOutlet: false, ...(role !== '' && { role }) }
}
