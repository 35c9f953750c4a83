import { QUOTING } from './answered-words.ts'
import { overlaps, type Span } from '../../model/span.ts'
import { sentences } from '../../text/sentences.ts'
import { findAnnouncedPosts } from './announced-post.ts'
import { findChat } from './chat-lines.ts'
import { findCommentSections } from './comment-section.ts'
import { trimmed } from '../lines/edits.ts'
import { findBlogComments } from './blog-comments.ts'
import { findCaptions } from './caption-lines.ts'
import { findEmbeddedCaptions } from './embedded-caption.ts'
import { findComments } from './handle-comments.ts'
import { findDatedLines, findPassedOn, findPostsInMarks } from './one-line-posts.ts'
import { findInlinePosts } from './inline-posts.ts'
import { linesOf, type Line } from '../lines/lines.ts'
import { findFootedPosts } from './footed-post.ts'
import { findGroupPosts } from './group-posts.ts'
import { findHeadedPosts } from './post-header.ts'
import type { Post } from '../loader.ts'
import { belongsToPost, hasOwnWords, isPostLike, layoutOf, type Layout } from './post-extent.ts'
import { findCommentsBelow } from './post-comments.ts'
import { LONGEST_POST, mayBeLong, postLength } from './post-length.ts'
import { threadStart } from './post-thread.ts'
import { signaturesOf, withoutLinks, type Signature } from './signature.ts'

const MOST_ANNOUNCED = 8

/**
 * Posts that were pasted into a text: their words, then often a picture link, then `— Name (@handle) July 17, 2020`
 * on the same line or below. The signature says where a post ends; where it begins is decided line by line upwards
 * (post-extent.ts). What stays in doubt is left to the article. `taken` are parts that are known to be posts already.
 */
export function findPosts(text: string, given: readonly Span[] = []): readonly Post[] {
  const lines = linesOf(text)
  const inMarks = findPostsInMarks(lines, given)
  const taken = [...given, ...inMarks.map(({ block }) => block)]
  const layout = layoutOf(lines)
  const posts: Post[] = []
  for (const [index, line] of lines.entries()) {
    const signed = wholeSignature(text, line, lines[index + 1])
    if (!/[@(]/u.test(signed) || taken.some((span) => overlaps(span, line))) continue
    let from = line.start
    for (const signature of withDateBelow(signaturesOf(signed), lines[index + 1])) {
      const floor = Math.max(posts.at(-1)?.block.end ?? 0, ...taken.map(({ end }) => (end <= line.start ? end : 0)))
      const words = wordsOf(text, lines, index, Math.max(from, floor), floor, signature, layout)
      from = line.start + signature.end
      if (words) posts.push(postOf(words, from, signature))
    }
  }
  const known = (): readonly Span[] => [...taken, ...posts.map(({ block }) => block)]
  posts.push(
    ...findEmbeddedCaptions(text, lines).filter(({ block }) => !known().some((other) => overlaps(other, block))),
  )
  posts.push(...findAnnouncedPosts(lines, known()))
  posts.push(...findHeadedPosts(text, lines, known()))
  posts.push(...findFootedPosts(lines, known()))
  const finders = [
    findBlogComments,
    findChat,
    findCaptions,
    findGroupPosts,
    findInlinePosts,
    findCommentSections,
    findDatedLines,
    findPassedOn,
  ]
  for (const find of finders) posts.push(...find(lines, known()))
  posts.push(...findCommentsBelow(lines, posts))
  return [...inMarks, ...posts, ...findComments(lines, known())]
    .map((post) => ({ ...post, words: withoutReply(text, post.words) }))
    .sort((one, other) => one.block.start - other.block.start)
}

/** Whom a post answers or quotes stands above its words, and is none of them. */
const REPLY = new RegExp(
  `^(?:Replying to|In reply to|${QUOTING}|En réponse à|در پاسخ به|ردًا على|رداً على)\\s+@[^\\n]{1,120}?(?:\\n|(?<=@\\w{1,40})\\s+(?!(?:and|et|و)\\b|@))`,
  'iu',
)

function withoutReply(text: string, words: Span): Span {
  const reply = REPLY.exec(text.slice(words.start, words.end))?.[0].length ?? 0
  const left = trimmed(text, { start: words.start + reply, end: words.end })
  return left.start < left.end ? left : words
}

function postOf(words: Span, end: number, { speaker, handle, saidOn }: Signature): Post {
  return { block: { start: words.start, end }, words, speaker, handle, ...(saidOn !== undefined && { saidOn }) }
}

/** `… pic.x.com/abc— Prof. Ada Reed` and below it `(@ada_reed) July 17, 2020`: broken in its middle. */
const OPENED = /(?:^|[^\s—–―]\s*)[—–―]\s*(?!\s)[^—–―()@.!?:]{1,40}(?:\.\s[^—–―()@.!?:]{1,40})?$/u
const CLOSED = /^(?:[^\s()@.!?:—–―]+\s){0,3}\(@[^\s()]{2,80}\)/u

/** The line, with the next one behind it where a signature goes on there; all offsets stay. */
function wholeSignature(text: string, line: Line, below: Line | undefined): string {
  if (!below?.text.includes('(@') || !CLOSED.test(below.text) || !OPENED.test(line.text)) return line.text
  return text.slice(line.start, below.end).replace('\n', ' ')
}

/** A signature at the very end of its line may have its date on the next one. */
function withDateBelow(signatures: readonly Signature[], below: Line | undefined): readonly Signature[] {
  const last = signatures.at(-1)
  if (!last || last.saidOn !== undefined || !below || below.text.length > 40) return signatures
  const dated = signaturesOf(`— ${last.speaker} (${last.handle}) ${below.text.trim()}`)[0]
  if (dated?.saidOn === undefined) return signatures
  return [
    ...signatures.slice(0, -1),
    { ...last, saidOn: dated.saidOn, end: last.end + 1 + below.text.trimEnd().length },
  ]
}

/** The words that the signature signs. `from` is where its line's own words begin; nothing above `floor` is the post's. */
function wordsOf(
  text: string,
  lines: readonly Line[],
  index: number,
  from: number,
  floor: number,
  signature: Signature,
  layout: Layout,
): Span | undefined {
  const line = lines[index]
  if (!line) return undefined
  let first = index
  let words = trimmed(text, { start: from, end: line.start + signature.wordsEnd })
  let hasLink = signature.hasLink
  if (words.start >= words.end) {
    first = lines[index - 1]?.text.trim() === '' ? index - 2 : index - 1
    if (isOnlyLinks(lines[first]?.text)) {
      hasLink = true
      first -= 1
    }
    const above = lines[first]
    if (!above || above.start < floor || above.text.trim() === '') return undefined
    const end = withoutLinks(above.text)
    hasLink ||= end < above.text.trimEnd().length
    words = trimmed(text, { start: above.start, end: above.start + end })
    if (words.start >= words.end) return undefined
  }
  if (!mayBeLong(signature) && postLength(text.slice(words.start, words.end)) > LONGEST_POST)
    return hasLink || first === index ? lastSentences(text, words) : undefined
  const isWholeLine = text.slice(lines[first]?.start, words.start).trim() === ''
  const thread = isWholeLine ? threadStart(lines, first, floor) : undefined
  if (thread !== undefined) return { start: lines[thread]?.start ?? words.start, end: words.end }
  const announced = isWholeLine ? announcedStart(lines, first, floor) : undefined
  const whole = announced === undefined ? undefined : trimmed(text, { start: announced, end: words.end })
  if (whole && (mayBeLong(signature) || postLength(text.slice(whole.start, whole.end)) <= LONGEST_POST)) return whole
  for (let above = nextAbove(lines, first); above !== undefined; above = nextAbove(lines, above)) {
    const candidate = lines[above]
    if (!candidate || candidate.start < floor) break
    const wider = trimmed(text, { start: candidate.start, end: words.end })
    if (postLength(text.slice(wider.start, wider.end)) > LONGEST_POST) break
    const [below = ''] = text.slice(words.start, words.end).split('\n', 1)
    const isTouching = candidate.end + 1 === words.start
    if (
      !belongsToPost(
        { line: candidate.text, isTouching, below, above: lines[above - 1]?.text },
        signature.speaker,
        layout,
      )
    )
      break
    words = wider
  }
  return words
}

/** Where the words begin below a line that ends in a colon, if nothing else parts the two. */
function announcedStart(lines: readonly Line[], first: number, floor: number): number | undefined {
  for (let above = first - 1; above >= Math.max(0, first - MOST_ANNOUNCED); above -= 1) {
    const line = lines[above]
    if (!line || line.text.trim() === '' || line.end <= floor) return undefined
    if (/[:：]\s*$/u.test(line.text)) return above === first - 1 ? undefined : lines[above + 1]?.start
  }
  return undefined
}

function isOnlyLinks(line = ''): boolean {
  return line.trim() !== '' && withoutLinks(line) === 0
}

/** The line above, over at most one blank one. */
function nextAbove(lines: readonly Line[], index: number): number | undefined {
  return [index - 1, index - 2].find((above) => (lines[above]?.text ?? '').trim() !== '')
}

/** Of a paragraph that is too long for a post, with an article's sentences before it: the sentences that must be the post's. */
function lastSentences(text: string, words: Span): Span | undefined {
  const parts = sentences(text.slice(words.start, words.end))
  let start = words.end
  for (const part of parts.toReversed()) {
    const at = words.start + part.start
    const known = text.slice(start, words.end)
    if (postLength(text.slice(at, words.end)) > LONGEST_POST) break
    if (known !== '' && hasOwnWords(known) && !isPostLike(text.slice(at, start))) break
    start = at
  }
  return start < words.end ? { start, end: words.end } : undefined
}
