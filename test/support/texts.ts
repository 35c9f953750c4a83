/** Made-up notes on gardens, bridges and bees, in four languages; enough to learn from, and harmless. */
const SUBJECTS = {
  en: {
    things: ['bridge', 'garden', 'beehive', 'orchard', 'canal', 'mill', 'lighthouse', 'meadow'],
    deeds: ['was repaired', 'was painted', 'was measured', 'was opened', 'was flooded', 'was inspected'],
    years: ['in 1950', 'in 1967', 'in spring', 'in March 1981', 'before winter', 'last summer'],
  },
  fr: {
    things: ['le pont', 'le jardin', 'la ruche', 'le verger', 'le canal', 'le moulin'],
    deeds: ['fut réparé', 'fut repeint', 'fut mesuré', 'fut inauguré'],
    years: ['en 1950', 'au printemps', 'avant l’hiver', 'l’été dernier'],
  },
  fa: {
    things: ['پل', 'باغ', 'کندو', 'آسیاب', 'کانال'],
    deeds: ['تعمیر شد', 'رنگ شد', 'باز شد', 'اندازه‌گیری شد'],
    years: ['در بهار', 'در سال ۱۳۵۰', 'پیش از زمستان'],
  },
  ar: {
    things: ['الجسر', 'الحديقة', 'الخلية', 'الطاحونة', 'القناة'],
    deeds: ['أصلح', 'افتتح', 'قيس', 'رمم'],
    years: ['في الربيع', 'في عام ١٩٥٠', 'قبل الشتاء'],
  },
} as const

export type TestLanguage = keyof typeof SUBJECTS

/** The same `count` sentences for the same seed; neighbours share some of their words. */
export function madeSentences(language: TestLanguage, count: number, seed = 1): string[] {
  const { things, deeds, years } = SUBJECTS[language]
  let state = seed
  const pick = (list: readonly string[]): string => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return list[(state >>> 8) % list.length] ?? ''
  }
  return Array.from(
    { length: count },
    (_, at) => `${pick(things)} ${pick(things)} ${pick(deeds)} ${pick(years)} n${at % 17}.`,
  )
}
