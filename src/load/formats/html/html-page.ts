import { parseHtml } from './dom.ts'
import { readBlocks, type Blocks } from './html-blocks.ts'
import { captureOf, originalOf } from './html-capture.ts'
import { headFacts } from '../../about/head-facts.ts'
import { htmlFacts } from './html-facts.ts'
import { endOfStory, isOverComments } from './html-related.ts'
import { textPart } from './html-root.ts'
import type { RawText, SourceFacts } from '../../loader.ts'
import { outline } from '../outline.ts'

/** A heading over comments stands under a story of so many letters. */
const LEAST_STORY = 300
const EASTERN = /\p{Script=Arabic}/gu
const WRITTEN_IN_ARABIC_SCRIPT = /^(?:fa|ar|ur|ps|ckb|ug|sd)$/u

/** One page, decoded. */
export function pageText(file: string, text: string): RawText {
  const page = parseHtml(file, text)
  const { root, isFrame } = textPart(page)
  const part = readBlocks(root, isFrame)
  // A page whose whole text looks like a frame is read whole: too much is better than nothing.
  const whole = part.text === '' ? readBlocks(page) : story(part)
  const { language, url, ...facts } = htmlFacts(page, root)
  // What the page says of itself is the site's own; an archive puts its own address in front of that.
  const capture = captureOf(text)
  const own = url === undefined ? {} : originalOf(url)
  return {
    text: whole.text,
    facts: {
      ...capture,
      ...own,
      ...(facts.publishedOn === undefined && dateIn(whole.text)),
      ...facts,
      ...(language !== undefined && isScriptOf(language, whole.text) && { language }),
    },
    marks: outline(whole.headings, facts.title),
    posts: whole.posts,
    marked: whole.marked,
    headings: 'marked',
  }
}

/** Where no field of the page tells it, a line at the head of its text may. */
function dateIn(text: string): Pick<SourceFacts, 'publishedOn'> {
  const { publishedOn } = headFacts(text)
  return publishedOn === undefined ? {} : { publishedOn }
}

/** Without what stands under the story: teasers of others, and comments. */
function story({ text, headings, posts, marked }: Blocks): Blocks {
  const comments = headings.find((heading) => heading.offset >= LEAST_STORY && isOverComments(heading.text))
  const end = comments ? text.slice(0, comments.offset).trimEnd().length : endOfStory(text)
  return {
    text: text.slice(0, end),
    headings: headings.filter(({ offset }) => offset < end),
    posts: posts.filter(({ block }) => block.end <= end),
    marked: marked.filter((span) => span.end <= end),
  }
}

/** Templates often say `lang="en"` whatever they hold; a Persian text is not English. */
function isScriptOf(language: string, text: string): boolean {
  const isEastern = (text.match(EASTERN)?.length ?? 0) * 2 > (text.match(/\p{L}/gu)?.length ?? 0)
  return isEastern === WRITTEN_IN_ARABIC_SCRIPT.test(language)
}
