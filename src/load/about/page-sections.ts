/** Sections of a paper and codes of a report, as they stand over a title and are none. */

export const SECTION =
  /^(?:(?:world|news|features?|live|letters(?: to the editor)?|fact[ -]?checks?|explainers?|conference reports?|what you need to know|in depth|profiles?|obituar(?:y|ies)|events?|courrier des lecteurs|les lecteurs écrivent|leserbriefe|cartas al director|نامه[\s\u200C]?های خوانندگان|بريد القراء|رسائل القراء|opinions?|comment|briefings?|reports?|analysis|interviews?|conversations|culture|sports?|business|politics|society|local|region(?:al)?|investigations?|long ?reads?|statements?|press releases?|monde|culture|société|politique|actualités?|opinions?|tribunes?|entretiens?|reportages?|aktuelles|kultur|politik|lokales|meinung|berichte?|mundo|sociedad|cultura|política|جامعه|سیاست|فرهنگ|گزارش|خبر|یادداشت|گفت[\s\u200C]?و[\s\u200C]?گو|محليات|تقارير|أخبار|مقالات|رأي|ثقافة)(?:\s*[/|·›»>]\s*|\s+(?:and|&|et|و)\s+|$)){1,3}$/iu
/** `Tal & Leute / Interview`: the last is a section. */
const UNDER_SECTION = /^[^/.!?:]{3,30}\s\/\s(?<last>[^/.!?:]{3,30})$/u
/** `FACT CHECK · LOCAL GOVERNMENT` */
const KICKER = /^[\p{Lu}\p{N}&’' -]{3,40}\s[·|•]\s[\p{Lu}\p{N}&’' -]{3,40}$/u
/** `Report HCW/2021/07`, `Distribution: general` */
const REPORT_CODE =
  /^(?:report|document|doc|paper|ref|rapport|bericht|informe)\.?\s(?:no\.?\s)?(?=\S*\p{N})[\p{Lu}\p{N}]+(?:[/.-][\p{Lu}\p{N}]+)+$|^(?:distribution|distr\.?|original|langue|language|sprache|classification|embargo(?:ed until)?)\s*:\s*\S.{0,40}$/iu
/** A section with another beside it in capitals, or what a report is filed as. */
export function isKicker(line: string): boolean {
  return KICKER.test(line) || REPORT_CODE.test(line)
}

export function isUnderSection(line: string): boolean {
  return SECTION.test(UNDER_SECTION.exec(line)?.groups?.['last'] ?? '')
}
