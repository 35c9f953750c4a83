import { decode } from './decode.ts'
import { headOf } from './head.ts'
import type { Loader, RawText, SourceFile } from './loader.ts'

/** A page names its encoding near its beginning. */
const HEAD_BYTES = 4096

/** Web pages: the text of their main part, block by block, and what their metadata says of it. */
export const html: Loader = {
  name: 'html',
  version: 3,
  mediaType: 'text/html',
  extensions: ['.html', '.htm', '.xhtml'],
  recognises: (bytes) =>
    /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,1000}?-->\s*)?<(?:!doctype\s+html|html[\s>])/iu.test(headOf(bytes)),
  read: async (source) => [await readPage(source.file, decode(source, declaredEncoding(source)))],
}

/** One page, decoded. What reads HTML is loaded when there is some: fifty modules with its parser. */
export async function readPage(file: string, text: string): Promise<RawText> {
  return (await import('./html-page.ts')).pageText(file, text)
}

function declaredEncoding({ bytes }: SourceFile): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES))
  return /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,30})/iu.exec(head)?.[1]?.toLowerCase()
}
