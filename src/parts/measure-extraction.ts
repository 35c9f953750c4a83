import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { f1Of, precisionOf, recallOf, sharedWords } from '../eval/grams.ts'
import { sha256 } from '../load/folder/document-id.ts'
import { loadFile } from '../load/load-file.ts'
import { LOADERS } from '../load/loaders.ts'

const truth = z.record(z.string(), z.object({ articleBody: z.string() }))

/** The main text of web pages (`html/NAME.html`) against what people marked (`ground-truth.json`): precision, recall and F1. */
export async function measureExtraction(
  folder: string,
  print: (line: string) => void,
  withFaults: boolean,
): Promise<void> {
  const pages = Object.entries(truth.parse(JSON.parse(readFileSync(join(folder, 'ground-truth.json'), 'utf8'))))
  const scores: { readonly precision: number; readonly recall: number }[] = []
  for (const [name, { articleBody }] of pages) {
    const bytes = readFileSync(join(folder, 'html', `${name}.html`))
    const loaded = await loadFile({ file: `${name}.html`, bytes, sha256: sha256(bytes) }, undefined, LOADERS).catch(
      () => [],
    )
    const shared = sharedWords(loaded[0]?.document.text ?? '', articleBody)
    scores.push({ precision: precisionOf(shared), recall: recallOf(shared) })
    if (withFaults && f1Of(shared) < 0.95)
      print(`  ${name}  precision ${precisionOf(shared).toFixed(3)}  recall ${recallOf(shared).toFixed(3)}`)
  }
  const mean = (pick: (score: (typeof scores)[number]) => number): number =>
    scores.reduce((total, score) => total + pick(score), 0) / Math.max(1, scores.length)
  const [precision, recall] = [mean((score) => score.precision), mean((score) => score.recall)]
  const f1 = (2 * precision * recall) / Math.max(Number.EPSILON, precision + recall)
  print(`${pages.length} pages  F1 ${f1.toFixed(3)}  precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}`)
}
