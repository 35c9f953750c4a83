import { antecedentIn, thingBefore } from './antecedent.ts'
import { NAME, NAMES } from '../people/names.ts'
import { parseSpeaker, type Speaker } from '../people/speaker.ts'
import { authorOf, withoutDates } from '../people/authors.ts'
import { withoutFrames } from './frames.ts'
import { leadingSubject } from './leading-subject.ts'
import { GOING } from './verb-places.ts'

/** Who is said to speak. `pronoun` is set where only a pronoun stands for the speaker. */
export interface Subject extends Speaker {
  readonly pronoun?: string
  /** `her debt to Ada Reed, who told her`: the text speaks of somebody else. */
  readonly isAside?: boolean
  /** What stood in front of the subject: circumstances, with venue and date perhaps. */
  readonly frame: string
}

const PRONOUN = /(?:^|[\s,])(?<pronoun>he|she|they|it|il|elle|ils|elles|on|I|we|je|j[’']|nous|you|one)$/iu
/** `La station, m’a-t-elle` expliqué: what stands in front are her words. */
const INVERTED =
  /(?:^|[\s,])(?:[smltn][’']|lui\s|nous\s|leur\s)?(?:a|avait|ont|avaient|aurait)-(?:t-)?(?<pronoun>il|elle|ils|elles)$/iu
/** These stand for anybody. */
const NOBODY = /^(?:on|one)$/iu
/** Between a subject and its verb. */
const AUXILIARY =
  /(?:^|(?<=[\s,]))(?:(?:has|had|have|later|also|once|then|again|further|recently|publicly|openly|simply|only|always|often|still|now|ever|soon|first|since|would|will|just|even|fait|used to|goes on to|went on to|did|does|duly|is|was|to|[\p{Ll}-]{3,}ly|a|avait|ont|s[’']est|s[’']était|s[’']en|lui|leur|y|en|également|aussi|ensuite|encore|déjà|toujours|puis|d[’']abord|plus tard|aussitôt|jamais|finalement|enfin|longtemps|hier|notamment|for (?:its|his|her|their) part|in turn|instead|too|in response|pour sa part|de son côté|à son tour|however|cependant|therefore|already|nevertheless|nonetheless|thus|meanwhile|indeed|otherwise|elsewhere|moreover|likewise|hereby|thereby|therein|(?!(?:agree|govern|state|depart|settle|judge|judg|apart|docu|parlia|move|manage|argu|ele|mo|com|instru|monu|regi|tourna|develop|environ|invest|treat|announce|amend|establish|gouverne|parle|départe|mouve|régi|monu)ment)\p{Ll}+ment|[lmnst][’'](?:a|en|y|est|avait)|se|nous|me|l[ae]s?(?=\s*$)|l[’'])(?=[\s,]|$))\s*,?\s*$/u
const COORDINATED = /(?:^|[\s,])(?:and|but|then|or|yet|et|mais|puis|ou)$/iu
const WHOSE = /\s(?:whose|dont (?:le|la|l[’']|les))\s?(?<who>(?:\p{Ll}[\p{L}-]*\s){0,2}\p{Ll}[\p{L}-]+)$/u
const RELATIVE = /[\s,](?:who|qui)$/u
/** Behind these a clause of its own begins. */
const SUBORDINATE =
  /(?:^|[\s,])(?:(?:in|on|to|by|at|during|for) which|dans (?:lequel|laquelle)|that|because|as|when|while|where|if|although|though|after|before|since|que|quand|comme|où|alors que|lorsque|and|but|et|mais)\s+/giu
/** `she likes to` say */
const LIKES_TO =
  /\s(?:(?:is|was|were|are)\s)?(?:likes?|liked|loves?|loved|tends?|tended|began|continued|wont|quick|keen|happy|chose|hastened|rushed|preferred)\sto$/u
/** `he is said to have` */
const SAID_TO_HAVE =
  /\s(?:is|was|are|were)\s(?:also\s|once\s|often\s)?(?:said|heard|reported|alleged|believed|understood|rumoured|rumored|supposed|thought|known|recorded)\sto(?:\shave)?$/u

/** `went on Radio Marle to` say */
const WENT_TO = new RegExp(`,?\\s${GOING}\\s(?:[^.,;:“”"]{2,50}?\\s)?to$`, 'u')

/** `Ada Reed herself` */
const SELF = /(?<=\p{Lu}\S*)\s(?:himself|herself|itself|themselves|lui-même|elle-même)(?=,|$)/u

/** `Ada Reed, who had led the firm since her father's death,`: a clause in the aside has a subject of its own. */
const LED_SINCE =
  /(?<=\p{Lu}[^,]*),\s(?:who|qui)\s[^,;:]{2,120}?\s(?:because|as|when|while|where|if|although|though|after|before|since|until|que|quand|comme|où|alors que|lorsque|depuis)\s[^,;:]{2,100}$/u

/** The subject that ends where the verb (with its auxiliaries) begins. `before` is the sentence up to there. */
export function subjectBefore(before: string): Subject | undefined {
  let text = before.trimEnd().replace(SAID_TO_HAVE, '').replace(LIKES_TO, '').replace(WENT_TO, '')
  for (let found = AUXILIARY.exec(text); found; found = AUXILIARY.exec(text))
    text = text.slice(0, found.index).trimEnd()
  const isAside = text.endsWith(',')
  const whole = (isAside ? text.slice(0, -1).trimEnd() : text).replace(SELF, '')
  const closed = isAside ? whole.replace(LED_SINCE, '') : whole
  if (closed === '') return undefined
  const inverted = INVERTED.exec(closed)?.groups?.['pronoun']?.toLowerCase()
  if (inverted !== undefined) return { isOutlet: false, pronoun: inverted, frame: '' }
  if (COORDINATED.test(closed) || RELATIVE.test(closed)) {
    const rest = closed.replace(/[\s,]*\p{L}+$/u, '')
    // `“…” et promet “…”`: whoever said the words before.
    if (rest.trim() === '') return { isOutlet: false, pronoun: 'participle', frame: '' }
    const near = RELATIVE.test(closed) ? (antecedentIn(rest) ?? clauseSubject(rest)) : undefined
    const isBehind = near !== undefined && near.frame.trim() !== ''
    return near ? { ...near, ...(isBehind && { isAside: true }) } : leadingSubject(rest)
  }
  const thing = thingBefore(closed)
  if (thing) return thing
  // `printed in the Herald, whose correspondent wrote`
  const whose = WHOSE.exec(closed)?.groups?.['who']
  if (whose !== undefined && closed.length > whose.length + 8)
    return { role: whose, isOutlet: false, frame: closed.slice(0, -whose.length) }
  const pronoun = PRONOUN.exec(closed)?.groups?.['pronoun']
  if (pronoun !== undefined) return pronounSubject(closed.slice(0, -pronoun.length), pronoun)
  return clauseSubject(closed)
}

/** `Her paper, which appeared in 2018,`: by whoever she is. */
const OWN_PAPER = new RegExp(
  `^(?<who>[Hh]is|[Hh]er)\\s+(?:own\\s+|[\\p{Ll}\\p{N}\\uE000\\uE001-]+\\s+){0,3}?(?:letter|statement|report|memo|article|column|speech|email|e-mail|note|essay|book|study|paper|review|memoir|memoirs|diary|autobiography|lecture|blog|post|message|witness statement|evidence|testimony)(?:\\s+(?:of|on|to|for|in|dated)\\s[^,]{2,80}|,\\s+[^:;]{2,100},?)?$`,
  'u',
)

function pronounSubject(before: string, pronoun: string): Subject | undefined {
  // `One told us`
  if (/^one$/iu.test(pronoun) && /^\W*$/u.test(before)) return { role: 'one', isOutlet: false, frame: before }
  if (/^(?:we|you|nous|vous)$/iu.test(pronoun)) return { isOutlet: false, pronoun: 'we', frame: before }
  if (NOBODY.test(pronoun)) return undefined
  if (/^(?:I|je|j[’'])$/iu.test(pronoun)) return { isOutlet: false, pronoun: 'i', frame: before }
  const leading = leadingSubject(before)
  const isPerson =
    leading?.speaker !== undefined && !/^(?:the|its|their|our|le|la|les|l[’'])\s?\p{Ll}/u.test(leading.speaker)
  // `Ada Reed went further: in a lecture on 9 May 1931, she`
  const circumstance = /[:;]\s+(?=(?:in|at|on|during|dans|lors)\s[^:;]*,\s*$)/iu.exec(before)
  const at = circumstance === null ? 0 : circumstance.index + circumstance[0].length
  const frame = at === 0 ? undefined : ' '.repeat(at) + before.slice(at)
  if (leading && isPerson && !/^(?:it|they|ils|elles)$/iu.test(pronoun))
    return { ...leading, pronoun, ...(frame !== undefined && { frame }) }
  // `founded by the brewer Ada Reed, who wished, as she put it,`
  const whose = /^(?<lead>.*),\s(?:who|qui)\s/u.exec(before)?.groups?.['lead']
  const near = leading && !isPerson && whose !== undefined ? antecedentIn(whose) : undefined
  if (near?.speaker !== undefined && !/^(?:it|they|ils|elles)$/iu.test(pronoun)) return { ...near, pronoun }
  return { isOutlet: false, pronoun: pronoun.toLowerCase(), frame: before }
}

function clauseSubject(given: string): Subject | undefined {
  const text = given.replaceAll('\uE002', ' ')
  const { frame, rest } = withoutFrames(text)
  // `A man who gave his name only as Ben`: whoever that is, the text does not name him.
  const unnamed =
    /^((?:[Aa]n?|[Oo]ne|[Aa]nother|[Tt]he|[Uu]ne?|[Ll]e|[Ll]a)\s+(?:\p{Ll}[\p{L}-]*\s+){0,2}\p{Ll}+)\s+(?:who|qui)\s/u.exec(
      rest,
    )?.[1]
  if (unnamed !== undefined && !/,\s+\p{Lu}[^,]*,?$/u.test(rest)) {
    const one = parseSpeaker(unnamed)
    if (one) return { ...one, frame }
  }
  const paper = OWN_PAPER.exec(rest)?.groups?.['who']
  if (paper !== undefined)
    return { isOutlet: false, pronoun: paper.toLowerCase() === 'his' ? 'he' : 'she', frame: `${frame}${rest}` }
  const parts = rest.split(/,\s+/u)
  for (let from = 0; from < parts.length; from += 1) {
    const phrase = parts.slice(from).join(', ')
    const author = authorOf(phrase)
    const found = parseSpeaker(withoutDates(author ?? phrase))
    // What stands in front of a name set off by commas says who that is; anything else is another clause.
    if (found && (found.speaker !== undefined || from === 0 || parts.length - from === 1))
      return {
        ...found,
        frame: `${frame}${[...parts.slice(0, from), ''].join(', ')}${author === undefined ? '' : phrase}`,
      }
  }
  // `Ada Reed in her deep voice`
  const voiced = new RegExp(`^(${NAME})\\s+(?:in|with)\\s+(?:his|her|an?|the|some)\\s[^,;]{2,50}$`, 'u').exec(rest)?.[1]
  const own = voiced === undefined ? undefined : parseSpeaker(voiced)
  if (own?.speaker !== undefined) return { ...own, frame }
  // `A farmer from Osk, interviewed in May, …`
  // `Le frère, notaire à Lyon,`
  const isBeside =
    parts.length === 2 && /^\p{Ll}[\p{Ll}-]+(?:\s(?:à|de|du|in|of|at)\s[^,]{2,40})?,?$/u.test(parts[1] ?? '')
  const first =
    isBeside || /^(?:who|which|qui|\p{L}+(?:ed|ing|ée?s?))\b/u.test(parts[1] ?? '')
      ? parseSpeaker(parts[0] ?? '')
      : undefined
  return first ? { ...first, frame } : lastClause(text, frame)
}

/** The subject behind the last `that`, `as`, `when`; else a name at the very end. */
function lastClause(text: string, frame: string): Subject | undefined {
  const at = [...text.matchAll(SUBORDINATE)].at(-1)
  if (at) {
    const found = parseSpeaker(text.slice(at.index + at[0].length))
    // `identify as Ada Reed’s`: what is hers.
    if (/[’']s$/u.test(found?.speaker ?? '')) return undefined
    if (found) return { ...found, frame: text.slice(0, at.index) }
  }
  const last = [...text.matchAll(NAMES)].at(-1)
  if (!last || last.index + last[0].length < text.length) return undefined
  // `in the garden Ada Reed said`: a capital alone may be a place.
  const role = /(?:^|\s)(?:(?:the|an?|le|la|un|une)\s+)?((?:\p{Ll}[\p{L}-]+\s+){1,2})$/u.exec(
    text.slice(0, last.index),
  )?.[1]
  if (!/\s/u.test(last[0]) || role === undefined || PREPOSITION.test(role)) return undefined
  // `dug out by the keeper Ada Reed`
  if (/\sby\s(?:(?:the|an?|his|her)\s)?$/u.test(text.slice(0, last.index - role.length))) return undefined
  const found = parseSpeaker(last[0])
  return found && { ...found, frame: frame === '' ? text.slice(0, last.index) : frame }
}

const PREPOSITION =
  /(?:^|\s)(?:of|from|in|at|on|to|by|with|for|about|near|than|as|into|over|de|du|des|à|au|aux|en|dans|chez|sur|par|pour|avec)\s+$/u
