import type { Attributed } from './attributed.ts'
import { keyOf } from '../eastern/eastern-tokens.ts'
import { OUTLET_KINDS } from '../eastern/eastern-words.ts'
import type { Masked } from '../lines/mask.ts'
import type { Quoted } from '../lines/quote-spans.ts'
import { outside } from './spoken-of.ts'

/**
 * Outlets that a Persian or Arabic text has named before, to whom somebody speaks under the name alone or as `this
 * paper`: `روزنامه «موج» … به موج گفت`, `إذاعة «ضفاف» … وقال للإذاعة`.
 */
export interface OutletsMet {
  /** Each paragraph is read before its words are looked up. */
  readonly read: (line: string) => void
  /** With the outlet to which these words of `line` were said, and the day of its report. */
  readonly withOutlet: (one: Attributed, line: string, masked: Masked, quotes: readonly Quoted[]) => Attributed
}

interface Met {
  readonly name: string
  readonly kind: string
  /** Anywhere in a text, however it is spelled. */
  readonly spelled: RegExp
}

const LONGEST_NAME = 40
const NAMED = new RegExp(
  `(?<![\\p{L}\\p{M}])[ولبف]{0,2}(?:ال)?(?<kind>${OUTLET_KINDS})\\s+[«“"](?<name>[^«»“”"]{2,${LONGEST_NAME}})[»”"]`,
  'gu',
)
const PART_OF_NAME = /^(?:رادیو|راديو|تلویزیون|تلفزيون|شبکه|إذاعة)/u
const THIS_ONE =
  /(?:(?:^|\s)(?:به|با)\s+(?:خبرنگار\s+)?(?:این|همین)\s+|(?:^|\s)لل|(?:^|\s)ل?هذه?\s+ال)(?<kind>روزنامه|خبرگزاری|مجله|هفته[\u200C ]?نامه|ماه[\u200C ]?نامه|فصل[\u200C ]?نامه|نشریه|سایت|شبکه|رادیو|پایگاه|صحيفة|جريدة|قناة|وكالة|إذاعة|مجلة|موقع)(?!\p{L})/u
const REPORT_OF = /(?:گزارش|شماره|نسخه|یادداشت|مصاحبه|عدد|تقرير)(?:ها)?\s+(?:روز\s+|خود\s+در\s+|يوم\s+)?\uE000/u
const AROUND = 220
const EASTERN = /\p{Script=Arabic}/u
const ENDS = /[.؟!][»”"]?(?=\s)/gu

export function createOutletsMet(publisher?: string): OutletsMet {
  const all: Met[] = []
  const meet = (name: string, kind: string): void => {
    if (!/\p{L}{2}/u.test(name) || all.some((one) => one.name === name && one.kind === kind)) return
    all.push({ name, kind, spelled: spellingOf(name) })
  }
  if (publisher !== undefined && /\p{Script=Arabic}/u.test(publisher))
    meet(publisher.replace(new RegExp(`^${OUTLET_KINDS}\\s+`, 'u'), ''), '')
  return {
    read: (line) => {
      if (!/[«“"]/u.test(line) || !EASTERN.test(line)) return
      for (const { groups } of line.matchAll(NAMED)) {
        const [kind, name] = [groups?.['kind'] ?? '', (groups?.['name'] ?? '').trim()]
        if (name !== '') meet(PART_OF_NAME.test(kind) ? `${kind} ${name}` : name, kind)
      }
    },
    withOutlet: (given, line, masked, quotes) => {
      if (all.length === 0 || given.outlet !== undefined || !EASTERN.test(line)) return given
      const { start: from, end: to } = given.words
      const plain = outside(
        line,
        quotes.filter(({ words }) => words.end - words.start > LONGEST_NAME),
      )
      const clause = clauseAround(plain, from, to)
      const named = all.find(({ spelled }) => spelled.test(clause))
      if (named) return { ...given, outlet: named.name }
      const kind = THIS_ONE.exec(clause)?.groups?.['kind']
      const before = [...plain.slice(0, from).matchAll(NAMED)]
        .filter(({ groups }) => keyOf(groups?.['kind'] ?? '') === keyOf(kind ?? ''))
        .at(-1)
      const one =
        kind === undefined || !before
          ? undefined
          : all.findLast(({ name }) => name.endsWith(before.groups?.['name']?.trim() ?? '-'))
      if (!before || !one) return given
      const report = REPORT_OF.exec(masked.text.slice(before.index, from).split(/[.؟!]\s/u)[0] ?? '')
      const isDated = given.dateAt !== undefined || given.saidOn !== undefined || !report
      return {
        ...given,
        outlet: one.name,
        ...(!isDated && { dateAt: before.index + report.index + report[0].length - 1 }),
      }
    },
  }
}

/** The sentence in front of the words, or behind them. */
function clauseAround(plain: string, from: number, to: number): string {
  const before = plain.slice(Math.max(0, from - AROUND), from)
  const start = [...before.trimEnd().matchAll(ENDS)].at(-1)?.index ?? -1
  const behind = plain.slice(to, to + AROUND)
  const end = /^[»”"\s]*[.؟!]/u.test(behind) ? 0 : behind.search(ENDS)
  return `${before.slice(start + 1)} ${behind.slice(0, end < 0 ? AROUND : end)}`
}

/** `به موج گفت`, `لـ«موج»`: behind a preposition, with or without marks, half spaces and the dots of ی. */
function spellingOf(name: string): RegExp {
  const own = name.replace(PART_OF_NAME, '').trim() || name
  const letters = Array.from(own.matchAll(/[\p{L}\p{N}]|[^\p{L}\p{N}]+/gu), ([part]) =>
    /[یيى]/u.test(part)
      ? '[یيى]'
      : /[کك]/u.test(part)
        ? '[کك]'
        : /[\p{L}\p{N}]/u.test(part)
          ? part
          : '[^\\p{L}\\p{N}]*',
  ).join('\\p{M}*')
  return new RegExp(
    `(?:(?:^|\\s)(?:به|با)\\s+(?:خبرنگار\\s+)?[«“"]?|(?:^|\\s)[لـ]+\\s?[«“"]?)${letters}(?![\\p{L}\\p{M}])`,
    'u',
  )
}
