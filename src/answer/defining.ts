import { groupsIn } from './groups.ts'

/** 'What is a weir?', 'Who was Ida Brandt?': what is to be told of, up to four words. With plain apostrophes. */
const ASKED = new RegExp(
  [
    String.raw`^[^\p{L}\p{N}]*(?:what|who)(?:'s|\s+(?:is|are|was|were))\s+(?:(?:an?|the)\s+)?(?<en>[\p{L}\p{N}'-]+(?:\s+[\p{L}\p{N}'-]+){0,3})[^\p{L}\p{N}]*$`,
    String.raw`^[^\p{L}\p{N}]*(?:qui|qu'est-ce\s+que|qu'est-ce\s+qu')\s*(?:est|était|sont)?\s*(?:(?:une?|les?|la)\s+|l')?(?<fr>[\p{L}\p{N}'-]+(?:\s+[\p{L}\p{N}'-]+){0,3})[^\p{L}\p{N}]*$`,
    String.raw`^[^\p{L}\p{N}]*(?<fa>[\p{L}\p{N}\u200c]+(?:\s+[\p{L}\p{N}\u200c]+){0,3})\s+(?:چیست|کیست)[^\p{L}\p{N}]*$`,
    String.raw`^[^\p{L}\p{N}]*(?:من|ما)\s+(?:هو|هي|هم)\s+(?<ar>\p{L}+(?:\s+\p{L}+){0,3})[^\p{L}\p{N}]*$`,
  ].join('|'),
  'iu',
)

/** What a question asks to be told of; undefined for another question. */
export function definedIn(question: string): string | undefined {
  return groupsIn(ASKED, question)[0]
}

/** Behind the name, after what may stand in brackets: the verb, or who it is between commas. */
const TELLS =
  /^["”’]?\s*(?:\([^)]{1,60}\)\s*)?(?:[\p{L}\p{N}'’.-]+\s+){0,2}?(?:(?:is|are|was|were|means|est|était|sont|désigne|هو|هي|هم)(?!\p{L})|,\s+(?:an?|the|one\s+of|who|une?|le|la|l['’]|qui)\s)/iu
/** Persian has its verb at the end. */
const TELLS_AT_END = /(?:است|بود|بوده است|هستند|می‌نامند|می‌گویند)[^\p{L}\p{N}]*$/u
/** Letters before the name. */
const NEAR_START = 30
/** The name is only the end of another one: 'Deadly Fatwa'. */
const IN_NAME = /\p{Lu}[\p{L}'’-]*\s+["“]?$/u
const ARTICLE = /(?:^|[\s"“(])(?:The|An?|Les?|La|Une?)\s+["“]?$/u

/** Whether a sentence says what something is: it stands near its beginning, with the verb or a description behind it. */
export function defines(sentence: string, defined: string): boolean {
  const at = sentence.toLowerCase().indexOf(defined.toLowerCase())
  if (at < 0 || at > NEAR_START) return false
  const before = sentence.slice(0, at)
  if (IN_NAME.test(before) && !ARTICLE.test(before)) return false
  const behind = sentence.slice(at + defined.length)
  return TELLS.test(behind) || TELLS_AT_END.test(behind)
}
