import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Document } from '../src/model/document.ts'
import type { Statement } from '../src/model/statement.ts'
import { aRiverOf, type River } from './support/a-river.ts'

/**
 * Archives in which people are quoted, with who said what, written by people who had not seen how that is read (docs/evaluation.md).
 * The words are a part of one sentence; `speaker` is null where they are the document's own.
 */
const line = z.object({
  id: z.string(),
  file: z.string(),
  words: z.string(),
  speaker: z.string().nullable(),
  also: z.array(z.string()),
  kind: z.enum(['quotation', 'post', 'reply', 'statement', 'testimony', 'indirect', 'narration']),
})
type Said = z.infer<typeof line>

/** At least so many have the right speaker; at most so many a wrong one. Words of page rests may be left out of the text. */
const LEAST: readonly (readonly [name: string, right: Partial<Record<Said['kind'], number>>, wrong: number])[] = [
  ['english', { quotation: 95, post: 33, reply: 28, statement: 38, testimony: 13, narration: 100 }, 2],
  ['eastern', { quotation: 67, post: 25, reply: 21, statement: 21, testimony: 13, narration: 87 }, 3],
  ['pages', { quotation: 77, post: 37, reply: 16, statement: 19, testimony: 16, narration: 41 }, 3],
  ['pages-eastern', { quotation: 60, post: 27, reply: 15, statement: 10, testimony: 11, narration: 36 }, 4],
  ['pages-unseen', { quotation: 58, post: 24, reply: 15, statement: 8, testimony: 4, narration: 39 }, 7],
  // Most of the wrong ones here are told in other words within a reply or an account, whose speaker is heard.
  ['scraped', { quotation: 75, post: 28, reply: 21, statement: 17, testimony: 12, narration: 89 }, 10],
  ['scraped-more', { quotation: 65, post: 29, reply: 16, statement: 11, testimony: 9, narration: 99 }, 22],
  ['scraped-eastern', { quotation: 51, post: 24, reply: 22, statement: 9, testimony: 18, narration: 89 }, 6],
  ['scraped-unseen', { quotation: 83, post: 41, reply: 37, statement: 19, testimony: 22, narration: 98 }, 14],
  ['scraped-again', { quotation: 52, post: 27, reply: 16, statement: 4, testimony: 13, narration: 64 }, 10],
  ['unseen', { quotation: 43, post: 6, reply: 8, statement: 6, testimony: 5, narration: 69 }, 0],
]

/** One spelling of names and words in all scripts. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\u064B-\u0652\u0670\u200C\u200E\u200Fـ]/gu, '')
    .replaceAll('ي', 'ی')
    .replaceAll('ك', 'ک')
    .replaceAll(/[إأآ]/gu, 'ا')
    .replaceAll('ة', 'ه')
    .replaceAll(/[^\p{L}\p{N}@_]+/gu, ' ')
    .trim()
}

function isSame(one: string, other: string): boolean {
  const [left, right] = [plain(one), plain(other)]
  return left === right || (Math.min(left.length, right.length) > 3 && (left.includes(right) || right.includes(left)))
}

function placeOf(text: string, words: string): { start: number; end: number } | undefined {
  const parts = words
    .trim()
    .split(/\s+/u)
    .map((part) =>
      part
        .replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)
        .replaceAll(/[’']/gu, "[’']")
        .replaceAll(/["“”]/gu, '["“”]'),
    )
  const found = new RegExp(parts.join(String.raw`[\s\u200E\u200F]+`), 'u').exec(text)
  return found ? { start: found.index, end: found.index + found[0].length } : undefined
}

/** Who the innermost statement around the words names, else whom the document is by. */
function heard({ author, publisher }: Document, said: readonly Statement[], at: { start: number; end: number }) {
  const around = said
    .filter(({ span }) => span.start <= at.start + 1 && span.end >= at.end - 1)
    .toSorted((one, other) => one.span.end - one.span.start - (other.span.end - other.span.start))
  const one = around.find(({ speaker, handle }) => speaker !== undefined || handle !== undefined)
  const named = [one?.speaker, one?.handle].filter((name) => name !== undefined)
  return { named, byline: [author, publisher].filter((name) => name !== undefined) }
}

describe.each(LEAST)('who said what in the archive %s', (name, least, mostWrong) => {
  const folder = `test/fixtures/said/${name}`
  const all = readFileSync(`${folder}/statements.jsonl`, 'utf8')
    .trim()
    .split('\n')
    .map((text) => line.parse(JSON.parse(text)))
  let river: River
  const right = new Map<Said['kind'], number>()
  const wrong: string[] = []

  beforeAll(async () => {
    river = await aRiverOf(`${folder}/documents`)
    for (const { id, file, words, speaker, also, kind } of all) {
      const document = await river.documentOf(file)
      const at = placeOf(document.text, words)
      if (!at) continue
      const { named, byline } = heard(document, await river.store.statementsOf(document.id), at)
      const wanted = speaker === null ? also : [speaker, ...also]
      const isRight = (names: readonly string[]): boolean =>
        names.some((heardName) => wanted.some((one) => isSame(one, heardName)))
      const isFound = named.length > 0 ? isRight(named) : speaker === null || isRight(byline)
      if (isFound) right.set(kind, (right.get(kind) ?? 0) + 1)
      else if (named.length > 0) wrong.push(`${id}: ${named.join(' ')}`)
    }
  }, 60_000)
  afterAll(() => river.close())

  it('is heard as often as before', () => {
    const found = Object.fromEntries(right)
    expect(Object.entries(least).filter(([kind, count]) => (found[kind] ?? 0) < count)).toEqual([])
  })

  it('is hardly ever given to somebody else', () => {
    expect(wrong.slice(mostWrong)).toEqual([])
  })
})
