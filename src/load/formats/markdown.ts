import type { Loader } from '../loader.ts'

/** .md files: their text without its markup, with headings, lists, tables and code, and the facts of YAML front matter. */
export const markdown: Loader = {
  name: 'markdown',
  version: 4,
  mediaType: 'text/markdown',
  extensions: ['.md', '.markdown'],
  read: async (source) => (await import('./markdown-text.ts')).readMarkdown(source),
}
