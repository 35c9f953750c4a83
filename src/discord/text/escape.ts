import { shorten } from './limits.ts'

/** Characters that mark something up wherever they stand. */
const MARKUP = /[\\`*_~|[\]<]/gu
/** What makes a heading, list, quote or small print at the start of a line. */
const LINE_START = /^([^\S\n]*)(#{1,3}(?=\s)|-#(?=\s)|[-+>]|\d+(?=[.)]\s))/gmu
const SCHEME = /:(?=\/\/)/gu
const INVITE = /(discord(?:app)?|dsc)\.(?=(?:gg|com|io|me|li)\b)/giu
const EVERYONE = /@(?=everyone|here)/giu
const ZERO_WIDTH_SPACE = '\u200B'

/**
 * Text of a document or of a person, so that Discord shows it letter for letter: no markdown, mention, timestamp,
 * emoji, link, masked link or invite in it comes alive. Backslashes do it, which Discord does not show; only `@everyone`
 * and `@here` need an invisible character.
 */
export function escape(text: string): string {
  return text
    .replace(MARKUP, String.raw`\$&`)
    .replace(LINE_START, (_match, space: string, mark: string) =>
      /\d/u.test(mark) ? `${space}${mark}\u200B` : `${space}\\${mark}`,
    )
    .replace(SCHEME, String.raw`\:`)
    .replace(INVITE, String.raw`$1\.`)
    .replace(EVERYONE, `@${ZERO_WIDTH_SPACE}`)
}

/** Marks that turn the reading direction of what follows; in a title they could turn the line around it. */
const DIRECTION_MARKS = /[\u202A-\u202E\u2066-\u2069\u200E\u200F]/gu

/** A title, name or place for use inside a line: one line, no direction marks, at most `most` units before escaping. */
export function inline(text: string, most = 150): string {
  return escape(shorten(text.replace(DIRECTION_MARKS, '').replace(/\s+/gu, ' ').trim(), most))
}

/** As `inline`, for sentences of ours that set somebody's words apart by marks of their own. */
export const oneLined = (text: string, most: number): string =>
  escape(
    shorten(
      text
        .replace(/[\u202A-\u202E]/gu, '')
        .replace(/\s+/gu, ' ')
        .trim(),
      most,
    ),
  )

/** As `inline`, for places where Discord shows text as it is: labels of buttons and menus, names of choices. */
export function label(text: string, most: number): string {
  return shorten(text.replace(DIRECTION_MARKS, '').replace(/\s+/gu, ' ').trim(), most)
}

const LONGEST_LINK = 400

/** Nothing in it can end the link. A single tilde stays, since `:~:` says that a text fragment follows. */
const linkSafe = (href: string): string =>
  href.replace(/[()<>[\]\\*_|`]|~(?=~)|(?<=~)~/gu, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)

function webAddress(address: string | undefined): URL | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined
  const url = new URL(address)
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : undefined
}

/** The first of the addresses that is short enough, as a link that shows its host and opens no preview; the host alone when none is, '' for what is no web address. */
export function link(...addresses: readonly (string | undefined)[]): string {
  const urls = addresses.map(webAddress).filter((url) => url !== undefined)
  const [first] = urls
  if (first === undefined) return ''
  const short = urls.map((url) => ({ url, safe: linkSafe(url.href) })).find(({ safe }) => safe.length <= LONGEST_LINK)
  const host = escape((short?.url ?? first).host.replace(/^www\./u, ''))
  return short === undefined ? host : `[${host}](<${short.safe}>)`
}
