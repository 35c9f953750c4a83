import { replySentence, type ReplySentence } from './reply-schema.ts'

/** Reads a reply while it comes: each sentence is there as soon as its closing brace is. */
export interface ReplyReader {
  /** The sentences that this piece completed. */
  push(piece: string): ReplySentence[]
  /** What is wrong with the reply so far, in words for the model; undefined for a whole one. */
  problem(): string | undefined
  /** All that came. */
  text(): string
}

/** Where the list begins: under its name, or a bare list, also behind a few words or a code fence. */
const LIST = /"sentences"\s*:\s*\[|^[^{"]*?\[(?=\s*[{\]])/u

export function replyReader(): ReplyReader {
  let text = ''
  let at = -1
  let from = -1
  let depth = 0
  let inString = false
  let isClosed = false
  let wrong = 0

  function completed(): ReplySentence[] {
    const found: ReplySentence[] = []
    for (; at < text.length && !isClosed; at += 1) {
      const letter = text[at]
      if (inString) {
        if (letter === '\\') at += 1
        else if (letter === '"') inString = false
      } else if (letter === '"') inString = true
      else if (letter === '{' || letter === '[') {
        if (depth === 0) from = at
        depth += 1
      } else if (letter === '}' || letter === ']') {
        if (depth === 0) {
          isClosed = true
          break
        }
        depth -= 1
        if (depth > 0) continue
        const sentence = read(text.slice(from, at + 1))
        if (sentence) found.push(sentence)
        else wrong += 1
      }
    }
    return found
  }

  return {
    push(piece) {
      text += piece
      if (at < 0) {
        const list = LIST.exec(text)
        if (!list) return []
        at = list.index + list[0].length
      }
      return completed()
    },
    problem() {
      if (at < 0) return 'There was no JSON object with a list "sentences".'
      if (!isClosed) return 'The JSON ended before its list "sentences" was closed.'
      if (wrong > 0) return `${wrong} of the sentences did not have "text", "passages" and "support".`
      return undefined
    },
    text: () => text,
  }
}

function read(json: string): ReplySentence | undefined {
  try {
    return replySentence.safeParse(JSON.parse(json)).data
  } catch {
    // Not JSON: the reader counts it, and the model is told.
    return undefined
  }
}
