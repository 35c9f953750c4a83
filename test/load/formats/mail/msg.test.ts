import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import type * as burner from '@kenjiuno/msgreader/lib/Burner.js'
import { sha256 } from '../../../../src/load/folder/document-id.ts'
import { loadFile } from '../../../../src/load/load-file.ts'
import { LOADERS } from '../../../../src/load/loaders.ts'

// The parser's package writes the container as well. It is CommonJS: the cast is its own declaration.
// oxlint-disable-next-line no-unsafe-type-assertion
const { burn } = createRequire(import.meta.url)('@kenjiuno/msgreader/lib/Burner.js') as typeof burner

/** A folder of an Outlook file: streams and folders by name. */
interface Folder {
  readonly [name: string]: Uint8Array | Folder
}
const [DIRECTORY, DOCUMENT, ROOT] = [1, 2, 5] as const

function container(root: Folder): Uint8Array {
  const entries: burner.Entry[] = [{ name: 'Root Entry', type: ROOT, children: [], length: 0 }]
  const add = (at: number, folder: Folder): void => {
    for (const [name, content] of Object.entries(folder)) {
      entries[at]?.children?.push(entries.length)
      if (content instanceof Uint8Array)
        entries.push({ name, type: DOCUMENT, length: content.length, binaryProvider: () => content })
      else {
        entries.push({ name, type: DIRECTORY, children: [], length: 0 })
        add(entries.length - 1, content)
      }
    }
  }
  add(0, root)
  return Uint8Array.from(burn(entries))
}

const text = (words: string): Uint8Array => new Uint8Array(Buffer.from(words, 'utf16le'))

function message(subject: string, more: Folder, head = 32): Folder {
  return {
    '__properties_version1.0': new Uint8Array(head),
    '__substg1.0_0037001F': text(subject),
    '__substg1.0_0C1A001F': text('Ada Reed'),
    ...more,
  }
}

function attached(name: string, content: Folder): Folder {
  return { '__properties_version1.0': new Uint8Array(8), '__substg1.0_3707001F': text(name), ...content }
}

async function read(root: Folder) {
  const bytes = container(root)
  return loadFile({ file: 'a.msg', bytes, sha256: sha256(bytes) }, undefined, LOADERS)
}

describe('an Outlook message', () => {
  it('comes with the documents and the messages attached to it', async () => {
    const loaded = await read(
      message('Hours', {
        '__substg1.0_1000001F': text('At seven.\r\n\r\nFrom: Bo Kent\r\nSent: 2 May 2021\r\nTo: Ada\r\n\r\nWhen?\r\n'),
        '__attach_version1.0_#00000000': attached('minutes.txt', {
          '__substg1.0_37010102': new TextEncoder().encode('The gate opens in June.'),
        }),
        '__attach_version1.0_#00000001': attached('inner', {
          '__substg1.0_3701000D': message('Inside', { '__substg1.0_1000001F': text('The bees are back.') }, 24),
        }),
      }),
    )
    expect(
      loaded.map(({ document }) => [document.title, document.author ?? document.publisher, document.text]),
    ).toEqual([
      ['Hours', 'Ada Reed', 'At seven.\nFrom: Bo Kent\nSent: 2 May 2021\nTo: Ada\nWhen?'],
      ['minutes', 'Ada Reed', 'The gate opens in June.'],
      ['Inside', 'Ada Reed', 'The bees are back.'],
    ])
    expect(loaded[0]?.statements.map(({ speaker, saidOn }) => [speaker, saidOn])).toEqual([['Bo Kent', '2021-05-02']])
  })

  it('without a plain body has the text of its HTML', async () => {
    const html = new TextEncoder().encode('<html><body><p>The mill turns again.</p></body></html>')
    const [loaded] = await read(message('Mill', { '__substg1.0_10130102': html }))
    expect(loaded?.document.text).toBe('The mill turns again.')
  })
})
