import { findDates } from '../text/dates.ts'

const MOST_LINES = 8
const MEETING =
  /(?<!\p{L})(?:minutes|held (?:in|at|on)|transcript|transcription|hearing of|broadcast (?:on|of)|recorded (?:on|at|in)|official report|procès-verbal|compte[ -]rendu|réunion du|séance du|émission du|enregistrée? le|صورت[\u200C\s-]?جلسه|جلسه|محضر|جلسة|پخش|ضبط)(?!\p{L})/iu
/** Of another meeting, or of the paper that prints it. */
const OTHER =
  /(?<!\p{L})(?:next|last|previous|approved|published|prochaine?|précédente?|بعدی|قبلی|القادمة|السابقة)(?!\p{L})/iu

/** The day on which what is recorded below was said, where a line of the head tells it: `held in the hall on 4 May 2021`. */
export function meetingDay(head: string): string | undefined {
  const lines = head
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, MOST_LINES)
  const days = lines.flatMap((line) => {
    if (line.length > 200 || !/\p{Nd}{4}/u.test(line) || !MEETING.test(line) || OTHER.test(line)) return []
    return findDates(line).filter(({ iso }) => iso.length === '2021-05-04'.length)
  })
  const [day, other] = new Set(days.map(({ iso }) => iso))
  return other === undefined ? day : undefined
}
