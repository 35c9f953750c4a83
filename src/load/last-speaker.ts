import { speaksOfAnybody } from './eastern-speaker.ts'
import { onlyPerson } from './people.ts'
import type { Quoted } from './quote-spans.ts'
import type { Reported } from './reporting.ts'
import type { Speaker } from './speaker.ts'

/** Who spoke last, for what a pronoun or an open quotation leaves to the text before. */
export interface Memory {
  /**
   * The speaker that a pronoun stands for, when it can be nobody else. `soFar` is the line up to the end of the
   * quotation and its speaker; a fragment takes no speaker from the paragraph above.
   */
  readonly resolve: (pronoun: string, soFar: string, quote: Quoted, isFragment: boolean) => Speaker | undefined
  /** Somebody spoke; `end` is where, in the line. */
  readonly said: (reported: Reported, pronoun: string | undefined, end: number) => void
  readonly endOfParagraph: (line: string, quotes: readonly Quoted[]) => void
  /** A quotation that the paragraph above left open, or announced with a colon at its end. */
  readonly pending: () => Reported | undefined
  readonly leaveOpen: (reported: Reported | undefined) => void
  readonly forget: () => void
}

type Gender = 'he' | 'she' | 'it'
interface Last {
  readonly speaker: Speaker
  readonly gender: Gender | undefined
  /** Paragraphs since. */
  readonly age: number
}

const GENDER: Readonly<Record<string, Gender>> = {
  he: 'he',
  il: 'he',
  she: 'she',
  elle: 'she',
  it: 'it',
  قال: 'he',
  قالت: 'she',
}
/** Persian has one pronoun. */
const ANY_GENDER = new Set(['او'])
const HIS_TITLE = /(?:^|\s)(?:Mr|Sir|Lord|M|King|Prince|Father|Monsieur|Brother)\b/u
const HER_TITLE = /(?:^|\s)(?:Mrs|Ms|Miss|Lady|Mme|Mlle|Queen|Princess|Sister|Madame|Dame|Baroness)\b/u
const EASTERN = /\p{Script=Arabic}/u
const LONGEST_EASTERN = 70
/** Of a paragraph that never ends. */
const LONGEST_BEFORE = 2_000

export function createMemory(): Memory {
  let last: Last | undefined
  let open: Reported | undefined
  /** Somebody without a name spoke last. */
  let isUnnamed = false
  /** The paragraph above without what is quoted in it, and how much of this one lies before the last words said. */
  let above = ''
  let until = 0

  const candidate = (soFar: string, quote: Quoted, isFragment: boolean): Speaker | undefined => {
    const behind = soFar.slice(quote.whole.end)
    const before = soFar.slice(Math.max(0, quote.whole.start - LONGEST_BEFORE), quote.whole.start)
    if (EASTERN.test(soFar)) {
      if (!last || isUnnamed || last.age > (isFragment ? 0 : 1)) return undefined
      // Names have no capitals here: what lies between must be short, and speak of nobody.
      const between = last.age === 0 ? soFar.slice(until, quote.whole.start) : before
      return between.length <= LONGEST_EASTERN && !speaksOfAnybody(between) ? last.speaker : undefined
    }
    // The last words said were in this paragraph: only what came between them and the pronoun may name another.
    if (last?.age === 0)
      return onlyPerson(
        `${soFar.slice(Math.max(until, quote.whole.start - LONGEST_BEFORE), quote.whole.start)} ${behind}`,
        [last.speaker],
      )
    if (isUnnamed && until > 0) return undefined
    const here = onlyPerson(`${before} ${behind}`)
    if (here) return here
    const namesNobody = onlyPerson(`${before} ${behind}`, [{ speaker: 'x', isOutlet: false }])?.speaker === 'x'
    const isFirstSentence = !/[.!?]\s/u.test(before)
    if (!namesNobody || !isFirstSentence || isFragment || isUnnamed) return undefined
    const known = last?.age === 1 ? [last.speaker] : []
    return onlyPerson(above, known)
  }

  return {
    resolve: (pronoun, soFar, quote, isFragment) => {
      const gender = GENDER[pronoun]
      if (gender === undefined && !ANY_GENDER.has(pronoun)) return undefined
      const found = candidate(soFar, quote, isFragment)
      if (!found) return undefined
      const own = found.speaker === last?.speaker.speaker ? last?.gender : titled(found)
      if (own !== undefined && gender !== undefined && own !== gender) return undefined
      if (own === undefined && (gender === 'it' || pronoun.startsWith('قال'))) return undefined
      return found
    },
    said: ({ speaker, role, isOutlet, gender: told }, pronoun, end) => {
      until = end
      isUnnamed = speaker === undefined
      if (speaker === undefined) {
        // Somebody else spoke, who is not named: what follows may be his.
        last = undefined
        return
      }
      const now: Speaker = { speaker, isOutlet, ...(role !== undefined && { role }) }
      const isBody = /^(?:the|le|la|les|l[’'])\s?/u.test(speaker) || isOutlet
      const gender = isBody ? 'it' : (told ?? titled(now) ?? GENDER[pronoun ?? ''])
      const before = last?.speaker.speaker === speaker ? last.gender : undefined
      last = { speaker: now, gender: before ?? gender, age: 0 }
    },
    endOfParagraph: (line, quotes) => {
      above = last?.age === 0 ? outside(line, quotes, until) : outside(line, quotes, 0)
      until = 0
      if (quotes.length === 0) isUnnamed = false
      if (last) last = { ...last, age: last.age + 1 }
    },
    pending: () => open,
    leaveOpen: (reported) => {
      open = reported
    },
    forget: () => {
      last = undefined
      open = undefined
      above = ''
    },
  }
}

function titled({ role = '', speaker = '' }: Speaker): Gender | undefined {
  const name = `${role} ${speaker}`
  return HER_TITLE.test(name) ? 'she' : HIS_TITLE.test(name) ? 'he' : undefined
}

/** A line without what stands in quotation marks, from an offset on. */
function outside(line: string, quotes: readonly Quoted[], from: number): string {
  let text = line
  for (const { whole } of quotes)
    text = text.slice(0, whole.start) + ' '.repeat(whole.end - whole.start) + text.slice(whole.end)
  return text.slice(from)
}
