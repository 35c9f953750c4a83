/** Invisible letters and direction overrides, which could make a sentence read as another; ZWNJ is part of Persian. */
const UNSEEN = /[\p{Cc}\u00AD\u200B\u200D-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u{E0000}-\u{E007F}]/gu
const LINK = /(?:[a-z][a-z0-9+.-]*:\/\/|\bwww\.|\bdiscord\.(?:gg|com)\/|\bmailto:)\S+/giu
const LABELLED_LINK = /!?\[([^\]]*)\]\([^)]*\)/gu
const MENTION = /<(?:@[!&]?|#|\/|a?:|t:|id:)[^>]*>|@(?:everyone|here)\b|<(?=[@#:/!?\p{L}])/giu
const TAG = /<\/?[a-z][^>]*>|<!--[\s\S]*?-->/giu
const MARKER = /\s?(?:\[\^?\d+(?:\s*[,–-]\s*\d+)*\]|【[^】]*】|\^\d+)/gu
const MARKUP = /[*_~`|\\]+|^\s*(?:>{1,3}|#{1,6}|[-+])\s+|@(?=\p{L})/gu

/** What a model wrote as plain text on one line: no markup, links, mentions, footnote marks or invisible letters. */
export function plainText(text: string): string {
  // What is taken out may bring two halves of a link or a mention together, so this goes on until nothing changes.
  for (let [before, plain] = ['', text]; ;) {
    before = plain
    plain = withoutMarkup(before)
    if (plain === before) return plain
  }
}

function withoutMarkup(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(UNSEEN, '')
    .replace(LABELLED_LINK, '$1')
    .replace(LINK, '')
    .replace(TAG, '')
    .replace(MENTION, '')
    .replace(MARKER, '')
    .replace(MARKUP, '')
    .replace(/\s+/gu, ' ')
    .replace(/\s+(?=[.,;!?](?:\s|$))/gu, '')
    .trim()
}
