/** Half open, in UTF-16 code units of the text it was found in. */
export interface TextSpan {
  readonly start: number
  readonly end: number
}
