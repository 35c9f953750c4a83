import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

/** A project of one file, beside the real launcher, settings and packages. */
function aProject(printing: string): string {
  const root = mkdtempSync(join(tmpdir(), 'footnote-launcher-'))
  for (const file of ['run.mjs', 'package.json', 'tsconfig.json', 'tsconfig.build.json']) cpSync(file, join(root, file))
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'))
  mkdirSync(join(root, 'src'))
  write(root, printing)
  return root
}

function write(root: string, printing: string): void {
  writeFileSync(
    join(root, 'src', 'main.ts'),
    `process.stdout.write(${JSON.stringify(printing)} + process.argv.slice(2))\n`,
  )
}

interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

function launch(root: string, ...args: string[]): Promise<Ended> {
  const child = spawn(process.execPath, ['run.mjs', ...args], { cwd: root })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  return new Promise((end) =>
    child.on('close', (code) => {
      end({ code, stdout, stderr })
    }),
  )
}

describe('run.mjs', () => {
  it('builds what is missing or changed, says so on standard error only, and hands the arguments over', async () => {
    const root = aProject('one ')
    expect(await launch(root, 'ask', 'x')).toEqual({ code: 0, stdout: 'one ask,x', stderr: 'Building…\n' })
    expect(await launch(root, 'ask')).toEqual({ code: 0, stdout: 'one ask', stderr: '' })
    utimesSync(join(root, 'src', 'main.ts'), new Date(), new Date())
    expect(await launch(root, 'ask')).toMatchObject({ stdout: 'one ask', stderr: '' })
    write(root, 'two ')
    expect(await launch(root, 'ask')).toMatchObject({ stdout: 'two ask', stderr: 'Building…\n' })
  })

  it('builds once when several start at the same time, and leaves nothing behind', async () => {
    const root = aProject('one ')
    // A builder that was killed: its lock must not hold up the others.
    mkdirSync(join(root, '.dist-lock'))
    writeFileSync(join(root, '.dist-lock', 'pid'), '999999999')
    const ended = await Promise.all([launch(root, 'a'), launch(root, 'b'), launch(root, 'c')])
    expect(ended.map(({ code, stdout }) => [code, stdout])).toEqual([
      [0, 'one a'],
      [0, 'one b'],
      [0, 'one c'],
    ])
    expect(ended.filter(({ stderr }) => stderr !== '')).toHaveLength(1)
    expect(readdirSync(root).filter((name) => name.startsWith('.dist'))).toEqual([])
  })

  it('only builds when that is all that is wanted', async () => {
    const root = aProject('one ')
    expect(await launch(root, '--build-only')).toEqual({ code: 0, stdout: '', stderr: 'Building…\n' })
  })

  it('says what to do when the packages are missing, or the sources make no program', async () => {
    const root = aProject('one ')
    rmSync(join(root, 'src', 'main.ts'))
    const failed = await launch(root, 'ask')
    expect(failed).toMatchObject({ code: 1, stdout: '' })
    expect(failed.stderr).toContain('The build failed: run `npm run types` to see why.')
    rmSync(join(root, 'node_modules'))
    expect(await launch(root, 'ask')).toEqual({
      code: 1,
      stdout: '',
      stderr: 'The packages are not installed: run `npm ci` first.\n',
    })
  })
})
