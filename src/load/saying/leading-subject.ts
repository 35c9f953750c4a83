import { withoutFrames } from './frames.ts'
import { NAME, NAMES } from '../people/names.ts'
import { parseSpeaker } from '../people/speaker.ts'
import type { Subject } from './subject.ts'

/** The one person that a sentence names before its verb: `The mayor Ada Reed opened the gate and`. */
export function leadingSubject(text: string): Subject | undefined {
  const { frame, rest } = withoutFrames(text)
  const people = [...rest.matchAll(NAMES)].filter(({ 0: name }) => /\s/u.test(name))
  const speakers = people.flatMap((match) => {
    const found = parseSpeaker(match[0])
    return found?.speaker !== undefined && !found.isOutlet ? [{ ...found, at: match.index }] : []
  })
  const [first, second] = speakers
  const isLed =
    first !== undefined &&
    !/^(?:.*[\s,])?(?:of|from|in|at|on|to|by|with|for|about|de|du|des|à|dans|chez|sur|par|avec)\s/u.test(
      rest.slice(0, first.at),
    )
  if (!first || !isLed || (second && second.at < 60)) return pronounLeading(rest, frame)
  const role = /^(?:(?:the|an?|le|la|un|une)\s+|l[’'])?(\p{L}[\p{Ll}-]+(?:\s+\p{Ll}[\p{L}-]+){0,5})\s+$/iu.exec(
    rest.slice(0, first.at),
  )?.[1]
  const { at, ...speaker } = first
  return at > 90 ? undefined : { ...speaker, ...(role !== undefined && speaker.role === undefined && { role }), frame }
}

/** A noun phrase with a name beside it, up to a finite verb. */
const BEFORE_VERB =
  /^(?<who>\p{Lu}[^;:.]{2,90}?,\s\p{Lu}[^,;:.]{1,50}),\s(?=(?:(?:still|now|also|never|always|often|once|then|later|\p{Ll}+ly)\s)?(?:has|had|was|is|will|would|a|est|était|avait|\p{Ll}{2,}(?:ed|es|s)|came|went|took|made|kept|ran|left|found|began|stood|sat|thought|told|wrote|saw|said|felt|heard|held|met|put|read)\s)/u

function pronounLeading(rest: string, frame: string): Subject | undefined {
  const pronoun = /^(?:He|She|Il|Elle)(?=\s)/u.exec(rest)?.[0]
  if (pronoun !== undefined) return { isOutlet: false, pronoun: pronoun.toLowerCase(), frame }
  // `Dismissed in May, he wrote`
  if (/^\p{Lu}[\p{L}-]+ed\s(?:by|on|in|at|from|to|for|with|about|over|under|after|before|during)\s/u.test(rest))
    return undefined
  const single = new RegExp(`^(?<name>${NAME})\\s+\\p{Ll}`, 'u').exec(rest)?.groups?.['name']
  const found = single === undefined || /[’']s$/u.test(single) ? undefined : parseSpeaker(single)
  if (found?.speaker !== undefined) return { ...found, frame }
  // `My father’s old foreman, Ada Reed, listened and`
  const whole = BEFORE_VERB.exec(rest)?.groups?.['who']
  const one = whole === undefined ? undefined : parseSpeaker(whole)
  if (one?.speaker !== undefined && !one.isOutlet) return { ...one, frame }
  const unnamed = /^(?:The|An?|My|His|Her|Our|Their|One|Le|La|Un|Une|Mon|Ma|Son|Sa)\s+\p{Ll}+(?=\s)/u.exec(rest)?.[0]
  const role = unnamed === undefined ? undefined : parseSpeaker(unnamed)
  return role && { ...role, frame }
}
