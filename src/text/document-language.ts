import { detectLanguage } from './language.ts'
import { foldAccents, normaliseWords } from './normalise.ts'
import { stopWords } from './stop-words.ts'

/** The most usual words of languages that are read but that nobody is answered in, without accents. */
const SPANISH = `
de la que el en y a los se del las un por con no una su para es al lo como mas pero sus le ya o este si porque esta entre
cuando muy sin sobre tambien me hasta hay donde quien desde todo nos durante todos uno les ni contra otros ese eso ante
ellos esto antes algunos unos otro otras otra tanto esa estos mucho nada muchos cual poco ella estar estas algunas algo
nosotros fue era ha han habia ser son tiene dijo anos cada`
const GERMAN = `
der die und in den von zu das mit sich des auf fur ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach
wird bei einer um am sind noch wie einem uber einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde
hatte kann gegen vom konnen schon wenn habe seine ihre dann unter wir soll ich eines jahr zwei jahren diese dieser wieder
keine seiner ihr doch waren`
const setOf = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u))
const WORDS: readonly (readonly [language: string, words: ReadonlySet<string>])[] = [
  ['en', stopWords('en')],
  ['fr', stopWords('fr')],
  ['es', setOf(SPANISH)],
  ['de', setOf(GERMAN)],
]
/** Words that Portuguese, Italian, Catalan or Dutch have not. */
const NEIGHBOURS: Readonly<Record<string, ReadonlySet<string>>> = {
  es: setOf('el los las y pero muy hay'),
  de: setOf('der und das nicht ist mit ein eine'),
}
/** Those words, seen before any other is counted: most texts have hardly one. */
const SURE = new RegExp(
  `\\b(?:${Object.values(NEIGHBOURS)
    .flatMap((words) => [...words])
    .join('|')})\\b`,
  'gi',
)
const LOOKED_AT = 1_000
const FIRST_LOOKED_AT = 400
/** Below so many of its own words a text may as well be a name or a title. */
const FEWEST = 6
const FEWEST_SURE = 3
const LEAST_SHARE = 0.25

/**
 * As `detectLanguage` tells it, and 'es' or 'de' for a text in which more words are Spanish or German than English or
 * French. For documents; a question is of a language that answers are written in.
 */
export function documentLanguage(text: string): string {
  const known = detectLanguage(text)
  if (known === 'fa' || known === 'ar') return known
  const sample = text.slice(0, LOOKED_AT)
  if ((sample.slice(0, FIRST_LOOKED_AT).match(SURE)?.length ?? 0) < FEWEST_SURE) return known
  const words = foldAccents(normaliseWords(sample)).match(/\p{L}+/gu) ?? []
  const counts = WORDS.map(([language, stops]) => ({
    language,
    count: words.filter((word) => stops.has(word)).length,
    own: new Set(words.filter((word) => WORDS.every(([other, them]) => them.has(word) === (other === language)))).size,
  })).sort((one, other) => other.count - one.count)
  const [first, second] = counts
  const sure = NEIGHBOURS[first?.language ?? '']
  if (!first || !sure || first.own < FEWEST || first.count <= (second?.count ?? 0)) return known
  const isSure = new Set(words.filter((word) => sure.has(word))).size >= FEWEST_SURE
  return isSure && first.count >= words.length * LEAST_SHARE ? first.language : known
}
