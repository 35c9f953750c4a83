/** What an English verb keeps before "n't", by the verb. */
const DENIED: ReadonlyMap<string, string> = new Map(
  'is are was were do does did has have had could would should might must need'
    .split(' ')
    .map((verb): [string, string] => [verb, `${verb}n`])
    .concat([
      ['can', 'can'],
      ['will', 'won'],
      ['shall', 'shan'],
    ]),
)
const VERBS: ReadonlyMap<string, string> = new Map([...DENIED].map(([verb, kept]) => [kept, verb]))

/** Verbs that leave letters after an apostrophe; of two of these verbs, 's and 'd, only the sentence tells which it is. */
const LEFT_OF: ReadonlyMap<string, string> = new Map([
  ['am', 'm'],
  ['are', 're'],
  ['have', 've'],
  ['will', 'll'],
  ['is', 's'],
  ['has', 's'],
  ['had', 'd'],
  ['would', 'd'],
])
const WRITTEN_OUT: ReadonlyMap<string, string> = new Map([
  ['m', 'am'],
  ['re', 'are'],
  ['ve', 'have'],
  ['ll', 'will'],
  ['s', "'s"],
  ['d', "'d"],
])

/** Also without the apostrophe, as many type it. */
const NOT = /^(?<kept>.+?)'?t$/u
const ENDING = /^(?<word>.+)'(?<left>m|re|ve|ll|s|d)$/u

/** The words that an English word in small letters stands for: one, or more when it is contracted. 's and 'd stay as they are. */
export function uncontracted(word: string): readonly string[] {
  if (word === 'cannot') return ['can', 'not']
  if (word === "let's") return ['let', 'us']
  const verb = VERBS.get(NOT.exec(word)?.groups?.['kept'] ?? '')
  if (verb !== undefined) return [verb, 'not']
  const { word: before, left } = ENDING.exec(word)?.groups ?? {}
  return before === undefined || left === undefined ? [word] : [before, WRITTEN_OUT.get(left) ?? left]
}

/** All that a word of `uncontracted` may stand for or be written as, itself among them. */
export function sameWhenContracted(word: string): readonly string[] {
  switch (word) {
    case 'is':
    case 'has':
      return [word, "'s"]
    case 'had':
    case 'would':
      return [word, "'d"]
    case "'s":
      return ["'s", 'is', 'has']
    case "'d":
      return ["'d", 'had', 'would']
    default:
      return [word]
  }
}

/** The letters that are left of a word, or of two, when they are contracted: each way as words without an apostrophe. */
export function contractions(word: string, next?: string): readonly (readonly string[])[] {
  if (next === undefined) {
    const left = word.startsWith("'") ? word.slice(1) : LEFT_OF.get(word)
    return left === undefined ? [] : [[left]]
  }
  if (word === 'let' && next === 'us') return [['let', 's']]
  const kept = next === 'not' ? DENIED.get(word) : undefined
  if (kept === undefined) return []
  return [[kept, 't'], [`${kept}t`], ...(word === 'can' ? [['cannot']] : [])]
}
