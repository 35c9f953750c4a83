import { isWholeDay } from '../../text/calendar.ts'
import { findDates } from '../../text/dates.ts'

const MOST_LINES = 8
const MEETING =
  /(?<!\p{L})(?:minutes|evidence|held (?:in|at|on)|transcript|transcription|hearing of|broadcast (?:on|of)|recorded(?: (?:on|at|in)|:)|(?:date of (?:the )?)?interview(?:ed)?(?: (?:on|date))?:|official report|procès-verbal|compte[ -]rendu|réunion du|séance du|émission du|enregistrée? le|صورت[\u200C\s-]?جلسه|جلسه|محضر|جلسة|پخش|ضبط)(?!\p{L})/iu
/** `Saturday 6 July 2024, Corn Exchange` below the line that tells of the meeting. */
const DAY_FIRST =
  /^[\s*_]*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)?,?\s?(?:le\s)?\p{Nd}{1,2}(?:er|st|nd|rd|th)?\s\p{L}+\s\p{Nd}{4}(?![\p{L}\p{N}])/iu
/** `From the transcript of 22 November 2016.` right above the first turn. */
const NEAR =
  /^[\s*_(]*(?:from|extracts?|excerpts?|extrait|d[’']après)[^.]{0,40}(?:transcript|minutes|hearing|procès-verbal|compte[ -]rendu)/iu
const MOST_NEAR = 3
/** Of another meeting, or of the paper that prints it. */
const OTHER =
  /(?<!\p{L})(?:next|last|previous|approved|published|prochaine?|précédente?|بعدی|قبلی|القادمة|السابقة)(?!\p{L})/iu

/** The day on which what is recorded below was said, where a line of the head tells it: `held in the hall on 4 May 2021`. */
export function meetingDay(head: string): string | undefined {
  const filled = head.split('\n').filter((line) => line.trim() !== '')
  const lines = filled.slice(0, MOST_LINES)
  const near = filled.slice(-MOST_NEAR).filter((line) => NEAR.test(line))
  const days = [...lines, ...near].flatMap((line, at) => {
    const isBelow = DAY_FIRST.test(line) && MEETING.test(lines[at - 1] ?? '')
    if (line.length > 200 || !/\p{Nd}{4}/u.test(line) || !(isBelow || MEETING.test(line)) || OTHER.test(line)) return []
    return findDates(line).filter(({ iso }) => isWholeDay(iso))
  })
  const [day, other] = new Set(days.map(({ iso }) => iso))
  return other === undefined ? day : undefined
}
