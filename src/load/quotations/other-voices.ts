import { contains, overlaps, type Span } from '../../model/span.ts'
import { heardInside } from './heard-inside.ts'
import type { Post } from '../loader.ts'
import { quotedSpans } from '../lines/quote-spans.ts'
import type { Quotation } from './quotations.ts'

/**
 * Inside of what somebody says, words that he or she gives to somebody without a name (`and the caller said, “Hold it”`, `un
 * monsieur m’a dit : "Signez là"`) are cut out of it: they are not the speaker's.
 */

type Said = Post & Partial<Quotation>

const WHO =
  '(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]ls?|[Ee]lles?|on|(?:[Tt]he|[Aa]n?|[Oo]ne|[Ss]ome|[Aa]nother|[Mm]y|[Hh]is|[Hh]er|[Oo]ur|[Tt]heir|[Uu]ne?|[Ll]es?|[Ll]a|[Mm]on|[Mm]a|[Ss]on|[Ss]a|[Cc]e|[Cc]ette)\\s[^.,;:!?"“”«»]{2,40}(?<!\\s(?:and|but|then|or|et|mais|puis|I|we|je|nous))|\\p{Lu}[\\p{L}’-]+(?:\\s\\p{Lu}[\\p{L}’-]+)?)'
const SAYS =
  '(?:said|says?|told|tells?|asked|asks|shout(?:ed|s)|cried|cries|answer(?:ed|s)|repli(?:ed|es)|whisper(?:ed|s)|wrote|writes|written|called|calls|remark(?:ed|s)|beg(?:ged|s)|warn(?:ed|s)|mutter(?:ed|s)|yell(?:ed|s)|joke[ds]|dit|disait|disaient|répétait|répète|répondu|répond|demandé|demande|crié|crie|lancé|lance|écrit)'
/** In front of the marks, behind the beginning of a clause. */
const CLAUSE = new RegExp(
  `(?:^|[.,;:!?…]\\s+|\\s)(?<who>${WHO}),?\\s(?<and>(?:and|et)\\s)?(?:(?:had|has|then|just|only|once|always|often|used to|would(?: always| often)?)\\s|(?:(?:m|l|t)[’']|nous\\s|lui\\s|leur\\s)?(?:a|avait|ont)\\s|(?:nous|me|lui|leur|vous)\\s)?${SAYS}(?:\\s(?:to\\s)?(?:me|us|him|her|them|the\\s\\p{L}+))?\\s?[,:]?\\s*$`,
  'u',
)
/** `وقتی بوق می‌زنم به من می‌گوید`, `يقول لي`: in somebody's own words, whoever else it is. */
const EASTERN_CLAUSE =
  /(?:^|[\s،])(?:(?:به\s(?:من|ما)\s)?(?:می[‌ ]?)?(?:گفت|گفتند|گوید|گویند|پرسید|پرسد|نوشت|نویسد)|[وف]?(?:قال|قالت|قالوا|يقول|تقول|يقولون|سأل|سألت|يسأل|تسأل|كتب|كتبت|صاح|صاحت)(?:ني|نا|\sل(?:ي|نا|ه|ها))?)\s?[:،]?\s*$/u
const SELF = /^(?:i|we|je|nous)(?!\p{L})/iu
/** `I asked him`, and nothing that ends a sentence behind it. */
const BY_SELF =
  /(?<!\p{L})(?:(?:i|we|je|nous)\s|j[’'])(?:(?:had|have|then|only|just|once|ai|avais|avons|lui|leur)\s){0,2}\p{L}+[^.!?]{0,60}$/iu
const FEWEST_WORDS = 2
const FEWEST_OF_SENTENCE = 4
const EDGES = /^[\s"“”'‘’«»,;:]+|[\s"“”'‘’«»,;:]+$/gu

/** `written`: turns of speech, letters and accounts, in which whole sentences in marks are another's unless `I said` stands before them. */
export function withOthersApart(text: string, said: readonly Said[], written: readonly Said[]): readonly Said[] {
  const inside = [...said, ...written].flatMap((one) => heardInside(one, text)).map(asQuotation)
  const others = [...said, ...written].filter(({ words }) => !inside.some((one) => isSame(one.words, words)))
  return withUnnamedApart(text, [...others, ...inside], written)
}

export function asQuotation(found: Quotation): Post & Quotation {
  return { ...found, kind: 'quotation', block: found.words }
}

function isSame(one: Span, other: Span): boolean {
  return one.start === other.start && one.end === other.end
}

function withUnnamedApart(text: string, all: readonly Said[], written: readonly Said[]): readonly Said[] {
  const isNamed = ({ speaker, handle }: Said): boolean => (speaker ?? handle) !== undefined
  const nested = all.filter(isNamed).flatMap((outer) =>
    nestedIn(text, outer.words, written.includes(outer))
      .filter((one) => !all.some(({ words }) => isWithin(words, outer.words) && overlaps(words, one)))
      // They were told where the words around them were.
      .map((words): Said => ({ ...placeOf(outer), words, block: words, kind: 'quotation' })),
  )
  const unnamed = all.flatMap((one) => (isNamed(one) ? [] : [one.words]))
  const others = [...unnamed, ...nested.map(({ words }) => words)].toSorted((one, other) => one.start - other.start)
  if (others.length === 0) return all
  return [
    ...all.flatMap((outer) => {
      const inside = isNamed(outer) ? others.filter((one) => isWithin(one, outer.words)) : []
      return inside.length === 0 ? [outer] : piecesOf(text, outer.words, inside).map((words) => ({ ...outer, words }))
    }),
    ...nested,
  ]
}

function placeOf({ kind, outlet }: Said): Pick<Said, 'outlet'> {
  return kind === 'post' || outlet === undefined ? {} : { outlet }
}

function isWithin(inner: Span, outer: Span): boolean {
  return inner !== outer && contains(outer, inner)
}

/** Words in marks inside of others which a clause in front gives to somebody else. */
function nestedIn(text: string, { start, end }: Span, isWritten: boolean): readonly Span[] {
  const words = text.slice(start, end)
  if (!/["“«‹‘]|\s'/u.test(words)) return []
  return quotedSpans(words).flatMap(({ whole, words: own }) => {
    const before = words.slice(Math.max(0, whole.start - 90), whole.start)
    const said = words.slice(own.start, own.end)
    const count = said.split(/\s+/u).length
    const { who, and } = CLAUSE.exec(before)?.groups ?? {}
    // `I went to the mill and said`
    const isOwn = and !== undefined && BY_SELF.test(before)
    const isNamed = who !== undefined && !SELF.test(who) && !isOwn
    const isAnothers = (isNamed || EASTERN_CLAUSE.test(before)) && count >= FEWEST_WORDS
    const isSentence =
      isWritten && count >= FEWEST_OF_SENTENCE && /^\p{Lu}.*[.!?…]$/u.test(said) && !BY_SELF.test(before)
    return isAnothers || isSentence ? [{ start: start + own.start, end: start + own.end }] : []
  })
}

/** What is left of words when `others` are taken out. */
function piecesOf(text: string, { start, end }: Span, others: readonly Span[]): readonly Span[] {
  const edges = [start, ...others.flatMap((other) => [other.start, other.end]), end]
  return edges.flatMap((from, at) => {
    if (at % 2 === 1) return []
    const piece = text.slice(from, edges[at + 1] ?? end)
    const lead = at === 0 ? 0 : piece.length - piece.replace(/^[\s"“”'‘’«»,;:.!?]+/u, '').length
    const own = piece.slice(lead).replaceAll(EDGES, '')
    const first = from + lead + piece.slice(lead).indexOf(own)
    return (own.match(/\p{L}/gu)?.length ?? 0) < FEWEST_WORDS ? [] : [{ start: first, end: first + own.length }]
  })
}
