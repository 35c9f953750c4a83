import { isPackageWith } from './containers.ts'
import type { Loader } from '../../loader.ts'

/** E-books (.epub): their chapters in reading order, marked with their headings. */
export const epub: Loader = {
  name: 'epub',
  version: 2,
  mediaType: 'application/epub+zip',
  extensions: ['.epub'],
  recognises: isPackageWith('META-INF/container.xml'),
  read: async (source) => (await import('./epub-text.ts')).readEpub(source),
}
