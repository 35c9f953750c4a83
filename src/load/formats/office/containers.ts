import { zipNames } from './zip.ts'

/** The container of old Office documents, and of new ones that are locked. */
export const CONTAINER = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

/** True when the bytes are a ZIP that holds all of these names. */
export function isPackageWith(...wanted: readonly string[]): (bytes: Uint8Array) => boolean {
  return (bytes) => {
    const names = new Set(zipNames(bytes))
    return wanted.every((name) => names.has(name))
  }
}
