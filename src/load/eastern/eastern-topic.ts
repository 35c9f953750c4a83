import type { Last, Paragraph } from '../saying/memory.ts'
import type { Gender } from '../people/gender.ts'
import type { Mention } from '../people/people.ts'
import type { Speaker } from '../people/speaker.ts'

/** What a Persian or Arabic text has told of persons up to a verb that has no subject of its own, or only a pronoun. */
export interface Told {
  /** Who spoke last in the paragraph, up to `until`. */
  readonly last: Last | undefined
  readonly until: number
  /** Whom the paragraph names outside of quotations; `text` is it up to the verb. */
  readonly mentions: readonly Mention[]
  readonly text: string
  readonly above: readonly Paragraph[]
  readonly mentionsOf: (paragraph: Paragraph) => readonly Mention[]
  readonly nameOf: (mention: Mention) => string | undefined
  readonly genderOf: (mention: Mention) => Gender | undefined
  readonly speakerOf: (name: string) => Speaker
}

/**
 * Whom the verb is about: the last speaker, unless somebody else has become the subject since; at the beginning of a
 * paragraph the one whom the paragraph above was about. Undefined where it may be two.
 */
export function easternTopic(gender: Gender | undefined, told: Told): Speaker | undefined {
  const { last, until, mentions } = told
  const fits = (own: Gender | 'it' | undefined): boolean => own === undefined || gender === undefined || own === gender
  if (last) {
    const since = subjectOf(
      mentions.filter(({ at }) => at >= until),
      gender,
      told,
      last.speaker,
    )
    if (since !== 'nobody') return since
    if (fits(last.gender)) return last.speaker
  }
  const here = subjectOf(mentions, gender, told, undefined)
  if (here !== 'nobody') return here
  for (const paragraph of told.above.toReversed()) {
    const all = told.mentionsOf(paragraph)
    const spoke = paragraph.last
    const later = subjectOf(spoke ? all.filter(({ at }) => at >= paragraph.until) : all, gender, told, spoke?.speaker)
    if (later !== 'nobody') return later
    if (spoke) return fits(spoke.gender) ? spoke.speaker : undefined
  }
  return undefined
}

/** The one whom all fitting subjects are; where there are none, the one person who is spoken of at all. */
function subjectOf(
  mentions: readonly Mention[],
  gender: Gender | undefined,
  told: Told,
  speaker: Speaker | undefined,
): Speaker | 'nobody' | undefined {
  // `کنار دست پدرش`: who is neither named nor a subject is not what the text is about.
  const fitting = mentions.filter((mention) => {
    if (!mention.isSubject && mention.name === undefined) return false
    const own = told.genderOf(mention)
    return own === undefined || gender === undefined || own === gender
  })
  if (fitting.length === 0) return 'nobody'
  const subjects = fitting.filter(({ isSubject }) => isSubject)
  // Who is only spoken of takes no turn from a speaker.
  if (subjects.length === 0 && speaker) return 'nobody'
  const names = new Set((subjects.length > 0 ? subjects : fitting).map((mention) => told.nameOf(mention)))
  const [name] = names
  if (names.size > 1) return undefined
  if (name !== undefined) return told.speakerOf(name)
  const roles = new Set(subjects.map(({ role }) => role))
  const [role] = roles
  return role === undefined || roles.size > 1 ? undefined : { isOutlet: false, role }
}
