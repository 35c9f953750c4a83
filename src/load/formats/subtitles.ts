import type { Mark } from '../../model/document.ts'
import { decode } from '../bytes/decode.ts'
import { headOf } from '../bytes/head.ts'
import type { Loader, Post } from '../loader.ts'
import { unreadable } from '../unreadable.ts'
import { plain, wordsOfCue } from './subtitle-words.ts'

const TIMING =
  /^\s*(-?\d{1,4}(?::-?\d{1,3}){0,2}(?:[.,]\d{1,3})?)\s*-->\s*(-?\d{1,4}(?::-?\d{1,3}){0,2}(?:[.,]\d{1,3})?)/u
/** A silence of this many seconds begins a new paragraph, as does a sentence's end after this many letters. */
const SILENCE = 4
const PARAGRAPH = 400

interface Cue {
  readonly seconds: number
  readonly end: number
  readonly words: string
  readonly speaker?: string
  readonly isVoice?: boolean
}

function subtitles(name: string, mediaType: string, extension: string, begins: RegExp): Loader {
  return {
    name,
    version: 2,
    mediaType,
    extensions: [extension],
    recognises: (bytes) => begins.test(headOf(bytes, 512)),
    read: async (source) => {
      const cues = readCues(decode(source))
      if (cues.length === 0)
        throw unreadable(source.file, 'holds no subtitles', 'Each needs a line such as 00:00:01,000 --> 00:00:02,500.')
      return [{ ...joinCues(cues), facts: { kind: 'transcript' }, headings: 'marked' }]
    },
  }
}

/** SubRip and WebVTT: what is said, in paragraphs, marked with its time; who says it, where a label tells. */
export const srt = subtitles(
  'srt',
  'application/x-subrip',
  '.srt',
  /^\s*\d{1,6}\s*\r?\n\s*-?\d{1,4}:-?\d{1,3}:-?\d{1,3}[.,]\d{1,3}\s*-->/u,
)
export const vtt = subtitles('vtt', 'text/vtt', '.vtt', /^WEBVTT(?:\s|$)/u)

function readCues(text: string): readonly Cue[] {
  const blocks: Block[] = []
  for (const block of text.replace(/\r\n?/gu, '\n').split(/\n[^\S\n]*\n/u)) {
    const lines = block.split('\n')
    if (/^(?:NOTE|STYLE|REGION)\b/u.test(lines.find((line) => line.trim() !== '') ?? '')) continue
    // A block may hold several cues when the blank line between them is missing.
    const starts = lines.flatMap((line, at) => (TIMING.test(line) ? [at] : []))
    for (const [index, at] of starts.entries()) {
      const next = starts[index + 1]
      const until = next === undefined ? lines.length : /^\s*\d+\s*$/u.test(lines[next - 1] ?? '') ? next - 1 : next
      const timing = TIMING.exec(lines[at] ?? '')
      const seconds = secondsOf(timing?.[1] ?? '')
      blocks.push({ seconds, end: secondsOf(timing?.[2] ?? ''), lines: lines.slice(at + 1, until) })
    }
  }
  return withoutRolling(blocks).flatMap(({ lines, ...times }) =>
    wordsOfCue(lines).map((spoken) => ({ ...times, ...spoken })),
  )
}

interface Block {
  readonly seconds: number
  readonly end: number
  readonly lines: readonly string[]
}

/** From this share of cues on that begin with the line the one before ended with, the captions roll. */
const ROLLING = 0.3
const FEWEST_ROLLING = 4

/** Captions that roll up show each line twice: as it is spoken, and again above the next one. */
function withoutRolling(blocks: readonly Block[]): readonly Block[] {
  const shown = blocks.map(({ lines }) => lines.map((line) => plain(line)).filter((line) => line !== ''))
  const repeats = (at: number): boolean => shown[at]?.[0] !== undefined && shown[at]?.[0] === shown[at - 1]?.at(-1)
  const count = blocks.filter((_, at) => repeats(at)).length
  if (count < ROLLING * blocks.length || blocks.length < FEWEST_ROLLING) return blocks
  return blocks.map((block, at) => {
    if (!repeats(at)) return block
    const first = block.lines.findIndex((line) => plain(line) !== '')
    return { ...block, lines: block.lines.slice(first + 1) }
  })
}

function secondsOf(time: string): number {
  const total = time.split(':').reduce((sum, part) => sum * 60 + Math.abs(Number(part.replace(',', '.'))), 0)
  return Math.max(0, Math.floor(time.startsWith('-') ? 0 : total))
}

function joinCues(cues: readonly Cue[]): { text: string; marks: readonly Mark[]; posts: readonly Post[] } {
  const parts: string[] = []
  const marks: Mark[] = []
  const posts: Post[] = []
  let offset = 0
  let paragraph = 0
  let turn: { speaker: string; block: number; words: number; isVoice: boolean } | undefined
  const endTurn = (): void => {
    if (turn && offset > turn.words)
      posts.push({
        kind: 'quotation',
        speaker: turn.speaker,
        block: { start: turn.block, end: offset },
        words: { start: turn.words, end: offset },
      })
    turn = undefined
  }
  for (const [index, cue] of cues.entries()) {
    const before = cues[index - 1]
    // Where the format names who speaks, a cue without a name is nobody's.
    const isUnnamed = cue.speaker === undefined && turn?.isVoice === true
    const isNewSpeaker =
      isUnnamed || (cue.speaker !== undefined && (cue.speaker === '' || cue.speaker !== turn?.speaker))
    const isSilent = before !== undefined && cue.seconds - before.end >= SILENCE
    const isLong = offset - paragraph > PARAGRAPH && /[.!?؟…]["”»)]*$/u.test(before?.words ?? '')
    const isNew = isNewSpeaker || isSilent || isLong
    // Who goes on after a silence without a new label is not known for certain.
    if (isNewSpeaker || (isSilent && cue.speaker === undefined)) endTurn()
    const gap = offset === 0 ? '' : isNew ? '\n' : ' '
    offset += gap.length
    if (isNew) paragraph = offset
    const label = isNewSpeaker && cue.speaker !== undefined && cue.speaker !== '' ? `${cue.speaker}: ` : ''
    marks.push({ offset, place: { kind: 'time', seconds: cue.seconds } })
    if (isNewSpeaker && cue.speaker !== undefined && cue.speaker !== '')
      turn = {
        speaker: cue.speaker,
        block: offset,
        words: offset + label.length,
        isVoice: cue.isVoice === true,
      }
    parts.push(gap, label, cue.words)
    offset += label.length + cue.words.length
  }
  endTurn()
  return { text: parts.join(''), marks: sorted(marks), posts }
}

/** Two cues may begin in the same place of the text only when one is empty; the marks stay in order as they came. */
function sorted(marks: readonly Mark[]): readonly Mark[] {
  return marks.filter(({ offset }, index) => offset !== marks[index + 1]?.offset)
}
