import { ANSWERING, QUOTING } from './answered-words.ts'
import { isInterfaceLine, isPostLabel } from '../lines/interface-line.ts'
import { stampOf } from './post-stamp.ts'

/** Names as they stand over posts. */

/** What stands before a name or a handle that signs an article or asks to be followed. */
const BYLINE =
  /^(?:by|par|contact|follow|photo|source|(?:written|words|story|reported|posted) by|suivez|نویسنده|بقلم|به قلم|عکس|تابعوا)(?=[\s:]|$)/iu
/** Whom a post answers or quotes. */
const ANSWERS = new RegExp(`^(?:${ANSWERING}|reply to|(?:${QUOTING})(?=\\s+@|$))(?!\\p{L})`, 'iu')
/** An article's line that tells of a post. */
const ANNOUNCES =
  /\b(?:re-?tweeted|tweeted|posted|reposted|shared|wrote|writes|replied|answered|said|on (?:twitter|x|facebook|instagram|threads|mastodon|bluesky|telegram)|a (?:tweeté|écrit|publié|partagé|répondu))$/iu
const VERIFIED = /\s*(?:[✓✔☑✅]\uFE0F?|verified account|compte certifié)\s*$/iu
/** `Quoting Ada Reed @ada_reed` */
const QUOTES = /^\s*(?:quoting|quote from|نقل[\u200C ]?قول از|اقتباس من|cite)\s+(?=\p{L})/iu
/** `Comments (3 of 1,204)` heads those below it. */
const COUNTED =
  /^(?:comments?|commentaires?|kommentare?|comentarios|replies|responses|réponses|دیدگاه[\u200C ]?ها|نظرات|(?:ال)?تعليقات|(?:ال)?ردود)\s?[([:]?\s?\p{Nd}/iu
const LONGEST_NAME = 60
const MOST_WORDS = 8

/** A name, and nothing that signs an article or stands there for readers. */
export function nameIn(text: string): string | undefined {
  const name = text.replace(VERIFIED, '').replace(QUOTES, '').trim()
  if (!/\p{L}/u.test(name) || name.length > LONGEST_NAME || name.split(/\s+/u).length > MOST_WORDS) return undefined
  const isOther =
    BYLINE.test(name) ||
    ANSWERS.test(name) ||
    ANNOUNCES.test(name) ||
    COUNTED.test(name) ||
    isInterfaceLine(name) ||
    isPostLabel(name)
  return isOther || stampOf(name) ? undefined : name
}

/** A few words, each with a capital or of a script that has none. */
export function isPersonal(name: string): boolean {
  const words = name.match(/\p{L}[\p{L}\p{M}.'’-]*/gu) ?? []
  return (
    words.length <= 5 &&
    words.every((word) => /^[\p{Lu}\p{Lo}]|^(?:de|du|van|von|der|la|le|al|el|bin|of|the)$/u.test(word))
  )
}
