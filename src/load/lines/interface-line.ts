import { foldForDates } from '../../text/months.ts'

/**
 * Lines that a network's page writes around a post and nobody posted: counts (`2.1K Likes · 12 Reposts`), buttons
 * (`Show this thread`, `Répondre`, `أعجبني`) and labels (`Quoting`). In English, French, Persian and Arabic.
 */

const COUNTED = `
likes? reposts? re-?tweets? retruths? truths? replies reply quotes? quote\\s(?:tweets?|posts?) comments? shares? views? plays?
boosts? favou?rites? bookmarks? reactions? upvotes? points? saves? followers? renotes?
mentions?\\sj'aime j'aime commentaires? partages? réponses? vues? citations? republications? signets? réactions? republié
پاسخ بازنشر بازنشرها پسند پسندها لایک بازدید نظر دیدگاه اشتراکگذاری ریتوییت ریتویت بازتوییت نقلقول نشانک
اعجابات اعجاب اعجابا تعلیقات تعلیق تعلیقا مشارکات مشارکه مشارکة مشاهدات مشاهده مشاهدة ردود رد ردا اقتباسات اقتباس اعادات?\\sنشر اعادة\\s(?:نشر|تغرید) تغریدات`
const BUTTONS = `
like liked reply share comment repost retweet quote follow following copy\\slink report save award send more subscribe
(?:translate|see|show|hide)\\s(?:this\\s)?(?:translation|tweet|post|comment|bio|original) show\\s(?:more|less|this\\sthread|replies) see\\smore
read\\smore (?:read|view|see|show)\\s(?:all\\s)?(?:[\\d.,]+\\s)?(?:more\\s)?(?:replies|reply|comments?)(?:\\s[([]?\\d+[)\\]]?)?
rate\\sthis\\stranslation write\\sa\\sreply (?:post|tweet)\\syour\\sreply add\\sa\\scomment most\\srelevant pinned top\\sfan author
j'aime répondre partager commenter republier retweeter suivre s'abonner (?:voir|afficher)\\s(?:la\\straduction|plus|cette\\s(?:discussion|conversation)|les\\s(?:\\d+\\s)?(?:réponses|commentaires))
traduire\\sle\\s(?:tweet|post) en\\svoir\\splus lire\\sla\\ssuite
پسندیدن پسندیدم پاسخ پاسخ\\sدادن اشتراک\\sگذاری بازنشر\\sکردن دنبال\\sکردن نمایش\\s(?:این\\sرشته|این\\sرشته\\sتوییت|بیشتر|پاسخها) مشاهده\\s(?:ترجمه|بیشتر|رشته) ترجمه\\s(?:توییت|پست)
اعجبنی الرد رد متابعة متابعه مشارکة مشارکه تعلیق اعجاب عرض\\s(?:المزید|الترجمة|الترجمه|هذه\\sالسلسلة|هذه\\sالسلسله|الردود) ترجمة\\s(?:التغریدة|المنشور) اعادة\\sالنشر`
const TRANSLATED =
  /^(?:translated from \p{L}+(?: by \p{L}+)?|traduit d(?:e l'|u |e )\p{L}+(?: par \p{L}+)?|ترجمه ?(?:شده )?از \p{L}+(?: توسط \p{L}+)?|(?:مترجم|تمت الترجمة|ترجم) (?:من|عن) \p{L}+(?: بواسطة \p{L}+)?)$/u
const LABELS =
  /^(?:quot(?:e|ing|ed)(?:[ -](?:post|tweet|truth))?|quote-post|(?:pinned|promoted)(?: (?:post|tweet))?|post cité|tweet cité|cite|نقل قول|نقلقول|اقتباس|در حال نقل)\s*:?$/u
const EDGE = '(?<![\\p{L}\\p{N}])'
const END = '(?![\\p{L}\\p{N}])'

const NUMBER = '\\d[\\d.,٫٬]*(?:\\s?(?:[kmb]|md|mille|mln|هزار|میلیون|الف|ملیون)(?![\\p{L}\\p{N}]))?'
const COUNT = new RegExp(`${EDGE}${NUMBER}\\s(?:${listOf(COUNTED)})${END}`, 'giu')
const BUTTON = new RegExp(`${EDGE}(?:${listOf(BUTTONS)})${END}`, 'giu')
/** `Replies 4   Boosts 31`: the number behind its label, at least twice. */
const LABELLED =
  '(?<label>replies|boosts|reposts|retweets|likes|favou?rites|views|comments|shares|quotes|bookmarks|reponses|réponses|partages|vues|commentaires)'
const LABELLED_COUNT = new RegExp(`${LABELLED}(?<gap>:?\\s)(?<number>${NUMBER})${END}`, 'giu')
const LABELLED_LINE = new RegExp(`^(?:${LABELLED.replace('?<label>', '?:')}:?\\s${NUMBER}(?:[\\s·•|,]+|$)){2,}$`, 'iu')
const BARE_NUMBER = new RegExp(`${EDGE}${NUMBER}${END}`, 'giu')
const SIGNS = /[\s·•|,/…()]+|\p{Emoji_Modifier}|\u200D|\uFE0F|\.{3}/gu
const PICTURE = /\p{Extended_Pictographic}/gu
const LONGEST = 120

function listOf(words: string): string {
  return words.trim().split(/\s+/u).map(folded).join('|')
}

/** One spelling, without joiners and Arabic vowel signs. */
function folded(text: string): string {
  return foldForDates(text.replaceAll('’', "'").replace(/[\u200C\u064B-\u0652]/gu, '')).toLowerCase()
}

/** Numbers in front of their labels, at the same length. */
function turned(line: string): string {
  return LABELLED_LINE.test(line.trim()) ? line.replace(LABELLED_COUNT, '$<number>$<gap>$<label>') : line
}

/** How many counts stand in a line: a sign of a network's page that no article has in a line of nothing else. */
export function countsIn(line: string): number {
  return line.length > LONGEST ? 0 : [...turned(folded(line)).matchAll(COUNT)].length
}

/** Counts as blanks, so that what else stands in the line can be read and offsets stay. */
export function withoutCounts(line: string): string {
  return turned(foldForDates(line.replace(/[\u200C\u064B-\u0652]/gu, ' '))).replace(COUNT, (count) =>
    ' '.repeat(count.length),
  )
}

/** A line of counts, buttons and bare numbers alone. */
export function isInterfaceLine(line: string): boolean {
  if (line.length > LONGEST) return false
  const words = turned(folded(line).trim())
  if (TRANSLATED.test(words)) return true
  const named = words.replace(BUTTON, ' ').replace(COUNT, ' ')
  const left = named.replace(BARE_NUMBER, ' ')
  // A picture sign alone is what somebody posted.
  return left !== words && left.replace(SIGNS, '').replace(PICTURE, '') === ''
}

/** A line that only says that another's post follows: `Quoting`, `Quote-post`. */
export function isPostLabel(line: string): boolean {
  return line.length < 40 && LABELS.test(folded(line).trim())
}
