import type { Reported } from './reporting.ts'
import { dateIn } from './venue.ts'

/** What bears words that nobody is named for: `a card in a firm hand: “…”`, `a petition that began: “…”`. */

const THING =
  'card|postcard|note|notice|sign|signs|plaque|label|banner|placard|poster|inscription|petition|message|letter|telegram|leaflet|caption|slogan|graffiti|epitaph|motto|headline|sticker|flyer|chalkboard|blackboard|whiteboard|pancarte|affiche|banderole|écriteau|panneau|mot|carton|étiquette|inscription|pétition|message|lettre|tract|ardoise|devise|épitaphe|légende|plaque'
const BEARS =
  '(?:begins?|began|reads?|says?|said|ran|runs|states?|stated|declared?s?|announced?s?|asked|asks|dit|disait|disant|lit|proclame|proclamait|annonce|annonçait|indique|indiquait|commence|commençait|demande)'

/** Most contexts do not. */
const MAY_BEAR = /:\s*$|\s(?:that|which|qui|reading|saying|stating|disant|proclamant)\s/u
const LONGEST_TAIL = 70

const THAT_BEGAN = new RegExp(
  `(?:^|[\\s’'])(?:an?|the|one|another|un|une|le|la|l)[\\s’'](?:[\\p{Ll}-]+\\s){0,2}(?<thing>${THING})(?:,?\\s(?:that|which|qui)\\s(?:simply\\s|also\\s)?${BEARS}|\\s(?:reading|saying|stating|disant|proclamant))(?:\\s[^:.;]{0,30})?[:,]?\\s*$`,
  'u',
)
const WITH_COLON = new RegExp(
  `(?:^|[\\s’'])(?:[Aa]n?|[Tt]he|[Oo]ne|[Aa]nother|[Uu]n|[Uu]ne|[Ll]e|[Ll]a|[Ll])[\\s’'](?:[\\p{Ll}-]+\\s){0,2}(?<thing>${THING})(?![\\p{L}’'])[^:.;“”"«»]{0,90}:\\s*$`,
  'u',
)
/** `someone has chalked on the gate:` */
const SOMEBODY =
  /(?:^|[\s,])(?:some(?:one|body)|an unknown hand|an anonymous hand|quelqu[’']un|une main (?:anonyme|inconnue))\s[^:.;“”"«»]{2,90}:\s*$/iu

/** `On y lit notamment :` */
const ONE_READS =
  /(?:^|\s)(?:[Oo]n|[Ll][’']on)\s(?:y\s|peut\s|pouvait\s|peut y\s)?(?:lit|lisait|lire|voit|voyait)(?:\s[^:.;«]{0,60})?\s?:\s*$/u

/** `Ada Reed found a card:` is no word of hers. */
const SEES =
  /\s(?:finds?|found|sees|saw|noticed|spotted|received|bought|opened|photographed|passed|trouve|trouva|trouvé|aperçoit|aperçu|reçoit|reçut|reçu)\s(?:an?|the|une?|le|la|l[’'])\s?(?:[\p{Ll}-]+\s){0,2}\p{Ll}+(?:\s[^:.;]{0,60})?\s?:\s*$/u

/** The sentence leads to the thing, and the thing to the words: whoever the sentence is about says nothing. */
export function thatBegan(context: string): Reported | undefined {
  if (!MAY_BEAR.test(context.slice(-LONGEST_TAIL))) return undefined
  const thing = (THAT_BEGAN.exec(context) ?? (SEES.test(context) ? WITH_COLON.exec(context) : null))?.groups?.['thing']
  return thing === undefined ? undefined : { role: thing, isOutlet: false, isThing: true }
}

/** The speaker stays unknown. */
export function writtenThing(context: string): Reported | undefined {
  const thing =
    WITH_COLON.exec(context)?.groups?.['thing'] ??
    (SOMEBODY.test(context) || ONE_READS.test(context) ? 'somebody' : undefined)
  if (thing === undefined) return undefined
  const from = Math.max(0, context.lastIndexOf(thing))
  const at = dateIn(context.slice(from))
  return { role: thing, isOutlet: false, isThing: true, ...(at !== undefined && { dateAt: from + at }) }
}
