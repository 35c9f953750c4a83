import { accordingClause } from './according-clause.ts'
import { DATE } from '../lines/mask.ts'
import { authorOf, withoutDates } from '../people/authors.ts'
import { withoutFrames } from './frames.ts'
import { finish } from './finish.ts'
import type { Reported } from './reporting.ts'
import { parseSpeaker } from '../people/speaker.ts'
import { SPEAKING } from '../lines/speech-verbs.ts'
import { subjectBefore } from './subject.ts'
import { dateIn, frameDate, listener, outletIn } from './venue.ts'
import { verbsIn } from './verb-places.ts'

/** `according to`, `as … put it`, `was quoted as saying`, `said by`: builds without a verb of saying in its place. */

const QUOTED =
  /^(?<outlet>.{2,160}?)\s+(?:has\s+|had\s+)?(?:quoted|quotes|cited|cites|a cité|citait|cite)\s+(?<subject>.{2,200}?),?\s+(?:as (?:saying|stating|writing)|disant|qui disait|selon qui|en ces termes|as follows|thus)(?<clause>\s+that\s[^.;:]{0,120}|\s+[^.;:]{0,120})?\s*[,:]?\s*$/u

const WAS_QUOTED =
  /^(?<subject>.{2,160}?)\s+(?:was|is|were|are|has been|have been)\s+(?:also\s+|later\s+|widely\s+)?(?:quoted|reported|cited)(?<rest>.{0,140}?)\s+as\s+(?:saying|stating|writing)(?<clause>\s+that\s[^.;:]{0,120}|\s+[^.;:]{0,120})?[,:]?\s*$/u

const SAYING_BY = /^\s+by\s+(?<paper>\S[^:;]{1,80}?),?(?<that>\s+that)?\s*$/u

const IN_CLAUSE = /,\s(?:where|in which)\s(?:he|she)$/u

/** `the Barzin News Agency (BNA)` */
const ABBREVIATION = /\s*\(\p{Lu}[\p{Lu}.-]{1,9}\)$/u

const BY = /(?<verb>\p{L}+)(?:\s+(?:up|out))?\s+by\s+(?<subject>[^:]{2,160}?)\s*:\s*$/u
const DONE = new Set(['published', 'printed', 'echoed', 'uttered', 'shared', 'summed', 'expressed', 'said', 'made'])
const ACCORDING =
  /^(?:.*?[,;]\s+)?(?:[Aa]ccording to|[Ii]n the words of|[Ss]elon|[Dd][’']après|(?<beside>[Pp]our|[Ff]or))\s+(?<subject>[^:]{2,160}?)\s*[,:]\s*$/u

const AS_PUT =
  /^(?:\S+\s)?[Aa]s\s+(?<subject>.{2,160}?)\s+(?:has\s+|had\s+|once\s+|later\s+|would\s+|\p{Ll}+ly\s+)*(?:put|puts|said|says|wrote|writes|told|observed|noted|remarked|explained|recalled)(?<rest>[^:“"]{0,100}?)\s*[,:]\s*$/u

/** `the daily Ondravské listy of 14 April`: papers of other languages go on in small letters. */
const ISSUE = new RegExp(`\\s(?:of|dated|on|in|from)\\s(?<date>${DATE})$`, 'u')
const KIND_AND_NAME =
  /^(?:[Tt]he\s|[Aa]n?\s)(?:[\p{Ll}-]+\s){0,3}?(?:daily|weekly|newspaper|paper|monthly|magazine|agency|broadcaster)\s(?<name>\p{Lu}[\p{L}’'-]*(?:\s[\p{L}’'-]+){0,3})$/u

function outletOf(whole: string): string | undefined {
  const last = whole.split(/,\s(?:when|where|in which)\s/u).at(-1) ?? ''
  const name = last.replace(ISSUE, '').replace(ABBREVIATION, '')
  return KIND_AND_NAME.exec(name)?.groups?.['name'] ?? parseSpeaker(name)?.speaker
}

/** What stands before a quotation in its sentence. */

export function special(context: string): Reported | undefined {
  const { frame, rest } = withoutFrames(context)
  const speakerIn = (phrase: string, where: string, from: number, outlet?: string): Reported | undefined => {
    const speaker = parseSpeaker(withoutDates(authorOf(phrase) ?? phrase))
    if (!speaker) return undefined
    const inWhere = dateIn(where)
    const dateAt =
      inWhere === undefined ? (dateIn(phrase) === undefined ? frameDate(frame) : undefined) : from + inWhere
    return finish({ ...speaker, frame }, outlet ?? outletIn(where) ?? outletIn(frame), dateAt)
  }
  const put = AS_PUT.exec(context)
  const sides = put?.groups?.['rest'] ?? ''
  const pronoun = /^(?:he|she|il|elle)$/iu.exec(put?.groups?.['subject'] ?? '')?.[0].toLowerCase()
  if (put && pronoun !== undefined) {
    const day = dateIn(sides)
    const outlet = outletIn(sides) ?? listener(sides)
    const dateAt = day === undefined ? undefined : context.lastIndexOf(sides) + day
    return finish({ isOutlet: false, pronoun, frame: '' }, outlet, dateAt)
  }
  if (put)
    return speakerIn(
      put.groups?.['subject'] ?? '',
      sides,
      context.lastIndexOf(sides),
      outletIn(sides) ?? listener(sides),
    )
  const passive = WAS_QUOTED.exec(rest)
  if (passive) {
    const where = passive.groups?.['rest'] ?? ''
    const subject = passive.groups?.['subject'] ?? ''
    // `Ada Reed was franker in the Herald, where she is quoted as saying`
    const own = IN_CLAUSE.test(subject) ? subjectBefore(subject) : undefined
    const found = own
      ? finish(own, outletIn(own.frame), undefined)
      : speakerIn(subject, where, context.indexOf(where, frame.length))
    const clause = passive.groups?.['clause'] ?? ''
    // `was quoted as saying by the agency Tarna:`
    const { paper, that } = SAYING_BY.exec(clause)?.groups ?? {}
    const outlet = found?.outlet ?? (paper === undefined ? undefined : outletOf(paper))
    const isClause = (paper === undefined && clause.trim() !== '') || that !== undefined
    const at = paper === undefined ? undefined : dateIn(clause)
    const day = at === undefined || found?.dateAt !== undefined ? {} : { dateAt: context.lastIndexOf(clause) + at }
    return found && { ...found, ...(outlet !== undefined && { outlet }), ...day, ...(isClause && { isFragment: true }) }
  }
  const cited = QUOTED.exec(rest)
  if (cited) {
    const whole = cited.groups?.['outlet'] ?? ''
    const issue = ISSUE.exec(whole)?.groups?.['date']
    const said = speakerIn((cited.groups?.['subject'] ?? '').replaceAll(/[“”"«»]/gu, ''), '', 0, outletOf(whole))
    const found = said && {
      ...said,
      ...(said.dateAt === undefined &&
        issue !== undefined && { dateAt: context.indexOf(whole) + whole.lastIndexOf(issue) }),
    }
    const isClause = (cited.groups?.['clause'] ?? '').replace(/^\s+that\s*$/u, '').trim() !== ''
    return found && { ...found, ...(isClause && { isFragment: true }) }
  }
  const passively = BY.exec(rest)
  const done = passively?.groups?.['verb'] ?? ''
  const isPassive = (DONE.has(done) || SPEAKING.has(done)) && verbsIn(passively?.groups?.['subject'] ?? '').length === 0
  const accords = ACCORDING.exec(context)
  // `Ada Reed, for the council, said:`
  const isBeside =
    accords?.groups?.['beside'] !== undefined &&
    verbsIn(accords.groups['subject'] ?? '').some(({ kinds }) => kinds.has('speaking'))
  const by = (isBeside ? null : accords) ?? (isPassive ? passively : null)
  const whom = by?.groups?.['subject'] ?? ''
  if (!by) return accordingClause(context)
  const venue = /,?\s+(?:in|on|at|dans|à|writing|speaking)\s+(?!charge).*$/u.exec(whom)
  const where = authorOf(whom) === undefined ? (venue?.[0] ?? '') : ''
  const found = speakerIn(where === '' ? whom : whom.slice(0, -where.length), where, context.lastIndexOf(where))
  return found ?? speakerIn(whom, '', 0)
}
