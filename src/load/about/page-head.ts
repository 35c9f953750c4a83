import { isWholeDay } from '../../text/calendar.ts'
import { parseDate } from '../../text/dates.ts'
import { outletOfKind } from '../eastern/eastern-outlets.ts'
import { looksLikeOutlet } from '../people/outlet-names.ts'
import { isHeadLine } from './head-lines.ts'
import { MARKED } from './masthead.ts'
import { NUMBERED } from './publication-line.ts'
import { isMenu, isSiteLine, withoutMenus } from './site-lines.ts'

/** What a page prints over its text: its name, its menus, the section, the day, and then the title. */
export interface PageHead {
  /** The line at which the text, or its title, begins. */
  readonly first: number
  readonly siteName?: string
}

interface Printed {
  readonly text: string
}

const MOST_LINES = 20
const LONGEST = 140
const LONGEST_NAME = 60
const LONGEST_ENTRY = 30
const MOST_WORDS = 8
const SECTION =
  /^(?:(?:world|news|features?|opinions?|comment|briefings?|reports?|analysis|interviews?|conversations|culture|sports?|business|politics|society|local|region(?:al)?|investigations?|long ?reads?|statements?|press releases?|monde|culture|société|politique|actualités?|opinions?|tribunes?|entretiens?|reportages?|aktuelles|kultur|politik|lokales|meinung|berichte?|mundo|sociedad|cultura|política|جامعه|سیاست|فرهنگ|گزارش|خبر|یادداشت|گفت[\s\u200C]?و[\s\u200C]?گو|محليات|تقارير|أخبار|مقالات|رأي|ثقافة)(?:\s*[/|·›»>]\s*|\s+(?:and|&|et|و)\s+|$)){1,3}$/iu
/** What says something of the page, and nothing of the matter. */
const OF_PAGE =
  /^(?:(?:filed (?:under|in)|posted in|categor(?:y|ies)|tags?|topics?|index|ref(?:erence)?\.?|ai index|réf(?:érence)?|kategorien?|schlagwörter|تعداد (?:نظرات|بازدید)|کد (?:خبر|مطلب)|شناسه خبر|دسته[\s\u200C]?بندی|برچسب[\s\u200C]?ها|زمان مطالعه|عدد التعليقات|رقم الخبر|temps de lecture)\s*[:：]|filed under\s\p{Lu}|[←→«»‹›]\s?(?:older|newer|previous|next|plus ancien|précédent|suivant)(?!\p{L})|(?:(?:last )?updated|last modified|mis à jour|dernière mise à jour|aktualisiert|zuletzt (?:geändert|aktualisiert)|به[\s\u200C]?روز[\s\u200C]?(?:رسان[یي]|شده)|آخر تحديث)(?!\p{L}).*\p{N}|lecture\s\p{N}|réservé aux abonnés|ايميل به دوستان|\p{N}+ min(?:ute)?s?(?: read)?$|اندازه متن|اشتراک[\s\u200C]?گذاری\s)/iu
const LABEL =
  /^(?:search|menu|recherche|suche|جستجو|بحث|(?:for immediate release|press release|news release|media release|communiqué de presse|pressemitteilung|بیانیه مطبوعاتی|بيان صحفي|برای انتشار فوری|للنشر الفوري)|(?:issue|no\.?|n[°º]|numéro|nr\.?|vol(?:ume)?\.?|heft|ausgabe|شماره|العدد)\s*\p{N}[\p{N}\p{L}\s,—–/.-]{0,30}|(?:spring|summer|autumn|fall|winter|printemps|été|automne|hiver|frühjahr|sommer|herbst|بهار|تابستان|پاییز|زمستان)\s\p{N}{4})$/iu
const CRUMBS = /^(?:you are here|vous êtes ici|sie sind hier|estás en|شما اینجا هستید|أنت هنا)\s*:/iu
const CRUMB = /\s*[›»>/]\s*/u
const CRUMB_LINE = /^[^.!?؟:]{3,110}$/u
const TAGLINE =
  /^(?:an?|the|your|un|une|le|la|ein|eine|das)\s(?:(?!of\s|de\s|von\s)[\p{L}’'-]+\s){0,5}?(?:magazine|blog|notebook|site|website|journal|newsletter|weekly|monthly|quarterly|newspaper|paper|revue|carnet|hebdomadaire|mensuel)(?!\p{L})[^.!?|–—]{0,60}$/iu
const DOMAIN = /^[\p{L}\p{N}-]{3,40}\.(?:com|org|net|info|ir|de|fr|uk|example|blog|news|co\.uk)$/iu
const LANGUAGE =
  /^(?:english|français|francais|deutsch|español|česky|čeština|italiano|polski|русский|українська|türkçe|kurdî|فارسی|العربية|عربي|اردو|پښتو|en|fr|de|es|fa|ar)$/iu
/** Beside the day of the page. */
const CODE = /^(?:کد|شناسه|رقم)\s(?:خبر|مطلب|الخبر)\s*:?.*$/u
/** `کوچه‌باغ | پایگاه خبری مستقل` */
const SITE = /\s[|–—·]\s(?:پایگاه|وبگاه|سایت|رسانه|خبرگزاری|موقع|شبكة|independent|news)\s/iu
const ENDS = /[.!?؟:،,;]["'”’»)]*$/u

/** `lines` are those of a text that are not blank. */
export function pageHead(lines: readonly Printed[]): PageHead {
  let siteName: string | undefined
  const head = lines.slice(0, MOST_LINES)
  const own = new Set(withoutMenus(head))
  for (const [at, one] of head.entries()) {
    const line = one.text.trim()
    const above = head.slice(0, at)
    if (isOfPage(line) || !own.has(one) || isEntryAgain(line, above) || isTagline(line, above, siteName)) continue
    const next = head[at + 1]
    const isOverMenu = next !== undefined && !own.has(next)
    if (siteName === undefined && isSiteName(line, textAt(lines, at + 1), textAt(lines, at + 2), isOverMenu)) {
      siteName = withoutKind(line)
      continue
    }
    if (SECTION.test(line) && !ENDS.test(textAt(lines, at + 1))) continue
    return { first: at, ...(siteName !== undefined && { siteName }) }
  }
  return { first: 0 }
}

/** A section that the menu above names stands over its pages again. */
function isEntryAgain(line: string, above: readonly Printed[]): boolean {
  const small = line.toLowerCase()
  return line.length <= LONGEST_ENTRY && above.some(({ text }) => isMenu(text) && text.toLowerCase().includes(small))
}

function isTagline(line: string, above: readonly Printed[], siteName: string | undefined): boolean {
  return siteName !== undefined && above.at(-1)?.text.trim().startsWith(siteName) === true && TAGLINE.test(line)
}

function textAt(lines: readonly Printed[], at: number): string {
  return lines[at]?.text.trim() ?? ''
}

/** A line that says something of the page and nothing of the matter. */
export function isOfPage(line: string): boolean {
  if (isSiteLine(line) || isMenu(line)) return true
  if (line.length > LONGEST) return false
  if (OF_PAGE.test(line) || LABEL.test(line) || CRUMBS.test(line) || isHeadLine(line)) return true
  const printed = line.split(/\s+[|–—·-]\s+/u)
  if (printed.length > 1 && printed.every((part) => LANGUAGE.test(part) || CODE.test(part) || isDay(part))) return true
  if (printed.length > 2 && printed.some(isDay) && printed.every(isShort)) return true
  const parts = line.split(CRUMB)
  // `« Give us back the room », says the mayor`
  const isCrumbs = parts.length > (/[›»]/u.test(line) ? 1 : 2) && !line.includes('«')
  return isCrumbs && CRUMB_LINE.test(line) && parts.every(isShort)
}

function isDay(part: string): boolean {
  return isWholeDay(parseDate(part))
}

function isShort(part: string): boolean {
  return part.split(/\s+/u).length <= 4
}

/** A name, and below it a menu, a line on what it is, or the section; or the number of an issue beside it. */
function isSiteName(line: string, next: string, afterNext: string, isOverMenu: boolean): boolean {
  const words = line.split(/\s+/u)
  if (line.length > LONGEST_NAME || words.length > MOST_WORDS || ENDS.test(line.replace(/\s?e\.\s?V\.$/u, '')))
    return false
  if (/^["“«„'‘#@-]/u.test(line)) return false
  if (DOMAIN.test(line) || isOverMenu || isMenu(next) || (TAGLINE.test(next) && !/[|:]/u.test(line))) return true
  if (NUMBERED.test(line)) return isHeadLine(next) || isHeadLine(afterNext)
  if (MARKED.test(line) || (/[»”"]$/u.test(line) && outletOfKind(line) !== undefined)) return afterNext !== ''
  const isOutlet = looksLikeOutlet(withoutKind(line)) || outletOfKind(line) !== undefined || SITE.test(line)
  return isOutlet && (isOfPage(next) || SECTION.test(next)) && afterNext !== ''
}

/** `The Row | Independent news site`, `The Row n° 112` */
function withoutKind(line: string): string {
  const name = line.split(/\s+[|–—·]\s+/u)[0] ?? line
  return name.replace(/\s(?:n°|no\.?|nr\.?|issue|شماره|العدد)\s*\p{N}+$/iu, '')
}
