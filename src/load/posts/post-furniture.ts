import type { Post } from '../loader.ts'

/**
 * What a network prints around the words of a post and no other does: buttons, labels, the way it writes a day. Twitter and X
 * print the same; `fromDay` says which it was.
 */
interface Furniture {
  readonly network: string
  readonly prints: RegExp
  /** Only where nothing of the head speaks for another. */
  readonly isHandleless?: boolean
}

const EDGE = '(?:^|[\\n·•|]|\\s{2})[\\s\\u200C]*'
const FURNITURE: readonly Furniture[] = [
  {
    network: 'Instagram',
    prints: new RegExp(`${EDGE}(?:liked by|aimé par)\\s\\S.{1,60}\\s(?:others|autres personnes)\\s*$`, 'imu'),
  },
  {
    network: 'Facebook',
    prints:
      /^\s*(?:like[\s·•|]+comment[\s·•|]+share|j['’]aime[\s·•|]+commenter[\s·•|]+partager|gefällt mir[\s·•|]+kommentieren[\s·•|]+teilen|me gusta[\s·•|]+comentar[\s·•|]+compartir)\s*$/imu,
  },
  { network: 'Facebook', prints: /[·•|]\s*(?:shared with )?public\s*$/imu, isHandleless: true },
  {
    network: 'Facebook',
    prints: /\d[\d.,]*\s?[km]?\scomments?[\s·•|,]+\d[\d.,]*\s?[km]?\sshares?\s*$/imu,
    isHandleless: true,
  },
  {
    network: 'Telegram',
    prints:
      /^\s*(?:\p{Extended_Pictographic}\uFE0F?\s)?(?:forwarded from|transféré de|فوروارد (?:شده )?از|بازارسال از|محوّ?لة? من)\s/imu,
  },
  { network: 'Telegram', prints: /^\s*(?:https?:\/\/)?t\.me\/\S/mu },
  { network: 'TikTok', prints: /^♬\s/mu },
  { network: 'Twitter', prints: /^\s*\d{1,2}:\d{2}\s[AP]M\s[·•]\s\p{Lu}\p{Ll}{2}\s\d{1,2},\s\d{4}/mu },
  { network: 'Twitter', prints: /^\s*replying to @\w{1,15}\s*$/imu },
  { network: 'Twitter', prints: /^\s*show this thread\s*$/imu },
]
/** A handle, and a dot on a line of its own before the day: as its pages are copied. */
const COPIED = /(?<![\w.])@\w{1,15}\s*\n\s*[·•]\s*\n/u
/** From then on the network calls itself otherwise. */
const RENAMED = '2023-07-24'
const NETWORK =
  'Twitter|X|Facebook|Telegram|Instagram|Mastodon|Bluesky|LinkedIn|Reddit|TikTok|Threads|YouTube|Truth Social'
/** `22 April · Instagram`, and `(Twitter)` right below. */
const NAMED = new RegExp(`[·•|]\\s?(?:(?:via|on|sur|auf)\\s)?(?<network>${NETWORK})\\s*$`, 'mu')
const IN_BRACKETS = new RegExp(
  `^\\n[ \\t]*[(\\[](?:(?:via|on|from|sur|auf)\\s)?(?<network>${NETWORK})[)\\]][ \\t]*(?=\\n|$)`,
  'u',
)

/** The network that is named right at a post, in its foot or in brackets below it, with where that ends. */
export function namedAtPost(
  text: string,
  { block, words }: Post,
): { readonly network: string; readonly end: number } | undefined {
  const bracketed = IN_BRACKETS.exec(text.slice(block.end, block.end + 40))
  const around = `${text.slice(block.start, words.start)}\n${text.slice(words.end, block.end)}`
  const network = bracketed?.groups?.['network'] ?? NAMED.exec(around)?.groups?.['network']
  return network === undefined ? undefined : { network, end: block.end + (bracketed?.[0].length ?? 0) }
}

/** The network that only its page's furniture tells. */
export function networkAround(text: string, { block, words, handle, saidOn }: Post): string | undefined {
  const around = `${text.slice(block.start, words.start)}\n${text.slice(words.end, block.end)}`
  const found = FURNITURE.find(
    ({ prints, isHandleless }) => prints.test(around) && !(isHandleless === true && handle !== undefined),
  )
  const network = found?.network ?? (COPIED.test(around) ? 'Twitter' : undefined)
  // Without a day it is not told which of the two names it had.
  if (network === 'Twitter') return saidOn === undefined ? undefined : calledOn(saidOn)
  return network
}

/** What the network was called when something was posted. */
export function calledOn(saidOn: string | undefined): string {
  return (saidOn ?? '') < RENAMED ? 'Twitter' : 'X'
}
