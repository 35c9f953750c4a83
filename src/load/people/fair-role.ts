interface Said {
  readonly speaker?: string
  readonly role?: string
}

/** Words that stand in front of whoever is not the one who speaks: 'interviewed by Radio Alder'. */
const IN_FRONT = /^(?:by|of|from|to|with|par|de|d['’]|du|des|à|au|aux|avec|pour|chez)$/iu
/** Arabic and Persian particles that open what is said. */
const PARTICLE = /^(?:[وف]?[إأا]ن|ف?بأن|لأن|که)$/u
/** 'told the Courier the watchmaker Ada Reed' in French: whom it was told, and then who she is. */
const TOLD_TO = /^(?:au|aux|à\s+la|à\s+l['’])\s*\p{Lu}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]*)*\s+(?:l['’]|(?:le|la|les)\s+)/u
/** What stood behind the role and is no part of it. */
const CUT_OFF = /\s+(?:depuis|pendant|jusqu['’]?|since|until|for|who|qui|dont|and|et)$/iu
/** A finite verb is in no office: `decree has no basis in the Act`, `reporter of the Herald whether`. */
const CLAUSE = /(?:^|\s)(?:whether|has|have|had|is|was|were|are|will|would|shall|says|said|told|writes|wrote)(?=\s|$)/u
/** `ornithologist who was not there` has one of its own. */
const RELATIVE = /\s(?:who|whose|which|that|where)\s.*$/u
const NO_ROLE = /^(?:of|from|in|at|de|du)\s|^(?:some|any)(?:body|one)$/iu

/** `la page Facebook du syndicat` speaks for the union. */
const ACCOUNT =
  /^(?:page|compte|canal|chaîne|fil)\s(?:officielle?\s)?(?:Facebook|X|Twitter|Instagram|Telegram|Mastodon|Bluesky|LinkedIn|YouTube|TikTok)\s(?<of>du|de la|des|de l[’'])\s?(?<body>[^,.:]{3,60})$/u
const ARTICLE: Readonly<Record<string, string>> = { du: 'le ', 'de la': 'la ', des: 'les ' }

/** A statement without a speaker or a role that the sentence only seemed to give. */
export function withFairRole<One extends Said>(one: One): One {
  const { speaker, role, ...rest } = one
  if (speaker !== undefined && (PARTICLE.test(speaker) || IN_FRONT.test(role ?? ''))) return rest as One // oxlint-disable-line no-unsafe-type-assertion
  // `According to the log the frogs were on the air`
  if (speaker !== undefined && /^\p{Ll}/u.test(speaker) && CLAUSE.test(speaker.replace(RELATIVE, '')))
    return rest as One // oxlint-disable-line no-unsafe-type-assertion
  if (role === undefined) return one
  const owner = speaker === undefined ? ACCOUNT.exec(role)?.groups : undefined
  if (owner) return { ...rest, speaker: `${ARTICLE[owner['of'] ?? ''] ?? 'l’'}${owner['body'] ?? ''}` } as One // oxlint-disable-line no-unsafe-type-assertion
  const fair = role.replace(TOLD_TO, '').replace(CUT_OFF, '').trim()
  if (fair === '' || NO_ROLE.test(fair) || IN_FRONT.test(fair) || CLAUSE.test(fair.replace(RELATIVE, '')))
    return { ...rest, ...(speaker !== undefined && { speaker }) } as One // oxlint-disable-line no-unsafe-type-assertion
  return { ...one, role: fair }
}
