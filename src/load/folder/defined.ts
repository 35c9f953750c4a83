import type { SourceFacts } from '../loader.ts'

/** Without the keys whose value is undefined, so that laying one over another keeps what the other knows. */
export function defined(facts: { readonly [Key in keyof SourceFacts]: SourceFacts[Key] | undefined }): SourceFacts {
  // Only undefined values are taken out, so every key that is left has its own type.
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))
}
