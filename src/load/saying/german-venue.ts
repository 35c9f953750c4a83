import { DATE } from '../lines/mask.ts'
import { GERMAN_NAME } from './german-who.ts'
import type { Reported } from './reporting.ts'

/** Where and when something was said, as a German clause tells it. */

const OUTLET = new RegExp(
  `(?:^|\\s)(?:dem|der|das|im|in der|auf|bei|beim|gegenüber|von|mit)\\s(?:(?:dem|der|Sender|Magazin|Portal|Blatt|Wochenblatt|Tageszeitung|Zeitung|Kurznachrichtendienst)\\s){0,2}(?<outlet>${GERMAN_NAME})`,
  'gu',
)
const IS_OUTLET =
  /(?:Anzeiger|Boten?|Zeitung|Presse|Rundschau|Tageblatt|Tagblatt|Blatt|Kurier|Nachrichten|Funk|Fernsehen|Post|Echo|Rundfunk|Merkur|Allgemeinen?|Woche|Wochenblatt|Agentur|Welle)$|^(?:Radio|Twitter|Facebook|Mastodon|Instagram|Telegram|YouTube|X)(?:\s|$)/u

/** `dem Marler Anzeiger`, `im Sender Radio Tal`, `am 12. Mai` */
export function germanFacts(text: string, from: number): Pick<Reported, 'outlet' | 'dateAt'> {
  const at = new RegExp(DATE, 'u').exec(text)?.index
  const outlet = [...text.matchAll(OUTLET)]
    .map(({ groups }) => groups?.['outlet'] ?? '')
    .find((name) => IS_OUTLET.test(name))
  return {
    ...(at !== undefined && { dateAt: from + at }),
    ...(outlet !== undefined && { outlet }),
  }
}
