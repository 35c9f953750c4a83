import { BODIES, COURTESIES, GIVEN, PRONOUNS, ROLES, UNNAMED } from './eastern-words.ts'

export interface EasternSpeaker {
  readonly speaker?: string
  readonly role?: string
  readonly pronoun?: string
}

const MOST_WORDS = 9
const MOST_NAME = 5
/** Behind these a phrase tells where, when and to whom. */
const MARKERS = new Set(
  `در به با از برای درباره دربارهٔ طی ضمن خطاب پس پیش هنگام روز تا را نیز هم همچنین که وقتی چون سپس بعد بعداً امروز دیروز مبتسمة مبتسماً مبتسما ضاحكة ضاحكا باكية باكيا ساخرة ساخرا غاضبة غاضبا وهم اما اینچنین امسال
تلفنی چنین اینگونه این‌گونه اینطور این‌طور این آن آنچه ذلك هذا هذه تلك في خلال إن أن بأن إلى على عن مع من أمام عبر بعد قبل حول أثناء يوم بتاريخ ضمن عقب لدى وهو وهي إنه إنها أنه أنها بأنه مبتسما مبتسماً ضاحكاً وقد الذي التي اليوم أمس ردا رداً ليلة صباح مساء`.split(
    /\s+/u,
  ),
)
/** `نوه‌اش`, `ابنته`: whose somebody is. */
const RELATION =
  /^(?:نوه|دختر|پسر|همسر|برادر|خواهر|مادر|پدر|دوست|همکار|شاگرد|همسایه|عمو|خاله|عمه|دایی)(?:\u200C?(?:اش|ام|شان|ات|مان)|ش|م)$|^(?:ابن|ابنت|شقيق|شقيقت|زوج|زوجت|والد|والدت|جار|جارت|صديق|صديقت|حفيد|حفيدت|زميل|زميلت|أخ|أخت|عم|عمت|خال|خالت)(?:ه|ها|ي)$/u
const LEADING =
  /^(?:در پایان|در نهایت|در ادامه|در این میان|در همین حال|این بار|في النهاية|في الختام|وكان(?:ت)?\s|كان(?:ت)?\s|وقد\s|قد\s|و\s|اما|لكن|ثم|سپس|همچنین|البته|كما|هکذا|هكذا|از جمله|بعدتر|دیروز|امروز|أيضا|أيضاً|بدوره|بدورها|من جانبه|من جانبها|من جهته|من جهتها)\s*/u

/** A verb in the present, which a name is not: `می‌خندد و می‌گوید`. */
const GOES_ON = /^ن?می[\u200C]/u

/** Who a phrase names; `parts` are what stood between commas. Undefined when it is no such phrase. */
export function easternSpeaker(phrase: string): EasternSpeaker | undefined {
  const parts = phrase
    .split(/\s*[،؛,]\s*/u)
    .map((part) => shorten(part.replace(/[\uE000\uE001]+/gu, ' ')))
    .filter((part) => part !== '')
  const [first, second] = parts
  if (first === undefined || parts.length > 4) return undefined
  const one = read(first)
  if (!one) return undefined
  // `قهرمان مسابقه، کاوه دادگر`: who it is, then the name.
  if (second !== undefined && one.role === undefined && !holdsGiven(first) && isName(second)) {
    const named = read(second)
    if (named?.speaker !== undefined) return { speaker: named.speaker, role: first }
  }
  if (one.speaker !== undefined || one.pronoun !== undefined || second === undefined) {
    const beside = second !== undefined && one.role === undefined && one.speaker !== undefined ? second : undefined
    return beside !== undefined && !GIVEN.has(beside.split(' ')[0] ?? '') ? { ...one, role: beside } : one
  }
  // A role first, and the name behind its comma.
  const other = read(second)
  const isNobody = UNNAMED.has(first.split(' ')[0] ?? '') && !GIVEN.has(second.split(' ')[0] ?? '')
  return !isNobody && other?.speaker !== undefined && other.role === undefined
    ? { speaker: other.speaker, role: one.role ?? first }
    : one
}

function holdsGiven(phrase: string): boolean {
  return phrase.split(' ').some((word) => GIVEN.has(word))
}

/** Two to four words, the first of which is given to people. */
function isName(phrase: string): boolean {
  const words = phrase.split(' ')
  return words.length >= 2 && words.length <= 4 && GIVEN.has(words[0] ?? '')
}

/** The one person whom a text names by a known given name and a word behind it; undefined for none or several. */
export function onlyEasternPerson(text: string): string | undefined {
  const names = new Set<string>()
  for (const part of text.split(/[،؛:.؟!»«()]+/u)) {
    const words = part.trim().split(/\s+/u)
    for (let at = 0; at < words.length; at += 1) {
      if (!GIVEN.has(words[at] ?? '')) continue
      const behind = words[at + 1] ?? ''
      const isWhole =
        behind !== '' && !MARKERS.has(behind) && !GOES_ON.test(behind) && !/^(?:را|و|که|ها|های)$/u.test(behind)
      names.add(isWhole ? `${words[at] ?? ''} ${behind}` : (words[at] ?? ''))
      at += 1
    }
  }
  const [name] = names
  return names.size === 1 ? name : undefined
}

/** True when a word of it is somebody's role, relation or given name. */
export function speaksOfAnybody(text: string): boolean {
  const words = text.split(/[\s،؛:.]+/u)
  return words.some(
    (word) => ROLES.has(word) || UNNAMED.has(word) || COURTESIES.has(word) || GIVEN.has(word) || RELATION.test(word),
  )
}

/** The phrase without what leads in and what goes on about time and place. */
function shorten(part: string): string {
  let text = part.replace(/\s+/gu, ' ').trim()
  for (let led = LEADING.exec(text); led && led[0] !== ''; led = LEADING.exec(text)) text = text.slice(led[0].length)
  const words = text.split(' ')
  if (UNNAMED.has(words[0] ?? '')) return untilMarker(words.slice(0, 7), 2)
  return untilMarker(words, 0)
}

function untilMarker(words: readonly string[], from: number): string {
  const stop = words.findIndex(
    (word, at) =>
      at >= from &&
      (MARKERS.has(word) ||
        GOES_ON.test(word) ||
        /^ل(?:صحيفة|جريدة|قناة|وكالة|إذاعة|مجلة|موقع|راديو|لصحفيين|مراسل)/u.test(word)),
  )
  // In front of را stands what is spoken of, not who speaks.
  const end = words[stop] === 'را' && stop > 1 ? stop - 1 : stop
  return (stop < 0 ? words : words.slice(0, end)).join(' ')
}

function read(part: string): EasternSpeaker | undefined {
  const words = part.split(' ')
  const [head = ''] = words
  if (words.length > MOST_WORDS || part === '' || /["«»]/u.test(part)) return undefined
  if (PRONOUNS.has(part)) return { pronoun: 'او' }
  if (RELATION.test(head) && GIVEN.has(words[1] ?? '')) return { speaker: words.slice(1).join(' '), role: head }
  if (UNNAMED.has(head) || (words.length === 1 && RELATION.test(head))) return { role: part }
  if (BODIES.has(head)) return { speaker: part }
  if (COURTESIES.has(head) && words.length > 1) {
    const name = words.slice(1).filter((word) => !COURTESIES.has(word) && !/^(?:دکتر|مهندس)$/u.test(word))
    return name.length > 0 && name.length <= MOST_NAME ? { speaker: name.join(' ') } : undefined
  }
  if (/^(?:متحدث|متحدثة|ناطق|ناطقة|المتحدث|المتحدثة|الناطق|الناطقة)$/u.test(head) && words[1] === 'باسم') {
    const from = words.findIndex((word, at) => at > 2 && GIVEN.has(word))
    return from < 0 ? { role: part } : { speaker: words.slice(from).join(' '), role: words.slice(0, from).join(' ') }
  }
  if (!ROLES.has(head)) return words.length <= MOST_NAME ? { speaker: part } : undefined
  const at = nameIn(words)
  return at === undefined ? { role: part } : { speaker: words.slice(at).join(' '), role: words.slice(0, at).join(' ') }
}

/** Where the name begins behind a role: at a known given name, or behind the definite words of an Arabic role. */
function nameIn(words: readonly string[]): number | undefined {
  for (let at = 1; at < words.length; at += 1)
    if (
      GIVEN.has(words[at] ?? '') &&
      words.length - at <= 4 &&
      (!BODIES.has(words[at - 1] ?? '') || (words[at - 1] ?? '').startsWith('ال'))
    )
      return at
  const [head = ''] = words
  const isArabic = /[ةيىأإ]|^ال/u.test(words.join(' '))
  const left = words.length - 1
  if (/^(?:دکتر|مهندس|استاد|آیت‌الله|سرهنگ|سردار|پروفسور)$/u.test(head) && left >= 1 && left <= 4) return 1
  if (!isArabic || left < 1) return undefined
  let at = 1
  if (!head.startsWith('ال')) while (at < words.length && /^(?:ال|لل)/u.test(words[at] ?? '')) at += 1
  const name = words.length - at
  // `وزير الثقافة`, `أمينة مكتبة`: without a definite word behind it the role may go on.
  return name >= 1 && name <= 4 && (head.startsWith('ال') || at > 1) ? at : undefined
}
