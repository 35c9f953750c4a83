import { CONTAINER } from '../office/containers.ts'
import { startsWith } from '../../bytes/head.ts'
import type { Loader } from '../../loader.ts'

/** A message has a stream of this name, written in UTF-16. */
const STREAM = Buffer.from('__properties_version1.0', 'utf16le')

export const isMsg = (bytes: Uint8Array): boolean =>
  startsWith(bytes, CONTAINER) && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(STREAM)

/** Outlook's .msg files: one message, and behind it the documents attached to it that `inner` can read. */
export const msgWith = (inner: readonly Loader[]): Loader => ({
  name: 'msg',
  version: 4 + inner.reduce((sum, { version }) => sum + version, 0),
  mediaType: 'application/vnd.ms-outlook',
  extensions: ['.msg'],
  recognises: isMsg,
  read: async (source) => (await import('./msg-text.ts')).readMsg(source, inner),
})
