import type { Last, Paragraph } from '../saying/memory.ts'
import type { Gender } from '../people/gender.ts'
import type { Mention } from '../people/people.ts'
import type { Quoted } from '../lines/quote-spans.ts'
import type { Speaker } from '../people/speaker.ts'
import { sentenceTopic } from '../saying/sentence-before.ts'
import { CONTINUES } from './spoken-next.ts'
import { addressedIn, isLabel, masked, pronounIn } from './spoken-of.ts'
import type { Fitting } from './who-fits.ts'

/** Of a paragraph that never ends. */
export const LONGEST_BEFORE = 2_000
/** A pronoun looks no further up. */
export const MOST_ABOVE = 5

/** A pronoun, or (`called`) a word that says no more than one, and where it stands. */
export interface Meant {
  readonly pronoun: string
  /** The line up to the end of the quotation and its speaker. */
  readonly soFar: string
  readonly quote: Quoted
  readonly gender: Gender | undefined
  readonly called: string | undefined
}

/** What the text has told so far. */
interface Told {
  readonly last: Last | undefined
  readonly until: number
  readonly above: readonly Paragraph[]
  readonly peopleOf: (text: string) => readonly Mention[]
  readonly mentionsOf: (paragraph: Paragraph) => readonly Mention[]
  readonly fitting: Fitting
  /** The one person in the title of the text. */
  readonly titled: (gender: Gender | undefined) => Speaker | undefined
}

/** `The historian Ada Reed` */
function isIntroducedIn({ role, name }: Mention): boolean {
  return role !== undefined && (name ?? '').includes(' ')
}

function named(one: Speaker | 'unnamed' | undefined): Speaker | undefined {
  return one === 'unnamed' ? undefined : one
}

const ASKED =
  /(?<![\p{L}’'])(?:Asked|Questioned|Pressed|Challenged|Cross-examined|Re-examined|Examined|Interviewed|Interrogated|Prompted|Urged|Invited|Quizzed|Grilled|Confronted|Encouraged|Accompanied|Flanked|Watched|Helped|Followed|Interrogée?|Questionnée?)\s[^.!?:;]{2,160},\s*$/u

/** `Asked whether a driver would come, she said`: neither who asks nor who is asked about. */
function withoutAsked(text: string): string {
  return text.replace(ASKED, (part) => ' '.repeat(part.length))
}

const REPLIES =
  /(?<!\p{L})(?:he|she|il|elle)\s(?:replie[sd]|answer(?:s|ed)|répond(?:it|ait)?)(?!\p{L})|(?<!\p{L})(?:répond|répondit)-(?:il|elle)(?!\p{L})/iu

const TOLD =
  /(?<!\p{L})(?:told|tells|reminded|assured|informed|warned|thanked|begged|(?:wrote|writes|writing|confided|said|explained|admitted|complained|boasted|reported|confessed) (?:to|in))\s+(?:(?:the|an?|his|her|their)\s+)?(?:[\p{Ll}-]+\s+){0,3}$/u

/** `she told her cousin Eva in a letter “…”`: behind those words she speaks on, and not her cousin. */
function isTold(soFar: string, { at }: Mention, until: number): boolean {
  return at < until && TOLD.test(soFar.slice(Math.max(0, at - 60), at)) && /[“"«]/u.test(soFar.slice(at, until))
}

/** `Ben Moss agreed. Ada Reed did not. “…,” she said`: the sentence right in front of the words turns to her. */
function inLastSentence(soFar: string, end: number, mentions: readonly Mention[]): readonly Mention[] {
  const stop = [
    ...soFar
      .slice(0, end)
      .trimEnd()
      .matchAll(/\p{Ll}{2}[.!?…]["”’»)]*\s+(?=\p{Lu})/gu),
  ].at(-1)
  const from = stop === undefined ? 0 : stop.index
  return mentions.filter((mention) => mention.at > from)
}

/** Whom `he` or `she` means in a text of the West, where it can be nobody else. */
export function westernTopic(
  { pronoun, soFar, quote, gender, called }: Meant,
  {
    last,
    until,
    above,
    peopleOf,
    mentionsOf,
    titled,
    fitting: { fits, isAlone, mayBe, nameOf, onlyOne, speakerOf, speaksNext },
  }: Told,
): Speaker | undefined {
  const from = Math.max(0, quote.whole.start - LONGEST_BEFORE)
  const before = soFar.slice(from, quote.whole.start)
  const behind = soFar.slice(quote.whole.end)
  const inBehind = pronounIn(behind, pronoun)
  const isBehind = inBehind !== undefined
  const led = isBehind ? undefined : pronounIn(before, pronoun)
  // In French the pronoun may stand inside the words; one of a sentence before is another.
  const isLed = led !== undefined && !/[.!?…]\s/u.test(before.slice(led))
  const at = from + (isLed ? led : before.length)
  const goesOn = CONTINUES.test(isBehind ? behind : soFar.slice(at, quote.whole.start))
  const addressed = addressedIn(soFar.slice(quote.words.start, quote.words.end))
  // `“Who?” asked Ada Reed. “I,” she replied`: whoever asks does not reply.
  const asker =
    /[?]["”»’]*\s*[^.!?]*$/u.test(soFar.slice(0, until)) && REPLIES.test(soFar.slice(until))
      ? last?.speaker?.speaker
      : undefined
  const isAddressed = (one: Speaker): boolean =>
    (asker !== undefined && one.speaker === asker) ||
    addressed.some((name) => (one.speaker ?? '').split(' ').includes(name))
  const goesOnWith = last && fits(last, gender) && !(last.speaker && isAddressed(last.speaker)) ? last : undefined
  // Not a word of the text's own since somebody spoke: no need to look for people.
  const isSilent = !/\p{L}/u.test(masked(soFar.slice(until, at))) && !/\p{L}/u.test(behind.slice(0, inBehind ?? 0))
  if (goesOn && goesOnWith?.speaker && until > 0 && isSilent) return goesOnWith.speaker
  const mentions = [
    ...peopleOf(withoutAsked(masked(soFar.slice(from, at)))).map((mention) => ({ ...mention, at: mention.at + from })),
    ...(isBehind ? peopleOf(behind.slice(0, inBehind)) : []),
  ].filter(({ name, role }) =>
    name === undefined ? called === undefined || role !== called : !isAddressed({ speaker: name, isOutlet: false }),
  )
  const topic = (onlyTelling: boolean, isIntroduced = false): Speaker | 'unnamed' | undefined => {
    const begin = Math.max(from, until)
    const one =
      called === undefined ? sentenceTopic(masked(soFar.slice(begin, at)), begin, mentions, onlyTelling) : undefined
    if (one === 'unnamed') return one
    const isNew = one !== undefined && isIntroducedIn(one)
    const name = one && mayBe(one, gender) && (!isIntroduced || isNew) ? nameOf(one) : undefined
    return name === undefined ? undefined : speakerOf(name)
  }
  const teller = goesOn || goesOnWith?.speaker ? undefined : topic(true)
  if (teller) return named(teller)
  if (goesOnWith && !goesOnWith.speaker) return undefined
  if (goesOnWith?.speaker) {
    const between = mentions.filter((mention) => mention.at >= until)
    const others = goesOn ? between : mentions.filter((mention) => !isTold(soFar, mention, until))
    if (isAlone(goesOnWith.speaker, others, gender)) return goesOnWith.speaker
    return goesOn
      ? undefined
      : (speaksNext(soFar, between, gender) ??
          speaksNext(soFar, inLastSentence(soFar, at, between), gender) ??
          (between.some(isIntroducedIn) ? named(topic(false, true)) : undefined))
  }
  const since =
    until > 0
      ? onlyOne(
          mentions.filter((mention) => mention.at >= until),
          gender,
        )
      : 'nobody'
  if (since !== 'nobody') return since ?? named(topic(false))
  const here = onlyOne(mentions, gender)
  if (here !== 'nobody') return here ?? named(topic(false))
  for (const paragraph of above.slice(called === undefined ? -MOST_ABOVE : -2).toReversed()) {
    // Under another heading somebody else may be spoken of.
    if (isLabel(paragraph.line)) break
    const all = mentionsOf(paragraph).filter(
      ({ name }) => name === undefined || !isAddressed({ speaker: name, isOutlet: false }),
    )
    const spoke = paragraph.last
    if (spoke && fits(spoke, gender) && !(spoke.speaker && isAddressed(spoke.speaker))) {
      if (!spoke.speaker) return undefined
      const later = goesOn ? all.filter((mention) => mention.at >= paragraph.until) : all
      return isAlone(spoke.speaker, later, gender) ? spoke.speaker : undefined
    }
    const found = onlyOne(all, gender)
    if (found !== 'nobody') return found
  }
  return titled(gender)
}
