import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'

const PAGE = 4096
const WEIGHED_EVERY = 50

/** What a measurement prints when it wants `onAsked` to be done before it goes on. */
export const ASK = 'ask'

/**
 * Runs one measurement in a process of its own and gives its figures, with the most memory that it and the processes it
 * started held together (resident, megabytes). `blocked.machine` is the longest that the event loop of a process beside it was kept
 * waiting which did nothing (milliseconds): so long the machine keeps anybody waiting. `flags`: of Node.
 */
export async function measured(entry, job, { flags = [], onAsked } = {}) {
  const idle = await startIdle()
  const child = spawn(process.execPath, [...flags, entry, JSON.stringify(job)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  let peak = 0
  const scale = setInterval(() => {
    peak = Math.max(peak, weightOf(child.pid))
  }, WEIGHED_EVERY)
  let printed = ''
  child.stdout.setEncoding('utf8')
  child.stdout.on('data', (some) => {
    printed += some
    if (some.trim() === ASK) void onAsked().then(() => child.stdin.write('done\n'))
  })
  const code = await new Promise((resolve) => child.once('close', resolve))
  clearInterval(scale)
  const machine = await idle.end()
  if (code !== 0) throw new Error(`${job.kind} ended with ${code}`)
  const { blocked, ...figures } = JSON.parse(printed.trim().split('\n').at(-1))
  return { ...figures, ...(blocked && { blocked: { ...blocked, machine } }), peak: peak / 1e6 }
}

async function startIdle() {
  const child = spawn(process.execPath, [fileURLToPath(new URL('./idle.mjs', import.meta.url))], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  return {
    async end() {
      child.stdin.end()
      return Number(await text(child.stdout))
    },
  }
}

/** Bytes of a process and all below it; 0 where the system does not tell. */
function weightOf(root) {
  try {
    const parents = new Map()
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/u.test(name)) continue
      const status = statOf(name)
      if (status) parents.set(Number(name), status)
    }
    const below = (pid) => {
      for (let at = pid, steps = 0; at > 1 && steps < 20; at = parents.get(at)?.parent ?? 0, steps += 1)
        if (at === root) return true
      return false
    }
    return [...parents].reduce((sum, [pid, { bytes }]) => (below(pid) ? sum + bytes : sum), 0)
  } catch {
    return 0
  }
}

function statOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return { parent: Number(fields[1]), bytes: Number(fields[21]) * PAGE }
  } catch {
    return undefined
  }
}
