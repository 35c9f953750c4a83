/**
 * `a farmer, who gave only his first name, Goran,`, `a woman who asked to be identified only as Ada`, `her owner, known here only as
 * Uncle Ben,`: somebody is called by what he or she let be printed. Such words become `named`, with blanks in front, so that all
 * offsets stay.
 */

const NAME_BEHIND = '(?=["“]?\\p{Lu})'
/** `@lakeman`, `‘Banister’`: what a user or a reader is called by. */
const NICKNAME_BEHIND = '(?=["“‘\']?\\p{Lu}|@\\p{L}|["“‘]\\p{L})'
const PERSON = '(?:his|her|their)'
const GIVES: readonly RegExp[] = [
  `,?\\s(?:who|and)\\s(?:gave|gives|would\\sgive|provided)\\s(?:us\\s)?(?:(?:only|just)\\s${PERSON}\\s(?:(?:first|last|given)\\s)?name|${PERSON}\\s(?:(?:first|last|given)\\s)?name\\s(?:only|just))(?:\\sas|,)\\s${NAME_BEHIND}`,
  `,?\\s(?:(?:and|who)\\s)?(?:(?:has|had)\\s)?(?:ask(?:s|ed|ing)|want(?:s|ed)|wish(?:es|ed)|agree[sd]|request(?:s|ed)|prefer(?:s|red))(?:\\sonly)?\\sto\\sbe\\s(?:identified|named|called|known|quoted)(?:\\s(?:only|just|simply))?(?:\\sas|\\sby\\s${PERSON}\\s(?:first|given)\\sname,?)\\s${NAME_BEHIND}`,
  `,?\\s(?:who|and)\\s(?:gave|gives)\\s(?:us\\s)?(?:only|just)\\sthe\\sname\\s(?:of\\s)?${NAME_BEHIND}`,
  `,?\\swho\\s(?:ask(?:s|ed)|want(?:s|ed)|prefer(?:s|red)|wish(?:es|ed))\\sto\\sbe\\s(?:called|named)(?:\\s(?:only|just|simply))?\\s${NAME_BEHIND}`,
  `,?\\s(?:who\\s(?:was|is)\\s)?(?:identified|known|introduced)(?:\\s(?:here|locally|on|in|at)(?:\\s[\\p{Ll}]+){0,3}?)?\\s(?:only|just|simply)\\sas\\s${NAME_BEHIND}`,
  `,?\\s(?:who|and)\\s(?:identified|introduced)\\s(?:himself|herself|themselves)(?:\\s(?:only|just|simply))?\\sas\\s${NAME_BEHIND}`,
  `,?\\s(?:calling|styling|(?:who|and)\\s(?:calls?|called|styles?|styled))\\s(?:himself|herself|themselves|itself)\\s(?:the\\s)?${NICKNAME_BEHIND}`,
  `,?\\s(?:(?:who|and)\\s(?:signs?|signed|posts|posted|writes?|goes|went)|signing|posting|writing|going)(?:\\s(?:himself|herself|themselves|it|off))?\\s(?:as|(?:under|by|with)\\s(?:the|a)\\s(?:user\\s?name|screen\\sname|pen\\sname|handle|nickname|pseudonym|name)(?:\\sof)?)\\s${NICKNAME_BEHIND}`,
  `,?\\squi\\s(?:n[’']a\\s(?:donné|livré|voulu\\sdonner)\\sque\\sson\\sprénom,|(?:souhaite|a\\sdemandé\\sà)\\s(?:être\\sappelée?|se\\sfaire\\sappeler))\\s${NAME_BEHIND}`,
].map((form) => new RegExp(form, 'gu'))
const MAY =
  /name|handle|nym|sign|self|selves|identified|known|introduced|prénom|appel|called|quoted|(?:post|writ|go)\p{L}*\sas\s|went\sas\s/u
const NAMED = ' named '

export function withNamesGiven(line: string): string {
  if (!MAY.test(line)) return line
  return GIVES.reduce(
    (text, form) => text.replaceAll(form, (part) => `${' '.repeat(Math.max(0, part.length - NAMED.length))}${NAMED}`),
    line,
  )
}
