import { isGivenName } from './given-names.ts'
import { DATE } from '../lines/mask.ts'
import { isOffice } from './offices.ts'

/** Who wrote a paper, by how it is spoken of. */

const LETTER_BY =
  /^(?:an?|the|une?|la|le|its|their)\s+(?:[\p{Ll}\uE000\uE001][\p{L}\uE000\uE001-]*\s+){0,3}?(?:letter|statement|report|memo|article|column|speech|email|note|essay|book|study|survey|poll|paper|audit|analysis|lettre|rapport|étude|enquête|sondage|communiqué|tribune)(?!\p{L}).{0,80}?\s(?:by|from|de|du|des)\s+(?<author>.+)$/iu

const WHOSE_LETTER =
  /^(?<author>(?!(?:The|An?|His|Her|Its|Their|Our|My|Le|La|Les|Un|Une)\s+\p{Ll})\p{Lu}[^,;:]{2,60}?)(?:[’']s|(?<=s)[’'])\s+(?:[\p{L}\p{N}\uE000\uE001-]+\s+){0,3}?(?:letter|statement|report|memo|article|column|speech|email|note|essay|book|study|survey|poll|paper|review|memoir|diary|lawsuit|complaint|judgment|judgement|ruling)$/u

const DATES = new RegExp(`,?\\s*(?:\\b(?:of|for|on|in|dated|published|le|du|en|de)\\s+)*${DATE},?`, 'gu')
/** `the witness statement of Mr Ben Moss`: what a person wrote is that person's; `the minutes of the committee` are not. */
const PAPER_OF =
  /^(?:an?|the|une?|la|le)\s+(?:[\p{Ll}\uE000\uE001-]+\s+){0,3}?(?:letter|statement|report|testimony|evidence|affidavit|deposition|memoir|memoirs|diary|diaries|journal|article|column|speech|essay|book|study|paper|account|survey|poll|audit|lettre|témoignage|mémoires|article|livre|sondage|enquête)\s+(?:of|de|d[’'])\s*(?:the\s+|l[’'])?(?<author>\p{Lu}.+)$/u

const BODY_FIRST =
  /^(?:University|Institute|Ministry|Chamber|Office|Bank|Society|Union|Institut|Université|Ministère)(?!\p{L})/u

function personalAuthor(phrase: string): string | undefined {
  const author = PAPER_OF.exec(phrase)?.groups?.['author']
  const [first = ''] = author?.split(/\s+/u) ?? []
  const isPerson =
    isGivenName(first) ||
    /^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Lady|M|Mme|Mlle)\.?$/u.test(first) ||
    isOffice(first.toLowerCase())
  // `a survey of the University of Marle`
  const isCount = /^\S+\s(?:\p{Ll}+\s)?(?:survey|poll|audit|sondage|enquête)\s/u.test(phrase)
  return isPerson || (isCount && BODY_FIRST.test(author ?? '')) ? author : undefined
}

/** `a study by Ada Reed published in May` */
const MADE =
  /,?\s+(?:(?:rendue?s? )?publi(?:ée?s?|ques?)|parue?s?|réalisée?s?|menée?s?|remise?s?|published|released|issued|conducted|commissioned|carried out|presented|submitted|seen|dated|datée?s?)(?!\p{L}).*$/u

/** `a report dug out of the archives by Ada Reed`: she has not written it. */
const FOUND_BY =
  /(?<!\p{L})(?:dug (?:out|up)|found|discovered|unearthed|obtained|leaked|uncovered|recovered|rescued|kept|read(?: out)?|translated|edited|recorded|collected|quoted|cited|shown|seen|reviewed|bought|received|held|saved)(?:\s[^,;:]{1,60})?\sby\s/u

/** `a report by Ada Reed`, `Ada Reed’s report`: who wrote it. */
export function authorOf(phrase: string): string | undefined {
  if (FOUND_BY.test(phrase)) return undefined
  const author =
    personalAuthor(phrase) ??
    LETTER_BY.exec(phrase)?.groups?.['author'] ??
    WHOSE_LETTER.exec(phrase)?.groups?.['author']
  return author?.replace(MADE, '')
}

export function withoutDates(phrase: string): string {
  return phrase.replaceAll(DATES, '').trim()
}
