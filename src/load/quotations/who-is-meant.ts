import { fromPaper } from '../saying/from-paper.ts'
import { ledAccount } from './led-account.ts'
import { ledByColon, ledBySentence } from './led-in.ts'
import type { Memory } from '../saying/memory.ts'
import { ofBody } from './body-paper.ts'
import { contextStart } from './quote-context.ts'
import { ownerOf } from './paper-owner.ts'
import { paperAgain } from '../eastern/paper-words.ts'
import type { Quoted } from '../lines/quote-spans.ts'
import { reportedInEastern } from '../eastern/reporting-eastern.ts'
import { reportedBefore, type Reported } from '../saying/reporting.ts'
import { masked, pronounOf } from './spoken-of.ts'

/** Whom a pronoun, a role or a line above means. */

const EASTERN = /\p{Script=Arabic}/u

export interface Last {
  readonly reported: Reported
  readonly end: number
  readonly isFragment: boolean
}

export function shifted(reported: Reported, by: number): Reported {
  return reported.dateAt === undefined ? reported : { ...reported, dateAt: reported.dateAt + by }
}

/** Who a pronoun stands for, when that is beyond doubt. */
export function known(
  reported: Reported,
  memory: Memory,
  soFar: string,
  quote: Quoted,
  last: Last | undefined,
): Reported {
  const paper =
    reported.paper ?? (EASTERN.test(reported.speaker ?? '') ? paperAgain(reported.speaker ?? '') : undefined)
  if (paper !== undefined) return withOwner(reported, paper, memory, masked(soFar.slice(0, quote.whole.start)))
  if (reported.speaker !== undefined) return reported
  if (reported.pronoun === undefined) {
    const { called } = reported
    if (called === undefined) return reported
    const pronoun = pronounOf(called)
    const one =
      memory.resolveRole(called, masked(soFar.slice(0, quote.whole.start))) ??
      (pronoun === undefined ? undefined : memory.resolve(pronoun, soFar, quote, reported.isFragment === true, called))
    return one ? { ...reported, ...one } : reported
  }
  const speaker =
    reported.pronoun === 'participle'
      ? last?.reported
      : memory.resolve(reported.pronoun, withoutOutlet(soFar, reported.outlet), quote, reported.isFragment === true)
  return speaker
    ? {
        ...reported,
        ...(speaker.speaker !== undefined && { speaker: speaker.speaker }),
        ...(speaker.role !== undefined && { role: speaker.role }),
      }
    : reported
}

/** `According to the broadcaster AdTV, she told …`: where the words were printed is nobody whom `she` could mean. Offsets stay. */
function withoutOutlet(text: string, outlet: string | undefined): string {
  return outlet === undefined ? text : text.replaceAll(outlet, ' '.repeat(outlet.length))
}

/** A paper has no voice: whoever wrote it speaks, if the sentences in front or the paragraph above tell who that is. */
function withOwner({ speaker, ...others }: Reported, paper: string, memory: Memory, before: string): Reported {
  const isKnown = (word: string): boolean => memory.isKnown(word)
  const own = ownerOf(paper, before, isKnown) ?? ownerOf(paper, masked(memory.textAbove()), isKnown)
  return { ...others, ...(own ?? (speaker !== undefined && { role: speaker })) }
}

export function withoutDate(reported: Reported): Reported {
  const { dateAt, ...others } = reported
  return dateAt === undefined ? reported : others
}

/** A colon ends the line. */
export function mayAnnounce(line: string): boolean {
  return /[:：]\s*$/u.test(line)
}

/** `stops` and `clauses` are the line without inner stops and without what is quoted. A line that ends in a colon announces the words on the next one, when it names who says them. */
export function announce(
  line: string,
  stops: string,
  clauses: string,
  from: number,
  memory: Memory,
  dateAt: (offset: number) => string | undefined,
): void {
  if (!mayAnnounce(line)) return
  const start = contextStart(stops, from, line.length)
  const lead = clauses.slice(start)
  const reported = EASTERN.test(lead)
    ? reportedInEastern(lead, (word) => memory.isKnown(word))
    : (ledAccount(lead, clauses) ?? papered(clauses, start) ?? reportedBefore(lead) ?? ledByColon(lead, line))
  if (!reported || reported.pronoun === 'participle') return
  leaveOpen(line, withoutClause(reported), memory, start, dateAt)
}

function papered(clauses: string, start: number): Reported | undefined {
  const found = fromPaper(clauses) ?? ofBody(clauses)
  return found && shifted(found, -start)
}

/** Of `Ada Reed, who is in the chair until May, gave us another answer:` only her name is said of her. */
function withoutClause(reported: Reported): Reported {
  const { role, ...others } = reported
  return role !== undefined && /^(?:who|whose|qui|dont)\s/u.test(role) ? others : reported
}

/** A sentence that tells what somebody said leads to words set apart on the lines below. */
export function leadsOn(line: string, stops: string, from: number, memory: Memory): void {
  const text = stops.trimEnd()
  if (EASTERN.test(text) || text.length <= from) return
  const start = contextStart(text, from, text.length)
  const reported = ledAccount(text.slice(start), text) ?? ledBySentence(text.slice(start))
  if (reported) leaveOpen(line, withoutClause(reported), memory, start, () => undefined)
}

function leaveOpen(
  line: string,
  reported: Reported,
  memory: Memory,
  start: number,
  dateAt: (offset: number) => string | undefined,
): void {
  const end = { start: line.length, end: line.length }
  const who = known(reported, memory, line, { whole: end, words: end, mark: '', isOpen: false }, undefined)
  const saidOn = reported.dateAt === undefined ? undefined : dateAt(start + reported.dateAt)
  const isSomebody = who.speaker !== undefined || (who.role !== undefined && who.pronoun === undefined)
  if (isSomebody) memory.leaveOpen({ ...withoutDate(who), ...(saidOn !== undefined && { saidOn }) })
}
