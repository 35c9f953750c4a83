/** Which document ids are in use, and by which file: a server is too far away to be asked for every file that is read. */
export interface TakenIds {
  /** Of these ids those of other files. */
  readonly ofOthers: (ids: readonly string[], file: string) => Set<string>
  /** A file has these now, and none of those that it had. */
  readonly put: (file: string, ids: readonly string[]) => void
}

export function createTakenIds(files: Iterable<readonly [id: string, file: string]>): TakenIds {
  const fileOf = new Map(files)
  const idsOf = new Map<string, string[]>()
  for (const [id, file] of fileOf) {
    const own = idsOf.get(file)
    if (own) own.push(id)
    else idsOf.set(file, [id])
  }
  return {
    ofOthers: (ids, file) => new Set(ids.filter((id) => (fileOf.get(id) ?? file) !== file)),
    put(file, ids) {
      for (const id of idsOf.get(file) ?? []) fileOf.delete(id)
      for (const id of ids) fileOf.set(id, file)
      if (ids.length > 0) idsOf.set(file, [...ids])
      else idsOf.delete(file)
    },
  }
}
