import { describe, expect, it } from 'vitest'
import { decode } from '../../../src/load/bytes/decode.ts'
import { declaredEncoding } from '../../../src/load/bytes/head.ts'
import { sourceFile } from '../../laws/loader-laws.ts'

/** Bytes of a text in a one-byte encoding, by looking each byte up in the decoder. */
function encode(encoding: string, text: string): Uint8Array {
  const decoder = new TextDecoder(encoding)
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]))
  return Uint8Array.from(Array.from(text), (letter) => bytes.get(letter) ?? 0x3f)
}
const declared = (page: string): string | undefined => declaredEncoding(encode('windows-1251', page))
const FRENCH = 'Les hérons s’élèvent à l’aube ; ça se répète où l’eau dort.'.replaceAll('’', "'")
const PERSIAN = 'درنا روي پا مي ايستد و ساعتها تکان نمي خورد، و باز مي گردد.'
  .replaceAll('ک', 'ك')
  .replaceAll('،', '\u060C')
const ARABIC = 'يقف مالك الحزين في الماء من الفجر حتى الظهر، ثم يطير فوق المروج.'
const utf16 = (text: string, isBig: boolean): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le')
  return isBig ? bytes.swap16() : bytes
}

describe('a text that is not UTF-8', () => {
  it.each([
    ['Windows-1252', encode('iso-8859-1', FRENCH), FRENCH],
    [
      'Windows-1252 with curved quotation marks',
      Uint8Array.from([...encode('iso-8859-1', 'Pendant l'), 0x92, ...encode('iso-8859-1', 'été')]),
      'Pendant l’été',
    ],
    ['Windows-1256, Persian', encode('windows-1256', PERSIAN), PERSIAN],
    ['Windows-1256, Arabic', encode('windows-1256', ARABIC), ARABIC],
    ['ISO-8859-6', encode('iso-8859-6', ARABIC), ARABIC],
    ['UTF-16 without its mark', utf16('Herons stand still.', false), 'Herons stand still.'],
    ['UTF-16 the other way round', utf16('Herons stand still.', true), 'Herons stand still.'],
    ['UTF-16, Arabic', utf16(ARABIC, false), ARABIC],
  ])('is read as %s', (_, bytes, text) => {
    expect(decode(sourceFile('a.txt', bytes))).toBe(text)
  })

  it.each([
    ['Russian in Windows-1251', encode('windows-1251', 'Цапли стоят в воде до полудня')],
    ['Greek in Windows-1253', encode('windows-1253', 'Οι ερωδιοί στέκονται στο νερό')],
    ['Czech in Windows-1250', encode('windows-1250', 'Volavky stojí ve vodě příliš dlouho, žluté květy')],
    ['Polish in Windows-1250', encode('windows-1250', 'Czaple stoją w wodzie, żółte kwiaty')],
    ['Japanese in Shift_JIS', Uint8Array.from([0x82, 0xb1, 0x82, 0xf1, 0x82, 0xc9, 0x82, 0xbf, 0x82, 0xcd])],
    ['UTF-8 with a byte lost', Uint8Array.from([...new TextEncoder().encode('Les hérons élèvent'), 0xc3, 0x20])],
  ])('is refused when it may be anything: %s', (_, bytes) => {
    expect(() => decode(sourceFile('a.txt', bytes))).toThrow('its encoding can not be told for certain')
  })

  it('is read as its page declares, unless that is UTF-8', () => {
    expect(decode(sourceFile('a.html', encode('windows-1251', 'Цапли')), 'windows-1251')).toBe('Цапли')
    expect(decode(sourceFile('a.html', encode('windows-1256', ARABIC)), 'utf-8')).toBe(ARABIC)
  })

  it('may be declared by a meta element or, without one, by XML', () => {
    const xml = '<?xml version="1.0" encoding="Windows-1251"?>\n<html><head>'
    expect(declared(`${xml}<title>Цапли</title>`)).toBe('windows-1251')
    expect(declared(`${xml}<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">`)).toBe('koi8-r')
    expect(declared('<html><head><title>Цапли</title>')).toBeUndefined()
    expect(
      declared('<p>Begin a file with &lt;?xml encoding="koi8-r"?&gt; or <?xml encoding="koi8-r"?></p>'),
    ).toBeUndefined()
  })

  it('is not read as Western because its page says so', () => {
    const page = `<html><head><meta charset="iso-8859-1"><style>p { color: black }</style></head><p class="a">${ARABIC}</p>`
    expect(decode(sourceFile('a.html', encode('windows-1256', page)), 'iso-8859-1')).toBe(page)
    expect(() => decode(sourceFile('a.html', encode('windows-1251', 'Цапли стоят в воде')), 'latin1')).toThrow(
      'is wrong',
    )
    expect(decode(sourceFile('a.html', encode('iso-8859-1', FRENCH)), 'utf-16')).toBe(FRENCH)
    expect(decode(sourceFile('a.html', encode('iso-8859-1', FRENCH)), 'x-made-up')).toBe(FRENCH)
  })

  it('may be a few words', () => {
    expect(decode(sourceFile('a.txt', encode('iso-8859-1', "Café d'été")))).toBe("Café d'été")
    expect(decode(sourceFile('a.txt', encode('windows-1256', 'في بيت')))).toBe('في بيت')
  })

  it('loses no more than what its system put at the end, or a letter that was cut in half there', () => {
    const bytes = new TextEncoder().encode('Hérons.')
    expect(decode(sourceFile('a.txt', Uint8Array.from([...bytes, 0x0d, 0x0a, 0x1a])))).toBe('Hérons.\r\n')
    expect(decode(sourceFile('a.txt', Uint8Array.from([...bytes, 0, 0, 0, 0])))).toBe('Hérons.')
    expect(decode(sourceFile('a.txt', Uint8Array.from([...bytes, 0xe2, 0x80])))).toBe('Hérons.')
  })
})
