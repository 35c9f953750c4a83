import type { TextSpan } from './span.ts'

/** A sentence may end at one of these, with closing marks and reference numbers behind it, before white space. */
const CANDIDATE =
  /(?:[.!?؟。]+|…)(?:["'”’»›)\]]|\[\^?[\p{N}a-z ]{1,6}\]|[¹²³⁴-⁹⁰]{1,3}(?!\p{N}))*(?=\s|$)|\n+|(?<=\p{Ll}{3})[.!?](?=\p{Lu}\p{Ll})/uy
/** All signs that one begins with: between them are letters, which need no look. */
const isMark = new Uint8Array(0x1_00_00)
for (const mark of '.!?؟。…\n') isMark[mark.charCodeAt(0)] = 1
const SPACE = /\s/u
const OPENING = /^[\s"'“‘«‹([]*/u

/** Titles and shortenings whose full stop is no end when another word follows. Lower case, without their stop. */
const ABBREVIATIONS = new Set(
  `mr mrs ms dr prof st gen lt col sgt capt maj cmdr adm rev hon sen rep gov pres supt messrs jr sr vs v no nos fig figs eq eqs
  vol vols p pp ed eds al approx ca cf ch chap sec art dept est ext inc ltd co corp bros e.g i.e viz etc jan feb mar apr jun jul aug
  sep sept oct nov dec mon tue wed thu fri sat sun jas jos jno wm thos chas geo saml benj danl mm mme mlle mgr me av env p.ex r n f ff fol c min fr liv ph.d m.d b.a m.a d.c u.s u.k u.n a.m p.m`.split(
    /\s+/u,
  ),
)
/** These are shortenings only before a number. */
const NUMBERED = new Set('no nos p pp vol fig figs eq art ch sec n f ff fol c min fr liv'.split(' '))
const MAIL = /^[(<"'“«]*[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+\.[\p{L}\p{N}]/u
/** These may close a sentence as well; they do when a usual first word follows. */
const ALSO_FINAL = new Set('etc inc ltd co corp jr sr u.s u.k u.n a.m p.m d.c ph.d m.d b.a m.a al'.split(' '))
/** Behind the stop of a German day: `5. Mai`. Names that English has as well need their year. */
const GERMAN_MONTH =
  /^(?:(?:Januar|Jänner|Februar|März|Mai|Juni|Juli|Oktober|Dezember)(?!\p{L})|(?:April|August|September|November)\s\p{N}{4})/u
const FIRST_WORDS = new Set(
  `the a an in on at it its he she they we i you this that these those there his her their our when while after before as
  for from with but and however although since by if one some many most all le la les un une il elle ils elles en dans ce cette`.split(
    /\s+/u,
  ),
)

/**
 * Sentences of a text as spans that cover it without a gap: white space belongs to the sentence before it. A new line
 * always ends a sentence, since one line of canonical text is one block (a paragraph, heading, list item or table row).
 */
export function sentences(text: string): TextSpan[] {
  const spans: TextSpan[] = []
  let start = 0
  for (let stop = nextMark(text, 0); stop < text.length;) {
    CANDIDATE.lastIndex = stop
    const mark = CANDIDATE.exec(text)?.[0] ?? ''
    const end = stop + mark.length
    if (mark !== '' && end > start && ends(text, start, stop, end, mark)) {
      const next = skipSpace(text, end)
      if (text.slice(start, end).trim() !== '') {
        spans.push({ start, end: next })
        start = next
      }
    }
    stop = nextMark(text, Math.max(end, stop + 1))
  }
  if (start < text.length) {
    const last = spans.at(-1)
    if (last && text.slice(start).trim() === '') spans[spans.length - 1] = { start: last.start, end: text.length }
    else spans.push({ start, end: text.length })
  }
  return spans
}

function nextMark(text: string, from: number): number {
  let at = from
  while (at < text.length && isMark[text.charCodeAt(at)] === 0) at += 1
  return at
}

function skipSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && SPACE.test(text.charAt(at))) at += 1
  return at
}

function ends(text: string, start: number, stop: number, end: number, mark: string): boolean {
  if (mark.startsWith('\n')) return true
  const after = text.slice(end, end + 60)
  if (after.trim() === '' || /^[^\S\n]*\n/u.test(after)) return true
  const next = after.replace(OPENING, '')
  if (!/^[.…]/u.test(mark)) return !/^\p{Ll}/u.test(next)
  if (insideLink(text, stop) || /^[:;,=]/u.test(next)) return false
  if (/^\p{Ll}/u.test(next)) return false
  if (mark.startsWith('…') || mark.startsWith('..')) return true
  const word = wordBefore(text, start, stop)
  if (/^\p{N}{1,3}$/u.test(word) && text.slice(start, stop).trim() === word) return false
  if (/^\p{N}{1,2}$/u.test(word) && GERMAN_MONTH.test(next)) return false
  return !isShortening(word, next)
}

const IN_WORD = /[\p{L}\p{M}\p{N}.\u200C]/u
const LONGEST_WORD = 24

function wordBefore(text: string, start: number, stop: number): string {
  const least = Math.max(start, stop - LONGEST_WORD)
  for (let from = stop; ;) {
    const before = from - (/[\uDC00-\uDFFF]/.test(text.charAt(from - 1)) ? 2 : 1)
    if (before < least || !IN_WORD.test(text.slice(before, from))) return text.slice(from, stop)
    from = before
  }
}

function isShortening(word: string, next: string): boolean {
  const known = word.toLowerCase()
  const isInitial = /^\p{Lu}$/u.test(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word) || /^\p{Script=Arabic}$/u.test(word)
  if (!isInitial && !ABBREVIATIONS.has(known)) return false
  if (NUMBERED.has(known) && !/^\p{N}/u.test(next)) return false
  const mayBeFinal = ALSO_FINAL.has(known) || /^(?:\p{L}\.)+\p{L}$/u.test(word)
  const following = /^\p{L}+/u.exec(next)?.[0]?.toLowerCase() ?? ''
  return !(mayBeFinal && FIRST_WORDS.has(following))
}

function insideLink(text: string, stop: number): boolean {
  if (!/^\S/u.test(text[stop + 1] ?? ' ')) return false
  const token = tokenBefore(text, stop)
  if (token.includes('://') || token.includes('@') || token.startsWith('www.')) return true
  return MAIL.test(`${token}${/^\S*/u.exec(text.slice(stop, stop + 200))?.[0] ?? ''}`)
}

/** What stands before `stop` without white space in between, at most 200 letters of it. */
function tokenBefore(text: string, stop: number): string {
  let from = stop
  while (from > 0 && from > stop - 200 && !SPACE.test(text.charAt(from - 1))) from -= 1
  return text.slice(from, stop)
}
