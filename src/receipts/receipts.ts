import type { AnswerReceipt } from '../model/receipt.ts'

/** Where receipts are kept, apart from the index: they outlive it. */
export interface Receipts {
  /** Keeps a receipt and stamps its time; one whose id is known stays as it was first kept. False when it could not be kept. */
  keep(receipt: Omit<AnswerReceipt, 'at'>): Promise<boolean>
  /** Undefined for an id that is none, is not known, or whose receipt is damaged. */
  find(id: string): Promise<AnswerReceipt | undefined>
}
