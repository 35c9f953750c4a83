import { elements, findAll, hasClass, rawText, type ElementNode } from './dom.ts'
import { isComments, isHidden } from './html-hidden.ts'
import { weigh, type Weight } from './html-weight.ts'

export interface TextPart {
  /** The part of the page that holds its text. */
  readonly root: ElementNode
  /** True for what stands inside that part and is not its text. */
  readonly isFrame: (element: ElementNode) => boolean
}

type Weights = (element: ElementNode) => Weight

/** `main` or an article is the page's text when it holds this share of the text around it. */
const SHARE = 0.4
const SHORTEST_ARTICLE = 300
/** Without such, the smallest part is taken that holds this share of the paragraphs. */
const PARAGRAPH_SHARE = 0.85
/** What sites call the parts that are not their text; only whole words of a class or an id count. */
const FRAME_NAMES =
  /(?:^|[\s_-])(?:shar(?:e|es|ing)|social|related|recommended|recirc|comments?|respond|disqus|promos?|promoted|sponsored|advert\w*|ads?|adsense|newsletter|subscribe|signup|sidebar|breadcrumbs?|cookies?|consent|popup|modal|pagination|pager|trending|popular|nav|navbar|navigation|menu|taboola|outbrain|footer|copyright|read-more|paywall\S*|regwall|piano|more-(?:on|from)|tags|screen-reader-text|sr-only|jp-relatedposts|sharedaddy)(?=$|[\s_-])/iu
/** A part with such a name is believed to be text all the same when it holds this share of all paragraphs. */
const TOO_HEAVY = 0.3
const LINK_SHARE = 0.6

const isMain = ({ name, attributes }: ElementNode): boolean => name === 'main' || attributes['role'] === 'main'
const isArticle = ({ name, attributes }: ElementNode): boolean => name === 'article' || attributes['role'] === 'article'
const isBody = ({ attributes }: ElementNode): boolean => /\barticleBody\b/u.test(attributes['itemprop'] ?? '')

/** Where the text of a page is: in `main`, in its article, and where its paragraphs are. */
export function textPart(page: ElementNode): TextPart {
  const weights = weigh(page)
  const body = findAll(page, ({ name }) => name === 'body')[0] ?? page
  const main = heaviest(findAll(body, isMain), body, weights) ?? body
  const articles = findAll(main, isArticle)
  const named =
    heaviest(findAll(main, isBody), main, weights) ?? titled(articles, weights) ?? heaviest(articles, main, weights)
  const root = narrowed(named ?? main, weights)
  return { root, isFrame: (element) => isFrame(element, weights, weights(root).paragraphs) }
}

function heaviest(candidates: readonly ElementNode[], around: ElementNode, weights: Weights): ElementNode | undefined {
  const share = (element: ElementNode): number => weights(element).text / Math.max(1, weights(around).text)
  const best = candidates.toSorted((one, other) => share(other) - share(one))[0]
  return best && share(best) >= SHARE ? best : undefined
}

/** The one article with the page's title in it, though the teasers around it weigh more. */
function titled(articles: readonly ElementNode[], weights: Weights): ElementNode | undefined {
  const [first, ...others] = articles.filter((article) => findAll(article, ({ name }) => name === 'h1').length === 1)
  return first && others.length === 0 && weights(first).text >= SHORTEST_ARTICLE ? first : undefined
}

/** The smallest element inside that holds nearly all of the paragraphs, if there are any to go by. */
function narrowed(around: ElementNode, weights: Weights): ElementNode {
  const all = weights(around).paragraphs
  if (all < 500) return around
  let root = around
  for (;;) {
    const inner = root.children.find(
      (child): child is ElementNode =>
        child.kind === 'element' && child.name !== 'p' && weights(child).paragraphs >= PARAGRAPH_SHARE * all,
    )
    if (!inner) return root
    root = inner
  }
}

/** Beside what is hidden, a page's frame: its foot and side parts, lists of links, and a head without the title. */
function isFrame(element: ElementNode, weights: Weights, paragraphs: number): boolean {
  const { name, attributes } = element
  if (isHidden(element) || isComments(element) || name === 'footer' || name === 'aside') return true
  if (/^(?:banner|contentinfo|complementary)$/u.test(attributes['role'] ?? '') || name === 'header')
    return ![...elements(element)].some((inner) => /^h[12]$/u.test(inner.name))
  const weight = weights(element)
  if (isArchiveBar(element) || isConsent(element, weight, paragraphs)) return true
  const isNamedSo = hasClass(element, FRAME_NAMES) || FRAME_NAMES.test(attributes['id'] ?? '')
  if (isNamedSo && weight.paragraphs <= TOO_HEAVY * paragraphs) return true
  return /^(?:div|section|ul|ol|td)$/u.test(name) && weight.links >= 3 && weight.linked >= LINK_SHARE * weight.text
}

/** What web archives put over a page. */
function isArchiveBar(element: ElementNode): boolean {
  const id = element.attributes['id'] ?? ''
  if (/^(?:wm-ipp(?:-base|-print)?|donato)$/u.test(id)) return true
  return id === 'HEADER' && /webpage capture/iu.test(rawText(element))
}

const COOKIE = /\bcookies?\b|كوكيز|ملفات تعريف الارتباط|کوکی/iu
const AGREE =
  /\b(?:accept|consent|agree|settings|preferences|privacy policy|accepter|consentez|acceptez|paramétrer|confidentialité|zustimmen)\b|موافق|توافق|قبول|الخصوصية|حریم خصوصی|می[\s\u200C]?پذیر/iu
const LONGEST_CONSENT = 1_500

/** A banner that asks for consent: it speaks of cookies, and has something to click on. */
function isConsent(element: ElementNode, { text }: Weight, paragraphs: number): boolean {
  if (!/^(?:div|section|aside|form)$/u.test(element.name) || text === 0 || text > LONGEST_CONSENT) return false
  if (text > TOO_HEAVY * 2 * Math.max(paragraphs, 1)) return false
  const words = rawText(element)
  if (!COOKIE.test(words) || !AGREE.test(words)) return false
  return [...elements(element)].some(({ name }) => name === 'button' || name === 'a' || name === 'input')
}
