import { DATE } from '../lines/mask.ts'
import { looksLikeOutlet } from '../people/outlet-names.ts'
import { isGivenName } from '../people/given-names.ts'
import { NAME } from '../people/names.ts'

/** Where something was said: `in an interview with OUTLET`, `told OUTLET`, `dans un entretien au OUTLET`. */
const TALK =
  '(?:interview|conversation|paper|study|review|diary entry|editorial|testimony|telegram|witness statement|statement|letter|speech|report|memo|email|e-mail|message|article|column|note|news conference|press conference|press release|briefing|talk|book|memoir|diary|podcast|essay|lecture|blog|post|reply|response|submission|réponse|courrier|entretien|communiqué|lettre|discours|rapport|tribune|chronique|livre)'
const ARTICLE = "(?:the\\s+|le\\s+|la\\s+|les\\s+|l['’])?"
const ADJECTIVES = '(?:(?:[\\p{Ll}-]+)\\s+){0,5}'
const OWNER = "(?:an?\\s+|the\\s+|une?\\s+|his\\s+|her\\s+|their\\s+|its\\s+|son\\s+|sa\\s+|l['’])?"
/** `Courrier des alpages`: French papers go on in small letters. */
const FRENCH_TAIL = "(?:\\s(?:des|de la|du|de l[’']|d[’'])\\s?\\p{Ll}[\\p{L}-]+)?"
const HOUSE = `(?<kind>${ARTICLE}${ADJECTIVES})(?<outlet>${NAME}${FRENCH_TAIL})`
/** `on the evening news of Radio Marle` */
const PROGRAMME =
  '(?:(?:the|its|an?)\\s+(?:\\p{Ll}+\\s+){0,2}?(?:news|programme|program|show|bulletin|broadcast)\\s+(?:of|on)\\s+)?'
const TALKING = new RegExp(
  `\\b(?:[Ii]n|[Dd]uring|[Oo]n|[Dd]ans|[Ll]ors d['’])\\s*${OWNER}(?:[\\p{L}-]+\\s+){0,3}?${TALK}\\s+(?:with|to|for|in|by|on|published (?:by|in)|given to|aired on|(?:accordée?\\s+)?(?:à|au|aux|avec)|publiée?\\s+(?:par|dans))\\s+${HOUSE}`,
  'u',
)
const BESIDE = new RegExp(
  `(?<![\\p{L}])(?:by|in|on|to|for|told|tells|à|au|aux|dans|sur|par|chez|with|speaking to|writing in|(?:auprès|micro|confrères) (?:de|du|des))\\s+${PROGRAMME}${HOUSE}`,
  'u',
)
/** `in her column in Zugzwang`: whatever has columns is an outlet. */
const COLUMN = new RegExp(
  `(?<!\\p{L})(?:column|editorial|op-ed|opinion piece|chronique|tribune)\\s+(?:in|for|dans|pour)\\s+${ARTICLE}(?<outlet>${NAME})`,
  'u',
)
const TO = new RegExp(`^\\s*${HOUSE}`, 'u')
/** A date that belongs to the saying: set off by these words, a comma or nothing at all. */
const DATED = new RegExp(
  `(?:^|[\\s,(])(?:(?:on|in|dated|le|du|en|daté du|datée du|back in|published|late on|early on|this|ce)\\s+)?(?<date>${DATE})`,
  'u',
)
const OF_TALK = new RegExp(
  `(?:statement|letter|reply|response|answer|submission|circular|decision|order|postcard|bulletin|communiqué|réponse|courrier|message|telegram|wire|cable|notice|diary|article|minutes|edition|speech|interview|report|memo|message|article|note|post|edition|issue|debate|session|meeting|sitting|hearing|briefing|conference|address|broadcast|programme|program|entry|judgment|judgement|ruling|review|column|testimony|email|e-mail|discours|lettre|rapport|débat|séance|réunion|entretien)\\s+(?:of|from|du|de)\\s+$`,
  'u',
)
/** What follows these words is told about somebody, with dates of its own. */
const ABOUT =
  /\b(?:since|born|who|whose|qui|dont|depuis|between|founded|due|planned|scheduled)\b|\b(?:since|until|from|by|for|after|before|of|depuis|avant|après|the|hiver|été|automne|printemps|années?|crise|crue|guerre|winter|summer|flood|storm)\s*$/u

/** `Asked by a reporter from the Evening Plough`: whoever has reporters is an outlet. */
const REPORTER = new RegExp(
  `(?<!\\p{L})(?:reporter|correspondent|journalist|interviewer|columnist|journaliste|correspondante?)\\s+(?:from|of|for|with|at|de|du|des|d[’'])\\s*(?:the\\s+|la\\s+|l[’'])?(?<outlet>${NAME})`,
  'u',
)

export function outletIn(words: string): string | undefined {
  const reporter = REPORTER.exec(words)?.groups?.['outlet']
  if (reporter !== undefined) return reporter.replace(/^The\s+/u, '')
  const column = COLUMN.exec(words)?.groups?.['outlet']
  if (column !== undefined) return column.replace(/^The\s+/u, '')
  const talking = TALKING.exec(words)?.groups
  const beside = talking ? undefined : BESIDE.exec(words)?.groups
  const found = talking ?? beside
  return outletOf(found?.['outlet'], found?.['kind']) ?? withArticle(words, talking?.['outlet'])
}

/** `dans un entretien au Petit Marlois`: no person has an article. */
function withArticle(words: string, name: string | undefined): string | undefined {
  const before = name === undefined ? '' : words.slice(0, words.indexOf(name))
  return /(?:\sau|à la|à l[’'])\s*$/u.test(before) && !HEARERS.test(name ?? '') ? name : undefined
}

/** Who is told something, and is no outlet. */
const HEARERS =
  /\b(?:Senate|Parliament|Council|Commission|Committee|Court|House|Assembly|Nations|Congress|Board|Union|Association|Society|Party|Ministry|Department|Club|Trust|Inquiry|Conference|Summit|Security|Tribunal|Cabinet|Chamber|Police|University|School)\b/u

const DATED_BEHIND = new RegExp(`^\\s(?:on |in |back in |late on )?${DATE}|^\\sin an interview`, 'u')
const IN_INTERVIEW = /^\sin an (?:\p{Ll}+ )?interview(?!\p{L})/u
const OFFICES =
  /^(?:The )?(?:President|Governor|Minister|Mayor|Chancellor|Speaker|Judge|Chair\p{Ll}*|Bishop|Archbishop|Pope|King|Queen|Prince\p{Ll}*|Sheriff|Secretary|Director|Ambassador|Commissioner|Ombuds\p{Ll}+|Registrar|Clerk|Captain|General|Colonel|Crown|Bar|Bench|Lords|Commons|Treasurer|Warden|Prefect|Coroner|Premier|Senators?|Republicans|Democrats|Greens|Tories|\p{Lu}\p{Ll}+(?:s|ans|ese))$/u
const TITLED = /^(?:Mr|Mrs|Ms|Miss|Dr|Prof\p{Ll}*|Sir|Dame|Lord|Lady|Judge|Minister|Mayor|Father|Sister)\.?\s/u

/** Of `told OUTLET …`: the words behind the verb. */
export function listener(words: string): string | undefined {
  const found = TO.exec(words)?.groups
  const known = outletOf(found?.['outlet'], found?.['kind'])
  // `told the Evening Plough`: people and places are told without an article.
  const [name = '', kind = ''] = [found?.['outlet'], found?.['kind']]
  const behind = words.slice(words.indexOf(name) + name.length)
  const isCut = /^\s(?:and|&)\s\p{Lu}/u.test(behind)
  const isArticled = !isCut && (/^the\s+$/u.test(kind) || /^The\s\p{Lu}/u.test(name)) && !HEARERS.test(name)
  // `told the Islander on 4 May`, `told Mountain Voice in an interview`: a title of one word is an office, but for those dated.
  const isTitled =
    isArticled && (/\s/u.test(name.replace(/^The\s/u, '')) || (DATED_BEHIND.test(behind) && !OFFICES.test(name)))
  const isInterview =
    kind === '' && IN_INTERVIEW.test(behind) && !isGivenName(name.split(/\s/u)[0] ?? '') && !TITLED.test(name)
  return known ?? (isTitled || isInterview ? name.replace(/^The\s/u, '') : undefined)
}

function outletOf(name: string | undefined, kind: string | undefined): string | undefined {
  if (name === undefined || !/^\p{Lu}/u.test(name) || /^(?:Dr|Prof|Mr|Mrs|Ms|Miss|Sir|Mme|Mlle)\.?\s/u.test(name))
    return undefined
  return looksLikeOutlet(name, kind) ? name.replace(/^The\s+/u, '') : undefined
}

/** Where in `words` the date of the saying stands, or undefined when there is none or it belongs to something else. */
export function dateIn(words: string): number | undefined {
  const found = DATED.exec(words)
  if (!found) return undefined
  const at = found.index + found[0].length - (found.groups?.['date'] ?? '').length
  const before = words.slice(0, at)
  return ABOUT.test(before) && !OF_TALK.test(before) && !isOfPaper(before) ? undefined : at
}

/** `in the Herald of 4 May` */
const OF_PAPER = new RegExp(
  `(?:^|\\s)(?:in|dans)\\s+(?<kind>the\\s+|le\\s+|la\\s+|l[’'])?(?<outlet>${NAME})\\s+(?:of|from|du|de)\\s+$`,
  'u',
)

function isOfPaper(before: string): boolean {
  const found = OF_PAPER.exec(before)?.groups
  return outletOf(found?.['outlet'], found?.['kind']) !== undefined
}

/** `in a letter dated …`, `in an interview published on …`: the date of what is spoken of as said. */
const TALK_DATED = new RegExp(
  `${TALK}\\b(?:,\\s+(?:which\\s|(?=published|printed|issued|dated)))?[^,;:]{0,80}?(?:dated|of|on|from|published|in|du|le|de|daté|datée)\\s+(?:(?:on|du|in|le)\\s+)?(?<date>${DATE})`,
  'u',
)
const FRAME_DATE = new RegExp(
  `^(?:(?:[Oo]n|[Ii]n|[Aa]t|[Bb]y|[Ll]e|[Ee]n|[Aa]u|[Dd]ans|[Bb]ack in|[Ll]ate on|[Ee]arly on)\\s+)?(?:(?:the\\s+|la\\s+|l[’'])?(?:evening|morning|night|afternoon|eve|day|same day|early hours|beginning|end|spring|summer|autumn|winter|soir|soirée|matin|nuit|veille)\\s+(?:of\\s+|du\\s+|de\\s+)|early\\s+(?:in\\s+)?|late\\s+(?:in\\s+)?|début\\s+|fin\\s+)?(?<date>${DATE})`,
  'u',
)

/** The date of a part in front of the clause: `On DATE,`, `In a letter dated DATE,`, `Asked by X in DATE,`. */
export function frameDate(given: string): number | undefined {
  const frame = given.trimStart()
  const at = dateInFrame(frame)
  return at === undefined ? undefined : at + given.length - frame.length
}

function dateInFrame(frame: string): number | undefined {
  for (const pattern of [TALK_DATED, FRAME_DATE]) {
    const found = pattern.exec(frame)
    if (found) return found.index + found[0].length - (found.groups?.['date'] ?? '').length
  }
  return /^(?:[Aa]nnouncing|[Aa]ddressing|[Pp]resenting|[Oo]pening|[Ww]elcoming|[Ii]ntroducing|[Uu]nveiling|[Ll]aunching|[Cc]losing|[Aa]sked|[Qq]uestioned|[Ss]peaking|[Ww]riting|[Ii]nterviewed|[Ii]nterrogée?|[Ii]n |[Aa]t |[Dd]uring |[Gg]iving |[Tt]estifying |[Ss]peaking |[Aa]ppearing |[Aa]djourning |[Rr]eplying |[Rr]esponding |[Cc]ommenting |[Rr]eacting |[Aa]nswering |[Ii]ntervening |(?:[Ww]hen|[Aa]s) [^,]{2,60} (?:gave|giving|spoke|was asked|was interviewed|were asked|appeared|testified|took the stand|addressed|opened|closed) |[Ii]nterrogée?s? |[Rr]eçue?s? |[Ss]’exprimant |[Dd]ans |[Ll]ors )/u.test(
    frame,
  )
    ? dateIn(frame)
    : undefined
}
