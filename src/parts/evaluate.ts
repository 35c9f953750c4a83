import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { evaluate } from '../eval/evaluate.ts'
import { evaluationLines } from '../eval/table.ts'
import { FootnoteError } from '../errors.ts'
import type { River } from './archive.ts'
import { openApart, searchVariants } from './variants.ts'

export interface EvaluateParts {
  readonly river: River
  readonly print: (line: string) => void
}

const USAGE =
  'npm run eval -- --collection DIR [--run FILE] [--most N] [--hold-out] [--apart] [--parts] [--json], or --all DIR for every collection in a folder; --statements, --extraction or --formats DIR [--faults] measures the readers'

/** `npm run eval`: measures one collection, or all in a folder, and prints a line of figures for each. */
export async function runEvaluate(args: readonly string[], { river, print }: EvaluateParts): Promise<number> {
  const { values } = read(args)
  const build = async (documents: string, index: string) => {
    await river.ingest({ documents, index }, () => undefined)
    return values.apart === true ? openApart(index) : river.open({ documents, index })
  }
  if (await measuredReading(values, print)) return 0
  const folders = values.all === undefined ? [values.collection ?? ''] : collectionsIn(values.all)
  if (folders[0] === undefined || folders[0] === '')
    throw new FootnoteError('bad-usage', 'No collection was named.', { hint: USAGE })
  const most = values.most === undefined ? undefined : Number(values.most)
  if (most !== undefined && !(Number.isInteger(most) && most > 0)) {
    throw new FootnoteError('bad-usage', `--most is ${values.most}.`, { hint: 'Write a whole number from 1 on.' })
  }
  for (const collection of folders) {
    const result = await evaluate({
      collection,
      build,
      holdOut: values['hold-out'] ?? false,
      ...(values.parts === true ? { variants: searchVariants } : {}),
      ...(values.run === undefined ? {} : { run: values.run }),
      ...(most === undefined ? {} : { most }),
    })
    if (values.json) print(JSON.stringify(result))
    else for (const line of evaluationLines(result)) print(line)
  }
  return 0
}

/** `--statements`, `--extraction` and `--formats` measure the readers alone, without an index. */
async function measuredReading(
  { statements, extraction, formats, faults = false }: ReturnType<typeof read>['values'],
  print: (line: string) => void,
): Promise<boolean> {
  if (statements !== undefined) {
    const { measureStatements } = await import('./measure-statements.ts')
    await measureStatements(statements, print, faults)
  }
  if (extraction !== undefined) {
    const { measureExtraction } = await import('./measure-extraction.ts')
    await measureExtraction(extraction, print, faults)
  }
  if (formats !== undefined) {
    const { measureFormats } = await import('./measure-formats.ts')
    await measureFormats(formats, print, faults)
  }
  return (statements ?? extraction ?? formats) !== undefined
}

function read(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        collection: { type: 'string' },
        all: { type: 'string' },
        run: { type: 'string' },
        most: { type: 'string' },
        'hold-out': { type: 'boolean' },
        statements: { type: 'string' },
        extraction: { type: 'string' },
        formats: { type: 'string' },
        faults: { type: 'boolean' },
        apart: { type: 'boolean' },
        parts: { type: 'boolean' },
        json: { type: 'boolean' },
      },
    })
  } catch (cause) {
    throw new FootnoteError('bad-usage', 'The words after eval are not understood.', { hint: USAGE, cause })
  }
}

/** Folders that hold questions of either style. */
function collectionsIn(folder: string): string[] {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const held = names.filter(({ name }) =>
    readdirSync(join(folder, name)).some((file) => /^(?:queries|questions)\.jsonl$/u.test(file)),
  )
  return held.map(({ name }) => join(folder, name)).toSorted()
}
