import type { Mention } from '../people/people.ts'
import { isPersonWord, isTrade } from '../people/person-words.ts'
import { leadingSubject } from './leading-subject.ts'
import { subjectBefore } from './subject.ts'
import { verbsIn } from './verb-places.ts'

/** Whom the sentence in front of `“…,” she said` is about: its subject, whoever else it names. */

const STOP = /[.!?…]["'”’»)\]]*\s+(?=["'“‘«(]?\p{Lu})/gu
const SHORTENING = /(?<!\p{L})(?:Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Capt|Sgt|Rev|Hon|Cllr|M|Mme|Mlle|Jr|Sr|\p{Lu})\.\s+$/u
/** Behind these the one who was asked or met speaks. */
const TO_OTHERS =
  /(?<!\p{L})(?:ask(?:s|ed)?|question(?:s|ed)|interview(?:s|ed)|met|meets|call(?:s|ed)|visit(?:s|ed)|phon(?:es|ed)|telephoned|rang|interrog|rencontr|appel|turns|turned|points|pointed|introduce[sd]?|quot(?:es|ed)|cit(?:es|ed)|married|hired|succeeded|replaced|followed|joined|wonder(?:s|ed)|demand(?:e|é|a)|interroge|rencontre|cite|cité)(?!\p{L})/u

const ASKS_WHY = new RegExp(
  `(?<!\\p{L})(?:asks|asked|questions|questioned)\\s(?<name>(?:(?:Mr|Mrs|Ms|Dr)\\.?\\s)?\\p{Lu}[\\p{L}’'-]+(?:\\s\\p{Lu}[\\p{L}’'-]+){0,3})\\s(?:why|how|what|whether|if|when|where|who|about)(?!\\p{L})`,
  'u',
)
const MOST_BACK = 4
const STILL =
  /^(?:(?:In|On|At|Then|But|And|Later|Now|Today|En|Puis|Mais)\s[^.!?]{0,80}?\s|(?:But|And|Then|Mais|Et|Puis)\s)?(?:[Ss]he|[Hh]e|[Ee]lle|[Ii]l)\s/u

/** `A deckhand who …`, `In the yard, a driver waited`: somebody whom the text does not name. */
const SOMEBODY =
  /^(?:(?:In|At|On|By|Behind|Outside|Inside|Near|Under|Across|Over|From)\s[^.!?]{2,80},\s+)?(?:An?|One|an?|one)\s+(?:\p{Ll}[\p{Ll}’'-]*\s+){0,3}?(?<head>\p{Ll}[\p{Ll}-]+)\s+(?:who|whose|has|had|was|is|(?!(?:named|called)\s)\p{Ll}+(?:ed|s))(?!\p{L})/u

function isAboutSomebody(sentence: string): boolean {
  const head = SOMEBODY.exec(sentence)?.groups?.['head']
  return head !== undefined && (isPersonWord(head) || isTrade(head))
}

/** `The man in question is of course`, and behind it a name with perhaps an office. */
const IS_NAMED =
  /^(?:The|This|That|His|Her|Its)\s(?:[\p{L}’'-]+\s){1,8}?(?:is|was)\s(?:of course\s|none other than\s|indeed\s|in fact\s)?(?:(?:the|a|an)\s(?:\p{Ll}+,?\s){0,6})?(?=\p{Lu})/u
const LONGEST_OFFICE = 20

const RELATIVE = /(?<=\p{Lu}[\p{L}’'-]*),\s(?:who|whose|qui|dont)\s[^,.!?]{2,90},(?=\s\p{Ll})/gu

/** Who asks that is nobody else. */
const NAMELESS = /who (?:has |had )?asked (?:not to be|to remain|that)/u

/** `On 4 May 2020` she said, `In May,` she said: the sentence of the pronoun has begun, and tells no more than when. */
const BEGUN =
  /(?<=[.!?…]["'”’»)\]]*)\s+(?:(?:But|And|Then|Later|Today|Yesterday|Still|Also)|(?:Reached|Contacted|Approached|Telephoned|Joined|Speaking|Joint|Jointe|Contacté|Contactée)\s(?:by|on|at|from|over|par|au|à)\s[\p{Ll}\s]{3,40}|(?:(?:But|And|Then)\s)?(?:On|In|By|Since|At|Around|About|Only)\s[\p{L}\p{N}]+(?:[ ,]+[\p{L}\p{N}]+){0,4}),?$/u

/** `In the Herald of 4 May 2020,` she said */
const FRAME =
  /(?<=[.!?…]["'”’»)\]]*)\s+(?:(?:But|And|Then)\s)?(?:[Ii]n|[Oo]n|[Aa]t|[Ff]rom|[Dd]uring|[Ss]peaking|[Ww]riting)\s[^.!?:;“”"«»]{2,120}$/u

function startsIn(text: string): number[] {
  const starts = [0]
  for (const match of text.matchAll(STOP)) {
    const end = match.index + match[0].length
    if (!SHORTENING.test(text.slice(Math.max(0, end - 8), end))) starts.push(end)
  }
  return starts
}

/** `On 4 May 2020 he admitted it, but said he had “…”`: whoever the sentence is about, the one in front of it tells. */
function beforePronoun(text: string): string {
  const start = startsIn(text).at(-1) ?? 0
  return start > 0 && !/[.!?…]$/u.test(text) && STILL.test(text.slice(start)) ? text.slice(0, start).trimEnd() : text
}

/** `text` ends where the quotation begins. Undefined where the sentence names no such person, or turns to another. */
export function sentenceTopic(
  text: string,
  from: number,
  mentions: readonly Mention[],
  onlyTelling: boolean,
): Mention | 'unnamed' | undefined {
  const trimmed = text.trimEnd()
  const frame = FRAME.exec(trimmed)
  // Where the frame names somebody, he or she may be meant.
  const isBare =
    frame !== null && !mentions.some((one) => one.name !== undefined && one.isCertain && one.at >= from + frame.index)
  const closed = beforePronoun((isBare ? trimmed.slice(0, frame.index) : trimmed).replace(BEGUN, ''))
  if (!/[.!?…]$/u.test(closed)) return undefined
  const starts = startsIn(closed)
  // `Ada Reed opened the gate. She waited.`: she is still spoken of.
  let at = starts.length - 1
  const least = onlyTelling ? at : Math.max(0, at - MOST_BACK)
  while (at > least && STILL.test(closed.slice(starts[at], starts[at + 1]))) at -= 1
  const start = starts[at] ?? 0
  // `Ada Reed, who followed Ben Moss in 2016, was careful.`: of him the sentence is not.
  const whole = closed.slice(start, starts[at + 1]).replaceAll(RELATIVE, (part) => ' '.repeat(part.length))
  const sentence = whole.replace(NAMELESS, 'who wished ')
  // `The magazine asks Ada Reed why her choir never sings solos.`: she answers.
  const asked = ASKS_WHY.exec(sentence)?.groups?.['name']
  if (asked !== undefined)
    return mentions.find(
      (one) =>
        one.at >= from + start &&
        one.name !== undefined &&
        one.name.split(/\s+/u).at(-1) === asked.split(/\s+/u).at(-1),
    )
  if (TO_OTHERS.test(sentence)) return undefined
  const verb = verbsIn(sentence).find(({ kinds }) => kinds.has('speaking') && !kinds.has('participle'))
  if (isAboutSomebody(sentence)) return 'unnamed'
  if (onlyTelling && !verb) return undefined
  const subject = verb ? subjectBefore(sentence.slice(0, verb.start)) : leadingSubject(sentence)
  // `The man in question is of course the cook Ada Reed.`
  const is = verb ? undefined : IS_NAMED.exec(sentence)?.[0].length
  const called = is === undefined ? undefined : namedAt(mentions, from + start + is)
  if (called) return called
  if (
    verb &&
    subject?.speaker === undefined &&
    subject?.role !== undefined &&
    subject.pronoun === undefined &&
    subject.called === undefined
  )
    return 'unnamed'
  const name = subject?.speaker?.split(/\s+/u).at(-1)
  if (name === undefined || subject?.pronoun !== undefined || subject?.isOutlet === true) return undefined
  return mentions.find(
    (one) =>
      one.at >= from + start && one.isCertain && one.name !== undefined && one.name.split(/\s+/u).at(-1) === name,
  )
}

function namedAt(mentions: readonly Mention[], place: number): Mention | undefined {
  return mentions.find(
    ({ at, name, isCertain }) => name !== undefined && isCertain && Math.abs(at - place) <= LONGEST_OFFICE,
  )
}
