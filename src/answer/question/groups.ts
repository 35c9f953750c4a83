/** What the named groups of a pattern found: of its first match, or of all where it is global. Patterns here have a group for each language. */
export function groupsIn(pattern: RegExp, text: string): string[] {
  const matches = pattern.global ? [...text.matchAll(pattern)] : [pattern.exec(text)]
  return matches.flatMap((match) => Object.values(match?.groups ?? {}).filter(Boolean))
}
