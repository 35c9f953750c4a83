import type { Document } from '../model/document.ts'
import { foldAccents } from '../text/normalise.ts'
import { sharedShingles, type Shingles, shingles } from '../text/shingles.ts'
import { words } from '../text/words.ts'

/** From this part of the shorter text's shingles on, and this many of them, two documents are copies of one. */
const COPIED = 0.4
const LEAST_SHINGLES = 8
/** A title of fewer words is no name of one text. */
const TITLE_WORDS = 3

/**
 * The documents by where they come from: reprints, near copies, two captures of one page, and what says that it is a
 * copy of another stand in one group. In the order in which they were given.
 */
export function originsOf(documents: readonly Document[]): readonly (readonly [Document, ...Document[]])[] {
  const once = documents.filter(({ id }, at) => documents.findIndex((other) => other.id === id) === at)
  const traits = once.map(traitsOf)
  // Union-find: each points at an earlier one of its group, or at itself.
  const parent = once.map((_, at) => at)
  const rootOf = (at: number): number => {
    let root = at
    while (parent[root] !== undefined && parent[root] !== root) root = parent[root] ?? root
    return root
  }
  traits.forEach((one, at) => {
    for (const [before, other] of traits.slice(0, at).entries()) {
      const [a, b] = [rootOf(before), rootOf(at)]
      if (a !== b && isSameOrigin(one, other)) parent[Math.max(a, b)] = Math.min(a, b)
    }
  })
  const groups = new Map<number, [Document, ...Document[]]>()
  once.forEach((document, at) => {
    const group = groups.get(rootOf(at))
    if (group) group.push(document)
    else groups.set(rootOf(at), [document])
  })
  return [...groups.values()]
}

interface Traits {
  /** What the ingest found of all documents together; the rest is for what it did not. */
  readonly origin: string
  readonly textSha256: string
  readonly address: string | undefined
  readonly title: readonly string[]
  /** What a reprint line says, as words, and the addresses in it. */
  readonly copyOf: readonly string[]
  readonly copiedAddresses: readonly string[]
  readonly shingles: Shingles
}

const ADDRESS = /https?:\/\/[^\s<>"“”«»)\]]+/giu

function traitsOf({ id, origin = id, text, textSha256, url, title, syndicatedFrom = '' }: Document): Traits {
  return {
    origin,
    textSha256,
    address: url === undefined ? undefined : addressOf(url),
    title: folded(title),
    copyOf: folded(syndicatedFrom),
    copiedAddresses: (syndicatedFrom.match(ADDRESS) ?? []).map(addressOf),
    shingles: shingles(text),
  }
}

function isSameOrigin(one: Traits, other: Traits): boolean {
  if (one.origin === other.origin || one.textSha256 === other.textSha256) return true
  if (one.address !== undefined && one.address === other.address) return true
  if (names(one, other) || names(other, one)) return true
  if (one.copiedAddresses.some((address) => other.copiedAddresses.includes(address))) return true
  const { count, part } = sharedShingles(one.shingles, other.shingles)
  return count >= LEAST_SHINGLES && part >= COPIED
}

/** True when one's reprint line names the other. */
function names(one: Traits, other: Traits): boolean {
  if (other.address !== undefined && one.copiedAddresses.includes(other.address)) return true
  return other.title.length >= TITLE_WORDS && ` ${one.copyOf.join(' ')} `.includes(` ${other.title.join(' ')} `)
}

/** One page has one address, however it is linked: without protocol, www, fragment, trackers and last slash. */
function addressOf(url: string): string {
  return url
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?/u, '')
    .replace(/#.*$/u, '')
    .replace(/\?(?:utm_|ref=|fbclid|gclid).*$/u, '')
    .replace(/[/.,;]+$/u, '')
}

function folded(text: string): string[] {
  return words(text).map(foldAccents)
}
