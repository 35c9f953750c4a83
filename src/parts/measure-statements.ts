import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readGold, scoreStatements, type StatementScores } from '../eval/statements.ts'
import { sha256 } from '../load/folder/document-id.ts'
import { loadFile } from '../load/load-file.ts'
import type { SourceFile } from '../load/loader.ts'
import { LOADERS } from '../load/loaders.ts'

/** Who said what, in a folder of texts with their statements written below them: a line of figures for each text, then all. */
export async function measureStatements(
  folder: string,
  print: (line: string) => void,
  withFaults: boolean,
): Promise<void> {
  const scores: StatementScores[] = []
  for (const name of readdirSync(folder)
    .filter((one) => one.endsWith('.txt'))
    .toSorted()) {
    const { text, publishedOn, gold } = readGold(readFileSync(join(folder, name), 'utf8'))
    const sidecar = publishedOn === undefined ? undefined : sourceOf(`${name}.meta.yml`, `publishedOn: ${publishedOn}`)
    const [loaded] = await loadFile(sourceOf(name, text), sidecar, LOADERS)
    const score = scoreStatements(loaded?.document.text ?? '', loaded?.statements ?? [], gold)
    scores.push(score)
    print(`${name.padEnd(26)} ${lineOf(score)}`)
    if (withFaults) for (const fault of score.faults) print(`    ${fault}`)
  }
  const sum = (pick: (score: StatementScores) => number): number =>
    scores.reduce((total, score) => total + pick(score), 0)
  const all = {
    gold: sum(({ gold }) => gold),
    reported: sum(({ reported }) => reported),
    found: sum(({ found }) => found),
    right: sum(({ right }) => right),
    outlets: sum(({ outlets }) => outlets),
  }
  print(`${'all'.padEnd(26)} ${lineOf(all)}`)
}

function part(count: number, of: number): string {
  return of === 0 ? '–' : (count / of).toFixed(3)
}

function lineOf({ gold, reported, found, right, outlets }: Omit<StatementScores, 'faults'>): string {
  return `found ${found}/${gold} (${part(found, gold)})  speaker and date right ${right}/${reported} (${part(right, reported)})  outlet ${outlets}/${reported} (${part(outlets, reported)})`
}

function sourceOf(file: string, text: string): SourceFile {
  const bytes = Buffer.from(text, 'utf8')
  return { file, bytes, sha256: sha256(bytes) }
}
