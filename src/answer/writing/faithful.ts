import type { FateReason } from '../../model/receipt.ts'
import { detectLanguage } from '../../text/language.ts'
import { normaliseQuote } from '../../text/normalise.ts'
import { anchorsOf, newAnchor } from '../question/anchors.ts'
import { follows } from '../gate/follows.ts'
import { gate } from '../gate/gate.ts'
import type { Resolved } from './resolve.ts'
import { foldForTurning } from '../gate/truncation.ts'
import { SAYS, TURNS } from '../gate/turning.ts'

/**
 * May a model's sentence be shown over its support? 'written': it says the support in the support's words.
 * 'translated': another language, with nothing in it that can be seen to differ. 'quoted': it may be right, but it
 * can not be shown to be, so the support itself is shown. 'dropped': it says something that the support does not.
 */
export type Verdict =
  { readonly fate: 'written' | 'translated' } | { readonly fate: 'quoted' | 'dropped'; readonly reason: FateReason }

const QUOTED = /[“"„]([^“”"„]+)[”“"]|«([^«»]+)»|(?<![\p{L}\p{N}])[‘']([^‘’']{2,})[’'](?![\p{L}\p{N}])/gu
const ANY_DOUBLE_MARK = /[“”"„«»]/u
const ARABIC = /\p{Script=Arabic}/u
/** Fewer words than this tell no language. */
const TELLING = 4

/** `body` is the sentence without the words that name its source; `language` the question's. */
export function judge(body: string, resolved: Resolved, language: string): Verdict {
  const { text: support, offered, isCut } = resolved
  if (!/[\p{L}\p{N}]/u.test(body)) return dropped('empty')
  if (misquotes(body, resolved)) return dropped('quote')
  const source = offered.document.language
  const isInItsWords = follows(body, support)
  const own = body.split(/\s+/u).length < TELLING ? language : detectLanguage(body)
  if (!isInItsWords && own !== language && own !== source) return dropped('language')
  const [said, held] = [anchorsOf(body), anchorsOf(support)]
  const isOtherScript = ARABIC.test(body) !== ARABIC.test(support)
  const fresh = newAnchor(said, held)
  if (fresh !== undefined && !(fresh === 'name' && isOtherScript)) return dropped(fresh)

  const [plain, plainSupport] = [foldForTurning(body), foldForTurning(support)]
  const gained = TURNS.some(({ pattern }) => count(plain, pattern) > count(plainSupport, pattern))
  if (gained) return dropped('negation')
  if (SAYS.test(plain) && !SAYS.test(plainSupport)) return dropped('speaker')
  const lost = TURNS.some(({ pattern }) => count(plain, pattern) < count(plainSupport, pattern))
  if (lost || isCut || (SAYS.test(plainSupport) && !SAYS.test(plain))) return quoted('left-out')

  // A sentence in its support's own words but not in the question's language is a quotation without its marks.
  if (isInItsWords) return source === language ? { fate: 'written' } : quoted('language')
  if (own === source) return quoted('wording')
  return isOtherScript && (said.names.size > 0 || held.names.size > 0) ? quoted('name') : { fate: 'translated' }
}

/** Words in quotation marks must stand in the support, unless they are the document's title; marks must come in pairs. */
function misquotes(body: string, { offered: { document, said }, span }: Resolved): boolean {
  const spoken = [...body.matchAll(QUOTED)].map(([, one, two, three]) => one ?? two ?? three ?? '')
  if (ANY_DOUBLE_MARK.test(body.replaceAll(QUOTED, ''))) return true
  const voices = said.filter(({ kind }) => kind === 'post').map((one) => one.span)
  const title = normaliseQuote(document.title).text
  return spoken.some((words) => {
    const bare = words.trim().replace(/[.,،]$/u, '')
    if (normaliseQuote(bare).text === title) return false
    return ![words.trim(), bare].some(
      (way) => gate(way, document, [], { within: span, saysWho: true, voices }).kind === 'found',
    )
  })
}

function count(text: string, pattern: RegExp): number {
  return [...text.matchAll(new RegExp(pattern, `${pattern.flags}g`))].length
}

function dropped(reason: FateReason): Verdict {
  return { fate: 'dropped', reason }
}

function quoted(reason: FateReason): Verdict {
  return { fate: 'quoted', reason }
}
