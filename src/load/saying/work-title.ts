const SMALL = /^(?:an?|the|of|in|on|at|to|for|and|or|but|by|with|from|as|le|la|les|un|une|de|du|des|et|à|au|en|d|l)$/iu

/** Three words and more with a capital each, and no end of a sentence: the title of a work. */
export function isTitle(words: string): boolean {
  const own = words.replace(/[,:]$/u, '')
  // `“Come in, Moss,” she said.`
  if (/[.!?…]$/u.test(own) || (own !== words && /,\s/u.test(own))) return false
  const all = own.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? []
  const large = all.filter((word) => !SMALL.test(word))
  return large.length >= 2 && large.every((word) => /^[\p{Lu}\p{N}]/u.test(word))
}
