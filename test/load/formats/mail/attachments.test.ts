import { describe, expect, it } from 'vitest'
import { loadFile } from '../../../../src/load/load-file.ts'
import { LOADERS } from '../../../../src/load/loaders.ts'
import { sourceFile } from '../../../laws/loader-laws.ts'
import { makeZip } from '../../made-files.ts'

interface Part {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array | string
}

function message(parts: readonly Part[], body = 'The report on the weir is attached.'): string {
  const attached = parts.map(({ name, type, bytes }) =>
    [
      '--edge',
      `Content-Type: ${type}; name="${name}"`,
      `Content-Disposition: attachment; filename="${name}"`,
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(bytes).toString('base64'),
    ].join('\r\n'),
  )
  return [
    'From: Ada Reed <ada@example.org>',
    'To: board@example.org',
    'Subject: The weir',
    'Date: Fri, 17 Jul 2020 10:00:00 +0000',
    'Message-ID: <1@example.org>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=edge',
    '',
    '--edge',
    'Content-Type: text/plain; charset=utf-8',
    '',
    body,
    ...attached,
    '--edge--',
    '',
  ].join('\r\n')
}

const load = (name: string, text: string) => loadFile(sourceFile(name, Buffer.from(text)), undefined, LOADERS)

describe('documents attached to a message', () => {
  const TABLE = { name: 'gates.csv', type: 'text/csv', bytes: 'Gate,State\nNorth,open\nSouth,shut\n' }

  it('are documents of their own, with sender and date of the message where they tell none', async () => {
    const [mail, table, ...others] = await load('a.eml', message([TABLE]))
    expect(others).toEqual([])
    expect(mail?.document).toMatchObject({ title: 'The weir', author: 'Ada Reed', kind: 'message' })
    expect(table?.document).toMatchObject({
      title: 'gates',
      publisher: 'Ada Reed',
      publishedOn: '2020-07-17',
      mediaType: 'text/csv',
      file: 'a.eml',
    })
    expect(table?.document.text).toContain('Gate: North; State: open')
    expect(table?.document.id).not.toBe(mail?.document.id)
  })

  it('are read out of a ZIP and out of a message inside the message', async () => {
    const zip = {
      name: 'all.zip',
      type: 'application/zip',
      bytes: makeZip([{ name: 'in/gates.csv', content: TABLE.bytes }]),
    }
    const inner = {
      name: 'old.eml',
      type: 'message/rfc822',
      bytes: message([TABLE], 'The old message speaks of gates.'),
    }
    const texts = (await load('a.eml', message([zip, inner]))).map(({ document }) => document.text)
    expect(texts).toHaveLength(3)
    expect(texts.join('\n')).toMatch(/attached\.[\s\S]*Gate: North[\s\S]*speaks of gates/u)
  })

  it('are named with the reason where they can not be read, and the message stays', async () => {
    const picture = { name: 'weir.png', type: 'image/png', bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]) }
    const broken = { name: '../../etc/plan.pdf', type: 'application/pdf', bytes: '%PDF-1.4 nothing' }
    const [mail, ...others] = await load('a.eml', message([picture, broken]))
    expect(others).toEqual([])
    expect(mail?.notes?.join('\n')).toMatch(
      /attachment weir\.png was left out[\s\S]*attachment plan\.pdf was left out/u,
    )
  })

  it('are read from each message of a mailbox', async () => {
    const box = [1, 2].map(
      () => `From ada@example.org Fri Jul 17 10:00:00 2020\n${message([TABLE]).replaceAll('\r\n', '\n')}`,
    )
    const loaded = await load('a.mbox', box.join('\n'))
    expect(loaded.map(({ document }) => document.title)).toEqual(['The weir', 'gates', 'The weir', 'gates'])
  })

  it('stand for a message without words', async () => {
    const [only, ...others] = await load('a.eml', message([TABLE], ''))
    expect(others).toEqual([])
    expect(only?.document.title).toBe('gates')
  })
})
