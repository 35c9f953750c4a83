import { headFacts } from './head-facts.ts'
import { mentionsIn } from './people.ts'
import { NAME } from './names.ts'

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
const ANSWERER: readonly RegExp[] = [
  new RegExp(
    `(?:[Ii]nterview|[Qq]\\s?&\\s?A|[Cc]onversation|[Ee]ntretien|[Qq]uestions|[Rr]encontre)\\s+(?:with|for|to|avec|à)\\s+(?:\\p{Ll}+\\s+){0,4}(${NAME})`,
    'u',
  ),
]
const LONGEST_HEAD = 3_000

/** `head` is the text above the first turn. */
export function partiesOf(head: string): Parties {
  const near = head.slice(0, LONGEST_HEAD)
  const asker = firstOf(ASKER, near) ?? headFacts(near).author
  const named = new Set(
    near
      .split('\n')
      .flatMap((line) => mentionsIn(line, () => false))
      .flatMap(({ name, isCertain }) => (isCertain && name !== undefined && name.includes(' ') ? [name] : [])),
  )
  const others = [...named].filter((name) => name !== asker)
  const answerer = firstOf(ANSWERER, near) ?? (others.length === 1 ? others[0] : undefined)
  return {
    ...(asker !== undefined && asker !== answerer && { asker }),
    ...(answerer !== undefined && { answerer }),
  }
}

function firstOf(patterns: readonly RegExp[], text: string): string | undefined {
  for (const pattern of patterns)
    for (const line of text.split('\n')) {
      const name = pattern.exec(line)?.[1]
      if (name !== undefined && /\s/u.test(name)) return name
    }
  return undefined
}
