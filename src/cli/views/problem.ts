import type { Problem } from '../../commands/problem.ts'
import { type Block, line } from '../drawing/block.ts'
import { harmless } from '../drawing/harmless.ts'
import { documentList } from './sources.ts'

export function problemBlocks(problem: Pick<Problem, 'message' | 'hint' | 'near'>): Block[] {
  return [
    line(harmless(problem.message), 'problem'),
    line(harmless(problem.hint)),
    ...documentList(problem.near ?? [], 0),
  ]
}
