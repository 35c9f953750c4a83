const WHAT = '(?:post|article|story|piece|report|text|essay|interview)'
const PRINTED = '(?:published|appeared|posted|printed|issued)'

/** Lines that say where a text was taken from. */
const REPRINT: readonly RegExp[] = [
  new RegExp(`^this ${WHAT} (?:was |is |has been |had been )?(?:originally|first|initially) ${PRINTED}\\b`, 'iu'),
  new RegExp(`^this ${WHAT} (?:was |is |has been )?${PRINTED} (?:originally|first|initially)\\b`, 'iu'),
  new RegExp(`^(?:originally|first|initially) ${PRINTED} (?:at|by|on|in|as)\\b`, 'iu'),
  /^(?:re-?published|re-?printed|re-?posted|cross-?posted|syndicated)(?: here)?(?: with (?:kind )?permission)?(?: (?:from|by|of|on))\b/iu,
  /^the post .{1,200} (?:first appeared|appeared first) (?:on|at) /iu,
  new RegExp(
    `^cet (?:article|texte|entretien) (?:a été|est) (?:d’abord |d'abord |initialement |originellement )?(?:publié|paru)`,
    'iu',
  ),
  /^(?:publié|paru) (?:initialement|à l’origine|à l'origine|d’abord|d'abord) (?:par|sur|dans)\b/iu,
  /^این (?:مطلب|مقاله|گزارش|نوشته|متن) (?:نخستین بار|اولین بار|ابتدا|در اصل)/u,
  /^(?:بازنشر از|بازنشر شده از|برگرفته از)/u,
  /^(?:نشر|نُشر) (?:هذا|هذه) (?:المقال|المقالة|التقرير|النص) (?:أول مرة|لأول مرة|أولا|أولاً|أصلا|أصلاً|في الأصل|ابتداء)/u,
]

/** Lines that belong to the page that carried the text, not to the text. */
const SHARE: readonly RegExp[] = [
  /^(?:share|tweet|like)(?: (?:this|it))?(?: (?:article|post|story|page))?\s*:?$/iu,
  /^share (?:this )?(?:article |post |story )?(?:on|via|with) \S.{0,40}$/iu,
  /^click (?:here )?to (?:share|print|email|tweet)\b.{0,120}$/iu,
  /^(?:(?:share|tweet|pin|email|print|whatsapp|telegram|facebook|twitter|linkedin|reddit|copy link)\s*[|·•,/]?\s*){2,}$/iu,
  /^like loading(?:…|\.{3})?$/iu,
  /^(?:read|see) (?:more|also|next)\s*(?::.*|…|\.{3}|»|→)?$/iu,
  /^(?:also|continue) read(?:ing)?\s*(?::.*|…|\.{3}|»|→)?$/iu,
  /^(?:follow us on|sign up (?:for|to) (?:our|the)|subscribe to our) .{1,120}$/iu,
  /^(?:advertisement|story continues below advertisement)$/iu,
  /^(?:partager?(?: (?:sur|cet article|via) .{0,40})?|lire aussi\s*:.*|à lire aussi\s*:?.*)$/iu,
  /^(?:بیشتر بخوانید|همچنین بخوانید|مطالب مرتبط)\s*(?::.*)?$/u,
  /^(?:اشتراک[\s\u200C]?گذاری|به اشتراک بگذارید)\s*:?.{0,40}$/u,
  /^(?:related(?: (?:story|stories|articles?|content|coverage|news|reading))?|don[’']t miss|more on this(?: story)?)\s*:\s*\S.{0,160}$/iu,
  /^(?:already a subscriber\?.{0,40}|subscribe (?:now )?to (?:continue|keep) reading.{0,40}|this (?:article|story|content) is (?:for|only available to|reserved for|exclusive to) (?:our )?subscribers.{0,160}|cet article est réservé (?:à nos|aux) abonnés.{0,80}|déjà abonné ?\?.{0,40})$/iu,
  /^(?:لینک کوتاه|کد خبر|شناسه خبر|کدخبر|الرابط المختصر)\s*:.{0,120}$/u,
  /^(?:تابعنا|تابعونا) (?:على|عبر) .{1,80}$/u,
  /^(?:اقرأ أيضا|اقرأ أيضاً|اقرأ المزيد)\s*(?::.*)?$/u,
  /^(?:شارك|مشاركة|شارك المقال|شارك هذا المقال)\s*:?$/u,
]

const LONGEST = 300
const TAGS_ONLY = /^(?:[#＃][\p{L}\p{M}\p{N}_\u200C]+[\s,;·|]*)+$/u

export function isReprintLine(line: string): boolean {
  return line.length <= LONGEST && REPRINT.some((pattern) => pattern.test(line))
}

export function isShareLine(line: string): boolean {
  return line.length <= LONGEST && SHARE.some((pattern) => pattern.test(line))
}

/** The hashtags, without their signs, of a line that holds nothing else. */
export function tagsOfLine(line: string): readonly string[] {
  if (line.length > LONGEST || !/^[#＃]/u.test(line) || !TAGS_ONLY.test(line)) return []
  const tags = line.match(/[\p{L}\p{M}\p{N}_\u200C]+/gu) ?? []
  return tags.some((tag) => /\p{L}/u.test(tag)) ? tags : []
}
