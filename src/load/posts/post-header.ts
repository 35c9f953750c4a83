import { ANSWERING } from './answered-words.ts'
import { overlaps, type Span } from '../../model/span.ts'
import { trimmed } from '../lines/edits.ts'
import { isPostLabel } from '../lines/interface-line.ts'
import { endsAsSentence, type Line } from '../lines/lines.ts'
import type { Post } from '../loader.ts'
import { bodyBelow, type PostBody } from './post-body.ts'
import { isPostLike, layoutOf } from './post-extent.ts'
import { FRAME, headAt, type PostHead } from './post-head.ts'
import { partsBelow } from './post-parts.ts'
import { LONGEST_POST, postLength } from './post-length.ts'
import { partOf } from './post-thread.ts'
import { withinReach } from './post-reach.ts'
import { withoutLinks } from './signature.ts'

interface Found {
  readonly post: Post
  /** The line behind the post. */
  readonly after: number
  /** The day below it, where its head has told its own. */
  readonly foot?: string
}

const TELLS_OF_POST =
  /(?:\b(?:posted|tweeted|reposted|wrote|replied|answered)\b|a (?:posté|publié|tweeté|écrit|répondu))[^.!?]{0,80}[:：]$/iu
/** A byline stands among the first lines of a text, below a title and perhaps a paragraph that sums it up. */
const TOP = 5
const LONG_ABOVE = 1
const LONG_PARAGRAPH = 150
/** Above the name stands whom the post answers. */
const ANSWERS = new RegExp(`^\\s*(?:${ANSWERING})\\s+@\\S+\\s*$`, 'iu')

/**
 * Posts as they come when the page of a network is copied: a head with name, handle and date, the words below it, and
 * below these perhaps date, counts and buttons (post-head.ts, post-body.ts). What does not show by these that it is a
 * post is left to the article.
 */
export function findHeadedPosts(text: string, lines: readonly Line[], taken: readonly Span[]): readonly Post[] {
  const found: Post[] = []
  const reader = createReader(text, lines)
  const isFree = ({ post }: Found): boolean =>
    ![...taken, ...found.slice(-1).map(({ block }) => block)].some((other) => overlaps(other, post.block))
  for (let index = 0; index < lines.length; index += 1) {
    const posts = reader(index, false).filter(isFree)
    found.push(...posts.map(({ post }) => post))
    index = Math.max(index, ...posts.map(({ after }) => after - 1))
  }
  return found
}

function createReader(text: string, lines: readonly Line[]): (index: number, isQuoted: boolean) => readonly Found[] {
  const { hasBlankLines } = layoutOf(lines)
  const topEnd = endOfTop(lines)
  const isTop = (index: number): boolean => (lines[index]?.start ?? 0) < topEnd
  const heads = new Map<number, PostHead | undefined>()
  const headOf = (at: number): PostHead | undefined => {
    if (!heads.has(at)) heads.set(at, headAt(lines, at))
    return heads.get(at)
  }
  const isHeadOf = (at: number, kinds: readonly PostHead['kind'][]): boolean => {
    const head = headOf(at)
    return head !== undefined && kinds.includes(head.kind)
  }

  const isDated = (at: number): boolean => isHeadOf(at, ['dated', 'channel'])
  const isAny = (at: number): boolean => isHeadOf(at, ['dated', 'channel', 'undated', 'shared'])

  /** A post, and with it the one that it quotes. */
  function read(index: number, isQuoted: boolean): readonly Found[] {
    const head = headOf(index)
    if (!head) return []
    const below = bodyOf(head, index, isQuoted)
    if (!below) return head.kind === 'dated' && head.saidOn !== undefined ? above(head, index) : []
    const isLabelled = isPostLabel(lines[below.after]?.text ?? '')
    // A box, or a head with its day right below the words of one that has none, is the post that is quoted.
    const isBelow = isLabelled || (head.kind === 'undated' && below.end === 'head')
    const quoted = isQuoted || !isBelow ? [] : read(isLabelled ? below.after + 1 : below.after, true)
    // A post that quotes another has its date below both.
    const foot = head.kind === 'undated' && !below.hasStamp ? quoted[0]?.foot : undefined
    const whole = foot ? { ...below, hasStamp: true, saidOn: foot } : below
    if (!isShown(head, whole, index, isQuoted)) return []
    const isApart = hasBlankLines || (head.kind === 'channel' && (whole.end !== 'open' || isTop(index)))
    const kept = withinReach(text, lines, { head, body: whole, isApart })
    if (!kept) return []
    const hasOwnDay = head.saidOn !== undefined || (isQuoted && head.kind === 'dated')
    const post = postOf(head, hasOwnDay ? { words: kept.words, after: kept.after } : kept, index)
    const spare = hasOwnDay ? below.saidOn : undefined
    if (!post) return []
    const parts = partsBelow(lines, post, kept.after).map(([part, after]) => ({ post: part, after }))
    return [{ post, after: kept.after, ...(spare !== undefined && { foot: spare }) }, ...quoted, ...parts]
  }

  /** The words under a head; where the date is still to come, over blank lines as well. */
  function bodyOf(head: PostHead, index: number, isQuoted: boolean): PostBody | undefined {
    const seeksEnd = head.kind === 'undated' || head.kind === 'handleless' || head.kind === 'shared'
    // Right below a line the head may be that of the words above.
    const isApart =
      (head.told !== undefined && (lines[index - 1]?.text.trim() ?? '') === '') || opensThread(head.after + 1)
    const isBehindBlank = isApart && lines[head.after]?.text.trim() === ''
    const from = isBehindBlank ? head.after + 1 : head.after
    const found = bodyBelow(lines, from, seeksEnd ? isAny : isDated, seeksEnd)
    const isOnlyTold = found !== undefined && !found.hasStamp && !found.hasCounts && isAnnounced(head, index)
    const body = isOnlyTold ? bodyBelow(lines, from, isAny, false) : found
    return isQuoted && body?.hasStamp !== true ? bodyBelow(lines, head.after, isAny, false) : body
  }

  /** A name and a handle under `… posted on X on 29 September:`, with the words right below. */
  function isAnnounced({ speaker, handle, kind, after }: PostHead, index: number): boolean {
    if (kind !== 'undated' || speaker === undefined || handle === undefined || !hasBlankLines) return false
    const lead = lines.slice(Math.max(0, index - 2), index).findLast(({ text: line }) => line.trim() !== '')
    return TELLS_OF_POST.test(lead?.text.trim() ?? '') && (lines[after]?.text.trim() ?? '') !== ''
  }

  /** `1/ …`, and `2/ …` below it. */
  function opensThread(at: number): boolean {
    if (partOf(lines[at]?.text ?? '') !== 1) return false
    const next = lines.slice(at + 1, at + 8).find(({ text: line }) => partOf(line) !== undefined)
    return partOf(next?.text ?? '') === 2
  }

  /** Do the lines show that this is a post? */
  function isShown(head: PostHead, body: PostBody, index: number, isQuoted: boolean): boolean {
    if (head.kind === 'channel') return true
    const isMarked = body.hasStamp || body.hasCounts
    if (head.kind === 'undated')
      return (
        isQuoted ||
        isMarked ||
        (body.hasDay && head.speaker !== undefined && !isTop(index)) ||
        ANSWERS.test(lines[index - 1]?.text ?? '') ||
        isAnnounced(head, index)
      )
    if (head.kind === 'shared') return body.hasCounts
    if (head.kind === 'handleless') return body.hasCounts && !isTop(index)
    // The same lines may stand under a post, whose words are then above them.
    if (head.isLoose === true && !hasBlankLines && body.end !== 'marked') return false
    if (head.told === 'server' || (head.kind === 'dated' && opensThread(body.first))) return true
    return isMarked || body.end === 'marked' || !isTop(index) || !hasLongBelow(lines, body.first + 1)
  }

  function above(head: PostHead, index: number): readonly Found[] {
    let first = index
    while (first > 0 && lines[first - 1]?.text.trim() !== '' && !isHeadOf(first - 1, ['dated'])) first -= 1
    const [from, to] = [lines[first], lines[index - 1]]
    if (first === index || !from || !to) return []
    const words = { start: from.start, end: to.end }
    const isSentence = endsAsSentence(to.text) || isPostLike(to.text)
    if (!isSentence || postLength(text.slice(words.start, words.end)) > LONGEST_POST) return []
    const post = postOf(head, { words, after: head.after }, index)
    return post ? [{ post, after: head.after }] : []
  }

  function postOf(head: PostHead, body: Pick<PostBody, 'words' | 'after' | 'saidOn'>, index: number): Post | undefined {
    const { words } = body
    const length = withoutLinks(text.slice(words.start, words.end))
    const whole = trimmed(text, { start: words.start, end: words.start + length })
    const frame = FRAME.exec(text.slice(whole.start, whole.start + 2))?.[0].length ?? 0
    const own = { start: whole.start + frame, end: whole.end }
    const [first, last] = [lines[index], lines[body.after - 1]]
    const { speaker, handle } = head
    // What was deleted is nobody's.
    if (!first || !last || own.start >= own.end || (speaker ?? handle) === undefined) return undefined
    const saidOn = head.saidOn ?? body.saidOn
    return {
      block: trimmed(text, { start: Math.min(words.start, first.start), end: Math.max(words.end, last.end) }),
      words: own,
      ...(speaker !== undefined && { speaker }),
      ...(handle !== undefined && { handle }),
      ...(saidOn !== undefined && { saidOn }),
    }
  }

  return read
}

/** The offset at which a byline is no longer to be expected. */
function endOfTop(lines: readonly Line[]): number {
  const long = lines.filter(({ text }) => text.length >= LONG_PARAGRAPH)[LONG_ABOVE]
  const filled = lines.filter(({ text }) => text.trim() !== '')[TOP]
  return Math.min(long?.end ?? Infinity, filled?.start ?? Infinity)
}

function hasLongBelow(lines: readonly Line[], from: number): boolean {
  return lines.slice(from).some(({ text }) => text.length >= LONG_PARAGRAPH)
}
