/** `قرأت المديرة رسالة من سامي حداد جاء فيها:`, `رحبت الجمعية بالخطوة في رسالة جاء فيها:`: a letter in the same sentence, and whose it is. */

const IN_IT = /(?:^|\s)(?:و?مما\s+)?(?:جاء|ورد)(?:ت)?\s+في(?:ه|ها)\s*[:،]?\s*$/u
const PAPER = '(?:رسالة|بيان|خطاب|برقية|مذكرة|كتاب|تعميم|منشور|تقرير|رد)[اًٍ]*'
const FROM = new RegExp(
  `(?:^|\\s)${PAPER}\\s+(?:(?:وردت|ورد|وصلت|وصل|جاءت|أتت|تلقاها|تلقتها|تلقاه|تلقته)(?:ه|ها|هم|نا)?\\s+)?من\\s+(?<who>[^،:.]{2,80}?)،?\\s+(?:و?مما\\s+)?(?:جاء|ورد)`,
  'u',
)
const IN_PAPER = new RegExp(`(?<=\\S\\s)(?:في|عبر|ضمن)\\s+${PAPER}(?=\\s)`, 'u')

export interface Letter {
  /** The phrase that names its writer; else the clause, up to here, of which he or she is the subject. */
  readonly who?: string
  readonly until: number
}

/** `text` stands in front of the words. */
export function letterIn(text: string): Letter | undefined {
  if (!IN_IT.test(text.slice(-30))) return undefined
  const who = FROM.exec(text)?.groups?.['who']
  const within = IN_PAPER.exec(text)
  if (who !== undefined) return { who, until: text.length }
  return within ? { until: within.index } : undefined
}
