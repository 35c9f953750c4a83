import type { Span } from '../../model/span.ts'
import { personOn, type Signatories } from '../about/signatories.ts'
import { isFirstPerson } from '../lines/first-person.ts'
import { endsAsSentence, type Line } from '../lines/lines.ts'
import { withoutTitle } from '../quotations/spoken-of.ts'
import type { WrittenWords } from './written-words.ts'

/** Letters on the letters page of a paper that greet nobody: paragraphs in the first person with a name right below them, `Ada Reed, Port Ellin`. */

const PAGE =
  /(?:letters? (?:to the editor|page|from (?:our )?readers)|readers?[’']? (?:letters|write)|courrier des lecteurs|les lecteurs (?:nous )?écrivent|leserbriefe|leserzuschriften|cartas (?:al director|de los lectores))/iu
/** `Pour les Amis des fontaines, la présidente, Ada Roche` */
const FOR_BODY =
  /^(?:for|pour|für)\s(?<body>[^,]{3,60}),\s(?:(?:the|la|le|die|der)\s)?(?<role>\p{Ll}[^,]{2,40}),\s(?<name>\p{Lu}.{3,40})$/iu
/** A child signs by the first name: `Loup V., école des Tilleuls`. */
const FIRST_NAME = /^(?<name>\p{Lu}\p{Ll}+\s\p{Lu}\.)(?:,\s\S.{2,50})$/u
const MOST_OF_HEAD = 30
const LONGEST_SIGN = 110
const SHORTEST = 60

export function findPageLetters(lines: readonly Line[], isTaken: (line: Line) => boolean): readonly WrittenWords[] {
  const filled = lines.filter(({ text }) => text.trim() !== '')
  const heading = filled.slice(0, MOST_OF_HEAD).find(({ text }) => text.length < 60 && PAGE.test(text))
  if (!heading) return []
  return filled.flatMap((line, at): readonly WrittenWords[] => {
    const sign = line.text.trim()
    if (line.start < heading.start || sign.length > LONGEST_SIGN || endsAsSentence(sign) || isTaken(line)) return []
    const signed = signatoryOn(sign)
    const paragraphs = signed ? paragraphsAbove(filled, at, isTaken) : []
    const [first, last] = [paragraphs[0], paragraphs.at(-1)]
    if (!signed || !first || !last || !paragraphs.some(({ text }) => isFirstPerson(text))) return []
    return [
      {
        block: { start: first.start, end: endOf(last) },
        paragraphs: paragraphs.map((one): Span => ({ start: one.start, end: endOf(one) })),
        speaker: withoutTitle(signed.speaker),
        ...(signed.role !== undefined && { role: signed.role }),
        kind: 'quotation',
      },
    ]
  })
}

function signatoryOn(sign: string): Signatories | undefined {
  const { name, role, body } = FOR_BODY.exec(sign)?.groups ?? {}
  const bearer = name === undefined ? undefined : personOn(name)
  if (bearer && role !== undefined && body !== undefined) return { ...bearer, role: `${role}, ${body}` }
  const child = FIRST_NAME.exec(sign)?.groups?.['name']
  return child === undefined ? (sign.includes(',') ? personOn(sign) : undefined) : { speaker: child }
}

/** The paragraphs that touch each other and the name below them. */
function paragraphsAbove(filled: readonly Line[], at: number, isTaken: (line: Line) => boolean): readonly Line[] {
  const found: Line[] = []
  for (let above = at - 1; above >= 0; above -= 1) {
    const [line, below] = [filled[above], filled[above + 1]]
    if (!line || !below || line.end + 1 !== below.start || isTaken(line)) break
    if (line.text.trim().length < SHORTEST && !endsAsSentence(line.text)) break
    found.unshift(line)
  }
  return found
}

function endOf(line: Line): number {
  return line.start + line.text.trimEnd().length
}
