import type { SpellingDifference } from '../model/look-up.ts'

/** What two spellings of the same words may differ in, as it is named in each language of the front ends. */
export const SPELLING_IN: Readonly<Record<'en' | 'fr' | 'fa' | 'ar', Readonly<Record<SpellingDifference, string>>>> = {
  en: {
    case: 'capital letters',
    punctuation: 'punctuation',
    diacritics: 'accents or vowel marks',
    letters: 'forms of letters such as hamza or œ',
    spaces: 'joined or parted words',
    contractions: 'contractions',
  },
  fr: {
    case: 'majuscules',
    punctuation: 'ponctuation',
    diacritics: 'accents ou signes de vocalisation',
    letters: 'formes de lettres comme la hamza ou œ',
    spaces: 'mots soudés ou séparés',
    contractions: 'contractions',
  },
  fa: {
    case: 'حرف‌های بزرگ و کوچک',
    punctuation: 'نشانه‌گذاری',
    diacritics: 'اعراب و نشانه‌های روی حرف‌ها',
    letters: 'شکل حرف‌ها مانند همزه',
    spaces: 'فاصله و نیم‌فاصله',
    contractions: 'کوتاه‌نویسی',
  },
  ar: {
    case: 'الأحرف الكبيرة والصغيرة',
    punctuation: 'علامات الترقيم',
    diacritics: 'الحركات والتشكيل',
    letters: 'صور الحروف كالهمزة',
    spaces: 'وصل الكلمات أو فصلها',
    contractions: 'الصيغ المختصرة',
  },
}
