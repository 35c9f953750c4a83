import { createCast } from './cast.ts'
import { easternMentions } from './eastern-people.ts'
import { easternTopic } from './eastern-topic.ts'
import { genderOf, isBodyName, mentionsIn, type Gender, type Mention } from './people.ts'
import type { Quoted } from './quote-spans.ts'
import type { Reported } from './reporting.ts'
import type { Speaker } from './speaker.ts'
import {
  addressedIn,
  ANYBODY,
  GENDER,
  isLabel,
  masked,
  outside,
  pronounIn,
  withoutObjects,
  withoutTitle,
} from './spoken-of.ts'
import { bodySubject, CONTINUES, isWeak, LONGEST_TURN, TURNS_TO } from './spoken-next.ts'

/** Who spoke last and who was spoken of, for what a pronoun, a role or an open quotation leaves to the text before. */
export interface Memory {
  /**
   * The speaker that a pronoun stands for, when it can be nobody else. `soFar` is the line up to the end of the
   * quotation and its speaker; a fragment takes no speaker from the paragraph above.
   */
  readonly resolve: (
    pronoun: string,
    soFar: string,
    quote: Quoted,
    isFragment: boolean,
    called?: string,
  ) => Speaker | undefined
  /** Nobody was named yet. */
  readonly isEmpty: () => boolean
  /** A text that begins with `“…,” she says` names her next: whom `text` names as its subject, when nobody was named before. */
  readonly introduced: (pronoun: string, text: string) => Speaker | undefined
  /** `the mayor`: the one person that the text has named as such. */
  readonly resolveRole: (role: string) => Speaker | undefined
  /** Somebody spoke; `end` is where, in the line. */
  readonly said: (reported: Reported, pronoun: string | undefined, end: number) => void
  /** Somebody is named where words are signed, who is spoken of by a last name later. */
  readonly meet: (speaker: Speaker) => void
  /** Who spoke at the end of the paragraph above and is spoken of no more, for one that is a quotation only. */
  readonly lastAbove: () => Reported | undefined
  readonly endOfParagraph: (line: string, quotes: readonly Quoted[]) => void
  /** A quotation that the paragraph above left open, or announced with a colon at its end. */
  readonly pending: () => Reported | undefined
  readonly leaveOpen: (reported: Reported | undefined) => void
  readonly forget: () => void
}

export interface Last {
  /** Absent for somebody who is not named. */
  readonly speaker?: Speaker
  readonly gender?: Gender | 'it'
}

export interface Paragraph {
  readonly line: string
  readonly quotes: readonly Quoted[]
  /** Who spoke last in it, and up to where. */
  readonly last: Last | undefined
  readonly until: number
}

/** Persian has one pronoun, and `the pensioner` is of either sex. */
const ANY_GENDER = new Set(['او', ANYBODY])
const EASTERN = /\p{Script=Arabic}/u
const LONGEST_EASTERN = 120
/** Of a paragraph that never ends. */
const LONGEST_BEFORE = 2_000
/** A pronoun looks no further up. */
const MOST_ABOVE = 5
const SENTENCE_END = /(?<=\p{Ll}{2}|\p{N})[.!?…]["'”’»)]*(?:\s|$)/u

/** `narrator`: whom `I` stands for outside of quotation marks, as the head of the text names its author. */
export function createMemory(narrator: () => string | undefined = () => undefined): Memory {
  const cast = createCast()
  let last: Last | undefined
  let until = 0
  let open: Reported | undefined
  let above: readonly Paragraph[] = []
  /** Paragraphs whose people are not looked up yet: most texts never need them. */
  let unread: Paragraph[] = []
  let mentioned = new Map<Paragraph, readonly Mention[]>()

  const spoken = new Set<string>()

  const peopleOf = (text: string): readonly Mention[] => {
    const found = EASTERN.test(text)
      ? easternMentions(text, cast.isKnown)
      : withoutObjects(text, mentionsIn(text, cast.isKnown))
    for (const { name, role, gender, isCertain } of found)
      if (name !== undefined && isCertain)
        cast.meet({ speaker: name, isOutlet: false, ...(role !== undefined && { role }) }, gender)
    return found
  }
  const readAll = (): void => {
    for (const paragraph of unread) {
      const people = peopleOf(outside(paragraph.line, paragraph.quotes))
      // Headings, captions and credits name people whom the text may not be about.
      mentioned.set(paragraph, isLabel(paragraph.line) ? [] : people)
    }
    unread = []
  }
  const genderOfMention = ({ name, role, isTheOne, gender }: Mention): Gender | undefined =>
    (name !== undefined ? cast.find(name) : isTheOne === true ? cast.withRole(role ?? '') : undefined)?.gender ?? gender
  const mayBe = (mention: Mention, gender: Gender | undefined): boolean => {
    const own = genderOfMention(mention)
    return own === undefined || gender === undefined || own === gender
  }
  const nameOf = (mention: Mention): string | undefined =>
    mention.name === undefined
      ? mention.isTheOne === true
        ? cast.withRole(mention.role ?? '')?.speaker.speaker
        : undefined
      : (cast.find(mention.name)?.speaker.speaker ?? mention.name)
  const speakerOf = (name: string): Speaker => cast.find(name)?.speaker ?? { speaker: name, isOutlet: false }
  /** The one whom all of these are, undefined for more than one; `nobody` where there are none. */
  const onlyOne = (mentions: readonly Mention[], gender: Gender | undefined): Speaker | 'nobody' | undefined => {
    const all = mentions.filter((mention) => mayBe(mention, gender))
    // `Ada Reed remembers a pupil`: who is not named and no subject stands back behind who is.
    const fitting = all.some(({ name }) => name !== undefined) ? all.filter((mention) => !isWeak(mention)) : all
    if (fitting.length === 0) return 'nobody'
    const names = new Set(fitting.map(nameOf))
    const [name] = names
    if (name === undefined || names.size > 1 || !fitting.some(({ isCertain }) => isCertain)) return undefined
    if (!spoken.has(name) && !fitting.some(({ isSubject }) => isSubject)) return undefined
    return speakerOf(name)
  }
  /** `“…,” said Ben Moss. Ada Reed gave another reason. “…,” he wrote`: whom the text turned to, by what that sentence says. */
  const speaksNext = (soFar: string, mentions: readonly Mention[], gender: Gender | undefined): Speaker | undefined => {
    const next = onlyOne(mentions, gender)
    const own = mentions.find((mention) => mention.isSubject && mention.isCertain && mention.name !== undefined)
    if (next === 'nobody' || !next || !own) return undefined
    return TURNS_TO.test(soFar.slice(own.at, own.at + LONGEST_TURN)) ? next : undefined
  }
  const fits = (one: Last, gender: Gender | undefined): boolean =>
    one.gender === undefined || gender === undefined || one.gender === gender
  /** Is nobody else spoken of behind the last mention of a speaker (or, where he or she is not mentioned, at all)? */
  const isAlone = (speaker: Speaker, mentions: readonly Mention[], gender: Gender | undefined): boolean => {
    const name = cast.find(speaker.speaker ?? '')?.speaker.speaker ?? speaker.speaker
    const own = mentions.findLastIndex((mention) => nameOf(mention) === name)
    return mentions.slice(own + 1).every((mention) => isWeak(mention) || !mayBe(mention, gender))
  }

  const eastern = (
    soFar: string,
    quote: Quoted,
    isFragment: boolean,
    gender: Gender | undefined,
  ): Speaker | undefined => {
    readAll()
    const before = masked(soFar.slice(Math.max(0, quote.whole.start - LONGEST_BEFORE), quote.whole.start))
    const from = quote.whole.start - before.length
    return easternTopic(gender, {
      last,
      mentions: peopleOf(before).map((mention) => ({ ...mention, at: mention.at + from })),
      until,
      text: before,
      above: isFragment && before.length > LONGEST_EASTERN ? [] : above.slice(-2),
      mentionsOf: (paragraph) => mentioned.get(paragraph) ?? [],
      nameOf,
      genderOf: genderOfMention,
      speakerOf,
    })
  }

  const western = (
    pronoun: string,
    soFar: string,
    quote: Quoted,
    gender: Gender | undefined,
    called: string | undefined,
  ): Speaker | undefined => {
    readAll()
    const from = Math.max(0, quote.whole.start - LONGEST_BEFORE)
    const before = soFar.slice(from, quote.whole.start)
    const behind = soFar.slice(quote.whole.end)
    const isBehind = pronounIn(behind, pronoun) !== undefined
    const at = from + (isBehind ? before.length : (pronounIn(before, pronoun) ?? before.length))
    const goesOn = CONTINUES.test(isBehind ? behind : soFar.slice(at, quote.whole.start))
    const addressed = addressedIn(soFar.slice(quote.words.start, quote.words.end))
    const isAddressed = (one: Speaker): boolean =>
      addressed.some((name) => (one.speaker ?? '').split(' ').includes(name))
    const mentions = [
      ...peopleOf(masked(soFar.slice(from, at))).map((mention) => ({ ...mention, at: mention.at + from })),
      ...(isBehind ? peopleOf(behind.slice(0, pronounIn(behind, pronoun))) : []),
    ].filter(({ name, role }) =>
      name === undefined ? called === undefined || role !== called : !isAddressed({ speaker: name, isOutlet: false }),
    )
    if (last && fits(last, gender) && !(last.speaker && isAddressed(last.speaker))) {
      const between = mentions.filter((mention) => mention.at >= until)
      if (!last.speaker) return undefined
      return goesOn
        ? isAlone(last.speaker, between, gender)
          ? last.speaker
          : undefined
        : isAlone(last.speaker, mentions, gender)
          ? last.speaker
          : speaksNext(soFar, between, gender)
    }
    const since =
      until > 0
        ? onlyOne(
            mentions.filter((mention) => mention.at >= until),
            gender,
          )
        : 'nobody'
    if (since !== 'nobody') return since
    const here = onlyOne(mentions, gender)
    if (here !== 'nobody') return here
    for (const paragraph of above.slice(called === undefined ? -MOST_ABOVE : -2).toReversed()) {
      const all = (mentioned.get(paragraph) ?? []).filter(
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
    return undefined
  }

  return {
    resolve: (pronoun, soFar, quote, isFragment, called) => {
      if (pronoun === 'i') {
        const author = isFragment ? undefined : narrator()
        return author === undefined ? undefined : { speaker: author, isOutlet: false }
      }
      const gender = GENDER[pronoun]
      if (gender === undefined && !ANY_GENDER.has(pronoun)) return undefined
      if (EASTERN.test(soFar)) return eastern(soFar, quote, isFragment, gender === 'it' ? undefined : gender)
      if (gender === 'it') {
        const named = bodySubject(masked(soFar.slice(until, quote.whole.start)))
        const spoke = last ?? above.at(-1)?.last
        return named ?? (spoke?.gender === 'it' ? spoke.speaker : undefined)
      }
      const found = western(pronoun, soFar, quote, gender, called)
      return found && { ...found, ...(found.speaker !== undefined && { speaker: withoutTitle(found.speaker) }) }
    },
    isEmpty: cast.isEmpty,
    introduced: (pronoun, text) => {
      const gender = GENDER[pronoun]
      if (gender === undefined || gender === 'it' || EASTERN.test(text)) return undefined
      const stop = SENTENCE_END.exec(text)
      const named = mentionsIn(text.slice(0, stop?.index ?? LONGEST_BEFORE), cast.isKnown).filter(
        ({ name }) => name !== undefined,
      )
      const [first] = named
      const isOne = first?.isCertain === true && first.isSubject && named.every(({ name }) => name === first.name)
      return isOne && first.name !== undefined && mayBe(first, gender)
        ? { speaker: first.name, isOutlet: false }
        : undefined
    },
    resolveRole: (role) => {
      readAll()
      return cast.withRole(role)?.speaker
    },
    said: ({ speaker, role, isOutlet, gender: told }, pronoun, end) => {
      until = end
      const byPronoun = GENDER[pronoun ?? '']
      if (speaker === undefined) {
        const gender = role === undefined ? byPronoun : genderOf('', role)
        last = gender === undefined ? {} : { gender }
        return
      }
      const now: Speaker = { speaker, isOutlet, ...(role !== undefined && { role }) }
      if (/^(?:the|le|la|les|l[’'])\s?/u.test(speaker) || isOutlet || isBodyName(speaker)) {
        last = { speaker: now, gender: 'it' }
        return
      }
      const gender = told ?? (byPronoun === 'it' ? undefined : byPronoun)
      cast.meet(now, gender)
      const person = cast.find(speaker)
      const known = person?.gender ?? gender
      spoken.add(person?.speaker.speaker ?? speaker)
      last = { speaker: now, ...(known !== undefined && { gender: known }) }
    },
    meet: (speaker) => {
      if (speaker.speaker !== undefined && !speaker.isOutlet) cast.meet(speaker)
    },
    lastAbove: () => {
      const paragraph = above.at(-1)
      const spoke = paragraph?.last?.speaker
      // Behind a question comes somebody else's answer.
      if (!paragraph || !spoke || /[?؟]["”’»\s]*$/u.test(paragraph.line) || EASTERN.test(paragraph.line))
        return undefined
      readAll()
      const later = (mentioned.get(paragraph) ?? []).filter(({ at }) => at >= paragraph.until)
      const rest = outside(paragraph.line, paragraph.quotes).slice(paragraph.until)
      if (/(?<!\p{L})(?:I|we|you|he|she|they|je|nous|vous|il|elle|ils|elles)(?!\p{L})/iu.test(rest)) return undefined
      return later.length === 0 ? { ...spoke } : undefined
    },
    endOfParagraph: (line, quotes) => {
      const paragraph = { line, quotes, last, until }
      above = [...above.slice(-MOST_ABOVE + 1), paragraph]
      if (mentioned.size > MOST_ABOVE * 4) mentioned = new Map([...mentioned].filter(([one]) => above.includes(one)))
      unread.push(paragraph)
      last = undefined
      until = 0
    },
    pending: () => open,
    leaveOpen: (reported) => {
      open = reported
    },
    forget: () => {
      last = undefined
      open = undefined
      above = []
    },
  }
}
