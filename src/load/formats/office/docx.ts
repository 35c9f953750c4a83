import { isPackageWith } from './containers.ts'
import type { Loader } from '../../loader.ts'

/** Word's .docx and .docm: headings, lists, notes, and tables row by row. Pictures and comments are left out. */
export const docx: Loader = {
  name: 'docx',
  version: 2,
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  extensions: ['.docx', '.docm', '.dotx'],
  recognises: isPackageWith('word/document.xml'),
  read: async (source) => (await import('./docx-text.ts')).readDocx(source),
}
