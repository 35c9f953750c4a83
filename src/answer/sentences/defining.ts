/** Behind the name: what may stand in brackets, and up to two words as far as the verb. */
const BETWEEN = String.raw`^["”’]?\s*(?:\([^)]{1,60}\)\s*)?(?:[\p{L}\p{N}'’.-]+\s+){0,2}?`
const VERB = String.raw`(?:is|are|was|were|lies|lay|stands|stood|est|était|sont|se\s+trouve|se\s+situe)`
/** The verb, or who it is between commas. */
const TELLS = new RegExp(
  String.raw`${BETWEEN}(?:(?:${VERB}|means|désigne|هو|هي|هم)(?!\p{L})|,\s+(?:an?|the|one\s+of|who|or|une?|le|la|l['’]|qui|ou)\s)`,
  'iu',
)
/** The verb, and few words as far as a preposition of place. */
const PLACES = new RegExp(
  String.raw`${BETWEEN}${VERB}\s+(?:(?!(?:which|who|that|qui|que|dont)(?!\p{L}))[\p{L}\p{N}'’-]+\s+){0,8}?(?:in|at|near|on|of|off|outside|north|south|east|west|à|en|dans|au|aux|près|sur)(?![\p{L}-])`,
  'iu',
)
/** Persian has its verb at the end of the clause, and Arabic may have none. */
const TELLS_AT_END = /(?:است|بود|بوده است|هستند|می‌باشد|می‌نامند|می‌گویند)(?:[^\p{L}\p{N}]*$|\s*(?:[،؛]|که(?!\p{L})))/u
/** What the name is in another language, or another name: an encyclopaedia's first words. */
const GLOSS = /^\s*(?:\((?:به\s|بال|[^()]*\p{Script=Latin})|(?:یا|أو)\s)/u
const ARABIC_SCRIPT = /\p{Script=Arabic}/u
/** Letters before the name. */
const NEAR_START = 30
/** The name is only the end of another one: 'Deadly Fatwa'. */
const IN_NAME = /\p{Lu}[\p{L}'’-]*\s+["“]?$/u
const ARTICLE = /(?:^|[\s"“(])(?:The|An?|Les?|La|Une?)\s+["“]?$/u

/** Whether a sentence says what something is: it stands near its beginning, with the verb or a description behind it. */
export function defines(sentence: string, defined: string): boolean {
  if (spellsOut(sentence, defined)) return true
  const behind = behindName(sentence, defined)
  return behind !== undefined && (TELLS.test(behind) || TELLS_AT_END.test(behind) || GLOSS.test(behind))
}

/** Whether a sentence says where something is. */
export function situates(sentence: string, sought: string): boolean {
  const behind = behindName(sentence, sought)
  if (behind === undefined) return false
  return ARABIC_SCRIPT.test(sentence) ? TELLS.test(behind) || TELLS_AT_END.test(behind) : PLACES.test(behind)
}

/** Words before initials in brackets, for each of them: small words have no initial of their own. */
const WORDS_PER_INITIAL = 3

/** 'Alder Canal Company (ACC)': the words before bear its letters, in their order. */
function spellsOut(sentence: string, name: string): boolean {
  const at = sentence.indexOf(`(${name})`)
  if (at <= 0 || !/^\p{Lu}[\p{L}.]*\p{Lu}[\p{L}.]*$/u.test(name)) return false
  const letters = name.toLowerCase().match(/\p{L}/gu) ?? []
  const before = (
    sentence
      .slice(0, at)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  ).slice(-WORDS_PER_INITIAL * letters.length)
  let found = 0
  for (const word of before) if (word.startsWith(letters[found] ?? '')) found += 1
  return found >= letters.length
}

function behindName(told: string, name: string): string | undefined {
  const sentence = told.replaceAll('’', "'")
  const at = sentence.toLowerCase().indexOf(name.toLowerCase())
  if (at < 0 || at > NEAR_START) return undefined
  const before = sentence.slice(0, at)
  return IN_NAME.test(before) && !ARTICLE.test(before) ? undefined : sentence.slice(at + name.length)
}
