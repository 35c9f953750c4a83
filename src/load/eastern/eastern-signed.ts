/** Whose name stands under a paper that is quoted behind a colon: `در حکمی به امضای X آمده بود:`, `القرار الموقّع من X:`. */

const PERSIAN = /(?<!\p{L})(?:به|با)\s(?:امضا[یء]|امضای|دستخط|مهر و امضای)\s(?<who>[^:،]{3,60}(?:،\s[^:،]{2,60})?)/u
const ARABIC = /(?<!\p{L})(?:و?(?:ال)?موقّ?عة?\sمن|و?(?:ال)?مذيّ?لة?\sبتوقيع|بتوقيع|وق[ّ]?ع(?:ه|ها))\s(?<who>[^:،]{3,80})/u
/** `عبارة قالها مؤسس الخط X في افتتاحه:`: somebody else is cited. */
const CITED =
  /(?:عبارة|كلمة|كلمات|جملة|مقولة|قول)\s(?:شهيرة\s|مشهورة\s)?(?:قالها|قالتها|كتبها|كتبتها|أطلقها|أطلقتها|رددها)\s(?<who>[^:،]{3,80}?)(?=\s(?:في|يوم|عند|أثناء|خلال|قبل|بعد|عام|سنة|أمام|ذات)\s|\s*[:،\uE000\uE001])/u
const LED = /[:：]\s*$/u

/** The phrase that names the one who signed or was cited; its parts stand between commas. */
export function signedBy(context: string): string | undefined {
  if (!LED.test(context)) return undefined
  const found = PERSIAN.exec(context) ?? CITED.exec(context) ?? ARABIC.exec(context)
  return found?.groups?.['who']?.trim()
}
