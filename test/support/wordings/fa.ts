import { createWording, type Adjunct, type Form, type Pick, type Two, type Wording } from './wording.ts'

const people: readonly Two[] = [
  ['آناهیتا دلاوری', 'f'],
  ['مهران تابش‌فر', 'm'],
  ['یونس فانوسی', 'm'],
  ['سهیلا بابان', 'f'],
  ['داریوش خلعتبری‌زاده', 'm'],
  ['نسترن قائم‌پناه', 'f'],
  ['کاوه صالحی', 'm'],
  ['فرشته نوری', 'f'],
  ['سید احمد موسوی', 'm'],
  ['گل‌اندام رستمی', 'f'],
]
const offices: readonly Two[] = [
  ['شهردار', 'سیمگان'],
  ['مدیرکل', 'بندرهای استان'],
  ['رئیس', 'انجمن صنفی صیادان'],
  ['زنبوردار', ''],
  ['سخنگوی', 'گروه دوستداران پل'],
  ['معاون', 'شهردار'],
  ['یکی از', 'ساکنان محله'],
  ['وزیر', 'پل‌ها'],
  ['تاریخ‌نگار', ''],
  ['پژوهشگر', 'مؤسسهٔ دلتا'],
  ['مدیرعامل', 'شرکت تراموا'],
  ['عضو', 'شورای شهر'],
  ['نمایندهٔ', 'مردم گلبو در مجلس'],
]
const quotes = [
  'ما هیچ زنگی را خاموش نمی‌کنیم',
  'پل پیش از تابستان باز نخواهد شد',
  'هر کس باید سهم خودش را بپذیرد',
  'زنبورها خودشان برنمی‌گردند',
  'این تصمیم بی‌معناست و هیچ‌کس آن را نمی‌فهمد',
  'نامه‌ها را یکی‌یکی شمردیم',
  'هرگز این همه آدم در بازار ندیده بودم',
  'تراموا مال همهٔ کسانی است که اینجا زندگی می‌کنند',
]
const quotes2 = [
  'هنوز منتظر پاسخ هستیم',
  'سی سال است که این را می‌خواهیم',
  'این پایان کار نیست',
  'هیچ‌کس به ما چیزی نگفت',
]
const verbs = [
  'گفت',
  'گفته است',
  'می‌گوید',
  'تأکید کرد',
  'تاکید کرد',
  'اظهار داشت',
  'خاطرنشان کرد',
  'تصریح کرد',
  'یادآور شد',
  'ادامه داد',
  'هشدار داد',
  'توضیح داد',
  'پاسخ داد',
  'اعلام کرد',
  'افزود',
  'اضافه کرد',
  'بیان کرد',
  'نوشت',
  'عنوان کرد',
  'گفته بود',
  'تأکید کرده است',
  'مدعی شد',
  'اذعان کرد',
  'ابراز امیدواری کرد',
]
const adj: readonly Adjunct[] = [
  ['', {}],
  ['', {}],
  ['روز سه‌شنبه', { day: '2021-05-18' }],
  ['در یک نشست خبری', {}],
  ['به خبرنگاران', {}],
  ['در گفت‌وگو با روزنامهٔ چراغ گلبو', { outlet: 'چراغ گلبو' }],
  ['در گفتگو با خبرگزاری دلتا', { outlet: 'دلتا' }],
  ['در توییتر', { outlet: 'توییتر' }],
  ['در صفحهٔ اینستاگرام خود', { outlet: 'اینستاگرام' }],
  ['در ۲۲ اردیبهشت ۱۴۰۰', { day: '2021-05-12' }],
  ['با لبخند', {}],
  ['در جلسهٔ شورای شهر', {}],
  ['به موج‌نیوز', { outlet: 'موج‌نیوز' }],
  ['صبح چهارشنبه', { day: '2021-05-19' }],
  ['در نامه‌ای به شورا', {}],
  ['در مصاحبه با رادیو بندر', { outlet: 'رادیو بندر' }],
  ['در بخش دیگری از سخنانش', {}],
  ['در واکنش به این خبر', {}],
  ['در کانال تلگرام خود', { outlet: 'تلگرام' }],
]
export function persian(pick: Pick): Wording {
  const [name, g] = pick(people)
  const [office, of] = pick(offices)
  const full = of ? `${office} ${of}` : office
  const isOne = office === 'یکی از'
  const forms: readonly Form[] = [
    ['Name', name],
    ['office of Name', isOne ? name : `${full} ${name}`.replace(/^/, '')],
    ['Name، office of،', `${name}، ${full}،`],
    ['office of، Name،', `${full}، ${name}،`],
    ['Name، age،', `${name}، ۵۲ ساله،`],
    ['Name، N ساله و office،', `${name}، ۴۷ ساله و ${of ? full : office}،`],
    ['آقای Name', `${g === 'f' ? 'خانم' : 'آقای'} ${name}`],
    ['Name که', `${name} که از سال ۱۳۶۸ در آنجا زندگی می‌کند،`],
    ['دکتر Name', `دکتر ${name}`],
    ['office Name of', office === 'شهردار' ? `شهردار ${name}` : name],
  ]
  const given: readonly Form[] = [
    ['last', name.split(' ').slice(1).join(' ')],
    ['office alone', isOne ? name.split(' ').slice(1).join(' ') : full],
    ['civil last', `${g === 'f' ? 'خانم' : 'آقای'} ${name.split(' ').slice(1).join(' ')}`],
  ]
  const intro = pick([
    `${name}، ${full}، منتظر پایان رأی‌گیری نماند.`,
    `${name} ${full} است.`,
    isOne ? `در میان آنها ${name} هم بود.` : `${full}، ${name}، از سال ۱۳۹۷ با این طرح مخالف است.`,
  ])
  const [a, facts] = pick(adj)
  const A = a ? ' ' + a : ''
  const verb = pick(verbs)
  const q = pick(quotes),
    q2 = pick(quotes2)
  const shape = pick([
    'front',
    'front',
    'front',
    'front no colon',
    'که',
    'به گفته',
    'به گزارش',
    'این را',
    'with then',
    'pronoun',
    'pronoun then',
    'given front',
    'given front',
    'با بیان',
    'adj first',
    'unmarked',
    'topic',
  ])
  const [, form] = shape.startsWith('given') ? pick(given) : pick(forms)
  const out = createWording(name, facts)
  const plain = form.replace(/،$/, '')
  switch (shape) {
    case 'front':
      return out(`${form}${A} ${verb}: «${q}.»`, [q])
    case 'front no colon':
      return out(`${form}${A} ${verb} «${q}».`, [q])
    case 'که':
      return out(`${form}${A} ${verb} که «${q}».`, [q])
    case 'به گفته':
      return out(
        `${pick(['به گفتهٔ', 'به گفته', 'به باور', 'از نظر'])} ${form.endsWith('،') ? form : form + '،'} «${q}».`,
        [q],
        {},
      )
    case 'به گزارش':
      return out(
        `به گزارش خبرگزاری دلتا، ${form}${A} ${verb}: «${q}.»`,
        [q],
        facts.outlet ? {} : { ...facts, outlet: 'دلتا' },
      )
    case 'این را':
      return out(`«${q}.» این را ${plain} می‌گوید.`, [q], {})
    case 'with then':
      return out(
        `${form}${A} ${verb}: «${q}.» ${pick(['او افزود', 'وی ادامه داد', 'او همچنین گفت', 'وی با اشاره به این موضوع تأکید کرد'])}: «${q2}.»`,
        [q, q2],
      )
    case 'pronoun':
      return out(`${intro} ${pick(['او', 'وی'])}${A} ${verb}: «${q}.»`, [q])
    case 'pronoun then':
      return out(`${intro}\n\n${pick(['او', 'وی'])}${A} ${verb}: «${q}.»`, [q])
    case 'given front':
      return out(`${intro}\n\n${form}${A} ${verb}: «${q}.»`, [q])
    case 'با بیان':
      return out(`${form}${A} با بیان اینکه «${q}» ${verb}: «${q2}.»`, [q, q2])
    case 'adj first':
      return out(`${a ? a + '،' : 'پس از آن،'} ${form} ${verb}: «${q}.»`, [q])
    case 'unmarked':
      return out(`${form}${A} ${verb}: ${q} و ${q2}.`, [q])
    default:
      return out(`${form}${A} دربارهٔ ${pick(['پل', 'بازار', 'این تصمیم'])} ${verb}: «${q}.»`, [q])
  }
}
