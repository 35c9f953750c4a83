import { parseDate } from '../../../text/dates.ts'
import { isRecord } from './record.ts'

/** What schema.org data in a page says of the article in it. */
export interface LinkedFacts {
  readonly title?: string | undefined
  readonly author?: string | undefined
  readonly publisher?: string | undefined
  readonly publishedOn?: string | undefined
  readonly url?: string | undefined
  readonly language?: string | undefined
}

type Thing = Readonly<Record<string, unknown>>

const ARTICLE = /(?:Article|Report|Posting|NewsStory|Testimony|Book|Chapter|Thesis)$/u
const PAGE = /WebPage$/u
/** A hostile page may hold as many objects as it likes; ours is among the first. */
const MOST_THINGS = 2_000

/** The facts of the first article in a page's JSON-LD blocks, else of the page itself. Blocks that are no JSON are left out. */
export function linkedData(blocks: readonly string[]): LinkedFacts {
  const things = blocks.flatMap((block) => thingsIn(parseJson(block)))
  const article = things.find((one) => isA(one, ARTICLE)) ?? things.find((one) => isA(one, PAGE))
  if (!article) return {}
  const named = (value: unknown): string | undefined => names(value, things).join(', ') || undefined
  return {
    title: text(article['headline']) ?? (isA(article, PAGE) ? undefined : text(article['name'])),
    author: named(article['author'] ?? article['creator']),
    publisher: named(article['publisher'] ?? article['sourceOrganization']),
    publishedOn: [article['datePublished'], article['dateCreated']]
      .map((date) => parseDate(text(date) ?? ''))
      .find(Boolean),
    url:
      text(article['url']) ?? text(article['mainEntityOfPage']) ?? text(asThing(article['mainEntityOfPage'])?.['@id']),
    language: text(article['inLanguage']) ?? text(asThing(article['inLanguage'])?.['alternateName']),
  }
}

function parseJson(block: string): unknown {
  try {
    return JSON.parse(
      block.replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>)\s*$/gu, '').replace(/[\n\r\t]/gu, ' '),
    )
  } catch {
    // Facts that can not be read are facts that are not there; the page's text does not depend on them.
    return undefined
  }
}

/** All objects at the top, in lists, and in `@graph`, without those that only belong to another one. */
function thingsIn(value: unknown): readonly Thing[] {
  const found: Thing[] = []
  const waiting: unknown[] = [value]
  while (waiting.length > 0 && found.length < MOST_THINGS) {
    const next = waiting.shift()
    if (Array.isArray(next)) waiting.unshift(...next.slice(0, MOST_THINGS))
    const one = asThing(next)
    if (!one) continue
    found.push(one)
    if (one['@graph'] !== undefined) waiting.push(one['@graph'])
    if (one['mainEntity'] !== undefined) waiting.push(one['mainEntity'])
  }
  return found
}

function asThing(value: unknown): Thing | undefined {
  return isRecord(value) ? value : undefined
}

function isA(one: Thing, kind: RegExp): boolean {
  return [one['@type']].flat().some((type) => typeof type === 'string' && kind.test(type))
}

function text(value: unknown): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value
  return typeof first === 'string' ? unescapeText(first).trim() || undefined : undefined
}

/** Names of people or organisations, given as text, as an object, by reference to another object, or as a list of those. */
function names(value: unknown, things: readonly Thing[]): readonly string[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value]
  return all.flatMap((one) => {
    if (typeof one === 'string') return /^https?:/u.test(one) ? [] : [unescapeText(one).trim()]
    const object = asThing(one)
    if (!object) return []
    const meant = object['name'] === undefined ? things.find((other) => other['@id'] === object['@id']) : object
    const name = text(meant?.['name'])
    return name === undefined ? [] : [name]
  })
}

/** Some sites escape their JSON as if it were HTML. */
function unescapeText(given: string): string {
  const known: Readonly<Record<string, string>> = {
    amp: '&',
    quot: '"',
    '#39': "'",
    '#039': "'",
    '#8217': '’',
    '#8216': '‘',
    '#8220': '“',
    '#8221': '”',
  }
  return given.replace(/&(amp|quot|#0?39|#82(?:16|17|20|21));/gu, (whole, name: string) => known[name] ?? whole)
}
