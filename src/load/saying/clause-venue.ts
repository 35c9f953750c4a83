import { finish } from './finish.ts'
import { DATE } from '../lines/mask.ts'
import type { Reported } from './reporting.ts'
import type { Subject } from './subject.ts'
import { dateIn, frameDate, listener, outletIn } from './venue.ts'
import type { VerbPlace } from './verb-places.ts'

/** Verbs behind which a hearer stands. */
export const TOLD =
  /^(?:told|tells|tell|reminds|reminded|informs|informed|assures|assured|asks|asked|warns|warned|urges|urged|advised|instructed|ordered)$/u
/** `found “no sign of a leak”` */

const PAPERS =
  '(?:letter|statement|report|article|study|survey|poll|paper|book|essay|speech|interview|memo|ruling|diary|entry|note|column|memoir|telegram|minutes|log|record|records|circular|notice|bulletin|edition|issue|review|lettre|rapport|étude|enquête|discours|journal)'
/** A letter, a report and the like says its date beside its name. */
const DATED = new RegExp(
  `(?:(?:dated|interviewed|speaking|writing|asked|questioned|issued|published|printed|posted|datée? du|publiée? le|interrogée?|invitée?)\\s+(?:[^,;:]{0,60}?\\s)?(?:on\\s+|in\\s+|le\\s+)?)${DATE}`,
  'u',
)

/** `A 2019 study by Ada Reed`, `In her diary for 4 May 1919 Ada Reed`, `Reed (2019)`. */
const DATED_PAPER = new RegExp(
  `(?:(?:^|[,;]\\s+)(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\\s+(?=\\S+\\s+(?:\\p{Ll}+\\s+){0,2}?${PAPERS}\\s)|(?:^|\\s)${PAPERS}\\s+(?:of\\s+(?:[\\p{L}’'-]+\\s+){1,5})?(?:of|for|from|du|de|en)\\s+|^\\p{Lu}[\\p{L}’'-]*(?:\\s+(?:and|et|&|\\p{Lu})[\\p{L}.’'-]*){0,4}\\s+\\()${DATE}`,
  'u',
)

const ASIDE = /,\s+(?:in|on|at|during|\p{Ll}{3,}ing|dans|lors)\s[^,;:]{2,100},?\s*$/u

/** When and where the words were said, by what stands around their verb. `gap` lies between the verb and the words. */
export function withVenue(subject: Subject, verb: VerbPlace, gap: string, body: string): Reported {
  const spoken = gap.split(/\s(?:that|que)\s/u)[0] ?? gap
  const inGap = dateIn(spoken)
  const dated = DATED.exec(body.slice(subject.frame.length, verb.start))
  const paper = DATED_PAPER.exec(body.slice(0, verb.start))
  const inSubject = dated
    ? subject.frame.length + dated.index + dated[0].length - 1
    : paper
      ? paper.index + paper[0].length - 1
      : undefined
  // `Ada Reed, in an essay for The Lantern in 1962, called it`
  const aside = ASIDE.exec(body.slice(0, verb.start))
  const inAside = aside ? dateIn(aside[0]) : undefined
  const dateAt =
    inGap === undefined
      ? (inSubject ?? (aside && inAside !== undefined ? aside.index + inAside : frameDate(subject.frame)))
      : verb.end + inGap
  const outlet =
    (TOLD.test(verb.word) ? listener(spoken) : undefined) ??
    outletIn(spoken) ??
    outletIn(subject.frame) ??
    (aside ? outletIn(aside[0]) : undefined)
  const main = dateAt === undefined && outlet === undefined ? mainVenue(subject, verb, body) : undefined
  return finish(subject, outlet ?? main?.outlet, dateAt ?? main?.dateAt ?? dateThen(subject, verb, gap, body))
}

/** `Ada Reed withdrew in the Herald of 4 May, conceding that`: what the main clause says of where and when holds on. */
function mainVenue(subject: Subject, verb: VerbPlace, body: string): Pick<Reported, 'outlet' | 'dateAt'> | undefined {
  if (!verb.kinds.has('participle')) return undefined
  const from = subject.frame.length
  const clause = body.slice(from, verb.start).split(/\s(?:that|que|who|which|qui)\s/u)[0] ?? ''
  const outlet = outletIn(clause)
  const at = outlet === undefined ? undefined : dateIn(clause)
  return outlet === undefined ? undefined : { outlet, ...(at !== undefined && { dateAt: from + at }) }
}

/** `Ada Reed, who saw it on Monday, described it then as`: the day of which the sentence has just told. */
function dateThen(subject: Subject, verb: VerbPlace, gap: string, body: string): number | undefined {
  if (!/(?:^|\s)(?:then|at the time|that day|on that occasion|alors|ce jour-là)(?=\s|$)/u.test(gap)) return undefined
  const from = subject.frame.length
  const at = new RegExp(DATE, 'u').exec(body.slice(from, verb.start))?.index
  return at === undefined ? undefined : from + at
}
