/** First words that point back: a sentence that opens with one is not understood without the sentence before it. */
const POINTS_BACK: readonly RegExp[] = [
  /^["'“‘(\s]*(?:he|she|it|they|his|her|hers|its|their|this|these|that|those|such|both)(?!\p{L})/iu,
  /^[«"“\s]*(?:il|elle|ils|elles|celui-ci|celle-ci|ceux-ci|celles-ci|ce dernier|cette dernière|ces derniers|cela|ceci|cette|ces|son|sa|ses|leur|leurs)(?!\p{L})/iu,
  /^[«"“\s]*(?:او|وی|آنها|آن‌ها|آنان|ایشان|این|آن)(?!\p{L})/u,
  /^[«"“\s]*(?:وهو|وهي|وهم|هو|هي|هم|وكان|وكانت|وقد|كما|هذا|هذه|ذلك|تلك|وهذا|وهذه|ولكنه|ولكنها)(?!\p{L})/u,
  // What follows from something does not say what it follows from.
  /^["'“‘(\s]*(?:therefore|thus|hence|consequently|accordingly|as\s+a\s+(?:result|consequence)(?!\s+of)|for\s+(?:this|that|these)\s+reasons?|because\s+of\s+(?:this|that|it)|in\s+(?:this|that)\s+way)(?!\p{L})/iu,
  /^[«"“\s]*(?:c['’]est\s+(?:pourquoi|pour\s+(?:cela|ça|cette\s+raison)|ainsi)|donc|ainsi(?!\s+que)|par\s+conséquent|en\s+conséquence|de\s+ce\s+fait|pour\s+(?:cette|ces)\s+raisons?|dès\s+lors(?!\s+que))(?!\p{L})/iu,
  /^[«"“\s]*(?:(?:به|از)\s+(?:همین|این)\s?(?:دلیل|جهت|علت|خاطر|سبب|ترتیب|رو)|بدین\s+(?:ترتیب|دلیل|جهت|علت|خاطر|سان|گونه)|بنابراین|ازاین‌?رو|در\s+نتیجه(?!\s+(?:این|آن|ی)\s)|لذا)(?!\p{L})/u,
  /^[«"“\s]*و?(?:لذلك|لهذا|لذا|بذلك|هكذا|نتيجة\s+لذلك|بالتالي|من\s+ثم|لهذه\s+الأسباب)(?!\p{L})/u,
]

/** True when a sentence opens with a pronoun or a pointing word, in one of the four languages. */
export function pointsBack(sentence: string): boolean {
  return POINTS_BACK.some((pattern) => pattern.test(sentence))
}
