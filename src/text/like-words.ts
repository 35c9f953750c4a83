import { stem } from './words.ts'

/** Deeds to people: who killed somebody is not told by a sentence on executions that names him, so these stand for each other only where nobody is asked for. */
const DEEDS: Readonly<Record<string, readonly string[]>> = {
  en: [
    'executed execution killed murdered massacred massacre slaughtered slain exterminated extermination hanged',
    'died death dead perished killed',
    'arrested detained detention',
    'imprisoned jailed incarcerated',
    'ordered decreed decree commanded',
    'attacked attack assaulted assault raided',
  ],
  fr: [
    'exécutés exécution tués tuer assassinés massacrés massacre pendus',
    'mort morts mourut mourir décédé décès péri tués',
    'arrêtés arrestation détenus détention',
  ],
  fa: ['اعدام کشتار کشته قتل مقتول قتل‌عام', 'مرگ فوت درگذشت کشته', 'بازداشت دستگیر دستگیری'],
  ar: ['إعدام أعدم قتل قتلوا مقتل مجزرة مذبحة', 'مات توفي وفاة موت قتل', 'اعتقل اعتقال احتجز احتجاز'],
}

/**
 * Words that askers and documents use for one event or thing, by language: whoever asks how many were executed is also
 * answered by a sentence that says massacred, and reads there which word its source chose. Only words of everyday use
 * whose sense hardly changes with what stands around them; one line each, in forms that have different stems.
 */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  en: [
    'built constructed construction erected completed',
    'began beginning started start commenced',
    'ended finished concluded',
    'bought purchased purchase acquired paid',
    'replaced succeeded successor',
    'dismissed dismissal fired sacked',
    'released freed release',
    'demanded demand urged',
    'protested protest protesters demonstrated demonstration rallied rally',
    'closed closure close shut',
    'won win winner victory',
    'lost defeated defeat',
    'injured wounded hurt injuries',
    'resigned resignation quit',
    'buried burial grave',
    'founded established establishment created creation',
    'repaired repair fixed fix mended restored restoration',
    'cost price',
    'ill sick',
    'workers employees staff',
    'stopped halted ceased',
    'increased increase rose grew growth',
    'decreased decrease dropped declined',
    'chose chosen selected',
    'stole stolen theft robbed robbery',
    'accident crash collision',
    'agreement deal treaty',
    'salary wage wages',
    'lawyer attorney solicitor barrister',
    'ship vessel',
    'aircraft plane airplane',
    'rejected refused declined',
    'approved approval authorised authorized',
    'supported support backed',
    'moved relocated transferred',
    'opened opening inaugurated',
    'cancelled canceled cancellation',
    'delayed delay postponed',
    'sold sale',
    'destroyed destruction demolished razed ruined',
    'fled escaped escape',
    'issued published publication',
    'married wed wedding marriage',
    'doctor physician',
    'car automobile',
    'film movie',
    'illness disease sickness',
  ],
  fr: [
    'construit construction bâti érigé édifié',
    'commencé commença débuté début',
    'terminé achevé fini',
    'acheté achat acquis acquisition',
    'fondé fondation créé création établi',
    'réparé réparation restauré restauration',
    'coût coûté prix tarif',
    'gagné remporté victoire',
    'employés salariés ouvriers',
    'augmenté augmentation hausse',
    'diminué diminution baisse',
    'accord traité',
    'salaire rémunération',
    'bateau navire',
    'ouvert ouverture inauguré inauguration',
    'annulé annulation',
    'retardé retard reporté',
    'vendu vente',
    'choisi sélectionné',
    'refusé rejeté',
    'soutenu soutien',
    'déménagé transféré',
    'détruit destruction démoli rasé',
    'publié publication paru parution',
    'remplacé succédé successeur',
    'licencié renvoyé limogé',
    'libéré libération relâché',
    'fermé fermeture',
    'démissionné démission quitté',
    'maladie affection',
    'médecin docteur',
  ],
  fa: [
    'ساخت ساخته احداث بنا',
    'آغاز شروع',
    'پایان خاتمه',
    'تأسیس بنیان بنیانگذاری',
    'تعمیر مرمت بازسازی',
    'قیمت بها نرخ',
    'هزینه خرج مخارج',
    'آسیب صدمه جراحت',
    'کارگر کارکنان کارمند',
    'پیروزی برد برنده',
    'شکست باخت',
    'افزایش رشد',
    'کاهش افت',
    'سرقت دزدی ربوده',
    'توافق قرارداد پیمان',
    'حقوق دستمزد',
    'کشتی شناور',
    'افتتاح گشایش',
    'تأخیر تعویق',
    'حمایت پشتیبانی',
    'انتقال منتقل',
    'تخریب ویران نابود',
    'برکنار اخراج عزل',
    'آزاد رها آزادی',
    'تعطیل بسته بستن',
    'پزشک دکتر',
    'بیماری مریضی',
  ],
  ar: [
    'بنى بناء شيد تشييد أنشئ',
    'بدأ بداية انطلق',
    'انتهى نهاية',
    'أسس تأسيس أنشأ إنشاء',
    'إصلاح ترميم صيانة',
    'سعر أسعار ثمن',
    'تكلفة كلفة تكاليف',
    'فاز فوز انتصار',
    'خسر خسارة هزيمة',
    'ارتفاع زيادة ازداد',
    'انخفاض تراجع',
    'سرقة سرق سرقت مسروقة',
    'اتفاق اتفاقية معاهدة',
    'راتب أجر أجرة',
    'سفينة مركب قارب',
    'افتتح افتتاح تدشين',
    'ألغي إلغاء',
    'تأخر تأخير تأجيل',
    'باع بيع بيعت',
    'اختار اختيار',
    'نقل انتقال',
    'مول تمويل دفع',
    'عمال عامل موظف موظفين',
    'أصيب إصابة جرح جرحى',
    'دمر تدمير هدم',
    'أقيل إقالة عزل طرد',
    'أفرج إفراج أطلق',
    'أغلق إغلاق أغلقت',
    'استقال استقالة',
    'طبيب دكتور',
    'مرض داء',
  ],
}

const made = new Map<string, ReadonlyMap<string, readonly string[]>>()

/** Words that say nearly the same as a word of a language, without the word itself; none of most words. `isOfWho`: of a question that asks who. */
export function likeWords(word: string, language: string, isOfWho = false): readonly string[] {
  const key = `${language} ${isOfWho}`
  let known = made.get(key)
  if (!known)
    made.set(
      key,
      (known = byStem([...(isOfWho ? [] : (DEEDS[language] ?? [])), ...(GROUPS[language] ?? [])], language)),
    )
  return known.get(stem(word, language)) ?? []
}

function byStem(groups: readonly string[], language: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const group of groups.map((line) => line.split(' ')))
    for (const word of group) {
      const own = stem(word, language)
      const others = group.filter((other) => stem(other, language) !== own)
      found.set(own, [...new Set([...(found.get(own) ?? []), ...others])])
    }
  return found
}
