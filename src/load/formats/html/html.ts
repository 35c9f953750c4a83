import { decode } from '../../bytes/decode.ts'
import { declaredEncoding, headOf } from '../../bytes/head.ts'
import type { Loader, RawText } from '../../loader.ts'

/** Web pages: the text of their main part, block by block, and what their metadata says of it. */
export const html: Loader = {
  name: 'html',
  version: 5,
  mediaType: 'text/html',
  extensions: ['.html', '.htm', '.xhtml'],
  recognises: (bytes) =>
    /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,1000}?-->\s*)?<(?:!doctype\s+html|html[\s>])/iu.test(headOf(bytes)),
  read: async (source) => [await readPage(source.file, decode(source, declaredEncoding(source.bytes)))],
}

/** One page, decoded. What reads HTML is loaded when there is some: fifty modules with its parser. */
export async function readPage(file: string, text: string): Promise<RawText> {
  return (await import('./html-page.ts')).pageText(file, text)
}
