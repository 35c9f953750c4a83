import { GERMAN_PARTICLE, isGermanTrade } from '../people/german-people.ts'
import { isGivenName } from '../people/given-names.ts'
import type { Speaker } from '../people/speaker.ts'

/** Who somebody is in a clause of German: what has a capital there is mostly no name. */

const NAME_WORD = "(?:(?:Dr|Prof|St|\\p{Lu})\\.(?:-\\p{Lu}\\.)?|\\p{Lu}[\\p{L}\\p{M}’'-]*)"
/** For regular expressions: a name. */
export const GERMAN_NAME = `${NAME_WORD}(?:\\s${GERMAN_PARTICLE}${NAME_WORD}){0,4}`
/** In front of a name: an article and an office, with small words before it. */
export const GERMAN_WHO = `(?:(?<article>[DdSs]er|[Dd]ie|[Dd]as|[Dd]essen|[Dd]eren|[Ee]in|[Ee]ine|[SsIiUuMm](?:ein|hr|nser|hre|eine|nsere)e?r?)\\s(?<beside>(?:\\p{Ll}[\\p{L}-]+\\s){0,3}?))?(?<name>${GERMAN_NAME})`
/** `die Leiterin des Museums, Ada Roth` */
const APPOSED = new RegExp(
  `^(?:[Dd]er|[Dd]ie|[Ee]ine?)\\s(?<role>(?:\\p{Ll}[\\p{L}-]+\\s){0,3}?\\p{Lu}[^,.:;!?„“»«]{2,70}),\\s(?<name>${GERMAN_NAME})(?=[,.:]|\\s|$)`,
  'u',
)
/** Words with a capital behind an article that are bodies and speak as such. */
const BODY =
  /^(?:Stadt|Gemeinde|Polizei|Regierung|Feuerwehr|Verwaltung|Staatsanwaltschaft|Kirche|Kirchengemeinde|Partei|Firma|Behörde|Bundesregierung|Landesregierung|Initiative|\p{L}+(?:verein|verband|verwaltung|amt|ministerium|kreis|gericht|werke|genossenschaft|gesellschaft|stiftung|behörde|initiative|redaktion))$/u
/** `Spornbahn AG` */
const LEGAL_FORM = /^(?:AG|GmbH|KG|SE|OHG|UG|eG|e\.?V\.?|Ltd\.?|Inc\.?|mbH)$/u
/** Offices and titles in front of a name without an article. */
const OFFICE =
  /^(?:Frau|Herrn?|Dr\.|Prof\.|Pfarrer(?:in)?|Pastor(?:in)?|Bischof|Bürgermeister(?:in)?|Oberbürgermeister(?:in)?|Minister(?:in)?|Kanzler(?:in)?|König(?:in)?|Präsident(?:in)?|Landrat|Landrätin|Stadtrat|Stadträtin|Richter(?:in)?|Professor(?:in)?|Doktor|Trainer(?:in)?|Wirt(?:in)?|Bauer|Bäuerin|Lehrer(?:in)?|Nachbar(?:in)?|Direktor(?:in)?|Vorsitzende[rn]?|Sprecher(?:in)?|Leiter(?:in)?|Chef(?:in)?|Kämmerer|\p{Lu}\p{L}+(?:meister|minister|präsident|sprecher|leiter|direktor|chef|forscher|führer|wart|händler|arbeiter|lehrer|anwalt|wissenschaftler)(?:in)?)$/u
/** A beginning of sentences, or a noun, but nobody's name. */
const NO_NAME =
  /^(?:Ich|Wir|Ihr|Er|Sie|Es|Der|Die|Das|Dem|Den|Des|Ein|Eine|Einer|Sein|Seine|Ihre|Kein|Keine|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Dies|Diese|Dieser|Man|Am|Im|In|An|Auf|Bei|Beim|Nach|Vor|Zum|Zur|Mit|Und|Aber|Doch|Dann|Da|Hier|Wer|Was|Wie|Wo|Warum|Nun|So|Auch|Als|Wenn|Seit|Frage|Antwort|Zitat|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|Ende|Anfang|Ja|Nein|Nicht|Schild|Satz|Wort|Worten|Version|Seite|Noch|Allerdings|Zuvor|Danach|Später|Schon|Bereits|Gestern|Heute|Außerdem|Zudem|Dabei|Dagegen|Dennoch|Trotzdem|Jedoch|Weiter|Unter|Über|Für|Laut|Gegen|Ohne|Um|Bis|Wegen|Während|Trotz|Nachdem|Bevor|Weil|Dass|Damit|Dort|Jetzt|Immer|Nur|Viele|Einige|Alle|Andere|Beide)$/u

/** Of an office with its name behind a comma, and how long both are. */
export function apposedIn(text: string): { readonly who: Speaker; readonly length: number } | undefined {
  const found = APPOSED.exec(text)
  const name = found?.groups?.['name'] ?? ''
  if (!found || !/\s/u.test(name)) return undefined
  const who = whoIs({ name })
  return who?.speaker === undefined
    ? undefined
    : { who: { ...who, role: found.groups?.['role'] ?? '' }, length: found[0].length }
}

/** The groups are those of GERMAN_WHO. */
export function whoIs(groups: Readonly<Record<string, string | undefined>> | undefined): Speaker | undefined {
  const { article, beside = '', name = '' } = groups ?? {}
  const words = name.replace(/[.’']$/u, '').split(/\s+/u)
  const [first = ''] = words
  if (first === '' || NO_NAME.test(first)) return undefined
  if (article !== undefined && BODY.test(first))
    return { speaker: words.length > 1 ? words.join(' ') : `${article.toLowerCase()} ${first}`, isOutlet: false }
  if (words.length > 1 && LEGAL_FORM.test(words.at(-1) ?? '')) return { speaker: words.join(' '), isOutlet: false }
  // Behind an article stands what somebody is, and then perhaps the name.
  let at = article === undefined || isGivenName(first) ? 0 : 1
  while (
    at < words.length - 1 &&
    (OFFICE.test(words[at] ?? '') || (words.length - at > 2 && isGermanTrade(words[at] ?? '')))
  )
    at += 1
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
      ...(/^d(?:er|ie)$/iu.test(article ?? '') && words.length === 1 && { called: first }),
    }
  return { speaker: own.join(' '), isOutlet: false, ...(role !== '' && { role }) }
}
