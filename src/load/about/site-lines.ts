const LONGEST = 400
const COOKIES =
  /^(?:(?:we|this (?:web)?site|our (?:web)?site)(?: and our (?:\d+ )?partners)? uses? cookies\b|by (?:clicking|continuing|using)\b.{0,120}\bcookies\b|(?:nous utilisons|(?:ce|notre) site utilise) des cookies(?!\p{L})|(?:wir verwenden|wir nutzen|diese (?:web)?seite (?:verwendet|nutzt)) cookies\b|(?:utilizamos|usamos|este sitio (?:web )?(?:utiliza|usa)) cookies\b|(?:ما |این سایت )?(?:برای .{0,30} )?از کوکی|(?:نستخدم|يستخدم هذا الموقع) ملفات تعريف الارتباط)/iu
/** What one may press. */
const BUTTON =
  /^(?:(?:accept|reject|allow|decline)(?: all)?(?: cookies)?|manage (?:settings|options|preferences|choices|cookies)|(?:cookie|privacy) (?:settings|preferences)|settings|skip to (?:main )?content|aller au contenu(?: principal)?|zum inhalt springen|saltar al contenido|رفتن به محتوا(?:ی اصلی)?|پرش به (?:محتوا(?:ی اصلی)?|جستجو|ناوبری)|لینک[\u200C ]?های قابل دسترس[ی]?|(?:تخط|انتقل)[ىي]? إلى المحتوى|menu|(?:sign|log) (?:in|up|out)|register|(?:sign up (?:for|to)|subscribe to|get) (?:our|the) [\p{L} ]{0,30}newsletter|subscribe(?: now)?|newsletter|share|save|print|listen|e-?mail|tweet(?:er)?|like|follow(?: us)?|copy link|comments?|facebook|twitter|whatsapp|linkedin|telegram|reddit|(?:tout )?(?:accepter|refuser)(?: tout)?|paramétrer|se connecter|s[’']abonner|s[’']inscrire|partager|imprimer|envoyer(?: à un ami)?|enregistrer|abonnez-vous(?: pour lire la suite)?|alle akzeptieren|(?:alle )?ablehnen|einstellungen|anmelden|abonnieren|ورود|عضویت|ثبت[\s\u200C]?نام|teilen|drucken|(?:aceptar|rechazar)(?: tod[oa]s?)?|compartir|imprimir|suscríbete|suscribirse|iniciar sesión)$/iu
/** A word that is a button alone may be a heading as well; these are none. */
const BUTTON_ALONE =
  /^(?:accept all(?: cookies)?|reject all|manage (?:settings|options|preferences)|cookie settings|skip to (?:main )?content|aller au contenu(?: principal)?|zum inhalt springen|saltar al contenido|رفتن به محتوا(?:ی اصلی)?|پرش به محتوا(?:ی اصلی)?|لینک[\u200C ]?های قابل دسترسی?|(?:تخط|انتقل)[ىي]? إلى المحتوى|(?:sign|log) (?:in|up)|(?:sign up (?:for|to)|subscribe to) (?:our|the) [\p{L} ]{0,30}newsletter|tout (?:accepter|refuser)|s[’']abonner|se connecter|abonnez-vous pour lire la suite|alle akzeptieren|aceptar tod[oa]s?|iniciar sesión)$/iu
/** Where a page stands in its site: `Home » Campaigns » Bees`. */
const BREADCRUMBS =
  /^(?:home(?: ?page)?|accueil|inicio|startseite|صفح[ههۀة][\u0654ٔ]?ی?[\s\u200C]?نخست|خانه|الصفحة الرئيسية|الرئيسية)\s*[»›>/|]\s*\S/iu
/** Of a page that can be heard. */
const LISTEN =
  /^(?:listen to this (?:article|story)|écouter (?:cet|l[’'])\s?article|escuchar (?:este )?artículo|artikel anhören)(?!\p{L})/iu
const PARTS = /\s*[|·•/]\s*|\s{2,}/u
const PICTURES = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F\u200D]+/gu
const COUNTED =
  '(?:comments?|shares?|likes?|views?|reactions?|retweets?|reposts?|replies|boosts?|followers|commentaires?|partages?|réactions?|vues|kommentare?|comentarios?)'
const COUNTS = new RegExp(`^(?:[\\s·•|,]*\\d[\\d.,]*\\s?[KkMm]?(?:\\s+${COUNTED})?)+\\s*$`, 'iu')
const IS_COUNTED = new RegExp(`\\d\\s*[KkMm]?\\s+${COUNTED}(?!\\p{L})`, 'iu')

/** What every banner about cookies has, and few other lines. */
const OF_COOKIES = ['ookie', 'OOKIE', 'کوکی', 'ملفات تعريف'] as const
const HAS_PARTS = /[|·•/]|\s{2}/u
const LONGEST_BUTTON = 60
const LONGEST_COUNTS = 150

/** A line of the page that a text was copied from: a banner about cookies, buttons, or counts of reactions. It says nothing of the text. */
export function isSiteLine(line: string): boolean {
  const words = line.trim()
  if (words === '' || words.length > LONGEST) return false
  if (OF_COOKIES.some((word) => words.includes(word)) && COOKIES.test(words)) return true
  if (words.length <= LONGEST_BUTTON && BUTTON_ALONE.test(words)) return true
  if (words.length <= LONGEST_COUNTS && (BREADCRUMBS.test(words) || LISTEN.test(words))) return true
  const pressed = words.length <= LONGEST_BUTTON ? words.split(/\s+/u) : []
  if (pressed.length > 1 && pressed.every((word) => BUTTON.test(word))) return true
  if (HAS_PARTS.test(words)) {
    const parts = words.split(PARTS)
    if (parts.length > 1 && parts.every((part) => BUTTON.test(part.trim()))) return true
  }
  if (words.length > LONGEST_COUNTS || !/\d/u.test(words)) return false
  const counts = words.replace(PICTURES, ' ').trim()
  return COUNTS.test(counts) && (counts !== words || IS_COUNTED.test(counts))
}

/** Where one goes from a page. */
const PLACES =
  /(?<!\p{L})(?:home|about(?: us)?|archives?|contact(?: us)?|rss|search|news|members|donate|login|log in|sign in|subscribe|accueil|qui sommes-nous|s[’']abonner|se connecter|newsletters?|contacts?|startseite|termine|archiv|kontakt|impressum|mitglied werden|inicio|quiénes somos|contacto|صفحه نخست|خانه|درباره ما|تماس با ما|ایران|جهان|ورزش|الرئيسية|من نحن|اتصل بنا|أنشطتنا|المكتبة)(?!\p{L})/giu
const IS_PLACE = new RegExp(`^${PLACES.source}$`, 'iu')
const FEWEST_PLACES = 2
const LONGEST_MENU = 160

/** In a line that was a row of buttons or places once, wide gaps are left between them: `Coasts   Lamps   Keepers   Donate`. */
const GAP = /\s{2,}|\t+/u
const FEWEST_IN_ROW = 3
const FEWEST_BARRED = 4
const MOST_IN_ENTRY = 6
/** `☰ Menu`, `Breaking ◂ The garden is open again`, `Search [        ] Go` */
const SIGN = /[☰≡🔍◂◄◉]|\[\s{2,}\]/u
const LONGEST_SIGN = 100

/** One of them is to be pressed, as under a title: `Share   Remember   Print`. */
export function hasButton(row: string): boolean {
  return row.split(/\s+/u).some((word) => BUTTON.test(word))
}

/** A row of what one may press or go to, as its gaps or signs tell. */
export function isRow(line: string): boolean {
  const words = line.trim()
  if (words.length > LONGEST_MENU || /[.!?؟]["”»’]*$/u.test(words)) return false
  if (words.length <= LONGEST_SIGN && SIGN.test(words)) return true
  const parts = words.split(GAP)
  // Columns of figures are a table's.
  if (parts.some((part) => /^[\p{N}.,:/-]+$/u.test(part))) return false
  if (words.includes('   ') && parts.length > 1 && parts.every((part) => part.split(' ').length <= MOST_WORDS))
    return true
  if (parts.length >= FEWEST_IN_ROW && parts.every((part) => part.split(' ').length <= MOST_IN_ENTRY)) return true
  const places = words.split(/\s*[|·•]\s*/u)
  if (isPressed(places)) return true
  return places.length >= FEWEST_BARRED && places.every((part) => part.split(/\s+/u).length <= MOST_WORDS + 1)
}

/** `Download PDF (1.2 MB) | Print | Share this report` */
const PRESS =
  /^(?:download|print|share|save|listen|subscribe|e-?mail|télécharger|imprimer|partager|enregistrer|écouter|s[’']abonner|se connecter|herunterladen|drucken|teilen|merken|descargar|imprimir|compartir|دانلود|چاپ|اشتراک|تحميل|طباعة|مشاركة)(?!\p{L})/iu

function isPressed(parts: readonly string[]): boolean {
  const pressed = parts.filter((part) => PRESS.test(part)).length
  return parts.length > 1 && pressed > 1 && pressed * 2 >= parts.length && parts.every((part) => part.length <= 40)
}

/** A line of places to go to: `Home About Archive RSS`, `Startseite | Termine | Kontakt`. */
export function isMenu(line: string): boolean {
  if (line.length > LONGEST_MENU || /[.!?؟:]$/u.test(line)) return false
  const places = line.match(PLACES) ?? []
  const words = line.split(/[\s|·•/]+/u).filter((word) => word !== '')
  return places.length >= FEWEST_PLACES && places.join(' ').split(/\s+/u).length * 3 >= words.length
}

const LONGEST_ENTRY = 26
const MOST_WORDS = 3
const SHORTEST_MENU = 4
const ENTRY = /^\p{L}[\p{L}\p{M}\u200C’' &|–-]*$/u

/** Lines without menus: four and more short ones in a row of which one is a place to go to, as in no poem and no list of names. */
export function withoutMenus<T extends { readonly text: string }>(lines: readonly T[]): readonly T[] {
  const isEntry = lines.map(({ text }) => {
    const words = text.trim()
    return words.length <= LONGEST_ENTRY && ENTRY.test(words) && words.split(/\s+/u).length <= MOST_WORDS
  })
  return lines.filter((_, at) => {
    if (!isEntry[at]) return true
    const from = isEntry.lastIndexOf(false, at) + 1
    const behind = isEntry.indexOf(false, at)
    const run = lines.slice(from, behind < 0 ? lines.length : behind)
    return run.length < SHORTEST_MENU || !run.some(({ text }) => IS_PLACE.test(text.trim()))
  })
}
