import { NAME } from '../people/names.ts'
import { isFirstPerson } from '../lines/first-person.ts'
import { looksLikeOutlet } from '../people/outlet-names.ts'

/** Who wrote a text, where it is told below it: `By Ada Reed for the Mill Committee`, `Ada Reed is a teacher and lives in Port Ellin.` */

const BYLINE = new RegExp(
  `^[–—-]?\\s?(?:By|Written by|Text by|Text:|Words by|Words:|Author:|Par|Texte de|Texte :)\\s(?<name>(?=\\S+\\s\\p{Lu})${NAME})(?:\\s(?:for|in|at|pour|à)\\s[^.!?:;]{2,60})?$`,
  'u',
)
const BIOGRAPHY = new RegExp(
  `^(?<name>(?=\\S+\\s\\p{Lu})${NAME})(?:,\\s[^,.]{2,80},)?\\s(?:is|was|lives|works|writes|teaches|sits|edits|runs|keeps|est|vit|enseigne|écrit|travaille)\\s`,
  'u',
)
/** What one is or does who writes; on the others no text ends. */
const WRITES =
  /\s(?:is|est) (?:an?|the|one of|une?|la|le)?\s?(?:[\p{L}-]+\s){0,4}?(?:writer|journalist|reporter|columnist|editor|author|researcher|activist|campaigner|contributor|correspondent|blogger|critic|journaliste|écrivaine?|autrice|auteure?|chroniqueuse|chroniqueur|militante?)(?!\p{L})|\s(?:writes|écrit) (?:for|about|on|in|from|pour|sur|dans)\s|\slives (?:in|at|on|near)\s[^.]{2,40}\sand\s(?:is|was|writes|edits|teaches|works)\s/u
const MOST_BELOW = 8
const MOST_ABOVE = 5
const LONGEST = 300

/** `lines` are all that are filled. */
export function authorAtEnd(lines: readonly string[]): string | undefined {
  const above = lines.slice(0, MOST_ABOVE).map((line) => line.trim())
  for (const [at, line] of lines.entries()) {
    if (at < MOST_ABOVE) continue
    const text = line.trim()
    if (text.length > LONGEST) continue
    const isLast = at >= lines.length - MOST_BELOW
    const signed = isLast ? BYLINE.exec(text)?.groups?.['name'] : undefined
    if (signed !== undefined && !looksLikeOutlet(signed)) return signed
    const name = BIOGRAPHY.exec(text)?.groups?.['name']
    // A name alone in the head of the text signs it, if the end tells who that is.
    if (name !== undefined && above.includes(name)) return name
    const isWriter = isLast && name !== undefined && !looksLikeOutlet(name) && WRITES.test(text) && !isFirstPerson(text)
    if (isWriter && !lines.some((one) => one !== line && one.includes(name))) return name
  }
  return undefined
}
