/** What a control word writes. */
export const WRITTEN: Readonly<Record<string, string>> = {
  par: '\n',
  sect: '\n',
  page: '\n',
  line: '\n',
  row: '\uFDD1',
  nestrow: '\uFDD1',
  trowd: '\uFDD2',
  cell: '\u0000',
  nestcell: '\u0000',
  tab: ' ',
  emdash: '—',
  endash: '–',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  zwj: '\u200D',
  zwnj: '\u200C',
}

/** Groups that hold no text of the document. */
export const LEFT_OUT = new Set(
  `fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf fldinst
  listtable listoverridetable revtbl rsidtbl generator filetbl themedata colorschememapping datastore latentstyles
  xmlnstbl xmlopen bkmkstart bkmkend annotation atnid atnauthor atntime atndate atnref atnparent nonshppict shpinst
  private template operator comment vern wgrffmtfilter datafield formfield mmathPr pntext pnseclvl listtext list listname leveltext
  levelnumbers`.split(/\s+/u),
)

const CHARSETS: Readonly<Record<number, string>> = {
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gb18030',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
}

export function charsetOf(fcharset: number): string | undefined {
  return CHARSETS[fcharset]
}

export function codePage(number: number): string {
  if (number === 65001) return 'utf-8'
  if (number === 932) return 'shift_jis'
  if (number === 936) return 'gb18030'
  if (number === 949) return 'euc-kr'
  if (number === 950) return 'big5'
  if (number === 10000) return 'macintosh'
  return number >= 1250 && number <= 1258 ? `windows-${number}` : number === 874 ? 'windows-874' : 'windows-1252'
}
