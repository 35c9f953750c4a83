/** First words that point back: a sentence that opens with one is not understood without the sentence before it. */
const POINTS_BACK: readonly RegExp[] = [
  /^["'“‘(\s]*(?:he|she|it|they|his|her|hers|its|their|this|these|that|those|such|both)(?!\p{L})/iu,
  /^[«"“\s]*(?:il|elle|ils|elles|celui-ci|celle-ci|ceux-ci|celles-ci|ce dernier|cette dernière|ces derniers|cela|ceci|cette|ces|son|sa|ses|leur|leurs)(?!\p{L})/iu,
  /^[«"“\s]*(?:او|وی|آنها|آن‌ها|آنان|ایشان|این|آن)(?!\p{L})/u,
  /^[«"“\s]*(?:وهو|وهي|وهم|هو|هي|هم|وكان|وكانت|وقد|كما|هذا|هذه|ذلك|تلك|وهذا|وهذه|ولكنه|ولكنها)(?!\p{L})/u,
]

/** True when a sentence opens with a pronoun or a pointing word, in one of the four languages. */
export function pointsBack(sentence: string): boolean {
  return POINTS_BACK.some((pattern) => pattern.test(sentence))
}
