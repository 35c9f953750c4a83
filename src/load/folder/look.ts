import type { BigIntStats } from 'node:fs'

/**
 * What a file shows without being read: size, times and inode. A file with the look of an earlier one has its bytes, as
 * long as that look was taken when the last change was `SETTLED_AFTER` past: file systems tell times in steps of up to
 * two seconds, and within one step a file may change once more and look the same.
 */
export function lookOf({ size, mtimeNs, ctimeNs, ino }: BigIntStats): string {
  return [size, mtimeNs, ctimeNs, ino].map((number) => number.toString(36)).join('-')
}

const SETTLED_AFTER = 3_000

/** Whether a look that was taken at `at`, milliseconds since 1970, may be trusted later. Times to come may not. */
export function isSettled({ mtimeMs, ctimeMs }: BigIntStats, at: number): boolean {
  return Math.max(Number(mtimeMs), Number(ctimeMs)) + SETTLED_AFTER < at
}
