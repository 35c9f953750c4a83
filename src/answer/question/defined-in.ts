/** What a list of questions writes before one: 'Files of the police: what is …'. */
const TOPIC = String.raw`^[^\p{L}\p{N}]*(?:[^:]{1,60}\s?:\s+)?`
/** Initials or their meaning in brackets behind a name, and the question's end. */
const REST = String.raw`(?:\s+\([^()]{1,60}\))?[^\p{L}\p{N}]*$`
const THE = String.raw`(?:(?:an?|the)\s+)?(?:(?:word|term|name|expression|acronym|abbreviation)\s+)?`
const LE = String.raw`(?:(?:une?|les?|la)\s+|l')?(?:(?:mot|terme|sigle)\s+)?`

/** 'in Alder': where a name is used. */
const SOMEWHERE = String.raw`(?:\s+(?:in|at|for|within|on|here|en|à|au|dans|pour|ici)(?:\s[^?]{1,40})?)?[^\p{L}\p{N}]*$`

/** Up to four words. Groups of one pattern have names of their own. */
function nameIn(group: string): string {
  return String.raw`(?<${group}>[\p{L}\p{N}\u200c'-]+(?:\s+[\p{L}\p{N}\u200c'-]+){0,3})`
}

/** 'What is a weir?', 'Who was Ida Brandt?', 'Where is Alder?', 'What does ACC stand for?' In small letters, with plain apostrophes and without quotation marks. */
const ASKED = new RegExp(
  [
    String.raw`${TOPIC}(?:what|who|where)(?:'s|\s+(?:is|are|was|were))\s+(?:(?:the\s+)?(?:meaning|definition)\s+of\s+|meant\s+by\s+)?${THE}${nameIn('en')}${REST}`,
    String.raw`${TOPIC}what\s+(?:does|do|did)\s+${THE}${nameIn('en2')}\s+(?:mean|stand\s+for|refer\s+to)${SOMEWHERE}`,
    String.raw`^[^\p{L}\p{N}]*(?:please\s+)?define\s+${THE}${nameIn('en3')}${REST}`,
    String.raw`${TOPIC}${LE}${nameIn('fr')}(?:\s+\([^()]{1,60}\))?\s*[,:–-]?\s*(?:c'est\s+quoi|qu'est-ce(?:\s+que\s+c'est(?:\s+que\s+ça)?)?)[^\p{L}\p{N}]*$`,
    String.raw`${TOPIC}(?:c'est\s+quoi\s*,?|qui|où|qu'est-ce\s+qu(?:e\s+|'))\s*(?:c'est\s+qu(?:e\s+|')|est\s+|était\s+|sont\s+|se\s+trouve\s+)?${LE}${nameIn('fr2')}${REST}`,
    String.raw`${TOPIC}que\s+(?:signifie|veut\s+dire|désigne)(?:nt)?\s+${LE}${nameIn('fr3')}${SOMEWHERE}`,
    String.raw`^[^\p{L}\p{N}]*${nameIn('fa2')}\s+(?:مخفف|کوتاه[\s\u200c]شدهٔ?)\s+(?:چیست|چه)(?!\p{L})`,
    String.raw`^[^\p{L}\p{N}]*(?:(?:تعریف|معنای|معنی|منظور\s+از|مقصود\s+از)\s+)?${nameIn('fa')}\s+(?:چیست|کیست|کجاست|یعنی\s+چه|به\s+چه\s+معنا?(?:ست|\s+است))[^\p{L}\p{N}]*$`,
    String.raw`^[^\p{L}\p{N}]*(?:(?:من|ما)\s+(?:هو|هي|هم)(?:\s+(?:تعريف|معنى))?|[أا]ين\s+(?:يقع|تقع|هو|هي)|ما\s+(?:معنى|المقصود\s+ب|تعريف))\s*${nameIn('ar')}[^\p{L}\p{N}]*$`,
  ].join('|'),
  'du',
)

/** Words of such a question that need not stand in what says it. */
const ASKS =
  /(?<!\p{L})(?:mean(?:s|t|ing)?|stands?\s+for|refers?\s+to|define|definition|word|term|acronym|abbreviation|signifie|veut\s+dire|désigne|définition|sigle|terme|mot|quoi|یعنی|مخفف|معنا(?:ست|ی)?|معنی|منظور|تعریف|مقصود|معنى|المقصود|تعريف)(?!\p{L})/giu

/** Those words, '' of a question for anything else; what it asks to be told of is none of them. */
export function definingWordsIn(question: string, defined = definedIn(question)): string {
  return defined === undefined ? '' : (question.replace(defined, ' ').match(ASKS) ?? []).join(' ')
}

/** What a question asks to be told of, and nothing more; undefined for another question. */
export function definedIn(question: string): string | undefined {
  const plain = question.replaceAll(/["“”«»\s]+/gu, ' ')
  // A pattern without regard to case takes V8 three times as long to make.
  const groups = ASKED.exec(plain.toLowerCase())?.indices?.groups ?? {}
  const place = Object.values(groups).find((one) => one !== undefined)
  return place && plain.slice(...place)
}
