import { gapMark } from '../../../text/gap-mark.ts'
import { elements, hasClass, rawText, type ElementNode } from './dom.ts'

/** Where the address of a frame may stand: pages load many only when they are scrolled to. */
const SOURCES = ['src', 'data-src', 'data-lazy-src', 'data-original', 'data-litespeed-src', 'data-url']
/** Around an embed there is a wrapper, and perhaps a few words on what should be there. */
const FEW_WORDS = 40

type Reader = (url: URL, address: string) => string | undefined

const POSTS: readonly Reader[] = [
  ({ hostname, searchParams }, address) => {
    const id = /(?:^|\.)twitter\.com$|(?:^|\.)x\.com$/u.test(hostname) ? searchParams.get('id') : null
    const inPath = /(?:twitter|x)\.com(?:\/|%2F)\w+(?:\/|%2F)status(?:es)?(?:\/|%2F)(\d+)/iu.exec(address)?.[1]
    const known = id ?? inPath
    return known !== undefined && /^\d+$/u.test(known) ? `x.com/status/${known}` : undefined
  },
  ({ hostname, pathname }) => {
    const id = /(?:^|\.)instagram\.com$/u.test(hostname)
      ? /^\/(?:[\w.]+\/)?(?:p|reel|tv)\/([\w-]+)/u.exec(pathname)?.[1]
      : undefined
    return id === undefined ? undefined : `instagram.com/p/${id}`
  },
  ({ hostname, pathname, searchParams }) => {
    if (!/(?:^|\.)facebook\.com$/u.test(hostname)) return undefined
    const href = pathname.startsWith('/plugins/') ? searchParams.get('href') : pathname
    const isPost =
      href !== null && /\/(?:posts|videos|photos|permalink|watch|reel|story)\b|permalink\.php|[?&]v=/u.test(href)
    return isPost ? `facebook.com${href.replace(/^https?:\/\/[^/]+/u, '')}` : undefined
  },
  ({ hostname, pathname }) => {
    const id = /(?:^|\.)tiktok\.com$/u.test(hostname)
      ? /\/(?:embed(?:\/v\d+)?|video|player\/v\d+)\/(\d+)/u.exec(pathname)?.[1]
      : undefined
    return id === undefined ? undefined : `tiktok.com/video/${id}`
  },
  ({ hostname, pathname }) => {
    const id = /^(?:t\.me|telegram\.me)$/u.test(hostname) ? /^\/(?:s\/)?(\w+\/\d+)/u.exec(pathname)?.[1] : undefined
    return id === undefined ? undefined : `t.me/${id}`
  },
  ({ hostname, pathname }) => {
    const id = hostname === 'embed.bsky.app' ? /\/app\.bsky\.feed\.post\/(\w+)/u.exec(pathname)?.[1] : undefined
    return id === undefined ? undefined : `bsky.app/post/${id}`
  },
  ({ hostname, pathname }) => {
    const post = /^\/(@[\w.]+\/\d+)\/embed$/u.exec(pathname)?.[1]
    return post === undefined ? undefined : `${hostname}/${post}`
  },
]
const VIDEOS: readonly Reader[] = [
  ({ hostname, pathname, searchParams }) => {
    if (!/(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be)$/u.test(hostname)) return undefined
    const id = /^\/(?:embed|shorts|live|v)\/([\w-]{6,20})/u.exec(pathname)?.[1] ?? searchParams.get('v')
    return id === null || id === 'videoseries' ? undefined : `youtube.com/watch?v=${id}`
  },
  ({ hostname, pathname }) => {
    const id = hostname === 'player.vimeo.com' ? /^\/video\/(\d+)/u.exec(pathname)?.[1] : undefined
    return id === undefined ? undefined : `vimeo.com/${id}`
  },
]
const QUOTED_POST =
  /\b(?:twitter-(?:tweet|video)|instagram-media|tiktok-embed|bluesky-embed|mastodon-embed|fb-(?:post|video)|telegram-post)\b/u
/** Of posts as AMP pages and scripts name them. */
const NAMED: Readonly<Record<string, readonly [attribute: string, kind: 'post' | 'video', address: string]>> = {
  'amp-twitter': ['data-tweetid', 'post', 'x.com/status/'],
  'amp-instagram': ['data-shortcode', 'post', 'instagram.com/p/'],
  'amp-youtube': ['data-videoid', 'video', 'youtube.com/watch?v='],
  'amp-tiktok': ['data-src', 'post', 'tiktok.com/video/'],
}

/** The mark for an element that shows a post or video which is not in the page, or undefined for any other element. */
export function gapOf(element: ElementNode): string | undefined {
  const { name, attributes } = element
  const amp = NAMED[name]
  const id = amp && attributes[amp[0]]
  if (amp && id !== undefined && /^[\w-]+$/u.test(id)) return gapMark(amp[1], `${amp[2]}${id}`)
  const telegram = attributes['data-telegram-post']
  if (telegram !== undefined && /^\w+\/\d+$/u.test(telegram)) return gapMark('post', `t.me/${telegram}`)
  if (name === 'iframe' || name === 'amp-iframe' || name === 'embed')
    return ofAddresses(SOURCES.map((source) => attributes[source]))
  if (!hasClass(element, QUOTED_POST)) return undefined
  const links = [...elements(element)].map((inner) => inner.attributes['href'])
  return ofAddresses([
    attributes['data-instgrm-permalink'],
    attributes['cite'],
    attributes['data-href'],
    attributes['data-post'],
    ...links.toReversed(),
  ])
}

/** The marks in a wrapper that is left out of the text, as long as there is hardly more in it. */
export function gapsIn(wrapper: ElementNode): readonly string[] {
  if (!/^(?:div|figure|section|span|p|aside|noscript|template|amp-facebook)$/u.test(wrapper.name)) return []
  if (rawText(wrapper).replaceAll(/\s+/gu, ' ').trim().length > FEW_WORDS && wrapper.name !== 'noscript') return []
  return [...elements(wrapper)].flatMap((inner) => gapOf(inner) ?? [])
}

function ofAddresses(addresses: readonly (string | undefined)[]): string | undefined {
  for (const address of addresses) {
    const url = urlOf(address)
    if (!url || address === undefined) continue
    const post = POSTS.map((read) => read(url, address)).find((found) => found !== undefined)
    if (post !== undefined) return gapMark('post', post)
    const video = VIDEOS.map((read) => read(url, address)).find((found) => found !== undefined)
    if (video !== undefined) return gapMark('video', video)
  }
  return undefined
}

function urlOf(address: string | undefined): URL | undefined {
  if (address === undefined || !/^(?:https?:)?\/\//iu.test(address.trim())) return undefined
  try {
    return new URL(address.trim().replace(/^\/\//u, 'https://'))
  } catch {
    return undefined
  }
}
