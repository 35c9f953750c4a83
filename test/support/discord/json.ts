/** What the wire carries, read without trust. */
export type Json = Readonly<Record<string, unknown>>

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const asObject = (value: unknown): Json => (isObject(value) ? value : {})
export const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
export const asText = (value: unknown): string => (typeof value === 'string' ? value : '')
export const asCount = (value: unknown): number => (typeof value === 'number' ? value : 0)

const DISCORD_EPOCH = 1_420_070_400_000
let counter = 0

/** An id as Discord makes it: the milliseconds since 2015 in the upper bits, so that age can be read from it. */
export function snowflake(at: number): string {
  counter = (counter + 1) % 4_194_304
  return ((BigInt(Math.floor(at) - DISCORD_EPOCH) << 22n) | BigInt(counter)).toString()
}

/** An error as Discord's API writes it. */
export class ApiError extends Error {
  readonly status: number
  readonly code: number
  readonly errors: Json | undefined

  constructor(status: number, code: number, message: string, errors?: Json) {
    super(message)
    this.status = status
    this.code = code
    this.errors = errors
  }
}
