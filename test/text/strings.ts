import { array, constantFrom, integer, oneof, string, type Arbitrary } from 'fast-check'

const pieces = (from: string): Arbitrary<string> => constantFrom(...Array.from(from))

/** Letters of four scripts, marks that combine, signs that are folded or dropped, emoji and half a surrogate pair. */
const UNITS: Arbitrary<string> = oneof(
  pieces('abcXYZéüßœ '),
  pieces('кЖй'),
  pieces('آأإيىئكةۀۆپچژگ۱۲٣٤ ی'),
  pieces('漢字カナ。'),
  constantFrom('e\u0301', 'a\u0308', 'ﬁ', '\u0627\u0653', '\u0648\u0654', 'م\u064E', 'é', 'ﷺ', 'Ａ', '①', '½', 'İ'),
  constantFrom('🐝', '👩‍🌾', '🇫🇷', '\uD83D', '\uDC1D'),
  constantFrom('\u200B', '\u200C', '\u200D', '\u00AD', '\uFEFF', '\u202E', '\u0640'),
  constantFrom(' ', '\n', '\t', '\u00A0', '\u2003', '\r\n'),
  pieces('.!?…,;:؟،“”«»‘’\'"-–—()[]0123456789@#/'),
)

/** Texts made to be hard on offsets. */
export const hardTexts = (maxLength = 60): Arbitrary<string> => string({ unit: UNITS, maxLength })

/** fast-check's own unit for this takes two seconds to be made ready, in every test file. */
const anyUnits = (maxLength: number): Arbitrary<string> =>
  array(integer({ min: 0, max: 0xff_ff }), { maxLength }).map((units) => String.fromCharCode(...units))

/** Any UTF-16 at all, and the hard ones. */
export const anyText = (maxLength = 80): Arbitrary<string> => oneof(hardTexts(maxLength), anyUnits(maxLength))
