/** Lines that say whose statement a text is: `Issued by the River Trust on 9 February 2018`, `Communiqué du Syndicat des eaux`. */

/** One of these stands in every such line, which is seen sooner than the whole is tried. */
const SIGNS = /issued|released|statement|communiqué|d[eé]claration|announcement|notice|بیانیه|اطلاعیه|بيان|بلاغ/u
const ISSUED =
  /^(?:(?:an?\s|the\s|joint\s|official\s|press\s|public\s)*(?:issued|released|statement|communiqué|declaration|announcement|notice)(?:\s(?:issued|released))?\s(?:by|of|from)|communiqué (?:de presse )?(?:de|du|des)|déclaration (?:de|du|des)|بیانیه|اطلاعیه|بيان صادر عن|بيان من|بلاغ صادر عن)\s(?<who>[^.;:!?"“”«»]{3,90})$/iu
/** Behind the name: on what, and when. */
const BEHIND =
  /,?\s+(?:(?:on|of|dated|le|du|en date du|في|بتاريخ|در تاریخ|مورخ|درباره|بشأن|حول|about|concerning|regarding|sur|au sujet)\s).*$/iu
const BODY =
  /^(?:\p{Lu}[\p{L}\p{M}’'&.-]*|of|for|the|and|on|de|du|des|la|le|les|et|d[’']\p{L}+|l[’']\p{L}+|\p{Ll}{3,})(?:\s|$)/u
const PERSON = /^(?:Mrs?|Ms|Dr|Sir|Lady|M|Mme|Mlle)\.?\s/u

/** The body that a line names as the one that says what follows; nobody where it may be a person or anything else. */
export function issuerOn(line: string): string | undefined {
  if (line.length > 140 || !SIGNS.test(line.toLowerCase())) return undefined
  const named = ISSUED.exec(line)?.groups?.['who'] ?? ''
  const who = named
    .replace(BEHIND, '')
    .replace(/^(?:the|la|le|les)\s+|^l[’']/iu, '')
    .trim()
  if (who === '' || PERSON.test(who)) return undefined
  if (/\p{Script=Arabic}/u.test(who)) return /\s/u.test(who) && who.split(/\s/u).length <= 7 ? who : undefined
  const words = who.split(/\s+/u)
  const isName = /^\p{Lu}/u.test(who) && words.length > 1 && words.length <= 9 && words.every((word) => BODY.test(word))
  return isName && isBodyWord(words) ? who : undefined
}

/** One word at least tells a body from a person. */
export function isBodyWord(words: readonly string[]): boolean {
  return words.some((word) => WORDS.test(word))
}

const WORDS =
  /^(?:trust|council|board|authority|company|society|association|union|guild|committee|club|ministry|department|institute|university|school|museum|library|office|service|works|fund|foundation|federation|alliance|coalition|collective|initiative|project|forum|assembly|league|party|church|parish|district|county|city|town|government|agency|commission|network|group|cooperative|co-operative|centre|center|hospital|police|press|campaign|friends|tenants|workers|members|conseil|mairie|ville|syndicat|association|comité|société|ministère|université|fondation|fédération|confédération|alliance|coalition|musée|bibliothèque|médiathèque|préfecture|direction|régie|commune|collectif|coopérative|institut|agence|amis)$/iu
