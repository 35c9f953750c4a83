import { findDates } from '../../text/dates.ts'

export interface Lead {
  /** True when the sentence itself names the speaker at its beginning. */
  readonly isNamed: boolean
  /** The sentence without its first words that name the speaker. */
  readonly rest: string
}

const VERBS = String.raw`(?:has |had |a |avait )?(?:wrote|written|said|stated|posted|tweeted|reported|reports|writes|says|claimed|announced|explained|noted|declared|écrit|dit|déclaré|affirmé|rapporté|rapporte|annoncé|indiqué)`
const DATE = String.raw`(?:\s+(?:on|in|le|en)\s+[\p{L}\p{N}.,/ -]{4,24}?)?`
const AFTER = String.raw`\s*(?::\s*|,?\s+(?:that|que)\s+|,?\s+qu['’])`
const ACCORDING = String.raw`(?:according to|as per|selon|d['’]après|pour)`

/**
 * Takes 'Anna Keller wrote that …' or 'According to the Valley Herald, …' off a sentence when the name is one of
 * `names` and nothing but the name, a verb of saying and `date` stand there.
 */
export function withoutLead(sentence: string, names: readonly string[], date: string | undefined): Lead {
  for (const name of names) {
    const who = nameSource(name)
    if (who === '') continue
    for (const pattern of leads(who)) {
      const found = pattern.exec(sentence)
      if (!found) continue
      const dated = found.groups?.['date'] ?? ''
      if (dated !== '' && !sameDate(dated, date)) continue
      return { isNamed: true, rest: sentence.slice(found[0].length) }
    }
  }
  return { isNamed: false, rest: sentence }
}

function leads(who: string): RegExp[] {
  const name = String.raw`(?:the |le |la |l['’])?${who}`
  return [
    `^${name},?\\s+${VERBS}(?<date>${DATE})${AFTER}`,
    `^${ACCORDING} ${name}(?<date>),\\s*`,
    `^${name}(?<date>)\\s*:\\s*`,
    `^${name}(?<date>(?:\\s+در\\s+[\\p{N}/-]+)?)\\s+(?:گفت|نوشت|گفته است|نوشته است|اعلام کرد)(?:\\s*:\\s*|\\s+که\\s+)`,
    `^(?:به گفتهٔ?|به نوشتهٔ?|بنا بر)(?:‌?ی)?\\s+${name}(?<date>)[،,]?\\s+`,
    `^(?:قال|قالت|كتب|كتبت|ذكر|أعلن)\\s+${name}(?<date>(?:\\s+في\\s+[\\p{N}/-]+)?)(?:\\s*:\\s*|،?\\s+(?:إن|أن)\\s*)`,
    `^(?:وفقا ل|وفقًا ل|بحسب |حسب )\\s?${name}(?<date>)[،,]?\\s+`,
  ].map((source) => new RegExp(source, 'iu'))
}

/** The name as a pattern, with an optional handle in brackets behind it. */
function nameSource(name: string): string {
  const plain = name.trim().replace(/^@/u, '')
  if (!/[\p{L}\p{N}]{2}/u.test(plain)) return ''
  return `${plain.replaceAll(/[.*+?^$(){}|[\]\\/-]/gu, String.raw`\$&`).replaceAll(/\s+/gu, String.raw`\s+`)}(?:\\s*\\(@?[\\w.]+\\))?`
}

function sameDate(written: string, date: string | undefined): boolean {
  if (date === undefined) return false
  return findDates(written).some(({ iso }) => date === iso || date.startsWith(`${iso}-`))
}
