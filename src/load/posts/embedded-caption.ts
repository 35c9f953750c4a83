import type { Line } from '../lines/lines.ts'
import type { Post } from '../loader.ts'
import { findDates } from '../../text/dates.ts'
import { trimmed } from '../lines/edits.ts'

/**
 * Posts of pictures and films as pages embed them: `View this post on Instagram`, the words, `A post shared by Ada Reed
 * (@ada_reed) on Jul 17, 2020`; and `@ada_reed` with its words up to `♬ original sound - Ada Reed` (TikTok).
 */
const OPENS =
  /^(?:view this (?:post|photo|video|reel|profile) on instagram|voir cette (?:publication|photo) sur instagram|این پست را در اینستاگرام مشاهده کنید|مشاهده این پست در اینستاگرام|عرض هذا المنشور على instagram)$/iu
export const SHARED_BY =
  /(?:^|\s)(?:a (?:post|photo|video|reel) shared by|une publication partagée par|une photo publiée par|پستی که توسط|تمت مشاركة منشور بواسطة)\s+(?<who>.+)$/iu
/** How such a line ends, also where the text goes on behind it without a break. */
const SHARED_ON =
  /^[^.!?؟«“"]{0,60}?(?:\d{1,2}:\d{2}\s?[ap]m\s[A-Z]{3}|به[\s\u200C]اشتراک[\s\u200C]گذاشته[\s\u200C]شد)/iu
const NAME_AND_HANDLE = /^(?<name>[^()@\n]{1,60}?)\s*\((?<handle>@[\p{L}\p{N}_.]{2,40})\)(?<rest>.*)$/u
const ONLY_HANDLE = /^(?:(?<name>[^()@\n]{1,60}?)\s*)?\(?(?<handle>@[\p{L}\p{N}_.]{2,40})\)?(?<rest>.*)$/u
const FILM = /^(?<handle>@[\p{L}\p{N}_.]{2,40})(?:\s+(?<words>\S.*?))?\s*♬\s.{3,120}$/u
const FILM_SOUND = /^♬\s.{3,120}$/u
const MOST_LINES = 12
const LONGEST_SHARED = 120

export function findEmbeddedCaptions(text: string, lines: readonly Line[]): readonly Post[] {
  return lines.flatMap((line, index) => {
    if (OPENS.test(line.text.trim())) return captionBelow(text, lines, index) ?? []
    return line.text.startsWith('@') ? (filmAt(text, lines, index) ?? []) : []
  })
}

/** The words between the line that opens the post and the one that says who shared it. */
function captionBelow(text: string, lines: readonly Line[], index: number): Post | undefined {
  for (let at = index + 1; at <= index + MOST_LINES; at += 1) {
    const line = lines[at]
    const opening = lines[index]
    const from = lines[index + 1]
    if (!line || !opening || !from || OPENS.test(line.text.trim())) return undefined
    const shared = SHARED_BY.exec(line.text)
    const told = shared?.groups?.['who'] ?? ''
    const who = (NAME_AND_HANDLE.exec(told) ?? ONLY_HANDLE.exec(told))?.groups
    if (!shared || !who) continue
    const rest = who['rest'] ?? ''
    const when = SHARED_ON.exec(rest)?.[0] ?? (told.length > LONGEST_SHARED ? undefined : rest)
    if (when === undefined) continue
    const words = trimmed(text, { start: from.start, end: line.start + shared.index })
    const saidOn = findDates(when)[0]?.iso
    const name = who['name']?.trim() ?? ''
    if (words.start >= words.end) return undefined
    return {
      block: { start: opening.start, end: line.end - rest.length + when.length },
      words,
      outlet: 'Instagram',
      ...(name !== '' && { speaker: name }),
      ...(who['handle'] !== undefined && { handle: who['handle'] }),
      ...(saidOn !== undefined && { saidOn }),
    }
  }
  return undefined
}

/** The handle, the words and the sound, on one line or on three. */
function filmAt(text: string, lines: readonly Line[], index: number): Post | undefined {
  const line = lines[index]
  if (!line) return undefined
  const whole = FILM.exec(line.text)?.groups
  if (whole) {
    const { handle = '', words = '' } = whole
    const start = line.start + line.text.indexOf(words, handle.length)
    return words === ''
      ? undefined
      : { block: { start: line.start, end: line.end }, words: { start, end: start + words.length }, handle }
  }
  const [caption, sound] = [lines[index + 1], lines[index + 2]]
  if (!/^@[\p{L}\p{N}_.]{2,40}$/u.test(line.text.trim()) || !caption || !sound) return undefined
  if (caption.text.trim() === '' || !FILM_SOUND.test(sound.text.trim())) return undefined
  return {
    block: { start: line.start, end: sound.end },
    words: trimmed(text, caption),
    handle: line.text.trim(),
  }
}
