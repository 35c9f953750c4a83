import { easternParties } from './eastern-parties.ts'
import { headFacts } from '../about/head-facts.ts'
import { issuerOn } from '../about/issuer-line.ts'
import { mentionsIn } from '../people/people.ts'
import { NAME } from '../people/names.ts'

/** Who asks and who answers under `Q:` and `A:`, as far as the text in front of the first turn leaves no doubt. */
export interface Parties {
  readonly asker?: string
  readonly answerer?: string
}

const TALKS =
  "(?:talks?|talked|spoke|speaks|has spoken|sat down|sits down|chats|chatted|met|meets|met up|caught up|corresponded|interviewed|interviews|visited|visits|asked|asks|s[’']est entretenue?|a rencontré|rencontre|a interrogé|interroge)"
const ASKER: readonly RegExp[] = [
  new RegExp(`(?:^|[.!?\\n]\\s*)(${NAME})(?:,\\s[^,.]{2,60},)?\\s+(?:recently\\s+|then\\s+)?${TALKS}(?!\\p{L})`, 'u'),
  new RegExp(
    `(?:[Ii]nterview(?:ed)?|[Qq]uestions|[Pp]ropos recueillis|[Ee]ntretien réalisé|[Ii]nterviewer|[Ii]nterview|[Cc]onducted)\\s*(?:by|par|:)\\s+(${NAME})`,
    'u',
  ),
]
const OF_SEVERAL = new RegExp(`^[Bb]y\\s+(${NAME})\\s+[|·•]`, 'u')
const ANSWERER: readonly RegExp[] = [
  new RegExp(
    `(?:[Ii]nterview|[Qq]\\s?&\\s?A|[Cc]onversation|[Ee]ntretien|[Qq]uestions|[Rr]encontre)\\s+(?:with|for|to|avec|à)\\s+(?:\\p{Ll}+\\s+){0,4}(${NAME})`,
    'u',
  ),
]
/** `Ada Reed has counted herons for years. She talked to the Gazette about mud.` */
const OF_WHOM = new RegExp(
  `(?:^|[.!?]\\s+)(?<name>${NAME})(?:,\\s[^,.]{2,80},)?\\s\\p{Ll}[^.!?]{2,240}[.!?]\\s+(?:She|He)\\s+(?:has\\s+)?(?:talked|talks|spoke|speaks|sat down|answered|answers|told us)\\s`,
  'u',
)
/** Whoever took the pictures was not asked. */
const CREDIT =
  /(?:^|\s[|·•]\s)(?:photos?|photographs?|photography|pictures?|images?|illustrations?|translation|translated|crédits?|traduction)(?:\sby|\spar)?\s*:?\s[^|·•]{2,60}/giu
const CAPITALS = /^[^\p{Ll}]*\s(?:WITH|AVEC|MEETS|FOR)\s(?<name>\p{Lu}[\p{Lu}.’'-]*(?:\s\p{Lu}[\p{Lu}.’'-]*){1,3})$/u
/** `In April the museum was shut. She spoke to us …` */
const NO_NAME = /^(?:In|On|At|By|For|From|After|Before|Since|During|Last|This|When|The|Every|Dans|En|Au|Le|La)\s/u
const MOST_OVER_STATEMENT = 12
const LONGEST_HEAD = 3_000

/** `head` is the text above the first turn. */
export function partiesOf(head: string): Parties {
  if (/\p{Script=Arabic}/u.test(head)) return easternParties(head.slice(-LONGEST_HEAD))
  const near = head.slice(0, LONGEST_HEAD).replace(CREDIT, ' ')
  const asker = firstOf([...ASKER, OF_SEVERAL], near) ?? headFacts(near).author
  const named = new Set(
    near
      .split('\n')
      .flatMap((line) => mentionsIn(line, () => false))
      .flatMap(({ name, isCertain }) => (isCertain && name !== undefined && name.includes(' ') ? [name] : [])),
  )
  const others = [...named].filter((name) => name !== asker)
  const answerer =
    firstOf(ANSWERER, near) ??
    firstOf([OF_WHOM], near) ??
    issuerIn(near) ??
    inCapitals(near) ??
    (others.length === 1 ? others[0] : undefined)
  return {
    ...(asker !== undefined && asker !== answerer && { asker }),
    ...(answerer !== undefined && { answerer }),
  }
}

/** `FIVE MINUTES WITH ADA REED`, of whom the text spoke above. */
function inCapitals(text: string): string | undefined {
  const name = text
    .split('\n')
    .map((line) => CAPITALS.exec(line.trim())?.groups?.['name'])
    .findLast((found) => found !== undefined)
  const at = name === undefined ? -1 : text.toLowerCase().indexOf(name.toLowerCase())
  const written = name === undefined ? '' : text.slice(at, at + name.length)
  return /\p{Ll}/u.test(written) ? written : undefined
}

/** A body that answers the questions it was asked, in a statement of its own. */
function issuerIn(text: string): string | undefined {
  const lines = text.split('\n').slice(0, MOST_OVER_STATEMENT)
  return lines.map((line) => issuerOn(line.trim())).find((body) => body !== undefined)
}

function firstOf(patterns: readonly RegExp[], text: string): string | undefined {
  for (const pattern of patterns)
    for (const line of text.split('\n')) {
      const name = pattern.exec(line)?.[1]
      if (name !== undefined && /\s/u.test(name) && !NO_NAME.test(name)) return name
    }
  return undefined
}
