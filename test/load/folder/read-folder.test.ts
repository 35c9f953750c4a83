import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { LOADERS } from '../../../src/load/loaders.ts'
import { listFolder, readFolder, type FoundFile, type ReadFolderOptions } from '../../../src/load/folder/read-folder.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'footnote-folder-'))
})
afterEach(async () => {
  await chmod(join(folder, 'closed'), 0o755).catch(() => undefined)
  await rm(folder, { recursive: true })
})

async function put(file: string, content = 'Herons.'): Promise<void> {
  await mkdir(dirname(join(folder, file)), { recursive: true })
  await writeFile(join(folder, file), content)
}

async function readAll(options?: ReadFolderOptions): Promise<readonly FoundFile[]> {
  const found: FoundFile[] = []
  for await (const one of readFolder(folder, LOADERS, options)) found.push(one)
  return found
}

const names = (found: readonly FoundFile[]): readonly string[] =>
  found.flatMap((one) => {
    if (one.kind === 'seen') return one.files.map((file) => `= ${file}`)
    return one.kind === 'file' ? one.source.file : `! ${one.error.message}`
  })

async function fingerprint(): Promise<string | undefined> {
  const [first] = await readAll()
  return first?.kind === 'file' ? first.fingerprint : undefined
}

describe('a documents folder', () => {
  it('is read with its folders, sorted, whatever script its names are in', async () => {
    for (const file of ['b.txt', 'rivers/old/weir.md', 'باغ/پل.txt', 'a b.html', '-rf.txt', 'E\u0301te\u0301.txt'])
      await put(file)
    expect(names(await readAll())).toEqual([
      '-rf.txt',
      'E\u0301te\u0301.txt',
      'a b.html',
      'b.txt',
      'rivers/old/weir.md',
      'باغ/پل.txt',
    ])
    expect(await listFolder(folder)).toHaveLength(6)
  })

  it('leaves out hidden files, node_modules and sidecars', async () => {
    for (const file of ['.hidden.txt', '.git/a.txt', 'node_modules/a.txt', 'a.txt', 'a.txt.meta.yml']) await put(file)
    expect(names(await readAll())).toEqual(['a.txt'])
    expect(await listFolder(folder)).toEqual(['a.txt'])
  })

  it('finds a sidecar with and without the ending of its file', async () => {
    for (const file of ['a.txt', 'a.txt.meta.yml', 'b.html', 'b.meta.yml', 'c.md']) await put(file, 'title: X')
    const sidecars = (await readAll()).map((one) => (one.kind === 'file' ? one.sidecar?.file : names([one])[0]))
    expect(sidecars).toEqual(['a.txt.meta.yml', 'b.meta.yml', undefined])
  })

  it('gives bytes, their hash, and a fingerprint that follows bytes and sidecar', async () => {
    await put('a.txt')
    const [one] = await readAll()
    expect(one).toMatchObject({
      kind: 'file',
      source: { file: 'a.txt', sha256: expect.stringMatching(/^[0-9a-f]{64}$/u) },
    })
    const first = await fingerprint()
    expect(await fingerprint()).toBe(first)
    await put('a.txt.meta.yml', 'title: X')
    const second = await fingerprint()
    await put('a.txt.meta.yml', 'title: Y')
    const third = await fingerprint()
    await put('a.txt', 'Otters.')
    expect(new Set([first, second, third, await fingerprint()]).size).toBe(4)
  })

  it('reports what it can not use, each by name, and goes on', async () => {
    await put('a.txt')
    await put('film.mp4')
    await put('lost.txt.meta.yml', 'title: X')
    await put('big.txt', 'x'.repeat(2048))
    await symlink('/etc/hostname', join(folder, 'out.txt'))
    await symlink(join(folder, 'a.txt'), join(folder, 'in.txt'))
    await symlink(join(folder, 'nowhere'), join(folder, 'broken.txt'))
    expect(names(await readAll({ largest: 1024 }))).toEqual([
      'a.txt',
      expect.stringMatching(/^! big\.txt: is too large/u),
      '! broken.txt: is a link that leads nowhere',
      '! film.mp4: has no reader for its kind',
      'in.txt',
      '! out.txt: is a link that leads out of the folder',
      '! lost.txt.meta.yml: is the sidecar of no file',
    ])
    const film = (await readAll()).find((one) => one.kind === 'problem' && one.file === 'film.mp4')
    expect(film).toMatchObject({
      error: { code: 'document-unreadable', hint: expect.stringMatching(/\.txt, .*\.md/u) },
    })
  })

  it('does not follow a link to a folder that holds itself', async () => {
    await put('rivers/a.txt')
    await symlink(folder, join(folder, 'rivers', 'again'))
    expect(names(await readAll())).toEqual(['rivers/a.txt', expect.stringMatching(/^! rivers\/again/u)])
  })

  it('reads a folder that is itself reached by a link', async () => {
    await put('real/a.txt')
    await symlink(join(folder, 'real'), join(folder, 'linked'))
    const found: FoundFile[] = []
    for await (const one of readFolder(join(folder, 'linked'), LOADERS)) found.push(one)
    expect(names(found)).toEqual(['a.txt'])
  })

  it('says plainly that it is missing', async () => {
    const missing = readFolder(join(folder, 'nowhere'), LOADERS).next()
    await expect(missing).rejects.toMatchObject({
      code: 'documents-missing',
      hint: expect.stringContaining('--documents'),
    })
  })
})
