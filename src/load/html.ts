import type { Loader } from './loader.ts'
export const html: Loader = {
  name: 'html',
  version: 1,
  mediaType: 'text/html',
  extensions: ['.html', '.htm', '.xhtml'],
  read: () => Promise.resolve([]),
}
