import { kernelModule, type Kernels } from './kernels.ts'

/** As much of Node's own WebAssembly as is used here: the types that come with Node leave it to those of browsers. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object
  readonly Memory: new (limits: { readonly initial: number }) => {
    readonly buffer: ArrayBuffer
    readonly grow: (pages: number) => number
  }
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown }
}

const PAGE = 65_536
let compiled: object | undefined

/** Memory that the kernels see, and the kernels; what they are given lies in it. */
export interface Machine extends Kernels {
  /** The addresses of areas of these sizes, one behind the other; what was there before is lost. */
  readonly areas: (...bytes: readonly number[]) => readonly number[]
  readonly floats: (address: number, count: number) => Float32Array
  readonly whole: (address: number, count: number) => Uint32Array
  readonly doubles: (address: number, count: number) => Float64Array
}

export function createMachine(): Machine {
  compiled ??= new WebAssembly.Module(kernelModule())
  const memory = new WebAssembly.Memory({ initial: 1 })
  // The module above exports these, and nothing else.
  const kernels = new WebAssembly.Instance(compiled, { env: { memory } }).exports as Kernels // oxlint-disable-line no-unsafe-type-assertion
  return {
    ...kernels,
    areas(...bytes) {
      let end = 16
      const addresses = bytes.map((size) => {
        const address = end
        end += Math.ceil(size / 16) * 16
        return address
      })
      const lacking = Math.ceil((end - memory.buffer.byteLength) / PAGE)
      if (lacking > 0) memory.grow(lacking)
      return addresses
    },
    floats: (address, count) => new Float32Array(memory.buffer, address, count),
    whole: (address, count) => new Uint32Array(memory.buffer, address, count),
    doubles: (address, count) => new Float64Array(memory.buffer, address, count),
  }
}
