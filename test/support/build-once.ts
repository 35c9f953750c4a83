import { execFileSync } from 'node:child_process'

/** Tests that go through the built program need dist/; it is built here once, before any test file runs. */
export function setup(): void {
  execFileSync(process.execPath, ['run.mjs', '--build-only'], { stdio: 'inherit' })
}
