import type { Citation } from '../../model/citation.ts'
import { leadOf, quotingNote } from './lead.ts'

const MARKS: Readonly<Record<string, readonly [string, string]>> = {
  fr: ['« ', ' »'],
  fa: ['«', '»'],
  ar: ['«', '»'],
}

/**
 * A quoted sentence as an answer shows it: in the quotation marks of its language, with who said it before it, and who is
 * quoted in it behind it where the sentence itself does not name them.
 */
export function wordingOf({ quote, attribution, document: { language } }: Citation): string {
  const [open, close] = MARKS[language] ?? ['“', '”']
  return `${leadOf(attribution, language)}${open}${quote}${close}${quotingNote(attribution, quote, language)}`
}
