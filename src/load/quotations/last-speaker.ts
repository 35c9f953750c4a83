import { createCast } from './cast.ts'
import { easternMentions } from '../eastern/eastern-people.ts'
import { easternTopic } from '../eastern/eastern-topic.ts'
import { genderOf, type Gender } from '../people/gender.ts'
import { createGermanReader } from '../people/german-people.ts'
import { mentionsIn, type Mention } from '../people/people.ts'
import type { Quoted } from '../lines/quote-spans.ts'
import type { Last, Memory, Paragraph } from '../saying/memory.ts'
import type { Reported } from '../saying/reporting.ts'
import type { Speaker } from '../people/speaker.ts'
import {
  ANYBODY,
  GENDER,
  isLabel,
  isNoPerson,
  masked,
  outside,
  speaksAsBody,
  withoutObjects,
  withoutTitle,
} from './spoken-of.ts'
import { bodySubject } from './spoken-next.ts'
import { LONGEST_BEFORE, MOST_ABOVE, westernTopic, type Meant } from './western-topic.ts'
import { createFitting } from './who-fits.ts'

/** Persian has one pronoun, and `the pensioner` is of either sex. */
const ANY_GENDER = new Set(['او', ANYBODY])
const EASTERN = /\p{Script=Arabic}/u
const LONGEST_EASTERN = 120
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
  /** Of the first line, if it is a heading. */
  let titledPeople: readonly Mention[] | undefined
  let mentioned = new Map<Paragraph, readonly Mention[]>()

  /** The paragraph whose people were met last, and how many names were known by then. */
  let met: { readonly line?: string; readonly people: readonly Mention[]; readonly names: number } = {
    people: [],
    names: 0,
  }
  const spoken = new Set<string>()
  const germanIn = createGermanReader()
  const peopleOf = (text: string): readonly Mention[] => {
    const found = EASTERN.test(text)
      ? easternMentions(text, cast.isKnown)
      : (germanIn(text) ?? withoutObjects(text, mentionsIn(text, cast.isKnown)))
    for (const { name, role, gender, isCertain } of found)
      if (name !== undefined && isCertain)
        cast.meet({ speaker: name, isOutlet: false, ...(role !== undefined && { role }) }, gender)
    return found
  }
  const readAll = (): void => {
    for (const paragraph of unread) {
      const isMet = met.line === paragraph.line && met.names === cast.names()
      const people = isMet ? met.people : peopleOf(outside(paragraph.line, paragraph.quotes))
      // Headings, captions and credits name people whom the text may not be about.
      const isHead = isLabel(paragraph.line)
      mentioned.set(paragraph, isHead ? [] : people)
      titledPeople ??= isHead ? people.filter(({ name }) => name !== undefined) : []
    }
    unread = []
  }
  const fitting = createFitting(cast, spoken)
  /** `Ada Reed, the lady of the sundials`: a title with one person in it tells whom a portrait calls `she` from its first line on. */
  const titled = (gender: Gender | undefined): Speaker | undefined => {
    const fits = (titledPeople ?? []).filter((mention) => fitting.mayBe(mention, gender))
    const found = fits.length > 0 ? fitting.onlyOne(fits, gender) : undefined
    return found === 'nobody' ? undefined : found
  }
  const mentionsOf = (paragraph: Paragraph): readonly Mention[] => mentioned.get(paragraph) ?? []

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
      mentionsOf,
      nameOf: fitting.nameOf,
      genderOf: fitting.genderOf,
      speakerOf: fitting.speakerOf,
    })
  }

  const western = (meant: Meant): Speaker | undefined => {
    readAll()
    return westernTopic(meant, { last, until, above, peopleOf, mentionsOf, fitting, titled })
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
      const found = western({ pronoun, soFar, quote, gender, called })
      if (isNoPerson(found?.speaker ?? '')) return undefined
      return found && { ...found, ...(found.speaker !== undefined && { speaker: withoutTitle(found.speaker) }) }
    },
    isKnown: (word, line, quotes) => {
      readAll()
      if (line !== undefined && line !== met.line)
        met = { line, people: peopleOf(outside(line, quotes ?? [])), names: cast.names() }
      return cast.isKnown(word)
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
      return isOne && first.name !== undefined && fitting.mayBe(first, gender)
        ? { speaker: first.name, isOutlet: false }
        : undefined
    },
    resolveRole: (role, soFar = '') => {
      readAll()
      const known = cast.withRole(role)?.speaker
      // Named twice in a paragraph, it may be the office of two.
      if (known || soFar.split(role).length !== 2) return known
      peopleOf(soFar)
      return cast.withRole(role)?.speaker
    },
    said: ({ speaker, role, isOutlet, isThing, isAside, gender: told }, pronoun, end) => {
      until = end
      if (isThing === true) return
      const byPronoun = GENDER[pronoun ?? '']
      if (speaker === undefined) {
        const gender = role === undefined ? byPronoun : genderOf('', role)
        last = gender === undefined ? {} : { gender }
        return
      }
      const now: Speaker = { speaker, isOutlet, ...(role !== undefined && { role }) }
      if (isOutlet || speaksAsBody(speaker)) {
        last = { speaker: now, gender: 'it' }
        return
      }
      const gender = told ?? (byPronoun === 'it' ? undefined : byPronoun)
      cast.meet(now, gender)
      const person = cast.find(speaker)
      const known = person?.gender ?? gender
      spoken.add(person?.speaker.speaker ?? speaker)
      last = isAside === true ? undefined : { speaker: now, ...(known !== undefined && { gender: known }) }
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
    textAbove: () => above.at(-1)?.line ?? '',
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
