import { looksLikeOutlet, NAME, parseSpeaker, type Speaker } from './speaker.ts'

/** Dates are masked by this letter, so that their commas are no commas of the sentence. */
export const DATE_MASK = '\uE000'
const DATE = `${DATE_MASK}+`

export interface Reported extends Speaker {
  readonly outlet?: string
  /** Where the date stands in the context that was given. */
  readonly dateAt?: number
  /** A day that only a date of publication tells: `Tuesday`, `yesterday`. */
  readonly day?: string
  /** How much of a context behind a quotation was used. */
  readonly length?: number
}

const EN =
  'say|write|argue|note|state|explain|claim|add|report|conclude|said|says|told|tells|stated|states|wrote|writes|added|adds|explained|explains|noted|notes|argued|argues|claimed|claims|insisted|insists|warned|warns|recalled|recalls|remarked|replied|answered|asked|announced|declared|admitted|acknowledged|confirmed|reported|commented|observed|testified|emphasi[sz]ed|stressed|continued|concluded|complained|joked|promised|pointed out|confessed|revealed|asserted|responded|suggested|predicted|urged|recounted|put it|tweeted|posted|recalls|remarks|replies|answers|asks|announces|declares|admits|acknowledges|confirms|reports|comments|observes|testifies|emphasi[sz]es|stresses|continues|concludes|complains|jokes|promises|points out|confesses|reveals|asserts|responds|suggests|predicts|urges|recounts|countered|counters|retorted|quipped|lamented|objected|protested|conceded|concedes|reiterated|cautioned|exclaimed|wondered|agreed|maintained|maintains|related|thinks|believes'
const FR_PAST =
  '(?:a|avait|ont)\\s+(?:\\p{Ll}+ment\\s+)?(?:déclaré|dit|affirmé|expliqué|ajouté|estimé|précisé|écrit|confié|souligné|rappelé|indiqué|raconté|assuré|reconnu|répondu|noté|averti|conclu|annoncé)'
const FR_NOW =
  'dit|affirme|explique|déclare|ajoute|estime|précise|écrit|confie|souligne|rappelle|indique|raconte|assure|reconnaît|répond|note|avertit|conclut|annonce'
const VERB = `(?:${EN}|${FR_PAST}|${FR_NOW})`
const AUXILIARY =
  '(?:(?:has|had|have|later|also|once|then|again|further|recently|publicly|openly|simply|\\p{Ll}+ly)\\s+)*'
const TALK =
  '(?:interview|conversation|statement|letter|speech|report|memo|email|e-mail|message|article|column|note|press release|briefing|talk|book|memoir|diary|podcast|essay|lecture|entretien|interview|communiqué|lettre|discours|rapport|message|tribune)'
const ARTICLE = "(?:the\\s+|le\\s+|la\\s+|les\\s+|l['’])?"
const ADJECTIVES = '(?:(?:[\\p{Ll}-]+)\\s+){0,5}'
const WITH = `(?:with|to|for|in|by|published (?:by|in)|given to|aired on|(?:accordée?\\s+)?(?:à|au|aux|avec)|publiée?\\s+(?:par|dans))`
/** `in an interview with OUTLET`, `speaking to OUTLET`, `to OUTLET`: between the verb and the words, or in front of all. */
const VENUE = `(?:(?:[Ii]n|[Dd]uring|[Dd]ans|[Ll]ors d['’])\\s*(?:an?\\s+|une?\\s+|his\\s+|her\\s+|their\\s+|son\\s+|sa\\s+)?(?:[\\p{L}-]+\\s+){0,3}?${TALK}(?:\\s+${WITH}\\s+(?<kind>${ARTICLE}${ADJECTIVES})(?<outlet>${NAME})(?:\\s+news agency|\\s+newspaper|\\s+magazine|\\s+radio)?)?|(?:[Ss]peaking\\s+)?(?:[Tt]o|[Ww]riting in|[Ss]peaking on|to)\\s+(?<kind2>${ARTICLE}${ADJECTIVES})(?<outlet2>${NAME}))`
const DAYS = '(?:yesterday|today|(?:on\\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)'
const WHEN = `(?:,?\\s*${DAYS}|,?\\s*(?:(?:on|in|dated|of|from|le|du|daté du|datée du|en|back in)\\s+)?${DATE})`
const ADVERBIAL = `\\s+(?:at|in|during|after|before|outside|from|about|of|following|to|à|dans|lors|pendant|après|with|as|on)\\s+[^,.;:"“«\uE000]{2,70}`
const LOOSE =
  '\\s+(?:yesterday|today|later|again|also|back|that|as follows|the following|once|aujourd’hui|hier|\\p{Ll}+ly)'
const TOLD = '(?<=\\b(?:told|tells|tell|reminded|informed|assured))'
const OBJECT = `${TOLD}\\s+(?<toKind>${ARTICLE}${ADJECTIVES})(?<to>${NAME})`
/** `told reporters`, `told the assembly`, `told me`. */
const LISTENER = `${TOLD}\\s+(?:(?:the|a|an|his|her|their|our|my|local)\\s+)?\\p{Ll}[\\p{Ll}-]*(?:\\s+(?!that\\b|on\\b|in\\b)\\p{Ll}[\\p{Ll}-]*){0,3}?`
const PIECES = (venue: string): string => `(?:${WHEN}|,?\\s*${venue}|${LOOSE}|${ADVERBIAL})`
const BARE_VENUE = VENUE.replaceAll(/\?<\w+>/gu, '?:')
const LEADING = new RegExp(
  `^(?:(?:[Oo]n|[Ii]n|[Dd]ated|[Ll]e|[Ee]n)\\s+${DATE}(?=,)|(?:published|printed|dated|written|posted|issued)\\s[^,]{0,60}?${DATE}|${BARE_VENUE}(?:\\s+(?:on|in|dated|of|le|du|daté du|en)\\s+${DATE})?|(?:[Ww]riting|[Ss]peaking|[Ii]n|[Aa]t|[Dd]uring|[Aa]fter|[Bb]efore|[Ll]ast|[Ee]arlier|[Ww]hen|[Aa]s|[Ww]hile|[Aa]sked|[Ff]or|[Dd]ans|[Ll]ors|[Aa]près|[Àà]|[Aa]u|[Yy]esterday|[Tt]oday|[Mm]eanwhile|[Hh]ier)\\b[^,]{0,120}?(?:\\s*${DATE})?),\\s*`,
  'u',
)
const TAIL = '\\s*[,:]?\\s*(?:that|que)?\\s*[:,]?\\s*$'
const BEFORE = new RegExp(
  `^(?<subject>.{1,240}?)[,]?\\s+${AUXILIARY}(?<verb>${VERB})(?:${OBJECT}|${LISTENER})?(?<rest>(?:${PIECES(BARE_VENUE)}){0,5}?)${TAIL}`,
  'u',
)
const QUOTED = new RegExp(
  `^(?<outlet>.{2,160}?)\\s+(?:has\\s+|had\\s+)?(?:quoted|quotes|cited|cites|a cité)\\s+(?<subject>.{2,200}?),?\\s+(?:as (?:saying|stating|writing)|disant|qui disait)${TAIL}`,
  'u',
)
const WAS_QUOTED = new RegExp(
  `^(?<subject>.{2,160}?)\\s+(?:was|is|were)\\s+(?:also\\s+)?quoted(?<rest>(?:\\s+(?:by|in)\\s+[^,\uE000]{2,60}?|${WHEN}){0,3})\\s+as\\s+(?:saying|stating|writing)${TAIL}`,
  'u',
)
const BY = new RegExp(
  `\\b(?:${EN}|published|printed|reported|echoed|repeated)\\s+by\\s+(?<subject>[^:]{2,160}?)(?<rest>(?:${WHEN}|,?\\s*${BARE_VENUE})*)\\s*:\\s*$`,
  'u',
)
const ACCORDING = new RegExp(
  `^(?:.*?[,;]\\s+)?(?:[Aa]ccording to|[Ii]n the words of|[Ss]elon|[Dd]['’]après|[Pp]our)\\s+(?<subject>[^:]{2,160}?)(?<rest>(?:${WHEN}|,?\\s*${BARE_VENUE})*)\\s*[,:]\\s*$`,
  'u',
)

/** `In 1871 the traveller Edmund Pike wrote`: a date needs no comma behind it. */
const DATE_FIRST = new RegExp(`^(?:[Oo]n|[Ii]n|[Ll]e|[Ee]n)\\s+${DATE}\\s+(?=\\p{L})`, 'u')
const AS_PUT = new RegExp(
  `^[Aa]s\\s+(?<subject>.{2,160}?)\\s+${AUXILIARY}(?:${EN})(?:${OBJECT})?(?<rest>(?:${PIECES(BARE_VENUE)}){0,3}?)\\s*[,:]\\s*$`,
  'u',
)
/** `accuses the mill of “…”`: the words in the marks are the speaker's own, put into another's sentence. */
const CALLS = new RegExp(
  `^(?<subject>.{1,160}?)\\s+${AUXILIARY}(?:accuse[sd]?|describe[sd]?|denounce[sd]?|dismisse[sd]|praise[sd]?|refer(?:s|red)\\s+to|calls|called)\\s+[^.;:"“]{2,80}$`,
  'u',
)
/** `said that the wiring was “older than the cat”`: a part of what was said, in its own words. */
const THAT = new RegExp(
  `^(?<subject>.{1,200}?)[,]?\\s+${AUXILIARY}(?<verb>${VERB})(?:${OBJECT}|${LISTENER})?(?<rest>(?:${PIECES(BARE_VENUE)}){0,4}?)\\s+that\\s(?<clause>[^.;:"“]{1,180})$`,
  'u',
)
const OTHERS_WORDS = new RegExp(
  `\\b(?:${EN}|called|describe[sd]?|known|named|quoted|dubbed|titled|term|word|phrase|so-called|as an?)\\b`,
  'u',
)
const DATED = new RegExp(`(?:dated|of|published (?:on|in)|from)\\s+${DATE}`, 'u')
const LETTER_BY = new RegExp(
  `^(?:An?|The|Une?|La|Le)\\s+(?:[\\p{Ll}-]+\\s+){0,3}?${TALK}\\b.{0,80}?\\sby\\s+(?<author>.+)$`,
  'u',
)
const NAME_LAST = new RegExp(`^(?:In|On|At|During|After|Before|For|From|With|By)\\s.*\\p{Ll}\\s+(?<name>${NAME})$`, 'u')

/** What stands before a quotation in its sentence. */
export function reportedBefore(context: string): Reported | undefined {
  const text = context.trimStart()
  const shift = context.length - text.length
  const { frame, clause } = withoutFrame(text)
  /** The groups of a match: who, to whom, and what stands between the verb and the words. */
  const from = (match: RegExpExecArray, where: string, outlet?: string): Reported | undefined => {
    const { subject = '', to, toKind } = match.groups ?? {}
    const said = outlet ?? outletFrom(to, toKind) ?? outletIn(where) ?? outletIn(frame)
    const dated = [where, frame].find((part) => part.includes(DATE_MASK)) ?? (DATED.test(subject) ? subject : '')
    return withSpeaker(subject, dateIn(text, dated, shift), where + frame, said)
  }
  const asPut = AS_PUT.exec(text)
  if (asPut) return from(asPut, asPut.groups?.['rest'] ?? '')
  const passive = WAS_QUOTED.exec(clause)
  if (passive) return from(passive, passive.groups?.['rest'] ?? '')
  const cited = QUOTED.exec(clause)
  if (cited) return from(cited, '', parseSpeaker(cited.groups?.['outlet'] ?? '')?.speaker)
  const by = ACCORDING.exec(text) ?? BY.exec(clause)
  if (by) return from(by, by.groups?.['rest'] ?? '')
  const found = BEFORE.exec(clause)
  const that = found ? null : THAT.exec(clause)
  if (that && !OTHERS_WORDS.test(that.groups?.['clause'] ?? '')) {
    const reported = from(that, that.groups?.['rest'] ?? '')
    // A fragment whose speaker is not named may be anybody's word.
    return reported?.speaker === undefined ? undefined : reported
  }
  if (!found) {
    const called = CALLS.exec(clause)
    return called ? from(called, '') : undefined
  }
  const rest = found.groups?.['rest'] ?? ''
  const subject = found.groups?.['subject'] ?? ''
  const author = LETTER_BY.exec(subject)?.groups?.['author']
  if (author !== undefined) return withSpeaker(author, dateIn(text, subject, shift), '', outletIn(frame))
  const last = parseSpeaker(subject) ? undefined : NAME_LAST.exec(subject)?.groups?.['name']
  if (last === undefined) return from(found, rest)
  return withSpeaker(last, dateIn(text, rest, shift), rest, outletIn(rest))
}

/** Parts set off in front of the clause: dates, venues, circumstances. */
function withoutFrame(text: string): { readonly frame: string; readonly clause: string } {
  let clause = text
  for (let count = 0; count < 3; count += 1) clause = clause.slice(LEADING.exec(clause)?.[0].length ?? 0)
  clause = clause.slice(DATE_FIRST.exec(clause)?.[0].length ?? 0)
  return { frame: text.slice(0, text.length - clause.length), clause }
}

function dateIn(text: string, rest: string, shift: number): number {
  if (!rest.includes(DATE_MASK)) return -1
  return shift + text.lastIndexOf(rest) + rest.indexOf(DATE_MASK)
}

const NP = `(?:(?:the|a|an|his|her|its|their|our|my|le|la|les|un|une)\\s+|l['’])?(?:[\\p{Ll}][\\p{L}'’-]*\\s+){0,8}?["“]?${NAME}["”]?`
const UNNAMED =
  "(?:(?:the|a|an|one|another|le|la|un|une)\\s+|l['’])(?:\\p{Lu}[\\p{L}-]*\\s+)?[\\p{Ll}][\\p{L}'’ -]{2,60}?"
const PRONOUN = '(?:he|she|they|it|il|elle|ils|elles)'
const ROLE = `(?:,\\s+(?!(?:on|in|dated|le|en|to|and|who said|adding)\\s)[^,.;:"“«»\uE000]{3,110}(?=[,.;]|$))?`
const POSSESSED = `(?:the|a|an|his|her|its|their|our|my|son|sa|leur|le|la)\\s+\\p{Ll}[\\p{L}'’ -]{2,60}?,\\s+${NAME}`
const HOUSED = `${NAME}\\s+(?:\\p{Ll}[\\p{Ll}-]+\\s+){1,3}${NAME}`
const SUBJECT = `(?<subject>${PRONOUN}\\b|${POSSESSED}|${NP}${ROLE}|${HOUSED}|${UNNAMED})`
const REST = `(?<rest>(?:,?\\s*(?:${WHEN}|${BARE_VENUE}|(?:in|on|for|dans|sur)\\s+${ARTICLE}${ADJECTIVES}${NAME})|${LOOSE}){0,4})`
const END =
  '(?=\\s*(?:[.,;:!?—–(]|$)|\\s+(?:and|but|as|when|while|after|before|during|in|at|of|about|adding|following|who|et|mais|lors|dans)\\b)'
const INVERTED = new RegExp(
  `^\\s*,?\\s*(?:${EN}|${FR_PAST}|${FR_NOW})(?![\\p{L}-]|-t-)\\s+${SUBJECT}${REST}${END}`,
  'u',
)
const STRAIGHT = new RegExp(
  `^\\s*,?\\s*${SUBJECT},?\\s+${AUXILIARY}(?<verb>${VERB})(?:${OBJECT}|${LISTENER})?${REST}${END}`,
  'u',
)
const ACCORDING_AFTER = new RegExp(`^\\s*,?\\s*(?:according to|selon|d['’]après)\\s+${SUBJECT}${REST}${END}`, 'u')
const FRENCH_PRONOUN = new RegExp(
  `^\\s*,?\\s*(?:(?:a|avait)-t-(?:il|elle|on)\\s+\\p{L}+|(?:${FR_NOW})(?:-t)?-(?:il|elle|on))`,
  'u',
)
const SIGNED = new RegExp(
  `^\\s*[—–-]{1,2}\\s*(?<subject>${NAME}(?:,\\s+[^,.;"“«\uE000]{3,80})?)(?<rest>(?:,?\\s*${DATE})?)\\s*\\.?\\s*$`,
  'u',
)

/** What stands behind a quotation, up to the next one. */
export function reportedAfter(context: string): Reported | undefined {
  const asked = FRENCH_PRONOUN.exec(context)
  if (asked) return { isOutlet: false, length: asked[0].length }
  const found =
    ACCORDING_AFTER.exec(context) ?? STRAIGHT.exec(context) ?? INVERTED.exec(context) ?? SIGNED.exec(context)
  if (!found) return undefined
  const rest = found.groups?.['rest'] ?? ''
  const at = rest.includes(DATE_MASK) ? found[0].lastIndexOf(rest) + rest.indexOf(DATE_MASK) : -1
  const outlet = outletFrom(found.groups?.['to'], found.groups?.['toKind']) ?? outletIn(rest)
  const reported = withSpeaker(found.groups?.['subject'], at, rest, outlet)
  return reported && { ...reported, length: found[0].length }
}

function withSpeaker(
  subject: string | undefined,
  dateAt: number,
  when: string,
  outlet: string | undefined,
): Reported | undefined {
  const speaker = parseSpeaker((subject ?? '').replaceAll(new RegExp(`,?\\s*(?:on|in|dated)?\\s*${DATE},?`, 'gu'), ''))
  if (!speaker) return undefined
  const known = outlet ?? (speaker.isOutlet ? speaker.speaker : undefined)
  const day = /\b(yesterday|today|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/iu.exec(when)?.[1]
  return {
    ...speaker,
    ...(known !== undefined && { outlet: known }),
    ...(dateAt >= 0 ? { dateAt } : day !== undefined && { day }),
  }
}

function outletIn(rest: string): string | undefined {
  const venue = new RegExp(VENUE, 'u').exec(rest)
  const by = new RegExp(
    `(?<=^|\\s)(?:by|in|on|to|for|à|au|dans|sur)\\s+(?<kind>${ARTICLE}${ADJECTIVES})(?<outlet>${NAME})`,
    'u',
  ).exec(rest)
  return (
    outletFrom(
      venue?.groups?.['outlet'] ?? venue?.groups?.['outlet2'],
      venue?.groups?.['kind'] ?? venue?.groups?.['kind2'],
    ) ?? outletFrom(by?.groups?.['outlet'], by?.groups?.['kind'])
  )
}

function outletFrom(name: string | undefined, kind: string | undefined): string | undefined {
  if (name === undefined || !/^\p{Lu}/u.test(name)) return undefined
  return looksLikeOutlet(name, kind) ? name.replace(/^The\s+/u, '') : undefined
}
