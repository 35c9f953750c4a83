import type { Document } from '../model/document.ts'
import type { Span } from '../model/span.ts'
import { findDates } from '../text/dates.ts'

const RIGHTS =
  /^\s*(?:©|\(c\)\s*\p{N}|copyright\b|all rights reserved|tous droits réservés|حق نشر|حقوق این|کلیه حقوق|تمامی حقوق|جميع الحقوق|حقوق النشر)/iu
const BYLINE = /^(?:by|par|von|por)\s+(?:[\p{Lu}][\p{L}\p{M}'’.-]*[\s,]*(?:and|et|und|y|&)?\s*){1,6}$/iu
const GREETING =
  /^(?:dear|hello|hi|bonjour|cher|chère|chers|madame|monsieur|liebe[rs]?|sehr geehrte[rs]?|estimad[oa]s?)\b[^.!?]{0,40}[,:!]$/iu
/** Words of a line that only says when it came out. */
const COMING_OUT =
  /(?<!\p{L})(?:published|updated|posted|on|at|of|by|the|publié|mis à jour|le|par|تاریخ|انتشار|منتشر|تاريخ|النشر|نشر)(?!\p{L})/giu
const WEEKDAY = /(?<!\p{L})(?:mon|tues?|wednes|thurs?|fri|satur|sun)day(?!\p{L})/giu
const TIME = /\d{1,2}:\d{2}/gu
/** A masthead that names a paper which is not known for the publisher stands among the first lines. */
const HEAD = 400
const MOST_NAMES = 6

/** Lines that frame a text and say nothing in it: mastheads and datelines, by-lines, notes of rights, greetings. */
export function isFurniture(
  document: Pick<Document, 'text' | 'author' | 'publisher' | 'title'>,
  { start, end }: Span,
): boolean {
  const { text, author, publisher } = document
  const words = text.slice(start, end).trim()
  if (RIGHTS.test(words)) return true
  const isLine = (start === 0 || text[start - 1] === '\n') && (end >= text.length || text[end] === '\n')
  if (!isLine) return false
  if (GREETING.test(words) || BYLINE.test(words)) return true
  const dates = findDates(words)
  const rest = without(without(withoutDates(words, dates), author), publisher)
  const said = rest.replace(TIME, ' ').replace(WEEKDAY, ' ').replace(COMING_OUT, ' ')
  if (!/[\p{L}\p{N}]/u.test(said)) return true
  return dates.length === 1 && start < HEAD && isNames(said)
}

function without(text: string, name: string | undefined): string {
  return name === undefined || name === '' ? text : text.replaceAll(name, ' ')
}

function withoutDates(text: string, dates: readonly Span[]): string {
  return dates.toReversed().reduce((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, text)
}

/** Few words with capitals and no end of a sentence: `Lindow Evening Post`. */
function isNames(text: string): boolean {
  const words = text.match(/[\p{L}\p{M}'’-]+/gu) ?? []
  return words.length <= MOST_NAMES && !/[.!?؟…;]/u.test(text) && words.every((word) => /^\p{Lu}/u.test(word))
}
