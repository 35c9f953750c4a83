import { foldForDates, MONTH_NAMES } from './months.ts'
import type { TextSpan } from './span.ts'

/** Lines that say one thing as a whole: rows of a table, and the short entries of chronicles, minutes, by-laws and registers. */

/** Letters of a line that is quoted whole. */
const [LONGEST_ROW, LONGEST_ENTRY] = [600, 420]
/** `Column: value; Column: value`, as tables are written by whoever reads them. */
const ROW = /^[^:;\n]{1,80}(?:: [^;\n]*)?; [^:;\n]{1,80}: [^;\n]*(?:;|$)/u
const DASH = '[–—-]'

const DAY = String.raw`\p{N}{1,2}(?:er|st|nd|rd|th|º)?`
const MONTH = String.raw`(?:${MONTH_NAMES})\.?`
/** 'Wed. 1 Jan. 1908.', '1829, 11 novembre. –', '۵ مهر ۱۲۸۷ –', 's.d. –', '15 h 30 –'. In small letters, folded as dates are. */
const DATED = new RegExp(
  String.raw`^(?:[\p{L}\u200c]{2,10}\.?,?\s+)?(?:(?:v\.|c\.|ca\.?|ح\.)\s*)?(?:${DAY}(?:\s+${MONTH}|/\p{N}{1,2})(?:,?\s+\p{N}{4})?|${MONTH}\s+${DAY}(?:,?\s+\p{N}{4})?|\p{N}{4}(?:,\s+(?:${DAY}\s+)?${MONTH})?|[sn]\.\s?d\.|\p{N}{1,2}\s?(?:[:.h]|heures?)\s?\p{N}{0,2})\s*(?:[.:]\s|\.?\s*${DASH}\s)`,
  'u',
)
/** '1963 July 29 Road bridge opened', as in a column of its own. */
const YEAR_FIRST = new RegExp(String.raw`^\p{N}{4}[,،]?\s+(?:${MONTH}(?:\s+${DAY})?|${DAY}\s+${MONTH})\s`, 'u')
/** 'Vale Blue (cwt.) 310 720 998', '1897 – 1929 Fredk. Lusty': cells of a table that was typed with spaces. */
const [LONGEST_TABULAR, FEWEST_NUMBERS] = [200, 3]
const NUMBER_TOKEN = /(?<=^|\s)[£$€]?\p{N}[\p{N}.,:½¼¾٫٬]*(?=\s|$)/gu
const PERIOD = /^\p{N}{4}\s?(?:[–—-]|to|à|تا|إلى)\s?(?:\p{N}{4}|\p{N}{2})\s+\p{L}/u
/** '2. JUDGES. Mr Holm …', '2º M. Holm …', 'STAFF. The number …', '5º Répétitions. – Elles …' */
const HEADED = new RegExp(
  String.raw`^(?:\p{N}{1,3}\s?[.)º°]\s+\p{L}|\p{Lu}[\p{Lu}\s'’&,-]{2,40}[.:]\s|[^.:\n]{3,60}\.\s*${DASH}\s)`,
  'u',
)
/** 'Art. 5. …', 'مادهٔ ۲. …' */
const ARTICLE =
  /^(?:art(?:icle|\.)?|rule|by-law|section|§|règle|ماده|المادة|مادة|بند|البند)\S{0,2}\s*\p{N}{1,3}(?!\p{N})/u
/** 'HOLM, Ida, weaver; …', 'الورّاق، أنيس (١٨٩٧ – ١٩٧٠): …' */
const REGISTERED =
  /^(?:\p{Lu}{2,}[\p{Lu}'’-]*,\s+\p{Lu}|[\p{L}\p{M}\u200c ]{2,30}،\s[\p{L}\p{M}\u200c ]{2,30}\s*\([^)]{0,12}\p{N}{3})/u
/** 'weir: a wall across a stream', in a list of words. */
const TERM = /^[-•*]?\s*[\p{L}\p{M}\u200c'’-]+(?:[ \u200c][\p{L}\p{M}\u200c'’-]+){0,2}\s?:\s/u

export function isRow(line: string): boolean {
  // Most lines have none, and the pattern would try each of their letters.
  return line.includes(';') && ROW.test(line)
}

/** Whether a line says one thing: a row, or an entry that is headed by its day, its name or its number. */
export function isEntry(line: string): boolean {
  if (isRow(line)) return line.length <= LONGEST_ROW
  if (line.length > LONGEST_ENTRY) return false
  if (NUMBERED.test(line) && (isTabular(line) || isNumbered(line))) return true
  return HEADED.test(line) || REGISTERED.test(line) || (line.includes(':') && TERM.test(line))
}

/** No table's line, day or article is without one of these. */
const NUMBERED = /\p{N}|[sSnN]\.\s?[dD]\./u

function isTabular(line: string): boolean {
  if (line.length > LONGEST_TABULAR) return false
  return PERIOD.test(line) || (!/[.!?؟]$/u.test(line) && (line.match(NUMBER_TOKEN) ?? []).length >= FEWEST_NUMBERS)
}

function isNumbered(line: string): boolean {
  const small = foldForDates(line).toLowerCase()
  return YEAR_FIRST.test(small) || DATED.test(small) || ARTICLE.test(small)
}

/** Sentences, with those of each line that says one thing as one, where it is one voice. They cover `text` without a gap. */
export function withEntries(
  text: string,
  sentences: readonly TextSpan[],
  isOneVoice: (span: TextSpan) => boolean,
): TextSpan[] {
  const found: TextSpan[] = []
  for (let at = 0; at < sentences.length;) {
    let end = at + 1
    while (end < sentences.length && !text.slice(sentences[at]?.start, sentences[end]?.start).includes('\n')) end += 1
    const line = sentences.slice(at, end)
    const [first, last] = [line[0], line.at(-1)]
    const whole = { start: first?.start ?? 0, end: last?.end ?? 0 }
    const isOne = line.length > 1 && isEntry(text.slice(whole.start, whole.end).trimEnd()) && isOneVoice(whole)
    found.push(...(isOne ? [whole] : line))
    at = end
  }
  return found
}
