/** What people write around a question out of politeness: greetings, who they are and what for, thanks. */

const GREETING =
  /^\s*(?:(?:good\s+(?:morning|afternoon|evening|day)|hello|hi|hey|dear\s+\p{L}+|bonjour|bonsoir|salut|(?:با\s+)?سلام(?:\s+و\s+(?:احترام|ادب|وقت\s+بخیر))?|مرحب[اً]+|السلام\s+عليكم|تحية\s+طيبة)(?:\s+(?:there|all|everyone|madame|monsieur))?\s*[,.!،:–-]+\s*)+/u
const THANKS =
  /(?:[\s,.!?؟،–-]+(?:please|thanks?(?:\s+you)?(?:\s+(?:very\s+much|so\s+much|in\s+advance|a\s+lot))?|many\s+thanks|merci(?:\s+(?:beaucoup|d'avance|bien))?|s'il\s+(?:vous|te)\s+plaît|ممنون(?:م)?|متشکرم|با\s+تشکر|سپاس|شكر[اً]+(?:\s+(?:جزيلا|لكم))?|من\s+فضلكم?))+\s*[.!؟?]*\s*$/u

/** As far as 'tell me', where a word that asks stands behind it. */
const ASKED_TO_TELL: readonly RegExp[] = [
  /^.{0,240}?\b(?:(?:could|can|would|will) you (?:please |kindly |possibly |perhaps )*(?:tell|inform|advise|let) (?:me|us)(?: know)?|(?:i|we)(?:'d| would| should) (?:like|love|be (?:very |most |so )?(?:glad|pleased|happy|interested|curious)) to (?:know|learn|hear|find out)|be (?:very |most |so )?(?:grateful|glad|obliged|thankful) if you (?:could|would|can) (?:please |kindly )?(?:tell|inform|let) (?:me|us)(?: know)?|(?:trying|hoping|looking) to (?:find out|learn|establish|discover)|(?:do|would) you (?:happen to )?know|wonder(?:ing|ed)?(?: if you (?:could|can) (?:tell me|help me(?: with [^:?]{0,60})?:))?)[,:]?\s+(?=(?:(?:in|at|on|by|for|from|to) )?(?:what|which|who|whom|whose|when|where|why|how)\b)/u,
  /^.{0,240}?(?:(?:pourriez|pouvez|sauriez|savez)-vous|(?:pourrais|peux|saurais|sais)-tu|j'aimerais|je (?:voudrais|souhaiterais|cherche à|désire)|merci de)(?: s'il (?:vous|te) plaît,?)?(?: (?:me|nous)| m'| nous)? ?(?:dire|indiquer|préciser|savoir|expliquer|faire savoir)?[,:]?\s+(?=(?:(?:à|de|en|par|pour|dans|sur) )?(?:qui|quand|où|combien|comment|pourquoi|quel(?:le)?s?|ce qu[ei'])(?!\p{L}))/u,
  /^.{0,240}?(?:می[\s\u200c]?خواستم (?:بدانم|بپرسم)|می[\s\u200c]?خواهم بدانم|ممکن است (?:بگویید|بفرمایید)|لطفا?ً? (?:بگویید|بفرمایید)|می[\s\u200c]?توانید (?:بگویید|بفرمایید))(?: که)?[،:]?\s+/u,
  /^.{0,240}?(?:[أا]ود[ّ]? (?:من فضلكم? )?[أا]ن [أا]عرف|[أا]ريد [أا]ن [أا]عرف|هل (?:يمكنكم?|تستطيعون?) (?:[أا]ن )?(?:تخبر(?:وني|ني)|[إا]خباري)|[أا]خبر(?:ني|وني) من فضلكم?)[،:]?\s+/u,
]

/** Who leans on what was said before must not lose it. */
const LEANS =
  /(?<!\p{L})(?:it|its|they|them|their|he|him|his|she|her|that|this|these|those|il|elle|ils|elles|celui-ci|celle-ci|cela|او|آن|این|ایشان)(?!\p{L})/u
/** Words that are left, at least. */
const FEWEST = 3

/** The question without what is only politeness; all of it where too little or something that leans on the rest would be left. */
export function withoutPreamble(question: string): string {
  const small = question.toLowerCase().replaceAll('’', "'")
  // Small letters may be as many as capitals only where no letter has two.
  if (small.length !== question.length) return question
  const greeted = GREETING.exec(small)?.[0].length ?? 0
  const lead = ASKED_TO_TELL.map((pattern) => pattern.exec(small.slice(greeted))?.[0].length ?? 0)
  const end = THANKS.exec(small)?.index ?? small.length
  const asked = greeted + Math.max(...lead)
  const from = LEANS.test(small.slice(asked)) ? greeted : asked
  const left = question.slice(from, Math.max(from, end)).trim()
  if (left.split(/\s+/u).length < FEWEST) return question
  const mark = /[?؟]/u.exec(question.slice(end))?.[0] ?? ''
  return `${left}${/[?؟]$/u.test(left) ? '' : mark}`
}
