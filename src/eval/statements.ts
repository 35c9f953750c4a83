import type { Statement } from '../model/statement.ts'

/** A statement as a person found it in a text. Of speakers and dates with `/` between them each is right; `-` is none. */
export interface GoldStatement {
  readonly begins: string
  readonly speakers: readonly string[]
  readonly dates: readonly string[]
  /** The outlet of a quotation or, with its at sign, the handle of a post. */
  readonly outlets: readonly string[]
}

export interface GoldText {
  readonly text: string
  readonly publishedOn?: string
  readonly gold: readonly GoldStatement[]
}

export interface StatementScores {
  readonly gold: number
  readonly reported: number
  readonly found: number
  /** Of those reported: speaker and date. */
  readonly right: number
  readonly outlets: number
  /** What was reported wrongly or missed, one line each. */
  readonly faults: readonly string[]
}

/** A text, after `published: DATE` where that is known; then a line of ===== and `first words | speaker | date | outlet`. */
export function readGold(file: string): GoldText {
  const [head = '', lines = ''] = file.split('=====\n')
  const publishedOn = /^published: (\S+)\n/u.exec(head)?.[1]
  const text = head.replace(/^published: .*\n/u, '')
  const gold = lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [begins = '', speakers, dates, outlets] = line.split(' | ')
      return { begins, speakers: choices(speakers), dates: choices(dates), outlets: choices(outlets) }
    })
  return { text, gold, ...(publishedOn !== undefined && { publishedOn }) }
}

function choices(cell = '-'): string[] {
  return cell.trim().split('/')
}

/** `text` is the canonical text that the spans point into. A statement that no gold line begins like is a wrong one. */
export function scoreStatements(
  text: string,
  statements: readonly Statement[],
  gold: readonly GoldStatement[],
): StatementScores {
  const faults: string[] = []
  const open = new Set(gold)
  let [right, outlets] = [0, 0]
  for (const { span, speaker = '-', saidOn = '-', outlet, handle } of statements) {
    const words = plain(text.slice(span.start, span.end))
    const expected = [...open]
      .filter(({ begins }) => words.startsWith(plain(begins)))
      .toSorted((one, other) => other.begins.length - one.begins.length)[0]
    const said = `“${words.slice(0, 40)}” → ${speaker} | ${saidOn} | ${handle ?? outlet ?? '-'}`
    if (!expected) {
      faults.push(`not a statement: ${said}`)
      continue
    }
    open.delete(expected)
    const isRight = expected.speakers.some((one) => same(one, speaker)) && expected.dates.includes(saidOn)
    const isOutlet = expected.outlets.some((one) => same(one, handle ?? outlet ?? '-'))
    if (isRight) right += 1
    if (isOutlet) outlets += 1
    const wanted = `${expected.speakers.join('/')} | ${expected.dates.join('/')} | ${expected.outlets.join('/')}`
    if (!isRight || !isOutlet) faults.push(`${isRight ? 'outlet' : 'wrong'}: ${said}, not ${wanted}`)
  }
  for (const { begins, speakers } of open) faults.push(`missed: “${begins}” of ${speakers.join('/')}`)
  return {
    gold: gold.length,
    reported: statements.length,
    found: gold.length - open.size,
    right,
    outlets,
    faults,
  }
}

/** Marks, white space and capitals are no matter of who said something. */
function plain(words: string): string {
  return words
    .replaceAll(/[’‘]/gu, "'")
    .replaceAll(/[“”«»„"‹›]/gu, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replace(/^'/u, '')
}

function same(one: string, other: string): boolean {
  return plain(one).toLowerCase() === plain(other).toLowerCase()
}
