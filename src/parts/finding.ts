/** What the doctor says of one thing. */
export interface Finding {
  readonly what: string
  readonly state: 'well' | 'note' | 'ill'
  readonly says: string
}
