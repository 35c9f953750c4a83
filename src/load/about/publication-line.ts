import { findDates } from '../../text/dates.ts'
import { looksLikeOutlet } from '../people/outlet-names.ts'

export interface PublicationLine {
  readonly publishedOn: string
  readonly publisher?: string
}

const LONGEST = 90
const MOST_PARTS = 3
/** What may stand between a comma and the date. */
const LEAD =
  /[,(–—|·]\s*(?:(?:(?:first|originally)\s)?(?:published|issued|posted|printed|dated)(?:\son)?|publié(?:e)?\sle|paru\sle|le|du|on|am|den|vom|el)?\s*(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\s+)?$/iu
/** Of a picture, a change or a life, and not of the text. */
export const OTHER_DATE =
  /^(?:photo|photograph|picture|image|foto|bild|updated?|last|mis|aktualisiert|stand|actualizado|corrected|born|died|née?|accessed|retrieved|dear|since|until|deadline|next|chapter|figure|table)(?!\p{L})/iu
const WORD = /^(?:\p{Lu}|\p{N}|["“«&]|d[’']|l[’'])/u
const PARTICLE =
  /^(?:of|the|and|for|in|on|a|an|de|del|la|las|los|el|le|les|du|des|et|en|à|au|y|der|die|das|des|und|für|im|van|von)$/u
const OUTLET =
  /(?<!\p{L})(?:Faro|Diario|Periódico|Gaceta|Heraldo|Correo|Noticias|Vanguardia|Voz|Zeitung|Anzeiger|Tagblatt|Tageblatt|Nachrichten|Kurier|Rundschau|Wochenblatt|Bote)(?!\p{L})|\p{L}(?:zeitung|anzeiger|blatt|kurier|bote|rundschau|nachrichten)(?!\p{L})/u
/** What a paper calls its parts. */
const SECTION =
  /^(?:(?:world |local )?news|today|opinion|posts?|press(?: release)?|online|magazine|journal|(?:e-?)?mail|star|tribune|éditorial|chronique|courrier)$/iu
export const NUMBERED = /(?:paper|report|bulletin|issue|volume|vol\.?|no\.?|number|n[°º]|heft|número|cahier)\s*\p{N}/iu

/** `The Valley Herald, 4 May 2021`: a line that is a name or a place and the day when it was printed, and nothing else. */
export function publicationLine(text: string): PublicationLine | undefined {
  const line = text.trim()
  if (line.length > LONGEST || OTHER_DATE.test(line)) return undefined
  const [date, other] = findDates(line)
  if (!date || other || date.iso.length <= 4 || !/^[\s.)]*$/u.test(line.slice(date.end))) return undefined
  const before = line.slice(0, date.start)
  const lead = LEAD.exec(before)
  if (!lead) return undefined
  const parts = before.slice(0, lead.index).split(/,\s+/u)
  if (parts.length > MOST_PARTS || !parts.every(isName)) return undefined
  const publisher = publisherAmong(parts)
  return { publishedOn: date.iso, ...(publisher !== undefined && { publisher }) }
}

/** Other names may be places: `Leeds, 4 May 2021`. */
export function publisherAmong(given: readonly string[]): string | undefined {
  const parts = given.map((part) => part.trim())
  const named = parts.find(
    (part) =>
      isName(part) && !NUMBERED.test(part) && !SECTION.test(part) && (looksLikeOutlet(part) || OUTLET.test(part)),
  )
  if (named !== undefined) return named
  const [first, ...others] = parts
  return first !== undefined && !NUMBERED.test(first) && others.some((part) => NUMBERED.test(part)) ? first : undefined
}

/** Words with capitals, and the small ones between them. */
export function isName(part: string): boolean {
  const words = part.trim().split(/\s+/u)
  return WORD.test(part) && words.length <= 7 && words.every((word) => WORD.test(word) || PARTICLE.test(word))
}
