export interface Spoken {
  readonly words: string
  /** Empty when another speaker begins who is not named. */
  readonly speaker?: string
  /** Named by the format itself, which then names whoever speaks in each cue. */
  readonly isVoice?: boolean
}

const VOICE = /<v(?:\.[\w.-]+)?\s+([^>]{1,80})>/u
const TAGS = /<\/?[a-z0-9][^<>\n]{0,200}>|\{\\?[a-z][^{}\n]{0,80}\}/giu
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: ' ',
  lrm: '',
  rlm: '',
  quot: '"',
}
/** `NAME:` or `[Name]:` in front of words. Mixed case needs the shape of a name: `Note: …` names nobody. */
const LABEL =
  /^[-–—>\s]*(?:\[([^\]\n]{2,40})\]:?|\(([^)\n]{2,40})\):|((?:\p{Lu}[\p{Lu}\p{M}.'’\d-]*|\p{Script=Arabic}+)(?:[ \u200C](?:\p{Lu}[\p{Lu}\p{M}.'’\d-]*|\p{Script=Arabic}+)){0,3}|(?:(?:Dr|Mr|Mrs|Ms|Prof)\.? )?\p{Lu}\p{Ll}+(?: \p{Lu}[\p{L}.'’-]+){1,3}):)\s+(?=\S)/u
/** A dash or arrows in front of a line: somebody else speaks. */
const CHANGE = /^(?:[-–—]\s*|>>+\s*)(?=\S)/u
const NO_WORDS = /^(?:\[[^\]]*\]|\([^)]*\)|[♪♫#*][^\n]*[♪♫#*])$/u
/** Sounds stand in brackets as names do. */
const SOUND = /^(?:music|laugh|applau|chee?r|sigh|noise|silence|inaudible|cough|song|ring|phone|door|foreign|blank)/iu

/** The words of one cue, split where another speaker begins. */
export function wordsOfCue(lines: readonly string[]): readonly Spoken[] {
  const found: { words: string; speaker?: string; isVoice?: boolean }[] = []
  let alone = ''
  for (const line of lines) {
    const isVoice = VOICE.exec(line)?.[1]?.trim()
    const text = `${alone} ${plain(line)}`.trim()
    // A label may have a line of its own.
    alone = speakerOf(`${text} x`)?.end === text.length + 1 ? text : ''
    if (text === '' || alone !== '') continue
    const label = isVoice === undefined ? speakerOf(text) : undefined
    // A sound or a song is nobody's words, and who speaks behind it is not known.
    const isTurn = CHANGE.test(text) || NO_WORDS.test(text)
    const speaker = isVoice ?? label?.speaker ?? (isTurn ? '' : undefined)
    const words = label ? text.slice(label.end) : text.replace(CHANGE, '')
    const last = found.at(-1)
    if (speaker !== undefined || !last)
      found.push({
        words,
        ...(speaker !== undefined && { speaker }),
        ...(isVoice !== undefined && { isVoice: true }),
      })
    else last.words = `${last.words} ${words}`
  }
  return found
}

export function speakerOf(text: string): { readonly speaker: string; readonly end: number } | undefined {
  const match = LABEL.exec(text)
  const speaker = (match?.[1] ?? match?.[2] ?? match?.[3])?.trim()
  if (!match || speaker === undefined || SOUND.test(speaker)) return undefined
  return { speaker, end: match[0].length }
}

/** A line without its tags. */
export function plain(line: string): string {
  return line
    .replace(TAGS, '')
    .replace(/&(\w{2,4});/gu, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/\s+/gu, ' ')
    .trim()
}
