import { stem } from './words.ts'

/**
 * Words that askers and documents use for one event or thing, by language: whoever asks how many were executed is also
 * answered by a sentence that says massacred, and reads there which word its source chose. Only words of everyday use
 * whose sense hardly changes with what stands around them; one line each, in forms that have different stems.
 */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  en: [
    'executed execution killed murdered massacred massacre slaughtered slain exterminated extermination hanged',
    'died death dead perished killed',
    'arrested detained detention',
    'imprisoned jailed incarcerated',
    'built constructed construction erected',
    'began beginning started start commenced',
    'ended finished concluded',
    'bought purchased purchase acquired',
    'founded established establishment created creation',
    'destroyed destruction demolished razed ruined',
    'fled escaped escape',
    'ordered decreed decree commanded',
    'issued published publication',
    'attacked attack assaulted assault raided',
    'married wed wedding marriage',
    'doctor physician',
    'car automobile',
    'film movie',
    'illness disease sickness',
  ],
  fr: [
    'exécutés exécution tués tuer assassinés massacrés massacre pendus',
    'mort morts mourut mourir décédé décès péri tués',
    'arrêtés arrestation détenus détention',
    'construit construction bâti érigé édifié',
    'commencé commença débuté début',
    'terminé achevé fini',
    'acheté achat acquis acquisition',
    'fondé fondation créé création établi',
    'détruit destruction démoli rasé',
    'publié publication paru parution',
    'maladie affection',
    'médecin docteur',
  ],
  fa: [
    'اعدام کشتار کشته قتل مقتول قتل‌عام',
    'مرگ فوت درگذشت کشته',
    'بازداشت دستگیر دستگیری',
    'ساخت ساخته احداث بنا',
    'آغاز شروع',
    'پایان خاتمه',
    'تأسیس بنیان بنیانگذاری',
    'تخریب ویران نابود',
    'پزشک دکتر',
    'بیماری مریضی',
  ],
  ar: [
    'إعدام أعدم قتل قتلوا مقتل مجزرة مذبحة',
    'مات توفي وفاة موت قتل',
    'اعتقل اعتقال احتجز احتجاز',
    'بنى بناء شيد تشييد أنشئ',
    'بدأ بداية انطلق',
    'انتهى نهاية',
    'أسس تأسيس أنشأ إنشاء',
    'دمر تدمير هدم',
    'طبيب دكتور',
    'مرض داء',
  ],
}

const made = new Map<string, ReadonlyMap<string, readonly string[]>>()

/** Words that say nearly the same as a word of a language, without the word itself; none of most words. */
export function likeWords(word: string, language: string): readonly string[] {
  let known = made.get(language)
  if (!known) made.set(language, (known = byStem(language)))
  return known.get(stem(word, language)) ?? []
}

function byStem(language: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const group of (GROUPS[language] ?? []).map((line) => line.split(' ')))
    for (const word of group) {
      const own = stem(word, language)
      const others = group.filter((other) => stem(other, language) !== own)
      found.set(own, [...new Set([...(found.get(own) ?? []), ...others])])
    }
  return found
}
