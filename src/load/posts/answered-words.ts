/** How a line above a post's words begins that names whom it answers or quotes, for patterns with the i flag. */

export const ANSWERING = 'replying to|in reply to|en réponse à|در پاسخ به|ردًا على|رداً على|ردا على'
export const QUOTING = 'quoting|quote tweet|نقل[\\u200C ]?(?:توییت|قول)(?: از)?|اقتباس (?:من|عن)'
