/** A run of words in a comparison of two texts. */
export interface WordRun {
  readonly kind: 'same' | 'asked' | 'archived'
  readonly text: string
}

const WORDS = /\S+/gu
/** Longer texts are compared by their first words only, which bounds the table to half a million cells. */
const MOST_WORDS = 700

/** Word by word, by their longest common subsequence: what both hold, what only `asked` holds, what only `archived` holds. */
export function wordDifferences(asked: string, archived: string, key: (word: string) => string): WordRun[] {
  const one = (asked.match(WORDS) ?? []).slice(0, MOST_WORDS)
  const other = (archived.match(WORDS) ?? []).slice(0, MOST_WORDS)
  const [oneKeys, otherKeys] = [one.map(key), other.map(key)]
  const lengths = commonLengths(oneKeys, otherKeys)
  const runs: { kind: WordRun['kind']; words: string[] }[] = []
  const push = (kind: WordRun['kind'], word: string): void => {
    const last = runs.at(-1)
    if (last?.kind === kind) last.words.push(word)
    else runs.push({ kind, words: [word] })
  }
  let [at, against] = [0, 0]
  const width = other.length + 1
  while (at < one.length || against < other.length) {
    if (at < one.length && against < other.length && oneKeys[at] === otherKeys[against]) {
      push('same', other[against] ?? '')
      at += 1
      against += 1
    } else if (
      at < one.length &&
      (against === other.length || below(lengths, at + 1, against, width) >= below(lengths, at, against + 1, width))
    ) {
      push('asked', one[at] ?? '')
      at += 1
    } else {
      push('archived', other[against] ?? '')
      against += 1
    }
  }
  return runs.map(({ kind, words }) => ({ kind, text: words.join(' ') }))
}

function below(lengths: Uint16Array, row: number, column: number, width: number): number {
  return lengths[row * width + column] ?? 0
}

/** Cell (i, j), row by row, is the length of the longest common subsequence of one[i…] and other[j…]. */
function commonLengths(one: readonly string[], other: readonly string[]): Uint16Array {
  const width = other.length + 1
  const lengths = new Uint16Array((one.length + 1) * width)
  for (let row = one.length - 1; row >= 0; row -= 1) {
    for (let column = other.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] =
        one[row] === other[column]
          ? below(lengths, row + 1, column + 1, width) + 1
          : Math.max(below(lengths, row + 1, column, width), below(lengths, row, column + 1, width))
    }
  }
  return lengths
}
