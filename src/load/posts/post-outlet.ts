import { linesOf } from '../lines/lines.ts'
import type { Post } from '../loader.ts'
import { calledOn, namedAtPost, networkAround } from './post-furniture.ts'

/** Where posts stood, as far as they or the text around them say so. */

const NETWORKS: readonly (readonly [name: string, called: RegExp])[] = [
  ['Twitter', /^(?:twitter|توییتر|تويتر|تویتر)(?:\s?\/\s?x)?$/u],
  ['X', /^x(?:\s?[(/,]\s?(?:formerly )?twitter\)?)?$/u],
  ['Facebook', /^(?:facebook|فیسبوک|فيسبوك|فیس بوک)$/u],
  ['Telegram', /^(?:telegram|تلگرام|تلغرام|تيليغرام|تيليجرام|تلجرام)$/u],
  ['Instagram', /^(?:instagram|اینستاگرام|إنستغرام|انستغرام|إنستجرام|انستجرام)$/u],
  ['Mastodon', /^(?:mastodon|ماستودون)$/u],
  ['Bluesky', /^(?:bluesky|بلواسکای|بلوسكاي)$/u],
  ['LinkedIn', /^(?:linkedin|لینکدین|لينكد إن)$/u],
  ['Reddit', /^(?:reddit|ردیت|ريديت)$/u],
  ['TikTok', /^(?:tiktok|تیک‌تاک|تيك توك)$/u],
  ['Threads', /^threads$/u],
]
const PLAIN = /^[\s#[(*«"“]+(?:(?:از|در|عبر|على|في|من)\s)?|^(?:از|در|عبر|على|في|من)\s|[\s\]):*»"”]+$/gu
/** As Persian and Arabic sentences write them: `كتب على صفحته في فيسبوك:`. */
const EASTERN: readonly (readonly [name: string, called: RegExp])[] = [
  ['Twitter', /(?<!\p{L})(?:توییتر(?:ش|ی)?|[بل]?تويتر|تغريدة)(?!\p{L})/u],
  ['Facebook', /(?<!\p{L})(?:فیس[\u200C ]?بوک(?:ش|ی)?|فيسبوك)(?!\p{L})/u],
  ['Instagram', /(?<!\p{L})(?:اینستاگرام(?:ش|ی)?|[إا]نست[غقج]رام)(?!\p{L})/u],
  ['Telegram', /(?<!\p{L})(?:تلگرام(?:ش|ی)?|تل[يی]?[غجق]رام)(?!\p{L})/u],
  ['WhatsApp', /(?<!\p{L})(?:واتس[\u200C ]?[اآ]پ|ال?واتس[ا]?ب|واتساب)(?!\p{L})/u],
]
/** Links and programs that a network writes into its posts. */
const SIGNS: readonly (readonly [name: string, sign: RegExp])[] = [
  ['Twitter', /pic\.twitter\.com\/|(?<![\p{L}\p{N}.])t\.co\/|(?<!\p{L})Twitter (?:for|Web)(?!\p{L})|TweetDeck/u],
  ['X', /pic\.x\.com\//u],
]
const HOSTS: Readonly<Record<string, string>> = {
  'twitter.com': 'Twitter',
  'x.com': 'X',
  'facebook.com': 'Facebook',
  'instagram.com': 'Instagram',
  't.me': 'Telegram',
  'bsky.app': 'Bluesky',
}
const SERVER = /^@[^@\s]+@(?<server>[^@\s]+\.\p{L}{2,})$/u

/**
 * Posts with the network that their links, their handle or a heading over them name. A heading is a line of nothing but
 * the network's name; it counts down to the next line in brackets or the next network.
 */
export function withOutlets(text: string, posts: readonly Post[], headings: readonly number[]): readonly Post[] {
  if (posts.length === 0) return posts
  const sections = sectionsIn(text, posts, new Set(headings))
  const announced = announcedIn(text, posts)
  return posts.map((post) => {
    const outlet =
      post.outlet ??
      namedAtPost(text, post)?.network ??
      ownOutlet(text, post) ??
      announced.get(post) ??
      sections.findLast(({ at }) => at <= post.block.start)?.network ??
      embeddedFrom(text, post) ??
      networkAround(text, post)
    return outlet === undefined ? post : { ...post, outlet }
  })
}

function ownOutlet(text: string, { block, speaker, handle = '', url }: Post): string | undefined {
  const host = url === undefined ? undefined : /^https?:\/\/(?:www\.|m\.|mobile\.)?([^/]+)/u.exec(url)?.[1]
  if (host !== undefined && Object.hasOwn(HOSTS, host)) return HOSTS[host]
  const server = SERVER.exec(handle)?.groups?.['server']
  if (server !== undefined) return server
  if (/\.bsky\.\p{L}+$/u.test(handle)) return 'Bluesky'
  if (speaker?.startsWith('u/') === true) return 'Reddit'
  const own = text.slice(block.start, block.end)
  return SIGNS.find(([, sign]) => sign.test(own))?.[0]
}

/** `— Ada Reed (@ada_reed) July 17, 2020`, as pages show a tweet that stands in them. */
const EMBEDDED =
  /(?:[—–]{1,2}|(?:^|[^\p{L}])-{1,2})\s*[^()\n—–]{1,60}\(@\w{1,15}\)\s+(?:\p{L}+\s\p{Nd}{1,2},\s\p{Nd}{4}|\p{Nd}{1,2}\s[\p{L}\p{M}/]+\s\p{Nd}{4})\s*$/u

function embeddedFrom(text: string, { block, saidOn }: Post): string | undefined {
  if (!EMBEDDED.test(text.slice(block.start, block.end))) return undefined
  return calledOn(saidOn)
}

/** Headings that name a network, and those that end its part. */
function sectionsIn(
  text: string,
  posts: readonly Post[],
  headings: ReadonlySet<number>,
): readonly { readonly at: number; readonly network?: string }[] {
  // `(Twitter)` right below a post is its own, and says nothing of the next.
  const feet = new Set(posts.map((post) => namedAtPost(text, post)?.end))
  return linesOf(text).flatMap(({ start, end, text: line }) => {
    if (line.length > 40 || line.trim() === '' || feet.has(end)) return []
    const name = line.replace(PLAIN, '').toLowerCase()
    const network = NETWORKS.find(([, called]) => called.test(name))?.[0]
    if (network !== undefined) return [{ at: start, network }]
    const isHeading = headings.has(start) || /^\[[^\]]+\]$/u.test(line.trim())
    return isHeading && !posts.some(({ block }) => block.start <= start && start < block.end) ? [{ at: start }] : []
  })
}

/** `On Bluesky, the botanist noted it with glee:`, `Reddit, r/weir, the thread:` */
const NAMED =
  /(?<![\p{L}\p{N}@./-])(?:Twitter|Facebook|Telegram|Instagram|Mastodon|Bluesky|LinkedIn|Reddit|TikTok|YouTube|WhatsApp|(?:on|sur|auf|via|to) X(?=[\s,:.]|$))(?![\p{L}\p{N}/-])/gu
const LONGEST_LEAD = 320

/** Posts below a line that ends in a colon and names one network, as long as no words of the text stand between them. */
function announcedIn(text: string, posts: readonly Post[]): ReadonlyMap<Post, string> {
  const found = new Map<Post, string>()
  let above: { readonly end: number; readonly network: string } | undefined
  for (const post of posts) {
    const before = text.slice(Math.max(0, post.block.start - LONGEST_LEAD - 2), post.block.start).trimEnd()
    const lead = before.slice(before.lastIndexOf('\n') + 1)
    const names = new Set(/[:：]$/u.test(lead) ? networksIn(lead) : [])
    const [network] = names
    const isNext = above !== undefined && !/\p{L}{2}/u.test(text.slice(above.end, post.block.start))
    const own = names.size === 1 ? network : isNext ? above?.network : undefined
    above = own === undefined ? undefined : { end: post.block.end, network: own }
    if (own !== undefined) found.set(post, own)
  }
  return found
}

function networksIn(lead: string): readonly (string | undefined)[] {
  const sentence = lead.split(/[.؟!]\s/u).at(-1) ?? ''
  return [
    ...[...lead.matchAll(NAMED)].map(([name]) => name.split(' ').at(-1)),
    ...EASTERN.flatMap(([name, called]) => (called.test(sentence) ? [name] : [])),
  ]
}
