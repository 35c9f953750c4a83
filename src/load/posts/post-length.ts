/** A post of 280, and a tenth for what is counted in another way. */
export const LONGEST_POST = 310
/** Since this month posts may be longer. */
const LONG_POSTS_SINCE = '2023-02'
const SHORT_LINK = 23

/** The length as a network counts it: every link as one short link. */
export function postLength(words: string): number {
  return words.replace(/https?:\/\/\S+|pic\.(?:twitter|x)\.com\/\w+/gu, 'x'.repeat(SHORT_LINK)).length
}

/** Newer posts, and those of networks whose handles name their server, know no such limit. */
export function mayBeLong({ saidOn, handle }: { readonly saidOn?: string; readonly handle: string }): boolean {
  return (saidOn ?? '') >= LONG_POSTS_SINCE || /[.@]/u.test(handle.slice(1))
}
