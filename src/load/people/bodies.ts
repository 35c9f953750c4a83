import { isOffice } from './offices.ts'

/** What speaks though it is nobody: bodies and documents. */

/** A body that speaks as one: `the ministry`, `its water board`. */
const BODY =
  '(?:family|ministry|government|council|board|company|firm|agency|bureau|office|police|court|tribunal|union|association|federation|society|group|organi[sz]ation|charity|trust|foundation|party|committee|commission|department|authority|authorities|embassy|army|navy|museum|university|school|college|institute|church|diocese|network|alliance|coalition|campaign|club|cooperative|co-operative|collective|consortium|partnership|municipality|city|town hall|parliament|senate|assembly|cabinet|white house|magazine|newspaper|paper|daily|weekly|broadcaster|station|website|centre|center|hospital|library|bank|team|panel|jury|guild|operator|service|regulator|inspectorate|watchdog|ombudsman|inquiry|secretariat|directorate|administration|unit|brigade|orchestra|choir|band|railway|airline|utility|developer|manufacturer|retailer|brewery|theatre|theater|gallery|archive|archives|observatory|laboratory|lab|clinic|academy|faculty|chamber|exchange|fund|harbou?r works|water ?works|gas ?works|industry|ministère|gouvernement|mairie|préfecture|conseil|association|syndicat|entreprise|société|direction|rédaction|agence|police|tribunal|parti|comité|commission|université|musée|fondation|fédération|collectif|municipalité|région|département|métropole|commune|office|service|services|chambre|institut|observatoire|académie|confédération|coopérative|régie|compagnie|cabinet|centrale|autorité|paroisse|évêché|bibliothèque|hôpital|théâtre|clinique)'
/** What is written, and says what it says whoever wrote it. */
const DOCUMENT =
  '(?:deed|lease|code|letter|note|diary|diaries|journals|e-mail|email|telegram|leaflet|lettre|courrier|report|study|survey|poll|list|register|yearbook|almanac|census|logbook|log|ledger|minutes|charter|decree|law|act|statute|constitution|treaty|contract|petition|leaflet|brochure|pamphlet|manual|handbook|guide|guidebook|guidelines|rules|regulations|bylaws|by-laws|communique|communiqué|circular|directive|judgment|judgement|ruling|verdict|indictment|complaint|lawsuit|filing|filings|affidavit|audit|accounts|assessment|evaluation|analysis|data|figures|statistics|findings|records|papers|documents|files|archives?|chronicle|encyclop(?:a?e)dia|dictionary|text|bill|order|agreement|resolution|proposal|plan|policy|record|press release|statement|paper|article|editorial|memo|memorandum|dossier|transcript|forecast|index|labels?|invoice|receipt|timetable|website|legend|rapport|étude|loi|arrêté|décret|règlement|registre|relevés|données|chiffres|statistiques|sondage|enquête|procès-verbal|compte rendu|compte-rendu|communiqué|charte|note|circulaire|jugement|arrêt|acte|contrat|texte|document|documents|dossier|bulletin|journal|quotidien|hebdomadaire|magazine|annuaire|inventaire|notice|brochure|légende)'
const ARTICLE = "(?:(?:the|its|their|our|this|le|la|les|ce|cet|cette|ces|son|sa|leur|notre)\\s+|l[’'])"
const BEHIND = '(?:\\s+(?:of|for|on|from|into|by|to|between|in|de|du|des|d[’\']|pour|sur)\\s*[^,.;:"“«]{2,60})?'
/** `l’arrêté préfectoral` */
const FRENCH_KIND =
  '(?:\\s+\\p{Ll}+(?:al|ale|aux|ales|if|ive|ifs|ives|ique|iques|el|elle|els|elles|ier|ière|aire|aires|ain|aine|é|ée|és|ées|ois|oise|ien|ienne|ant|ante|eux|euse))?'
/** `the council passed a resolution` is no name of one. */
const NO_VERB = '(?!(?:an?|une|has|had|have|was|were|is)\\s)'
const COLLECTIVE = new RegExp(
  `^${ARTICLE}(?!(?:of|in|at|to|from|for)\\s)(?:${NO_VERB}[\\p{Ll}\\p{N}’'-]+\\s+){0,3}?(?:${BODY}|${DOCUMENT})${FRENCH_KIND}${BEHIND}$`,
  'u',
)
/** `the county’s own survey`, `the Treasurer’s note`, `Mill Road’s residents’ association` */
const OWNED = new RegExp(
  `^(?:${ARTICLE})?[\\p{L}][\\p{L}\\p{N} .-]{1,50}(?:[’']s|(?<=s)[’'])\\s+(?:[\\p{Ll}\\p{N}-]+\\s+){0,3}?(?:${BODY}|${DOCUMENT}|letter|note|diary|entry|website|newsletter)${BEHIND}$`,
  'u',
)
/** `court papers`, `official figures`: documents without an article. */
const PAPERS =
  /^(?:(?:the|les|des)\s+)?(?:[\p{L}-]+\s+){1,3}(?:papers|records|documents|figures|statistics|data|minutes|estimates|files|accounts|filings|archives|rules|guidelines|données|chiffres|statistiques)$/u
/** `the President of the Republic` */
const HIGH_OFFICE =
  /^[Tt]he\s+(\p{Lu}\p{Ll}+\s+(?:of|for)\s+(?:the\s+)?\p{Lu}[\p{L}’'-]*(?:\s+(?:of\s+|and\s+|the\s+)*\p{Lu}[\p{L}’'-]*){0,3})$/u
/** `the United Nations refugee agency` */
const NAMED_BODY = new RegExp(
  `^(?:[Tt]he|[Ll]e|[Ll]a)\\s+((?:\\p{Lu}[\\p{L}’'-]*\\s+){1,4}(?:\\p{Ll}[\\p{L}-]*\\s+){0,2}(?:${BODY}|${DOCUMENT}))$`,
  'u',
)
/** `l’Institut des villes`, `the Office for rivers`: a capital on the first word only. */
const LARGE_BODY =
  /^(?:[Tt]he\s+|[Ll]e\s+|[Ll]a\s+|[Ll]es\s+|[Ll]['’])?((?:Cour|Court|Tribunal|Assemblée|Autorité|Caisse|Banque|Direction|Service|Haut-Commissariat|Secrétariat|Institut|Ministère|Ministry|Office|Bureau|Agence|Agency|Association|Conseil|Council|Société|Society|Fédération|Federation|Union|Comité|Committee|Commission|Centre|Center|Département|Department|Mairie|Préfecture|Université|University|Observatoire|Musée|Museum|Syndicat|Ligue|League|Chambre|Chamber|Fondation|Foundation|Académie|Academy|Friends|Amis|Act|Law|Charter|Code|Loi)\s+(?:de|du|des|d['’]|of|for|on|pour)\s*(?:the\s+|la\s+|l['’])?[\p{L}][\p{L}'’ -]{2,50})$/u

/** The body or document that a noun phrase names. `phrase` as it is written, `bare` with a small article. */
export function bodyIn(phrase: string, bare: string): string | undefined {
  if (COLLECTIVE.test(bare) || OWNED.test(bare) || PAPERS.test(bare)) return bare
  const office = HIGH_OFFICE.exec(phrase)?.[1]
  if (office !== undefined && isOffice((office.split(/\s/u)[0] ?? '').toLowerCase())) return office
  return NAMED_BODY.exec(phrase)?.[1] ?? LARGE_BODY.exec(phrase)?.[1]
}
