import { isPackageWith } from './containers.ts'
import type { Loader } from '../../loader.ts'

/** Excel's .xlsx and .xlsm: each row of each sheet a line, with the names of its columns. Hidden sheets are left out. */
export const xlsx: Loader = {
  name: 'xlsx',
  version: 3,
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  extensions: ['.xlsx', '.xlsm'],
  recognises: isPackageWith('xl/workbook.xml'),
  read: async (source) => (await import('./xlsx-text.ts')).readXlsx(source),
}
