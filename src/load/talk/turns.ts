import { overlaps, type Span } from '../../model/span.ts'
import { findAnswers } from './council-answers.ts'
import { findBulletInterview } from './bullet-interview.ts'
import { findDashInterview } from './dash-interview.ts'
import { findSessionTurns } from './session-record.ts'
import { byInitials } from './initials.ts'
import { examinationOf } from './examination.ts'
import { partiesOf, type Parties } from './interview.ts'
import { linesOf, type Line } from '../lines/lines.ts'
import type { Quotation } from '../quotations/quotations.ts'
import { meetingDay } from '../about/meeting-day.ts'
import { NAME, NAMES } from '../people/names.ts'
import { inSmall } from '../about/signatories.ts'
import { parseSpeaker } from '../people/speaker.ts'

/** A line of a transcript, an interview or minutes: `NAME: what is said`. */
interface Turn {
  readonly line: Line
  readonly label: string
  /** Where the words begin, in the line. */
  readonly from: number
  readonly speaker?: string
  readonly role?: string
}

const LATIN = "(?:\\p{Lu}[\\p{L}\\p{M}.’'-]*|(?:de|du|des|van|von|der|of|for|the|and|la|le|et|bin|al|d[’']))"
/** `ت. چ.` */
const EASTERN_INITIALS = '(?:\\p{Script=Arabic}\\.\\s?){2,3}'
const LABEL = new RegExp(
  `^(?:\\p{N}{1,3}\\.\\s+)?(?:\\[?\\d{1,2}:\\d{2}(?::\\d{2})?\\]?\\s+)?(?<label>${EASTERN_INITIALS}|(?:(?:Some|An|Several|A)\\s+)?[Hh]on(?:ou?rable|\\.)\\s+[Mm]embers?|(?:\\p{Lu}[\\p{L}\\p{M}.’'-]*(?:\\s+${LATIN}){0,6}|[\\p{Script=Arabic}\\u200C]+(?:\\s+[\\p{Script=Arabic}\\u200C]+){0,3}))(?:,\\s\\p{Ll}[^:.;]{2,40}?)?(?:\\s*\\((?<beside>[^()]{2,60}(?:\\([^()]{1,40}\\))?)\\))?\\s*:\\s+(?=\\S)`,
  'u',
)
/** Labels of other things than speech. */
export const OTHER =
  /^(?:Dear .*|Favou?rite .*|Notes?|Updated?|Photos?|Photographs?|Pictures?|Images?|Captions?|Sources?|Related|Tags?|Date|Time|Place|Location|Address|Phone|Tel|Email|E-mail|Subject|From|To|Cc|Bcc|Sent|Title|Authors?|By|Written by|Published|Posted|Filed under|Category|Categories|Keywords|Abstract|Summary|Introduction|Background|Conclusions?|Results?|Methods?|Interview|Transcript|Editors?|Reporting|Warning|Example|Step|Figure|Fig|Table|Chapter|Section|Part|Price|Pages|Publisher|ISBN|Language|Country|Type|Status|Name|Born|Died|Nationality|Occupation|Website|URL|Link|See also|Read more|Read|Watch|More|PS|P\.S|Correction|Contact|Copyright|Source|Present|In attendance|Apologies|Absent|Repl(?:y|ies)|Written (?:reply|answer)|Responses?|Supplementary(?: question)?|Fotos?|Bild(?:er)?|Lesezeit|Text|Quellen?|Redaktion|Autorin|Datum|Stand|Übersetzung|Illustration|Références|Sommaire|Photo|Lire aussi|À lire|Objet|De|À|Auteurs?|Publié|منبع|تاریخ|نویسنده|عنوان|عکس|یادداشت|یادآوری(?: \p{L}+)?|توضیح(?: (?:تحریریه|سردبیر|مترجم|ناشر))?|یادداشت (?:تحریریه|سردبیر|مترجم)|پی‌نوشت|پانویس|نکته|تذکر|اصلاحیه|حاور(?:ه|ها|هم)|(?:ال)?حوار|أجر(?:ى|ت) (?:الحوار|اللقاء|المقابلة)|تصوير|گفت.?و.?گو(?:.?کننده|.?از)?|مصاحبه(?:.?کننده|.?از|.?گر)?|عکاس|آدرس|نشانی|تلفن|ایمیل|کد خبر|برچسب[‌ ]?ها|لینک|اشتراک[‌ ]?گذاری|الهاتف|البريد|الوسوم|شارك المقال|المصدر|التاريخ|الكاتب|العنوان|ملاحظة|تنويه(?: من \p{L}+)?|تصحيح|توضيح|إعلان|هامش)$/iu
const QUESTION = /^(?:Q|A|R|Question|Answer|Frage|Antwort|Réponse|س|ج|سؤال|پاسخ|جواب)\.?$/iu
const ASKING = /^(?:Q|Question|Frage|س|سؤال)\.?$/iu
/** Courts write `Q.` and `A.` */
const LETTER = /^(?<label>[QA])\.\s+(?=\S)/u
/** What somebody does in a programme or a hearing. */
const PART =
  /^(?:the\s+)?(?:host|guest|presenter|announcer|moderator|interviewer|chair(?:man|woman|person)?|anchor|narrator|reporter|speaker|witness|judge|clerk|caller|secretary|mayor|animateur|animatrice|présidente?|modérateur|modératrice)(?:\s(?:\d|one|two))?$/iu
/** `Interviewee: Hilda Marsh` heads a transcript. */
const HEADER =
  /^(?:panel|committee|members|attendees|interviewees?|interviewers?|narrators?|speakers?|participants?|guests?|hosts?|witness(?:es)?|present|chair|recorded by|transcribed by|subject|moderator|intervenants?|invitée?s?)$/iu
const NAME_ONLY = new RegExp(`^${NAME}(?:\\s\\(\\p{Lu}{1,4}\\))?$`, 'u')
const TITLED =
  /^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Cllr|Councillor|Sir|Dame|Lady|Lord|Rev|Reverend|Canon|Father|Sister|Capt|Captain|Major|Col|Colonel|Sgt|Sergeant|Inspector|Judge|M|Mme|Mlle|Me)\.?\s(?:\p{Lu}\S*\s)*(?<name>\p{Lu}[\p{L}’'-]+)$/u
const ROW = /^[^:;\n]{1,80}; [^:;\n]{1,60}: \S/u
/** `[00:12:40]` above a turn of a recording. */
const STAMP = /^\s*[[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?\s*$/u
const LONGEST_HEAD = 3_000
const FEWEST = 3
const LARGEST_GAP = 0.5

/**
 * Turns of speech under labels, where the text is plainly such a record: three labels and more, two speakers, one of
 * whom speaks twice, in at least half of the lines between the first label and the last. `blocks` are posts.
 */
export function findTurns(text: string, blocks: readonly Span[]): readonly Quotation[] {
  const lines = linesOf(text)
  const answers = [
    ...findAnswers(text, lines, blocks),
    ...findDashInterview(lines, blocks),
    ...findBulletInterview(text, lines, blocks),
    ...findSessionTurns(lines, blocks),
  ]
  const labelled = turnsIn(text, [...blocks, ...answers.map(({ words }) => words)])
  const turns = [...labelled, ...answers].toSorted((one, other) => one.words.start - other.words.start)
  const saidOn = turns[0] && meetingDay(text.slice(0, turns[0].words.start))
  return saidOn === undefined ? turns : turns.map((turn) => ({ ...turn, saidOn }))
}

function turnsIn(text: string, blocks: readonly Span[]): readonly Quotation[] {
  const lines = linesOf(text).filter(({ text: line }) => line.trim() !== '' && !STAMP.test(line))
  const found = lines.flatMap((line) => (blocks.some((block) => overlaps(block, line)) ? [] : (turnOf(line) ?? [])))
  const counts = new Map<string, number>()
  for (const { label } of found) counts.set(label, (counts.get(label) ?? 0) + 1)
  const turns = withoutFacts(found, counts)
  const [first, last] = [turns[0], turns.at(-1)]
  if (!first || !last) return []
  const between = lines.filter(({ start }) => start >= first.line.start && start <= last.line.start)
  const isRecord =
    turns.length >= FEWEST &&
    counts.size >= 2 &&
    Math.max(...counts.values()) >= 2 &&
    turns.length >= between.length * LARGEST_GAP &&
    sentences(turns) >= turns.length * 0.5
  if (!isRecord) return ofMinutes(text, turns)
  const parties = turns.some(({ label }) => QUESTION.test(label))
    ? partiesIn(turns, text.slice(0, first.line.start))
    : {}
  const head = text.slice(Math.max(0, first.line.start - LONGEST_HEAD), first.line.start)
  const known = new Map(
    turns.flatMap(({ label, speaker }) => (speaker === undefined || speaker === label ? [] : [[label, speaker]])),
  )
  const examined = examinationOf(lines, (label) => inCapitals(label.toUpperCase(), text))
  return turns.map(({ line, label, from, speaker, role }) => {
    const { asker, answerer } = QUESTION.test(label) ? { ...parties, ...examined(line.start) } : parties
    const end = line.start + line.text.trimEnd().length
    const who =
      known.get(label) ??
      byInitials(label, head) ??
      inCapitals(label, text) ??
      speaker ??
      (ASKING.test(label) ? asker : answerer)
    return {
      words: { start: line.start + from, end },
      ...(who !== undefined && { speaker: who }),
      ...(role !== undefined && { role }),
    }
  })
}

/** `Tape number: 41`, `Narrator: Ms Ada Reed` over a record of initials: what stands there once and is no sentence. */
function withoutFacts(turns: readonly Turn[], counts: ReadonlyMap<string, number>): readonly Turn[] {
  const first = turns.findIndex(({ label }) => (counts.get(label) ?? 0) > 1)
  const isOfInitials = INITIALS.test(turns[first]?.label ?? '')
  return isOfInitials ? turns.filter(({ line }, at) => at >= first || /[.!?…؟]\s*$/u.test(line.text)) : turns
}

const INITIALS = new RegExp(`^(?:${EASTERN_INITIALS}|\\p{Lu}{2,4}|(?:\\p{Lu}\\.\\s?){2,4})$`, 'u')

/** `Ada Reed, by email: I was not there.` */
const MAILED = /^,\s(?:by|via|in an?|par)\s(?:e-?mail|letter|text|post|message|phone|telephone|courriel|lettre)\s*:/u

/** `M. Roche : Personne ne le lit.` in minutes: now and then a turn of somebody whom the text has named. */
function ofMinutes(text: string, turns: readonly Turn[]): readonly Quotation[] {
  return turns.flatMap(({ line, label, from, speaker }) => {
    const name = TITLED.exec(label)?.groups?.['name']
    const isMailed = MAILED.test(line.text.slice(label.length, from)) && /^\p{Lu}\S+\s\p{Lu}/u.test(label)
    const isNamed = isMailed || (name !== undefined && text.slice(0, line.start).includes(name))
    const words = line.text.slice(from).trim()
    if (!isNamed || speaker === undefined || !/^["“«]?\p{Lu}.*[.!?…]["”»]?$/u.test(words) || /^["“«]/u.test(words))
      return []
    return [{ words: { start: line.start + from, end: line.start + line.text.trimEnd().length }, speaker }]
  })
}

/** The two who have turns under their names as well, else those whom the text above the turns names. */
function partiesIn(turns: readonly Turn[], head: string): Parties {
  const named = turns.filter(({ speaker }) => speaker !== undefined)
  const speakers = [...new Set(named.map(({ speaker }) => speaker ?? ''))]
  const [one = '', other = ''] = speakers
  if (speakers.length === 0) return partiesOf(head)
  if (speakers.length !== 2) return {}
  const asks = (name: string): boolean =>
    named.every(({ speaker, line }) => speaker !== name || /[?؟][\s"”’»)]*$/u.test(line.text))
  // A third one may say a word under a name.
  if (asks(one) === asks(other)) return /\p{Script=Arabic}/u.test(head) ? partiesOf(head) : {}
  return asks(one) ? { asker: one, answerer: other } : { asker: other, answerer: one }
}

/** `MS MARSH`, whom the text elsewhere names as Hilda Marsh. */
function inCapitals(label: string, text: string): string | undefined {
  const surname = /^(?:MR|MRS|MS|MISS|DR|PROF|REV|CLLR|SIR|M|MME|MLLE)\.?\s(?<name>\p{Lu}[\p{Lu}’'-]+)$/u.exec(label)
    ?.groups?.['name']
  if (surname === undefined) return undefined
  const small = surname.toLowerCase()
  const names = [...text.matchAll(NAMES)].flatMap(([name]) => {
    const words = inSmall(name)
      .replace(/^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Rev|Cllr|Sir|M|Mme|Mlle)\.?\s/u, '')
      .split(/\s+/u)
    return words.length > 1 && words.at(-1)?.toLowerCase() === small ? [words.join(' ')] : []
  })
  const all = new Set(names)
  return all.size === 1 ? [...all][0] : undefined
}

function turnOf(line: Line): Turn | undefined {
  const match = LABEL.exec(line.text) ?? LETTER.exec(line.text)
  const label = match?.groups?.['label']?.trim() ?? ''
  if (!match || label === '' || OTHER.test(label)) return undefined
  const from = match[0].length
  // A row of a table: `Year: 1913; Room: 2,50`.
  if (ROW.test(line.text.slice(from))) return undefined
  // `COUNTY ASSEMBLY: OFFICIAL REPORT`
  if (!/\p{Ll}/u.test(line.text) && /\p{Lu}.*\s\p{Lu}/u.test(line.text.slice(from)) && !/[.!?…]\s*$/u.test(line.text))
    return undefined
  const isList = /^[^.?!]*;[^?!]*$/u.test(line.text.slice(from))
  if (HEADER.test(label) && (isList || NAME_ONLY.test(line.text.slice(from).trim()))) return undefined
  if (QUESTION.test(label)) return { line, label, from }
  const beside = match.groups?.['beside']
  const named = beside === undefined ? undefined : parseSpeaker(beside)
  // `The Member for Works (Mrs. Agnes Tilley)`: the office is the label, the name stands beside it.
  if (
    named?.speaker !== undefined &&
    /^(?:The|Le|La)\s|^(?:Mrs?|Ms|Dr|M|Mme)\b/u.test(`${label} `) &&
    /^(?:The|Le|La)\s/u.test(label)
  )
    return { line, label: named.speaker, from, speaker: named.speaker, role: label.replace(/^(?:The|Le|La)\s+/u, '') }
  // `HOST (Dana Reyes)`
  if (named?.speaker !== undefined && PART.test(label))
    return { line, label, from, speaker: named.speaker, role: label.toLowerCase() }
  return { line, label, from, speaker: label, ...(beside !== undefined && { role: beside }) }
}

/** How many of them read as speech: several words, or the end of a sentence. */
function sentences(turns: readonly Turn[]): number {
  return turns.filter(
    ({ line, from }) => /[.!?…؟][\s"”’»)]*$/u.test(line.text) && /\s/u.test(line.text.slice(from).trim()),
  ).length
}
