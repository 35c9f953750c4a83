import { isWholeDay } from '../../text/calendar.ts'
import { parseDate } from '../../text/dates.ts'
import { outletOfKind } from '../eastern/eastern-outlets.ts'
import { looksLikeOutlet } from '../people/outlet-names.ts'
import { isHeadLine } from './head-lines.ts'
import { MARKED } from './masthead.ts'
import { isKicker, isUnderSection, SECTION } from './page-sections.ts'
import { NUMBERED } from './publication-line.ts'
import { hasButton, isMenu, isRow, isSiteLine, withoutMenus } from './site-lines.ts'

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
const MOST_IN_NAME = 5
/** So many entries are a menu, though one of them is to be pressed. */
const LONG_MENU = 5
/** What says something of the page, and nothing of the matter. */
const OF_PAGE =
  /^(?:(?:filed (?:under|in)|posted in|categor(?:y|ies)|tags?|topics?|index|ref(?:erence)?\.?|ai index|réf(?:érence)?|kategorien?|schlagwörter|تعداد (?:نظرات|بازدید)|کد (?:خبر|مطلب)|شناسه خبر|دسته[\s\u200C]?بندی|برچسب[\s\u200C]?ها|زمان مطالعه|عدد التعليقات|رقم الخبر|temps de lecture)\s*[:：]|filed under\s\p{Lu}|[←→«»‹›]\s?(?:older|newer|previous|next|plus ancien|précédent|suivant)(?!\p{L})|(?:(?:last )?updated|last modified|mis à jour|dernière mise à jour|aktualisiert|zuletzt (?:geändert|aktualisiert)|به[\s\u200C]?روز[\s\u200C]?(?:رسان[یي]|شده)|آخر تحديث)(?!\p{L}).*\p{N}|lecture\s\p{N}|(?:reading time|temps de lecture|lesezeit|زمان مطالعه|وقت القراءة|مدة القراءة)\s*:?\s*\p{N}+\s\p{L}+$|(?:article )?réservé aux abonnés|[+★]\s?(?:plus|premium|abo)(?!\p{L})|ايميل به دوستان|\p{N}+ min(?:ute)?s?(?: read)?$|اندازه متن|اشتراک[\s\u200C]?گذاری\s)/iu
const LABEL =
  /^(?:search|menu|advertisement|anzeige|publicité|publicidad|آگهی|إعلان|recherche|suche|جستجو|بحث|(?:for immediate release|press release|news release|media release|communiqué de presse|pressemitteilung|بیانیه مطبوعاتی|بيان صحفي|برای انتشار فوری|للنشر الفوري)|(?:issue|no\.?|n[°º]|numéro|nr\.?|vol(?:ume)?\.?|heft|ausgabe|شماره|العدد)\s*\p{N}[\p{N}\p{L}\s,—–/.-]{0,30}|(?:spring|summer|autumn|fall|winter|printemps|été|automne|hiver|frühjahr|sommer|herbst|بهار|تابستان|پاییز|زمستان)\s\p{N}{4})$/iu
/** `12/04/2021 - 09:30`, whichever of its figures is the day. */
const IN_FIGURES = /^\p{N}{1,4}(?<by>[./-])\p{N}{1,2}\k<by>\p{N}{2,4}(?:[\s,،–—|·-]+\p{N}{1,2}[:.]\p{N}{2})?$/u
/** Below the name: `Long Reads | Places` */
const SECTIONS = /^\p{L}[\p{L}\p{M}’'&-]*(?:\s[\p{L}\p{M}’'&-]+)?\s\|\s\p{L}[\p{L}\p{M}’'&-]*(?:\s[\p{L}\p{M}’'&-]+)?$/u
/** To the page before and the one behind: `« Older news`, `Newer news »`, `« One | Two »`. */
const BESIDE = /^[«‹←]\s[^»›]*$|^[^«‹]*\s[»›→]$|^[«‹←]\s.*\s[|·]\s.*\s[»›→]$/u
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

/** `lines` are those of a text that are not blank; `text` has the line at its end that tells whose page it is. */
export function pageHead(lines: readonly Printed[], text = ''): PageHead {
  const owners = ownersIn(text)
  let siteName: string | undefined
  const head = lines.slice(0, MOST_LINES)
  const own = new Set(withoutMenus(head))
  for (const [at, one] of head.entries()) {
    const line = one.text.trim()
    const above = head.slice(0, at)
    if (isOfPage(line) || !own.has(one) || isEntryAgain(line, above)) continue
    if (siteName !== undefined && isLineOfSite(line, above, siteName, textAt(lines, at + 1))) continue
    const next = head[at + 1]
    const isOverMenu = next !== undefined && !own.has(next)
    if (siteName === undefined) {
      const name = nameOverText(line, textAt(lines, at + 1), textAt(lines, at + 2), {
        isOverMenu,
        owners,
      })
      if (name !== undefined) {
        siteName = name
        continue
      }
    }
    const isOverTitle = !ENDS.test(textAt(lines, at + 1)) || /[?؟]$/u.test(textAt(lines, at + 1))
    if ((SECTION.test(line) || (siteName !== undefined && SECTIONS.test(line))) && isOverTitle) continue
    return { first: at, ...(siteName !== undefined && { siteName }) }
  }
  return { first: 0 }
}

/** A section that the menu above names stands over its pages again. */
function isEntryAgain(line: string, above: readonly Printed[]): boolean {
  const small = line.toLowerCase()
  return line.length <= LONGEST_ENTRY && above.some(({ text }) => isMenu(text) && text.toLowerCase().includes(small))
}

function textAt(lines: readonly Printed[], at: number): string {
  return lines[at]?.text.trim() ?? ''
}

/** A line that says something of the page and nothing of the matter. */
export function isOfPage(line: string): boolean {
  if (isSiteLine(line) || isMenu(line) || isRow(line)) return true
  if (line.length > LONGEST) return false
  if ([OF_PAGE, LABEL, CRUMBS, BESIDE, IN_FIGURES].some((pattern) => pattern.test(line)) || isKicker(line)) return true
  if (isHeadLine(line)) return true
  const printed = line.split(/\s+[|–—·-]\s+/u)
  if (printed.length > 1 && printed.every((part) => LANGUAGE.test(part) || CODE.test(part) || isDay(part))) return true
  if (printed.length > 2 && printed.some(isDay) && printed.every(isShort)) return true
  return isCrumbs(line) || isUnderSection(line)
}

/** `World > Coasts > Port Lerne` */
function isCrumbs(line: string): boolean {
  const parts = line.split(CRUMB)
  // `« Give us back the room », says the mayor`
  const isPath = parts.length > (/[›»>]/u.test(line) ? 1 : 2) && !line.includes('«')
  return isPath && CRUMB_LINE.test(line) && parts.every(isShort)
}

function isDay(part: string): boolean {
  return isWholeDay(parseDate(part))
}

function isShort(part: string): boolean {
  return part.split(/\s+/u).length <= 4
}

const OWNER = /©|copyright|all rights reserved|tous droits|alle rechte|(?<!\p{L})حقوق(?!\p{L})|الحقوق/iu
const FOOT = 800

/** `© 2021 The Row`: lines at the end of a page that tell whose it is. */
function ownersIn(text: string): readonly string[] {
  return text
    .slice(-FOOT)
    .split('\n')
    .filter((line) => OWNER.test(line))
}

/** Below a site's name, up to its menu, stands what it is: `The Row`, `Notes from a small town`, `Home · Archive · About`. */
function isLineOfSite(line: string, above: readonly Printed[], siteName: string, next: string): boolean {
  if (above.at(-1)?.text.trim().startsWith(siteName) !== true) return false
  if (TAGLINE.test(line) || (line.length <= LONGEST && ISSUE.test(line))) return true
  if (line.length > LONGEST_NAME || ENDS.test(line)) return false
  return SINCE.test(line) || isMenu(next) || isCrumbs(next) || isRow(next)
}

/** `A monthly of the arts | No. 88` */
const ISSUE = /(?:^|[|–—·-]\s*)(?:n[°º]|no\.?|nr\.?|issue|numéro|شماره|العدد)\s*\p{N}+(?=\s*(?:$|[|–—·،,:-]))/iu
const SINCE = /(?:since|depuis|seit|desde|از سال|منذ(?: عام)?)\s\p{N}{4}$/iu

interface Around {
  readonly isOverMenu: boolean
  readonly owners: readonly string[]
}

/** `The Row - page 8 - Interviews` */
const PAGE_PART = /\s+[-–—|/]\s+/u
const PAGE_NUMBER = /^(?:page|seite|صفحه|صفحة|ص)\s*\p{N}+$/iu

/** The name of the site or the paper, where the line is that. */
function nameOverText(
  line: string,
  next: string,
  afterNext: string,
  { isOverMenu, owners }: Around,
): string | undefined {
  if (isSiteName(line, next, afterNext, isOverMenu)) return withoutKind(line)
  const words = line.split(/\s+/u).length
  if (line.length > LONGEST_NAME || words > MOST_WORDS || ENDS.test(line)) return undefined
  const name = withoutKind(line)
  if (name.length > 3 && owners.some((owner) => owner.toLowerCase().includes(name.toLowerCase()))) return name
  if (afterNext === '') return undefined
  const [paper = '', ...parts] = line.split(PAGE_PART)
  if (parts.length > 0 && parts.every((part) => SECTION.test(part) || PAGE_NUMBER.test(part)))
    return outletOfKind(paper) ?? (looksLikeOutlet(paper) ? paper : undefined)
  if (outletOfKind(line) !== undefined && words <= MOST_IN_NAME) return line
  const isOverRow = isRow(next) && (!hasButton(next) || next.split('|').length >= LONG_MENU)
  const isOverLine = next.length <= LONGEST_NAME && (isMenu(afterNext) || isCrumbs(afterNext) || isRow(afterNext))
  const inName = isOverRow ? name.split(/\s+/u).length : words
  return inName <= MOST_IN_NAME && (isOverRow || isOverLine) ? name : undefined
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
