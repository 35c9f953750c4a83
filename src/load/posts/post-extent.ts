import { looksLikeHeading } from '../about/headings.ts'
import { isInterfaceLine } from '../lines/interface-line.ts'
import { endsAsSentence, type Line } from '../lines/lines.ts'
import { stampOf } from './post-stamp.ts'

/** How the text around a post is laid out, to tell its paragraphs from the lines of a post. */
export interface Layout {
  /** The middle length of its paragraphs; 0 when there are too few to say. */
  readonly paragraph: number
  readonly hasBlankLines: boolean
}

const ENOUGH_PARAGRAPHS = 4
const SHORTEST_PARAGRAPH = 40
const NEEDED = 2

const TRAIT = /[#＃]\s?[\p{L}_]|(?<![\p{L}\p{N}.])@\w|\bt\.co\/|pic\.(?:twitter|x)\.com|\p{Extended_Pictographic}/u
const TAGS_AND_LINKS = /https?:\/\/\S+|[#＃@][\p{L}\p{M}\p{N}_\u200C]+/gu
const FIRST_PERSON = /(?:^|[^\p{L}])(?:I|we|my|our|je|nous|notre|نحن|إننا|إنني)(?=[^\p{L}]|$)/iu
/** An article's own sentence that leans on the one before it, or tells of the post that follows. */
const NARRATION =
  /^(?:he|she|they|this|these|those|it|however|furthermore|moreover|meanwhile|according to|in addition|il|elle|ils|elles|cependant|selon|او|آنها|این|با این حال|وقال|وأضاف|هذا|هذه)(?=[^\p{L}])/iu
const TELLS_OF_POST =
  /\b(?:tweet(?:ed|s)?|re-?tweet(?:ed|s)?|posted|hashtag|on (?:twitter|x|facebook|telegram|instagram))\b|توییت|تویت|غرد|\b(?:tweeté|publié)/iu
/** Also what somebody tells in a post; above it, in a paragraph of its own, the article tells of whoever posts. */
const TELLS_OF_WORDS = /\b(?:wrote|said|stated)\b|نوشت|گفت|كتب|قال|\bécrit/iu

export function layoutOf(lines: readonly Line[]): Layout {
  const filled = lines.filter(({ text }) => text.trim() !== '')
  const lengths = filled.map(({ text }) => text.length).filter((length) => length >= SHORTEST_PARAGRAPH)
  lengths.sort((one, other) => one - other)
  return {
    paragraph: lengths.length < ENOUGH_PARAGRAPHS ? 0 : (lengths[lengths.length >> 1] ?? 0),
    hasBlankLines: (lines.length - filled.length) * 2 > filled.length - 1 && filled.length > 3,
  }
}

/** Hashtags, mentions, short links or picture signs: how posts are written and articles are not. */
export function isPostLike(words: string): boolean {
  return TRAIT.test(words)
}

/** False for what is only hashtags, mentions and links. */
export function hasOwnWords(words: string): boolean {
  return /\p{L}{2}/u.test(words.replace(TAGS_AND_LINKS, ' '))
}

/** A caption or a list of names: no end mark, and most of its words with a capital or digits. */
function isCaption(words: string): boolean {
  const own = words.replace(TAGS_AND_LINKS, ' ').trim()
  if (endsAsSentence(own)) return false
  const found = own.match(/[\p{L}\p{N}]+/gu) ?? []
  return found.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).length >= 0.6 * found.length
}

/** A line above what is known of a post. */
export interface Candidate {
  readonly line: string
  /** False when a blank line parts it from what is below. */
  readonly isTouching: boolean
  /** The first line of the post as far as it is known. */
  readonly below: string
  readonly above: string | undefined
}

/**
 * Does a line belong to the post below it? Signs are weighed, and what is in doubt stays with the article, since a
 * post's words are put into its author's mouth.
 */
export function belongsToPost(candidate: Candidate, speaker: string, layout: Layout): boolean {
  const { isTouching, below, above } = candidate
  const line = candidate.line.trim()
  const isOneParagraph = layout.hasBlankLines && isTouching
  if (/[:：]$/u.test(line) || TELLS_OF_POST.test(line) || names(line, speaker)) return false
  if (!isOneParagraph && TELLS_OF_WORDS.test(line)) return false
  // What a network writes below another post.
  if (isInterfaceLine(line) || stampOf(line) !== undefined) return false
  const isOpened = above === undefined || above.trim() === '' || endsAsSentence(above)
  if (!isOneParagraph && isOpened && !isPostLike(line) && looksLikeHeading(line)) return false
  let signs = 0
  if (isPostLike(line)) signs += 2
  if (!hasOwnWords(below)) signs += 2
  if (/^\p{Ll}/u.test(below)) signs += 2
  // Where paragraphs stand apart, lines that stand together are one paragraph.
  if (isOneParagraph) signs += 2
  if (isCaption(below)) signs += 1
  if (layout.paragraph > 0 && line.length * 2 <= layout.paragraph) signs += 1
  if (FIRST_PERSON.test(line)) signs += 1
  if (!endsAsSentence(line)) signs += 1
  if (NARRATION.test(line) && !isOneParagraph) signs -= 2
  return signs >= NEEDED
}

/** An article's line that names the poster speaks of the post. */
function names(line: string, speaker: string): boolean {
  const parts = speaker.match(/\p{L}[\p{L}\p{M}]{3,}/gu) ?? []
  return parts.some((part) => line.includes(part))
}
