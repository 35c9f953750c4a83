import { wordSet, type Token } from './eastern-tokens.ts'

/** A verb by which an Arabic clause reports words. */
export interface ArabicVerb {
  readonly at: number
  readonly gender: 'he' | 'she'
  /** `قائلاً`: whoever the clause is about. */
  readonly isParticiple: boolean
  /** `قلت`: whoever tells. */
  readonly isFirstPerson: boolean
  /** `وصف`, `اعتبر`: behind its subject stands what it speaks of. */
  readonly isOfThing: boolean
  /** Joined to what stands before it by و, ف. */
  readonly isJoined: boolean
}

/** Past and present stem, without doubling marks and hamza on its seats. */
const VERBS = `قال/قول اضاف/ضيف صرح/صرح اكد/وكد اوضح/وضح ذكر/ذكر كتب/كتب اعلن/علن شدد/شدد حذر/حذر اشار/شير لفت/لفت روى/روي سأل/سأل رد/رد اجاب/جيب
علق/علق ابلغ/بلغ اخبر/خبر شهد/شهد تابع/تابع واصل/واصل بين/بين غرد/غرد همس/همس تذكر/تذكر اعترف/عترف افاد/فيد كشف/كشف نفى/نفي دعا/دعو ختم/ختم اختتم/ختتم
استدرك/ستدرك شرح/شرح اقر/قر زعم/زعم رأى/رى ادعى/دعي تساءل/تساءل مازح/مازح حكى/حكي نقل/نقل سرد/سرد طالب/طالب ناشد/ناشد رجح/رجح توقع/توقع تمنى/تمنى وعد/عد
تعهد/تعهد هدد/هدد اصر/صر الح/لح نبه/نبه نوه/نوه استطرد/ستطرد اردف/ردف عقب/عقب عبر/عبر اعرب/عرب ابدى/بدي صاح/صيح هتف/هتف صرخ/صرخ نادى/نادي تمتم/تمتم غمغم/غمغم خاطب/خاطب
خلص/خلص لخص/لخص اوجز/وجز جادل/جادل جزم/جزم نشر/نشر دون/دون سجل/سجل اوصى/وصي نصح/نصح طلب/طلب رحب/رحب اعتذر/عتذر اشتكى/شتكي شكا/شكو تذمر/تذمر احتج/حتج اقترح/قترح
اقسم/قسم فسر/فسر برر/برر اشاد/شيد اثنى/ثني سخر/سخر تهكم/تهكم استغرب/ستغرب تعجب/تعجب استنكر/ستنكر ندد/ندد كرر/كرر ردد/ردد ظن/ظن اعتقد/عتقد حدث/حدث تحدث/تحدث اورد/ورد
زاد/زيد اكتفى/كتفي استذكر/ستذكر استعاد/ستعيد باح/بوح افصح/فصح المح/لمح لمح/لمح بشر/بشر مزح/مزح تنهد/تنهد ابتسم/بتسم ضحك/ضحك ناقش/ناقش قاطع/قاطع انتقد/نتقد قدر/قدر خمن/خمن
احتفظ/حتفظ بدأ/بدأ افتتح/فتتح استهل/ستهل استنتج/ستنتج لاحظ/لاحظ اكمل/كمل كمل/كمل انهى/نهي اعاد/عيد جاوب/جاوب رفض/رفض اسر/سر لام/لوم عاتب/عاتب شكر/شكر هنأ/هنئ
بادر/بادر فاجأ/فاجئ باغت/باغت قرأ/قرأ تلا/تلو علل/علل دافع/دافع اسف/أسف استعرض/ستعرض عرض/عرض طمأن/طمئن جدد/جدد انشد/نشد خطب/خطب افتى/فتي تحسر/تحسر حلف/حلف نطق/نطق اسهب/سهب
استشهد/ستشهد استخلص/ستخلص اختصر/ختصر عزا/عزو صارح/صارح تباهى/تباهى تفاخر/تفاخر افتخر/فتخر استفسر/ستفسر زعق/زعق زمجر/زمجر همهم/همهم تلعثم/تلعثم وشوش/وشوش ثمن/ثمن قيم/قيم جاهر/جاهر ذهب/ذهب`
const OF_THING = `وصف/صف اعتبر/عتبر اتهم/تهم نعت/نعت شبه/شبه`
/** These are also nouns or prepositions: they are verbs where a clause begins, and `بين` with its mark. */
const ALSO_NOUNS = wordSet(
  'ذهب بين عبر دون عقب حدث ذكر رد نقل شرح طلب وعد نشر ختم سجل قدر بشر عد لقب حكى سأل زاد خلص كشف ظن سر حذر عرب تذكر وصف امر عرض خطب قرأ حلف نطق ثمن قيم علل اسف جدد',
)
const PARTICIPLES = `مضيف قائل مؤكد موضح معتبر مشدد متسائل متابع محذر لافت مشير مبين منوه كاشف واصف معلق مستدرك مستطرد مردف صارخ هاتف هامس ممازح معترف مذكر ذاكر مجيب معرب معبر
معلن مستذكر متذكر شارح مطالب مناشد متمني ساخر متمتم مختتم خاتم`

type Entry = Pick<ArabicVerb, 'gender' | 'isParticiple' | 'isFirstPerson' | 'isOfThing'>

function formsOf(): ReadonlyMap<string, Entry> {
  const forms = new Map<string, Entry>()
  const add = (word: string, gender: 'he' | 'she', more: Partial<Entry> = {}): void => {
    const [key = ''] = [...wordSet(word)]
    if (!forms.has(key))
      forms.set(key, { gender, isParticiple: false, isFirstPerson: false, isOfThing: false, ...more })
  }
  for (const [list, isOfThing] of [
    [VERBS, false],
    [OF_THING, true],
  ] as const)
    for (const pair of list.split(/\s+/u)) {
      const [past = '', present = ''] = pair.split('/')
      const stem = past.replace(/[ىا]$/u, '')
      add(past, 'he', { isOfThing })
      add(`${/[ىا]$/u.test(past) ? stem : past}ت`, 'she', { isOfThing })
      add(`${stem}وا`, 'he', { isOfThing })
      // `يروي`, `يرى`, `يدّعي`
      for (const one of /[يى]$/u.test(present)
        ? [present, present.replace(/.$/u, 'ى'), present.replace(/.$/u, 'ي')]
        : [present]) {
        add(`ي${one}`, 'he', { isOfThing })
        add(`ت${one}`, 'she', { isOfThing })
        add(`ا${one}`, 'he', { isFirstPerson: true, isOfThing })
      }
      add(`ي${present}ون`, 'he', { isOfThing })
    }
  add('قلت', 'he', { isFirstPerson: true })
  add('قلنا', 'he', { isFirstPerson: true })
  for (const one of PARTICIPLES.split(/\s+/u)) {
    const more = { isParticiple: true }
    add(`${one}ا`, 'he', more)
    add(`${one}ة`, 'she', more)
    add(`${one}ين`, 'he', more)
  }
  return forms
}

const FORMS = formsOf()
const SUFFIX = /(?:ه|ها|هم|نا|نی)$/u

/** `ناداها` is نادى with a suffix. */
function withSuffix(base: string): Entry | undefined {
  return FORMS.get(base) ?? (base.endsWith('ا') ? FORMS.get(base.replace(/ا$/u, 'ى')) : undefined)
}

/** The verb that a word is. `isFirst`: it begins its clause, where a verb is looked for first. */
export function arabicVerb(token: Token, at: number, isFirst: boolean): ArabicVerb | undefined {
  const isDoubled = token.text.includes('\u0651')
  for (const [prefix, key] of prefixed(token.key)) {
    const entry = FORMS.get(key) ?? (SUFFIX.test(key) ? withSuffix(key.replace(SUFFIX, '')) : undefined)
    if (!entry) continue
    const base = key.replace(SUFFIX, '')
    if ((ALSO_NOUNS.has(key) || ALSO_NOUNS.has(base)) && !isFirst) continue
    if (/^(?:بین|عبر|دون|عقب)$/u.test(base) && !isDoubled && prefix === '') continue
    if (base === 'علی') continue
    return { at, ...entry, isJoined: prefix !== '' }
  }
  return undefined
}

function prefixed(key: string): readonly (readonly [prefix: string, rest: string])[] {
  const plain = ['', key] as const
  return /^[وفس]\p{L}{2,}/u.test(key) ? [plain, [key.slice(0, 1), key.slice(1)]] : [plain]
}
