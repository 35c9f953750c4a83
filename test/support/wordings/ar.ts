import { createWording, type Adjunct, type Form, type Pick, type Three, type Two, type Wording } from './wording.ts'

const people: readonly Two[] = [
  ['ندى بو حمدان', 'f'],
  ['غسان الشويري', 'm'],
  ['نقولا صيقلي', 'm'],
  ['رفعت أوغلو', 'm'],
  ['سلمى الخطيب', 'f'],
  ['عبد الرحمن الدباغ', 'm'],
  ['هدى منصور', 'f'],
  ['خالد بن يوسف', 'm'],
  ['ريم العبدالله', 'f'],
]
const offices: readonly Three[] = [
  ['رئيس', 'رئيسة', 'بلدية الرملاء'],
  ['مدير', 'مديرة', 'المتحف'],
  ['رئيس', 'رئيسة', 'جمعية الصيادين'],
  ['مربي النحل', 'مربية النحل', ''],
  ['المتحدث', 'المتحدثة', 'باسم المجموعة'],
  ['وزير', 'وزيرة', 'الجسور'],
  ['المؤرخ', 'المؤرخة', ''],
  ['الباحث', 'الباحثة', 'في معهد الدلتا'],
  ['عضو', 'عضو', 'مجلس المدينة'],
  ['أحد سكان', 'إحدى سكان', 'الحي'],
  ['نقيب', 'نقيبة', 'عمال المعاصر'],
]
const quotes = [
  'لن نسكت أجراس المدينة',
  'الجسر لن يفتح قبل الصيف',
  'على كل واحد أن يتحمل مسؤوليته',
  'النحل لن يعود وحده',
  'هذا قرار عبثي لا يفهمه أحد',
  'عددنا الرسائل واحدة واحدة',
  'لم أر في حياتي هذا العدد من الناس في السوق',
  'الترام ملك لكل من يسكن هنا',
]
const quotes2 = ['ما زلنا ننتظر الجواب', 'نطالب بذلك منذ ثلاثين عاما', 'الأمر لم ينته بعد', 'لم يخبرنا أحد بشيء']
const verbs: readonly Two[] = [
  ['قال', 'قالت'],
  ['أكد', 'أكدت'],
  ['أوضح', 'أوضحت'],
  ['أضاف', 'أضافت'],
  ['صرح', 'صرحت'],
  ['شدد', 'شددت'],
  ['حذر', 'حذرت'],
  ['رد', 'ردت'],
  ['كتب', 'كتبت'],
  ['يقول', 'تقول'],
  ['تابع', 'تابعت'],
  ['ذكر', 'ذكرت'],
  ['اعتبر', 'اعتبرت'],
  ['أعلن', 'أعلنت'],
  ['روى', 'روت'],
  ['يضيف', 'تضيف'],
  ['علق', 'علقت'],
  ['لفت', 'لفتت'],
  ['أشار', 'أشارت'],
  ['يروي', 'تروي'],
  ['ختم', 'ختمت'],
]
const adj: readonly Adjunct[] = [
  ['', {}],
  ['', {}],
  ['يوم الثلاثاء', { day: '2021-05-18' }],
  ['في مؤتمر صحفي', {}],
  ['للصحفيين', {}],
  ['لصحيفة المرفأ', { outlet: 'المرفأ' }],
  ['في مقابلة مع إذاعة السفح', { outlet: 'إذاعة السفح' }],
  ['على تويتر', { outlet: 'تويتر' }],
  ['في 12 أيار/مايو', { day: '2021-05-12' }],
  ['مبتسما', {}],
  ['في جلسة المجلس البلدي', {}],
  ['لوكالة الدلتا', { outlet: 'وكالة الدلتا' }],
  ['صباح الأربعاء', { day: '2021-05-19' }],
  ['في حديث إلى قناة السفح', { outlet: 'قناة السفح' }],
  ['عبر صفحته على فيسبوك', { outlet: 'فيسبوك' }],
  ['في بيان', {}],
  ['لـ«المرفأ»', { outlet: 'المرفأ' }],
  ['في تصريح لجريدة صدى الرملاء', { outlet: 'صدى الرملاء' }],
]
export function arabic(pick: Pick): Wording {
  const [name, g] = pick(people)
  const [m, f, of] = pick(offices)
  const office = g === 'f' ? f : m
  const full = of ? `${office} ${of}` : office
  const forms: readonly Form[] = [
    ['Name', name],
    ['office of Name', `${full} ${name}`],
    ['Name، office of،', `${name}، ${full}،`],
    ['office of، Name،', `${full}، ${name}،`],
    ['Name (52 عاما)', `${name} (52 عاماً)`],
    ['السيد Name', `${g === 'f' ? 'السيدة' : 'السيد'} ${name}`],
    ['الدكتور Name', `${g === 'f' ? 'الدكتورة' : 'الدكتور'} ${name}`],
    ['Name، who،', `${name}، ${g === 'f' ? 'التي تسكن' : 'الذي يسكن'} هناك منذ عام 1989،`],
  ]
  const last = name.split(' ').slice(1).join(' ')
  const given: readonly Form[] = [
    ['last', last],
    ['office alone', full],
  ]
  const intro = pick([
    `لم ${g === 'f' ? 'تنتظر' : 'ينتظر'} ${name}، ${full}، نهاية التصويت.`,
    `وكان بينهم ${name}، ${full}.`,
    `${g === 'f' ? 'تعارض' : 'يعارض'} ${full}، ${name}، الخطة منذ عام 2018.`,
  ])
  const [a, facts] = pick(adj)
  const A = a ? ' ' + a : ''
  const vb = pick(verbs)
  const verb = g === 'f' ? vb[1] : vb[0]
  const q = pick(quotes),
    q2 = pick(quotes2)
  const shape = pick([
    'VS',
    'VS',
    'VS',
    'wa VS',
    'SV',
    'V adj S',
    'أن',
    'بحسب',
    'after',
    'with then',
    'pronoun',
    'pronoun then',
    'given VS',
    'given VS',
    'adj first',
  ])
  const [, form] = shape.startsWith('given') ? pick(given) : pick(forms)
  const out = createWording(name, facts)
  const plain = form.replace(/،$/, '')
  const addV =
    g === 'f' ? pick(['وأضافت', 'وتابعت', 'وأوضحت', 'كما قالت']) : pick(['وأضاف', 'وتابع', 'وأوضح', 'كما قال'])
  switch (shape) {
    case 'VS':
      return out(`${verb} ${A ? form : plain}${A}: «${q}».`, [q])
    case 'wa VS':
      return out(`و${verb} ${A ? form : plain}${A}: «${q}».`, [q])
    case 'SV':
      return out(`${form} ${verb}${A}: «${q}».`, [q])
    case 'V adj S':
      return out(`${verb}${A} ${plain}: «${q}».`, [q])
    case 'أن':
      return out(`${verb} ${A ? form : plain}${A} أن «${q}».`, [q])
    case 'بحسب':
      return out(`${pick(['بحسب', 'وفق', 'حسب'])} ${form.endsWith('،') ? form : form + '،'} «${q}».`, [q], {})
    case 'after':
      return out(`«${q}»، ${verb} ${plain}${A}.`, [q])
    case 'with then':
      return out(`${verb} ${A ? form : plain}${A}: «${q}». ${addV}: «${q2}».`, [q, q2])
    case 'pronoun':
      return out(`${intro} و${verb}${A}: «${q}».`, [q])
    case 'pronoun then':
      return out(`${intro}\n\nو${verb}${A}: «${q}».`, [q])
    case 'given VS':
      return out(`${intro}\n\n${pick(['', 'و'])}${verb} ${plain}${A}: «${q}».`, [q])
    default:
      return out(`${a ? 'و' + a.replace(/^ل/, 'في تصريح ل') : 'وبعد ذلك'}، ${verb} ${plain}: «${q}».`, [q])
  }
}
