import type { Cast } from './cast.ts'
import type { Last } from '../saying/memory.ts'
import type { Gender } from '../people/gender.ts'
import type { Mention } from '../people/people.ts'
import type { Speaker } from '../people/speaker.ts'
import { verbsIn } from '../saying/verb-places.ts'
import { isWeak, LONGEST_TURN, TURNS_TO } from './spoken-next.ts'

/** Which of those whom a text names a pronoun may stand for. */
export interface Fitting {
  readonly genderOf: (mention: Mention) => Gender | undefined
  readonly mayBe: (mention: Mention, gender: Gender | undefined) => boolean
  readonly nameOf: (mention: Mention) => string | undefined
  readonly speakerOf: (name: string) => Speaker
  /** The one whom all of these are, undefined for more than one; `nobody` where there are none. */
  readonly onlyOne: (mentions: readonly Mention[], gender: Gender | undefined) => Speaker | 'nobody' | undefined
  /** `“…,” said Ben Moss. Ada Reed gave another reason. “…,” he wrote`: whom the text turned to, by what that sentence says. */
  readonly speaksNext: (soFar: string, mentions: readonly Mention[], gender: Gender | undefined) => Speaker | undefined
  readonly fits: (one: Last, gender: Gender | undefined) => boolean
  /** Is nobody else spoken of behind the last mention of a speaker (or, where he or she is not mentioned, at all)? */
  readonly isAlone: (speaker: Speaker, mentions: readonly Mention[], gender: Gender | undefined) => boolean
}

function fits(one: Last, gender: Gender | undefined): boolean {
  return one.gender === undefined || gender === undefined || one.gender === gender
}

/** `spoken`: the names of those who have spoken already. */
export function createFitting(cast: Cast, spoken: ReadonlySet<string>): Fitting {
  const genderOf = ({ name, role, isTheOne, gender }: Mention): Gender | undefined =>
    (name !== undefined ? cast.find(name) : isTheOne === true ? cast.withRole(role ?? '') : undefined)?.gender ?? gender
  const mayBe = (mention: Mention, gender: Gender | undefined): boolean => {
    const own = genderOf(mention)
    return own === undefined || gender === undefined || own === gender
  }
  const nameOf = (mention: Mention): string | undefined =>
    mention.name === undefined
      ? mention.isTheOne === true
        ? cast.withRole(mention.role ?? '')?.speaker.speaker
        : undefined
      : (cast.find(mention.name)?.speaker.speaker ?? mention.name)
  const speakerOf = (name: string): Speaker => cast.find(name)?.speaker ?? { speaker: name, isOutlet: false }
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
  const speaksNext = (soFar: string, mentions: readonly Mention[], gender: Gender | undefined): Speaker | undefined => {
    const next = onlyOne(mentions, gender)
    const own = mentions.find((mention) => mention.isSubject && mention.isCertain && mention.name !== undefined)
    if (next === 'nobody' || !next || !own) return undefined
    const sentence = soFar.slice(own.at, own.at + LONGEST_TURN).split(/[.!?](?:\s|$)|[“"«]/u)[0] ?? ''
    return TURNS_TO.test(sentence) || verbsIn(sentence).some(({ kinds }) => kinds.has('speaking')) ? next : undefined
  }
  const isAlone = (speaker: Speaker, mentions: readonly Mention[], gender: Gender | undefined): boolean => {
    const name = cast.find(speaker.speaker ?? '')?.speaker.speaker ?? speaker.speaker
    const own = mentions.findLastIndex((mention) => nameOf(mention) === name)
    return mentions.slice(own + 1).every((mention) => isWeak(mention) || !mayBe(mention, gender))
  }
  return { genderOf, mayBe, nameOf, speakerOf, onlyOne, speaksNext, fits, isAlone }
}
