import { foldForDates } from './months.ts'

/** What numbers count: `1500 people`, `۱۵۰۰ نفر`, `1500 كتاب` are no years. */
const COUNTED = `
people persons men women children boys girls students pupils teachers workers employees protesters demonstrators marchers residents inhabitants
villagers families households homes houses visitors guests spectators fans supporters members delegates volunteers soldiers troops
prisoners refugees passengers patients voters votes seats signatures jobs copies books pages volumes words tickets letters photographs
beds rooms miles kilometres kilometers km metres meters feet yards hectares acres tons tonnes kilos kilograms litres liters barrels dollars euros pounds
francs crowns years months weeks days hours minutes times pieces units species trees cows sheep birds cars vehicles ships boats tents
personnes habitants hommes femmes enfants élèves étudiants enseignants ouvriers salariés employés manifestants familles foyers
logements maisons lits chambres visiteurs spectateurs supporters membres bénévoles soldats prisonniers réfugiés passagers électeurs voix places emplois
exemplaires livres volumes mots billets lettres kilomètres mètres hectares tonnes litres ans jours heures fois arbres voitures véhicules bateaux tentes
نفر تن تومان ریال دلار یورو متر کیلومتر کیلو کیلوگرم لیتر هکتار جلد نسخه کتاب صفحه خانوار خانواده خانه دستگاه واحد میلیون میلیارد
دانشجو دانش‌آموز معلم کارگر کارمند هوادار تماشاگر بازدیدکننده شرکت‌کننده زائر مسافر عضو سرباز اصله درخت رأس قطعه عدد دقیقه صندلی تخت اتاق بلیت امضا بسته قلم
شخص شخصا أشخاص فرد فردا أفراد نسمة رجل امرأة طفل طفلا طالب طالبا طالبة معلم عامل عاملا موظف موظفا متظاهر متظاهرا زائر زائرا مشارك مشاركا متفرج متفرجا مشجع لاجئ جندي عائلة أسرة منزل منزلا بيت بيتا
كتاب كتابا نسخة مجلد مجلدا صفحة كلمة تذكرة متر مترا كيلومتر كيلومترا كيلوغرام هكتار هكتارا طن طنا لتر لترا دولار دولارا يورو دينار دينارا درهم درهما ريال ريالا ليرة جنيه جنيها شجرة قطعة سيارة مقعد مقعدا سرير سريرا غرفة وظيفة مرة توقيع توقيعا`

/** What has a number for a name: `room 1905`, `پرواز ۱۹۸۸`, `المادة 1871` are no years. */
const NUMBERED = `
room rooms flight flights phone telephone tel fax bus buses train tram ferry article articles section paragraph clause page number no suite
apartment flat cell gate platform locker extension chambre salle vol téléphone bus train tramway article paragraphe page numéro appartement cellule quai
اتاق پرواز تلفن شماره اتوبوس قطار ماده اصل بند صفحه پلاک سلول غرفة الغرفة رحلة الرحلة هاتف حافلة الحافلة قطار القطار مادة المادة صفحة الصفحة رقم زنزانة شقة`

const WORDS = listed(COUNTED)
const MARKS = /[\u064B-\u0652]/gu
const BEHIND = new RegExp(`^[\\s\\u200C]+(?:${WORDS.join('|')})(?![\\p{L}\\p{N}\\u200C-])`, 'iu')
/** Behind these a number is a year, whatever follows: `in 1990 people moved`. */
const OF_YEAR =
  /(?:^|[^\p{L}])(?:in|since|until|till|during|before|after|year|en|depuis|dès|avant|après|année|سال|سنه|سنة|عام|فی|منذ|حتی)\s+$/iu

const NAMED_BY_IT = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}\\u200C-])(?:${listed(NUMBERED).join('|')})\\.?[\\s\\u200C]+(?:n[o°º]\\.?\\s*)?$`,
  'iu',
)

/** The longest first, as a pattern tries them. */
function listed(words: string): readonly string[] {
  return foldForDates(words)
    .trim()
    .split(/\s+/u)
    .toSorted((one, other) => other.length - one.length)
}

/** Does the number that stands from `start` to `end` of a text, as foldForDates gives it, count what follows, or name what stands before it? */
export function isCountOrName(folded: string, start: number, end: number): boolean {
  if (NAMED_BY_IT.test(folded.slice(Math.max(0, start - 24), start))) return true
  const behind = folded.slice(end, end + 24).replace(MARKS, '')
  return BEHIND.test(behind) && !OF_YEAR.test(folded.slice(Math.max(0, start - 12), start))
}
