/** Whoever says these speaks of himself or herself. */
const WESTERN =
  /(?<!\p{L})(?:i|i['’](?:m|d|ve|ll)|me|my|mine|myself|we|us|our|ours|je|j['’]\p{L}+|moi|mon|ma|mes|nous|notre|nos|m['’]\p{L}+)(?!\p{L})/u
const EASTERN =
  /(?<!\p{L})(?:من|ما|مرا|خودم|برایم|مادرم|پدرم|بودم|شدم|ام|ایم|أنا|نحن|كنت|كنا|رأيت|سمعت|قلت|وقفت|لي|معي|عندي|أمي|أبي|بيتي|أذكر)(?!\p{L})|\p{L}{2}(?:دم|تم|دیم|تیم)(?!\p{L})/u

export function isFirstPerson(text: string): boolean {
  return WESTERN.test(text.toLowerCase()) || (/\p{Script=Arabic}/u.test(text) && EASTERN.test(text))
}

/** One person speaks of himself or herself; `we` may be anybody. */
const SINGULAR =
  /(?<!\p{L})(?:I|I['’]\p{Ll}+|me|my|My|mine|myself|[Jj]e|[Jj]['’]\p{L}+|moi|[Mm]on|[Mm]es|من|مرا|خودم|أنا|كنت|رأيت|سمعت|قلت|وقفت|لي|معي|عندي)(?!\p{L})|[\p{Script=Arabic}]{2}(?:دم|تم)(?!\p{L})/u

export function isSingular(text: string): boolean {
  return SINGULAR.test(text)
}
