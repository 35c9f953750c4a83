import type { Loader } from './loader.ts'
export const markdown: Loader = {
  name: 'markdown',
  version: 1,
  mediaType: 'text/markdown',
  extensions: ['.md', '.markdown'],
  read: () => Promise.resolve([]),
}
