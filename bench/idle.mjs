// A process that does nothing: when its input ends, it prints the longest that its event loop was kept waiting, in milliseconds.
import { once } from 'node:events'
import { watched } from './timing.mjs'

process.stdout.write('ready\n')
const { blocked } = await watched(() => once(process.stdin.resume(), 'end'))
process.stdout.write(`${blocked.most}\n`)
