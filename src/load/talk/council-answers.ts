import { overlaps, type Span } from '../../model/span.ts'
import type { Line } from '../lines/lines.ts'
import { NAMES } from '../people/names.ts'
import type { Quotation } from '../quotations/quotations.ts'
import { parseSpeaker } from '../people/speaker.ts'

/** Questions of the public and members in minutes: `Q1, from Mrs Reed:`, `Reply (Cllr Moss, Leisure):`, `Supplementary:`, `Reply:`. */

const MAY_BE = /^[\s*_]{0,4}(?:q|a|question|reply|answer|response|written|supplementary|follow|réponse)[^:]{0,90}:/u
const SHORTEST = 8
const LONGEST_LABEL = 110
const ASKS =
  /^(?:Q(?:uestion)?\s?\p{N}{0,3}|Question)[.,)]?\s?(?:\(?(?:from|by|asked by|put by|submitted by|de|posée par)\s(?<who>[^:()]{3,90})\)?)\s?:\s+/u
const REPLIES =
  /^(?:(?:Written\s)?(?:Reply|Answer|Response)|Réponse)\s?\p{N}{0,3}\s?(?:\((?<beside>[^():]{3,70})\)|(?:from|by|given by|de|du)\s(?<who>[^:]{3,80}))\s?:\s+/u
const REPLIES_AGAIN = /^(?:(?:Written\s)?(?:Reply|Answer|Response)|Réponse)\s?\p{N}{0,3}\s?:\s+/u
const ASKS_AGAIN =
  /^(?:Supplementary(?:\s[Qq]uestion)?|Follow-?up(?:\s[Qq]uestion)?|Question supplémentaire)(?:\s\([^()]{3,60}\))?\s?:\s+/u
const TITLED = /^(?:Mr|Mrs|Ms|Miss|Dr|Prof|Cllrs?|Councillors?|Sir|Dame|Rev|M|Mme|Mlle)\.?\s/u
const MARKS = /^[\s*_]*/u

export function findAnswers(text: string, lines: readonly Line[], blocks: readonly Span[]): readonly Quotation[] {
  const found: Quotation[] = []
  let asker: Who | undefined
  let replier: Who | undefined
  let asked = 0
  for (const line of lines) {
    if (
      line.text.length < SHORTEST ||
      line.text.lastIndexOf(':', LONGEST_LABEL) < 0 ||
      !MAY_BE.test(line.text.slice(0, LONGEST_LABEL).toLowerCase()) ||
      blocks.some((block) => overlaps(block, line))
    )
      continue
    const lead = MARKS.exec(line.text)?.[0].length ?? 0
    const own = line.text.slice(lead).replaceAll(/\*\*|__/gu, '  ')
    const question = ASKS.exec(own)
    const reply = question ? null : REPLIES.exec(own)
    const again = question || reply ? null : (REPLIES_AGAIN.exec(own) ?? ASKS_AGAIN.exec(own))
    const label = question ?? reply ?? again
    if (!label) continue
    const head = text.slice(0, line.start)
    if (question) [asker, asked] = [whoIs(question.groups?.['who'] ?? '', head), asked + 1]
    if (reply) replier = whoIs(reply.groups?.['beside'] ?? reply.groups?.['who'] ?? '', head)
    const who = question ? asker : reply ? replier : REPLIES_AGAIN.test(own) ? replier : asker
    const words = { start: line.start + lead + label[0].length, end: line.start + line.text.trimEnd().length }
    if (who && words.end > words.start) found.push({ words, ...who })
  }
  return asked > 0 && replier ? found : []
}

interface Who {
  readonly speaker?: string
  readonly role?: string
}

/** `Cllr Moss, Leisure`, `Town Clerk`: as the text above names them in full. */
function whoIs(written: string, head: string): Who | undefined {
  const [first = '', ...rest] = written.trim().split(/,\s+/u)
  const name = first.replace(TITLED, '')
  const speaker = TITLED.test(first) || /^\p{Lu}\S+\s\p{Lu}/u.test(name) ? parseSpeaker(first)?.speaker : undefined
  const office = first.replace(/^[Tt]he\s+/u, '')
  const holder = holderOf(office, head)
  if (holder !== undefined) return { speaker: holder, role: office }
  if (speaker === undefined) return office === '' ? undefined : { role: office }
  const surname = name.split(/\s+/u).at(-1) ?? name
  const full = name.includes(' ')
    ? undefined
    : onlyOne(namesIn(head).filter((one) => one.split(/\s+/u).at(-1) === surname))
  const role = rest.filter((part) => !/^aged\s/u.test(part)).join(', ')
  return { speaker: (full ?? speaker).replace(TITLED, ''), ...(role !== '' && { role }) }
}

/** `Mr Alan Moss (Town Clerk)`, `Ada Reed (Mayor, in the Chair)` */
function holderOf(office: string, head: string): string | undefined {
  if (!/^\p{L}[\p{L} -]{2,40}$/u.test(office)) return undefined
  const at = head.search(new RegExp(`\\(${office}[,)]`, 'u'))
  const before = at < 0 ? '' : head.slice(Math.max(0, at - 60), at).trimEnd()
  const name = namesIn(before).at(-1)
  return name !== undefined && before.endsWith(name) && name.replace(TITLED, '').includes(' ')
    ? name.replace(TITLED, '')
    : undefined
}

function namesIn(text: string): readonly string[] {
  return [...text.matchAll(NAMES)].map(([name]) => name).filter((name) => name.includes(' '))
}

function onlyOne(names: readonly string[]): string | undefined {
  const all = new Set(names.map((name) => name.replace(TITLED, '')).filter((name) => name.includes(' ')))
  return all.size === 1 ? [...all][0] : undefined
}
