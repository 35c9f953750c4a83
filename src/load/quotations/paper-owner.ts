import { sentences } from '../../text/sentences.ts'
import { easternSpeaker, type IsKnown } from '../eastern/eastern-speaker.ts'
import { isPersianPaper } from '../eastern/paper-words.ts'
import { reportedInEastern } from '../eastern/reporting-eastern.ts'
import type { Reported } from '../saying/reporting.ts'
import type { Speaker } from '../people/speaker.ts'

/** Whose a statement or a letter is that a Persian or Arabic text speaks of again: `وأشار البيان إلى أن`, `در این نامه آمده است`. */

/** `في بيان`, `بيانا`, `بیانیه‌ای`, `یادداشتی از`: how a paper is spoken of for the first time. */
function firstTold(paper: string): RegExp {
  const word = Array.from(paper, spelled).join('\\p{M}*')
  const indefinite = isPersianPaper(paper) ? `${word}(?:[\u200C ]?ای|ی)` : `ب?${word}(?:اً|ًا|ا|ٍ|ٌ)?`
  return new RegExp(
    `(?<=^|[\\s،])(?<lead>(?:في|ضمن|عبر|در|طی|با\\s+انتشار|با\\s+صدور)\\s+)?${indefinite}(?=[\\s،])(?:\\s+(?:از|به\\s+قلم|من|صادر(?:ة)?\\s+عن)\\s+(?<who>[^،.:]{3,60}))?`,
    'u',
  )
}

/** The letters of a folded word as either language writes them. */
function spelled(letter: string): string {
  return letter === 'ی' ? '[یيى]' : letter === 'ک' ? '[کك]' : letter
}

/** `before` is what stands in front of the sentence, without what is quoted. */
export function ownerOf(paper: string, before: string, isKnown: IsKnown): Speaker | undefined {
  const told = firstTold(paper)
  for (const { start, end } of sentences(before).toReversed()) {
    const sentence = before.slice(start, end)
    const found = told.exec(sentence)
    if (!found) continue
    const who = found.groups?.['who']
    const writer = who === undefined ? undefined : easternSpeaker(who, isKnown)
    if (writer?.speaker !== undefined) return named(writer)
    const clause = sentence.slice(0, found.index).trimEnd()
    const isIssued = ISSUES.test(sentence.slice(found.index)) || ISSUES_FIRST.test(clause)
    if (found.groups?.['lead'] === undefined && !isIssued) return undefined
    const reported = reportedInEastern(
      ISSUES_FIRST.test(clause) ? asSaid(clause) : `${clause}${saysIn(clause)}:`,
      isKnown,
    )
    return reported && reported.pronoun === undefined && reported.speaker !== undefined ? named(reported) : undefined
  }
  return undefined
}

/** Behind the paper stands what was done with it, in Persian. */
const ISSUES = /^\S+\s+(?:(?:صادر|منتشر|ارسال)\s+کرد|نوشت|فرستاد)/u
/** `أصدرت الجمعية بيانا`: a verb of giving out, and then who does. */
const ISSUES_FIRST = /(?:^|[،.\s])[وف]?(?:قد\s+)?(?:أصدر|نشر|وجه|وجّه|بعث|أرسل|وزع|وزّع)(?:ت)?\s+\S[^،]*$/u

function asSaid(clause: string): string {
  return `${clause.replace(/(?<=^|[،.\s])([وف]?(?:قد\s+)?)(?:أصدر|نشر|وجه|وجّه|بعث|أرسل|وزع|وزّع)(ت?)(?=\s)/u, '$1قال$2')}:`
}

/** Persian sets its verb at the end. */
function saysIn(clause: string): string {
  return /[پچژگکی\u200C]/u.test(clause) ? ' گفت' : ''
}

function named({ speaker, role }: Pick<Reported, 'speaker' | 'role'>): Speaker {
  return {
    isOutlet: false,
    ...(speaker !== undefined && { speaker }),
    ...(role !== undefined && { role }),
  }
}
