import { DATE } from '../lines/mask.ts'

/** What stands in front of a clause: when, where and why. */

/** A part in front of the clause tells when, where and why. */
const FRAME = new RegExp(
  `^(?:${DATE}|[Oo]n|[Ii]n|[Aa]t|[Dd]uring|[Aa]fter|[Bb]efore|[Ww]hen|[Aa]s|[Ww]hile|[Aa]sked|[Qq]uestioned|[Cc]ontacted|[Rr]eached|[Pp]ressed|[Ff]or|[Ff]rom|[Ww]ith|[Ll]ast|[Ee]arlier|[Ll]ater|[Nn]ow|[Tt]hen|[Ss]till|[Hh]owever|[Mm]eanwhile|[Aa]lso|[Bb]ut|[Aa]nd|[Yy]et|[Ss]o|[Oo]nce|[Ii]f|[Bb]y|[Uu]nder|[Dd]espite|[Aa]lthough|[Tt]hough|[Ss]ince|[Uu]ntil|[Ll]ike|[Uu]nlike|[Aa]ccording|[Tt]o|[Tt]he (?:next|same|following|previous)|[Oo]ne (?:day|night|evening|morning)|[Tt]hat (?:day|night|evening|morning|week|year)|[Aa] (?:week|day|month|year|moment|minute|few)|(?:[Yy]ears|[Mm]onths|[Ww]eeks|[Dd]ays|[Hh]ours|[Mm]inutes|[Mm]oments|[Dd]ecades)\\s+(?:later|after|afterwards|before|earlier|on)|[Dd]ated|[Pp]ublished|[Pp]rinted|[Ii]ssued|[Pp]osted|[Ww]ritten|[Bb]roadcast|[Ss]hown|[Gg]iven|[Hh]eld|[Ss]ent|[Pp]arue?s?|[Pp]ubliée?s?|[Dd]iffusée?s?|[Oo]nly|[Ff]inally|[Ff]irst|[Ss]econd|[\\p{L}-]+ed\\s(?:on|in|at|by|during|from|for|to|with|under|after|before)|\\p{L}+ing\\b|\\p{L}+ly\\b(?!\\s(?:(?:van|von|de|der|den|da|di|du|la|le|al|el|bin)\\s)*\\p{Lu})|[Dd]ans|[Ll]ors|[Aa]près|[Aa]vant|[Pp]our|[Ss]elon|[Cc]omme|[Qq]uand|[Ll]orsqu|[Dd]epuis|[Ee]n|[Àà]|[Aa]u|[Dd]e son côté|[Cc]e|[Pp]uis|[Ee]t|[Mm]ais|[Pp]ourtant|[Cc]ependant|[Dd][’']après|[Ii]nterrogée?s?|[Cc]ontactée?s?|[Jj]ointe?s?|[Ss]ur|[Pp]endant|[Dd]ès|[Dd]evant|[Ff]ace|\\p{L}+ment\\b(?!\\s\\p{Lu}))(?![\\p{L}’'-])`,
  'u',
)

const FRAME_LEADS = new RegExp(
  `^(?:(?:[Oo]n|[Ii]n|[Ll]e|[Ee]n)?\\s*${DATE},?\\s+(?=\\p{L})|(?:[Oo]n|[Ii]n|[Aa]t|[Dd]uring|[Dd]ans)\\s+(?:[\\p{L}’'-]+\\s+){1,6}\\(?${DATE}\\)?,?\\s+(?=\\p{Lu}|the\\s|le\\s|la\\s|its\\s|his\\s|her\\s|their\\s|our\\s|he\\s|she\\s|they\\s|il\\s|elle\\s))`,
  'u',
)

const MOST_FRAMES = 4
export function withoutFrames(text: string): { readonly frame: string; readonly rest: string } {
  let rest = text.trimStart().replace(/^[—–-]\s*/u, '')
  for (let count = 0; count < MOST_FRAMES; count += 1) {
    const comma = FRAME.test(rest) ? /^[^,]{1,160}?,\s+(?=\S)/u.exec(rest)?.[0].length : undefined
    const dated = comma === undefined ? FRAME_LEADS.exec(rest)?.[0].length : undefined
    const linked =
      /^(?:[Bb]ut|[Aa]nd|[Yy]et|[Tt]hen|[Ss]o|[Nn]ow|[Ll]ater|[Mm]ais|[Ee]t|[Pp]uis|[Oo]r|[Aa]s|[Aa]fterwards|[Ee]lsewhere|[Ee]ventually|[Yy]esterday|[Tt]oday|[Oo]nce|[Tt]oo)\s+(?=\S)/u.exec(
        rest,
      )?.[0].length
    const length = comma ?? dated ?? (count === 0 ? linked : undefined)
    if (length === undefined) break
    rest = rest.slice(length)
  }
  return { frame: text.slice(0, text.length - rest.length), rest }
}
