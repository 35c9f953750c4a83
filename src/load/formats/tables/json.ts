import type { Loader } from '../../loader.ts'

/** .json files (each item of their list a row) and .jsonl files (each line a row). */
export const json: Loader = {
  name: 'json',
  version: 3,
  mediaType: 'application/json',
  extensions: ['.json', '.jsonl', '.ndjson'],
  read: async (source) => (await import('./json-text.ts')).readJson(source),
}
