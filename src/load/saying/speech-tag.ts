/** Right behind words in marks the build alone tells who speaks, whatever the verb: `s’amuse-t-elle`, `“…,” enthuses Ada Reed`. */

export interface SpeechTag {
  readonly pronoun?: string
  /** Up to the end of the verb (and its pronoun). */
  readonly length: number
}

const INVERTED =
  /^(?:(?:se|lui|me|nous|leur)\s|[smln][’'])?(?!(?:a|ai|est|sont|ont|était|avait|peut|doit|faut|va|vont|y|fut|sera|suis|sera|serait|soit|puis)-)(?<verb>\p{Ll}{3,})-(?:t-)?(?<who>il|elle|ils|elles)(?!\p{L})/u
const REFLEXIVE = /^(?:se\s|s[’'])(?:est\s|était\s)?\p{Ll}{3,}(?=\s(?:\p{Lu}\p{Ll}|l[ea]\s|l[’']|une?\s))/u
const FRENCH = /^\p{Ll}{3,}(?:e|it|t|d|ait|a)(?=\s(?:M\.|Mme|Me|Mlle)?\s?\p{Lu}\p{Ll}+(?:\s\p{Lu}|[,.]|$))/u
/** Words that end in a comma have their speaker behind them. */
const ENGLISH =
  /^(?!(?:is|was|as|has|does|its|his|this|thus|plus|perhaps|unless|besides)\s)\p{Ll}{2,}(?:ed|s)(?=\s\p{Lu}\p{Ll})/u
const HE =
  /^(?<who>he|she)\s(?:\p{Ll}+ly\s)?(?!(?:is|was|has|does|used|needed|seemed|seems)\s)\p{Ll}{2,}(?:ed|s)(?=\s*$|,|\s(?:to|at|from|with|in|on|of|about|as|when|while|after|into|over|through|me|us|him|her|the|\p{Ll}+ly)(?:\s|$))/u

/** `isOwed`: the words end in a comma inside of their marks. */
export function tagOf(clause: string, isOwed: boolean): SpeechTag | undefined {
  const inverted = clause.includes('-') ? INVERTED.exec(clause) : null
  if (inverted) return { pronoun: inverted.groups?.['who'] ?? 'il', length: inverted[0].length }
  if (isOwed) {
    const he = HE.exec(clause)
    if (he) return { pronoun: he.groups?.['who'] ?? 'he', length: he[0].length }
  }
  const verb =
    (clause.startsWith('s') ? REFLEXIVE.exec(clause) : null) ??
    (isOwed ? (ENGLISH.exec(clause) ?? FRENCH.exec(clause)) : null)
  return verb ? { length: verb[0].length } : undefined
}
