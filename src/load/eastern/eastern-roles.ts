import { keyOf } from './eastern-tokens.ts'

/**
 * Is a role, as a text repeats it, that of somebody: `المدير` or `مدیر موزه` of `مدیر موزه نان`? Both languages begin
 * with what somebody is, and no word of the repetition may be new.
 */
export function isEasternRoleOf(role: string, repeated: string): boolean {
  const [head, ...others] = wordsOf(role)
  const [called, ...more] = wordsOf(repeated)
  return head !== undefined && head === called && more.every((word) => others.includes(word))
}

/** Without articles, and without the ی that joins: `شورا`, `شورای`. */
function wordsOf(role: string): readonly string[] {
  return role.split(/\s+/u).map((word) =>
    keyOf(word)
      .replace(/^(?:ال|لل)(?=\p{L}{2})/u, '')
      .replace(/(?<=[او])ی$/u, ''),
  )
}
