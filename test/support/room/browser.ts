import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/lib/chromium/chromium',
]

/** Where a Chromium is; undefined on a machine that has none, where tests with a browser are skipped. */
export const CHROMIUM = PLACES.find((path) => existsSync(path))

export const WITHOUT_CHROMIUM = `no Chromium in ${PLACES.join(', ')}`

export function openBrowser(): Promise<Browser> {
  if (CHROMIUM === undefined) throw new Error(WITHOUT_CHROMIUM)
  return chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-dev-shm-usage'] })
}
