import { spelledAlike, waysToSpell } from '../common/spellings.ts'
import type { Query } from './connection.ts'
import { grouped } from './grouped.ts'
import type { WordSearch } from './word-search.ts'

/** Terms of the generation that spell the same name. The keys of all terms ever stored lie in a table of their own. */
export async function findSpellings(
  { query, s, words }: { readonly query: Query; readonly s: string; readonly words: WordSearch },
  word: string,
): Promise<readonly string[]> {
  const ways = waysToSpell(word)
  if (ways.length === 0) return []
  const rows = await query<{ key: string; term: string }>(
    `select key, term from ${s}.names where key = any($1::text[]) order by key, term`,
    [ways.map(({ key }) => key)],
  )
  const under = grouped(rows, ({ key }) => key)
  const alike = spelledAlike(word, ways, (key) => (under.get(key) ?? []).map(({ term }) => term))
  const frequencies = await words.frequencies('words', alike)
  return alike.filter((_, at) => (frequencies[at] ?? 0) > 0)
}
