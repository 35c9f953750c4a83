import { isPackageWith } from './containers.ts'
import { headOf } from '../../bytes/head.ts'
import type { Loader } from '../../loader.ts'

const MEDIA = 'application/vnd.oasis.opendocument.text'

const isOpenDocument = isPackageWith('content.xml', 'META-INF/manifest.xml')

/** The whole document as one XML file (.fodt). */
export const isFlatOdt = (bytes: Uint8Array): boolean => /<office:document[\s>]/u.test(headOf(bytes, 8192))

/** OpenDocument texts (.odt): headings, lists, notes behind the text, and tables row by row. */
export const odt: Loader = {
  name: 'odt',
  version: 2,
  mediaType: MEDIA,
  extensions: ['.odt', '.ott', '.fodt'],
  // The first entry of the archive is its kind, not packed; some programs pack it all the same.
  recognises: (bytes) => isFlatOdt(bytes) || headOf(bytes, 200).includes(`mimetype${MEDIA}`) || isOpenDocument(bytes),
  read: async (source) => (await import('./odt-text.ts')).readOdt(source),
}
