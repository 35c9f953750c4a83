import { describe, expect, it } from 'vitest'
import { sha256 } from '../../../../src/load/folder/document-id.ts'
import { loadFile, type LoadedDocument } from '../../../../src/load/load-file.ts'
import { LOADERS } from '../../../../src/load/loaders.ts'
import { mboxWith } from '../../../../src/load/formats/mail/mail.ts'

async function read(file: string, content: string | Uint8Array): Promise<readonly LoadedDocument[]> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return loadFile({ file, bytes, sha256: sha256(bytes) }, undefined, LOADERS)
}
const HEADERS =
  'From: Ada Reed <ada@x.example>\nMessage-ID: <1@x>\nSubject: Hours\nDate: Mon, 3 May 2021 14:30:00 +0000\n'
const PLAIN = `${HEADERS}Content-Type: text/plain; charset=utf-8\n\n`

async function said(message: string | Uint8Array): Promise<(string | undefined)[][]> {
  const [loaded] = await read('a.eml', message)
  return (loaded?.statements ?? []).map(({ speaker, saidOn, span }) => [
    speaker,
    saidOn,
    loaded?.document.text.slice(span.start, span.end),
  ])
}

describe('what a message quotes', () => {
  it('is of whom the line above names; what is quoted in it is another writer’s', async () => {
    const text =
      'At seven.\n\nOn Sun, 2 May 2021 at 10:00, Bo Kent\n<bo@y.example> wrote:\n> When?\n>> Who asks?\n> Tell me.\n'
    expect(await said(PLAIN + text)).toEqual([
      ['Bo Kent', '2021-05-02', 'When?'],
      [undefined, undefined, 'Who asks?'],
      ['Bo Kent', '2021-05-02', 'Tell me.'],
    ])
  })

  it.each([
    ['Outlook', 'From: Bo Kent <bo@y.example>\nSent: Sunday, May 2, 2021 10:00 AM\nTo: Ada\nSubject: Hours\n'],
    ['Outlook in French', 'De : Bo Kent\nEnvoyé : dimanche 2 mai 2021 10:00\nÀ : Ada\nObjet : Heures\n'],
    [
      'Gmail',
      '---------- Forwarded message ---------\nFrom: Bo Kent <bo@y.example>\nDate: Sun, May 2, 2021\nSubject: Hours\n',
    ],
    ['bold labels', '*From:* Bo Kent\n*Sent:* 2 May 2021\n*To:* Ada\n'],
  ])('under a header of %s is of whom that names', async (_, header) => {
    expect(await said(`${PLAIN}At seven.\n\n${header}\nWhen does it open?\nMy bees wait.\n`)).toEqual([
      ['Bo Kent', '2021-05-02', 'When does it open?\nMy bees wait.'],
    ])
  })

  it('under two headers is of two writers', async () => {
    const one = 'From: Bo Kent\nSent: 2 May 2021\nTo: Ada\n\nWhen?\n\n-----Original Message-----\n'
    const two = 'From: Cy Lee [mailto:cy@z.example]\nSent: 1 May 2021\nTo: Bo\n\nAsk Ada.\n'
    expect(await said(`${PLAIN}At seven.\n\n${one}${two}`)).toEqual([
      ['Bo Kent', '2021-05-02', 'When?'],
      ['Cy Lee', '2021-05-01', 'Ask Ada.'],
    ])
  })

  it('in HTML is told by its block quotes', async () => {
    const html = '<p>At seven.</p><div>On 2 May 2021, Bo Kent wrote:</div><blockquote><p>When?</p></blockquote>'
    expect(await said(`${HEADERS}Content-Type: text/html; charset=utf-8\n\n${html}`)).toEqual([
      ['Bo Kent', '2021-05-02', 'When?'],
    ])
  })

  it('keeps its marks apart where lines flow', async () => {
    const flowed = `${HEADERS}Content-Type: text/plain; charset=utf-8; format=flowed\n\n`
    const [loaded] = await read('a.eml', `${flowed}It opens at \nseven.\n> And when does \n> it close?\n`)
    expect(loaded?.document.text).toBe('It opens at seven.\nAnd when does it close?')
  })
})

describe('a message that names no encoding', () => {
  it('is read as what it is', async () => {
    const arabic = Uint8Array.from([0xcd, 0xcf, 0xed, 0xde, 0xc9, 0x20, 0xc7, 0xe1, 0xe3, 0xcf, 0xed, 0xe4, 0xc9])
    const head = new TextEncoder().encode(`${HEADERS}Content-Type: text/plain\n\n`)
    const [loaded] = await read('a.eml', Uint8Array.from([...head, ...arabic]))
    expect(loaded?.document.text).toBe('حديقة المدينة')
  })

  it('and may be in any is refused', async () => {
    const head = new TextEncoder().encode(`${HEADERS}Content-Type: text/plain\n\n`)
    await expect(read('a.eml', Uint8Array.from([...head, 0x81, 0xfe, 0xff, 0x8d]))).rejects.toThrow('encoding')
  })
})

describe('lines that a mail program broke', () => {
  const WROTE = 'On Sun, 2 May 2021 at 10:00, Bo Kent <bo@y.example> wrote:\n'

  it('are one sentence again, also where they are quoted', async () => {
    const quoted =
      '> Dear Ada,\n>\n> The new hive would cost 240 pounds with the stand, the frames\n> and the smoker.\n> It holds ten frames.\n>\n> Yours,\n> Bo Kent\n'
    expect(await said(`${PLAIN}At seven.\n\n${WROTE}${quoted}`)).toEqual([
      [
        'Bo Kent',
        '2021-05-02',
        'Dear Ada,\n\nThe new hive would cost 240 pounds with the stand, the frames and the smoker.\nIt holds ten frames.\n\nYours,\nBo Kent',
      ],
    ])
  })

  it('go on with a name where the line had no room for it', async () => {
    const quoted =
      '> We walked along the wall of the north garden together with Eva\n> Moss and her sister, who keep the bees there, and they asked if\n> the gate could open at six on Sundays, since nobody is about then\n> but the gardeners.\n'
    const [words] = await said(`${PLAIN}At seven.\n\n${WROTE}${quoted}`)
    expect(words?.[2]).toContain('together with Eva Moss and her sister')
    expect(words?.[2]).not.toContain('\n')
  })

  it('stay apart in a list and under a greeting', async () => {
    const list =
      'What we need for the north garden before the summer\nFrames\n- a smoker for the old hive\nKind regards\nBo'
    const [loaded] = await read('a.eml', `${PLAIN}${list}\n`)
    expect(loaded?.document.text).toBe(list)
  })
})

describe('a mailbox', () => {
  const BOX =
    'From ada@x.example Mon May  3 14:30:00 2021\nFrom: Ada <ada@x.example>\nSubject: One\n\nOne.\n\nFrom the bridge of 1999\nit goes on.\n\nFrom bo@x.example Tue May  4 14:30:00 2021\nFrom: Bo <bo@x.example>\nSubject: Two\n\nTwo.\n'

  it('begins a message only where there is a header', async () => {
    const texts = (await read('a.mbox', BOX)).map(({ document }) => document.text)
    expect(texts).toEqual(['One.\n\nFrom the bridge of 1999\nit goes on.', 'Two.'])
  })

  it('is read as far as time suffices, and names the rest', async () => {
    const bytes = new TextEncoder().encode(BOX)
    const texts = await mboxWith([], -1).read({ file: 'a.mbox', bytes, sha256: sha256(bytes) })
    expect(texts).toHaveLength(1)
    expect(texts[0]?.notes?.join()).toMatch(/Messages 2 to 2 were not read/u)
  })

  it('leaves out a message that can not be read, and names it', async () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode(BOX.trimEnd()), 0x81, 0xfe, 0xff, 0x8d, 0x0a])
    const loaded = await read('a.mbox', bytes)
    expect(loaded.map(({ document }) => document.title)).toEqual(['One'])
    expect(loaded[0]?.notes?.join()).toMatch(/Message 2 was left out/u)
  })
})

const cue = (at: number, ...lines: string[]): string => `00:0${at}.000 --> 00:0${at + 1}.000\n${lines.join('\n')}\n`

describe('subtitles', () => {
  it('leave a sound and what follows it to nobody', async () => {
    const [loaded] = await read(
      'a.srt',
      '1\n00:00:01,000 --> 00:00:02,000\nADA: At seven.\n\n2\n00:00:02,000 --> 00:00:03,000\n[applause]\nThank you.\n',
    )
    expect(loaded?.statements.map(({ span }) => loaded.document.text.slice(span.start, span.end))).toEqual([
      'At seven.',
    ])
  })

  it('give a cue without a voice to nobody where voices are named', async () => {
    const [loaded] = await read(
      'a.vtt',
      'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada Reed>At seven.\n\n00:02.000 --> 00:03.000\nThe gate opens.\n',
    )
    expect(loaded?.document.text).toBe('Ada Reed: At seven.\nThe gate opens.')
    expect(loaded?.statements.map(({ span }) => loaded.document.text.slice(span.start, span.end))).toEqual([
      'At seven.',
    ])
  })

  it('that roll up are read once', async () => {
    const cues = [
      cue(0, ' ', 'the garden'),
      cue(1, 'the garden', ' '),
      cue(2, 'the garden', 'opens'),
      cue(3, 'opens', 'at seven'),
    ]
    expect((await read('a.vtt', `WEBVTT\n\n${cues.join('\n')}`))[0]?.document.text).toBe('the garden opens at seven')
  })
})
