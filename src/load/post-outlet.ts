import { linesOf } from './lines.ts'
import type { Post } from './loader.ts'

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
/** `كتب على صفحته في فيسبوك:`: the line that announces a post may say where it stood. */
const ANNOUNCED: readonly (readonly [name: string, called: RegExp])[] = [
  ['Twitter', /(?<!\p{L})(?:twitter|توییتر(?:ش|ی)?|[بل]?تويتر|تغريدة)(?!\p{L})/iu],
  ['Facebook', /(?<!\p{L})(?:facebook|فیس[\u200C ]?بوک(?:ش|ی)?|فيسبوك)(?!\p{L})/iu],
  ['Instagram', /(?<!\p{L})(?:instagram|اینستاگرام(?:ش|ی)?|[إا]نست[غقج]رام)(?!\p{L})/iu],
  ['Telegram', /(?<!\p{L})(?:telegram|تلگرام(?:ش|ی)?|تل[يی]?[غجق]رام)(?!\p{L})/iu],
  ['WhatsApp', /(?<!\p{L})(?:whats\s?app|واتس[\u200C ]?[اآ]پ|ال?واتس[ا]?ب|واتساب)(?!\p{L})/iu],
]
const LONGEST_ANNOUNCING = 300
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
  return posts.map((post) => {
    const outlet =
      post.outlet ??
      ownOutlet(text, post) ??
      announcedIn(text, post) ??
      sections.findLast(({ at }) => at <= post.block.start)?.network
    return outlet === undefined ? post : { ...post, outlet }
  })
}

/** In the last sentence above, if it leads to the post by a colon and names one network. */
function announcedIn(text: string, { block }: Post): string | undefined {
  const above = text.slice(Math.max(0, block.start - LONGEST_ANNOUNCING), block.start).trimEnd()
  if (!/[:：]$/u.test(above)) return undefined
  const sentence = above.split(/\n|[.؟!]\s/u).at(-1) ?? ''
  const named = ANNOUNCED.filter(([, called]) => called.test(sentence))
  return named.length === 1 ? named[0]?.[0] : undefined
}

function ownOutlet(text: string, { block, handle = '', url }: Post): string | undefined {
  const host = url === undefined ? undefined : /^https?:\/\/(?:www\.|m\.|mobile\.)?([^/]+)/u.exec(url)?.[1]
  if (host !== undefined && Object.hasOwn(HOSTS, host)) return HOSTS[host]
  const server = SERVER.exec(handle)?.groups?.['server']
  if (server !== undefined) return server
  if (/\.bsky\.\p{L}+$/u.test(handle)) return 'Bluesky'
  const own = text.slice(block.start, block.end)
  return SIGNS.find(([, sign]) => sign.test(own))?.[0]
}

/** Headings that name a network, and those that end its part. */
function sectionsIn(
  text: string,
  posts: readonly Post[],
  headings: ReadonlySet<number>,
): readonly { readonly at: number; readonly network?: string }[] {
  return linesOf(text).flatMap(({ start, text: line }) => {
    if (line.length > 40 || line.trim() === '') return []
    const name = line.replace(PLAIN, '').toLowerCase()
    const network = NETWORKS.find(([, called]) => called.test(name))?.[0]
    if (network !== undefined) return [{ at: start, network }]
    const isHeading = headings.has(start) || /^\[[^\]]+\]$/u.test(line.trim())
    return isHeading && !posts.some(({ block }) => block.start <= start && start < block.end) ? [{ at: start }] : []
  })
}
