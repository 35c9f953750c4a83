import type { Document } from '../../src/model/document.ts'
import { loadFile } from '../../src/load/load-file.ts'
import { LOADERS } from '../../src/load/loaders.ts'
import { readFolder } from '../../src/load/folder/read-folder.ts'
import { sentences } from '../../src/text/sentences.ts'
import { madeDocument } from '../support/made-document.ts'

/** The starter archive, as the product reads it. */
export async function starterDocuments(): Promise<Document[]> {
  const documents: Document[] = []
  for await (const found of readFolder('documents', LOADERS)) {
    if (found.kind !== 'file') continue
    const loaded = await loadFile(found.source, found.sidecar, LOADERS)
    documents.push(...loaded.map(({ document }) => document))
  }
  return documents
}

/** Made texts on harmless things, so that all four languages have enough sentences with names, numbers and dates. */
export function madeTexts(): Document[] {
  return [
    madeDocument(
      'mill.txt',
      `The mill by the river was repaired in 1950, and 30,000 bricks were used. Anna Keller did not sign the plan of 12 May 1949. She paid 3.5 crowns for each window.
The council said that the bridge was safe, but nobody had measured it. On 7 June 1951, Peter Holm opened the new lock. About 40 per cent of the 1,200 hives were lost in the winter of 1952.
“The orchard will stay,” said Anna Keller, “as long as the bees do.” The gardener’s list names 17 apples, 4 pears and a non-bearing quince.`,
    ).document,
    madeDocument(
      'moulin.txt',
      `Le moulin fut réparé en 1950, et le maire Paul Girard l’inaugura le 3 juin 1951. Marie Colin n’a pas signé le plan. Le pont coûta 30 000 francs, selon le registre.
Les abeilles de l’été 1952 furent perdues, mais le verger resta. Jean Morel acheta 12 ruches et 3,5 hectares de prés.`,
      { language: 'fr' },
    ).document,
    madeDocument(
      'asiab.txt',
      `آسیاب کنار رود در سال ۱۳۲۹ تعمیر شد، و باغبان ۱۲ درخت سیب کاشت. مریم کریمی نقشهٔ پل را امضا نکرد. شهردار گفت که پل ایمن است.
در ۱۵ خرداد ۱۳۳۰، رضا امینی دریچهٔ تازه را گشود. کندوها را از باغ نمی‌بردند و زنبورها در زمستان ماندند.`,
      { language: 'fa' },
    ).document,
    madeDocument(
      'tahuna.txt',
      `أصلحت الطاحونة قرب النهر في عام ١٩٥٠، واستعمل البناؤون ٣٠٠٠ حجر. لم توقع ليلى حداد على مخطط الجسر. قال رئيس المجلس إن الجسر آمن.
في ٧ يونيو ١٩٥١، افتتح سامي نصر القناة الجديدة. ضاعت الخلايا في الشتاء، لكن البستان بقي.`,
      { language: 'ar' },
    ).document,
  ]
}

/** The sentences of a text without the white space at their ends; of at least `least` words. */
export function sentencesOf({ text }: Document, least = 4): string[] {
  return sentences(text)
    .map(({ start, end }) => text.slice(start, end).trim())
    .filter((sentence) => sentence.split(/\s+/u).length >= least)
}
