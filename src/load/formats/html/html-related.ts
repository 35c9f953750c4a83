import { linesOf } from '../../lines/lines.ts'

/** What sites write over the teasers and comments that stand under an article. */
const OVER =
  /^(?:(?:related|recent|popular|latest|trending|recommended|similar|featured|top)\s+(?:stories|story|articles?|news|posts?|reading|content|coverage|topics|videos|links|now|this week)|more (?:stories|articles|news|posts|coverage|from .{1,40}|on this .{1,30}|in this .{1,30})|you (?:may|might) (?:also )?(?:like|be interested in|enjoy).{0,20}|most (?:read|popular|viewed|shared|commented)|what to read next|editor[’']?s[’']? (?:picks?|choice)|recommended(?: for you)?|related|popular this week|comments?(?:\s*\(\d+\))?|\d+ comments?|leave a (?:reply|comment)|join the (?:conversation|discussion)|sur le même sujet|articles? (?:liés|similaires|récents|associés)|les plus lus|commentaires(?:\s*\(\d+\))?|مطالب (?:مرتبط|مشابه)|پربازدیدترین.{0,20}|نظرات|(?:مقالات|مواضيع|أخبار) ذات صلة|الأكثر قراءة|(?:ال)?تعليقات)\s*[:：]?$/iu
/** What readers wrote stands under such a heading, in whole sentences. */
const OVER_COMMENTS =
  /^(?:\d+\s+(?:comments?|responses|replies|commentaires?)(?: (?:on|to|sur) .*)?|(?:reader )?comments?(?:\s*\(\d+\))?|leave a (?:reply|comment)|commentaires?(?:\s*\(\d+\))?|(?:نظرات|دیدگاه[\s\u200C]?ها|نظرات (?:کاربران|بینندگان|شما))(?:\s*\(?\p{Nd}+\)?)?|\p{Nd}+\s+(?:نظر|دیدگاه|تعليقات?|تعليقا)|(?:ال)?تعليقات(?:\s*\(?\p{Nd}+\)?)?|أضف تعليق\S*)\s*[:：]?$/iu

export function isOverComments(heading: string): boolean {
  return OVER_COMMENTS.test(heading.trim())
}

const FEWEST_BEFORE = 600
/** A paragraph of this length is an article's own, which goes on behind such a line. */
const PARAGRAPH = 240
/** Every second line below is a title, a name or a date, where teasers stand. */
const SENTENCE = 100

/**
 * Where the teasers under an article begin, or the text's length when there are none: at a line that says so, behind
 * enough text and with no more paragraphs of a story behind it. What is also written between two paragraphs of a story
 * (`Read also`, `Don’t miss`) is not looked for.
 */
export function endOfStory(text: string): number {
  const lines = linesOf(text)
  let end = text.length
  for (const line of lines.toReversed()) {
    if (line.text.length >= PARAGRAPH || line.start < FEWEST_BEFORE) break
    if (OVER.test(line.text.replace(/^\s*[-•*]\s+/u, '').trim())) end = line.start
  }
  if (end === text.length) return end
  const below = linesOf(text.slice(end)).filter((line) => line.text.trim() !== '')
  const sentences = below.filter((line) => line.text.length >= SENTENCE && /[.!?…؟]["”’»)]*\s*$/u.test(line.text))
  return sentences.length * 2 < below.length ? text.slice(0, end).trimEnd().length : text.length
}
