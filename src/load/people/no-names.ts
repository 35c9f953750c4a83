import { isGivenName } from './given-names.ts'

/** These have a capital at the beginning of a sentence only. */
const NO_NAME = new Set(
  `the a an this that these those my his her its our their your one some many most all both each every another nobody everybody
  somebody someone everyone anyone no-one nothing everything something there here now then when where what why how who which whose if but and so or yet not no yes
  in on at by for from with after before while as until since during though although because despite unless whereas whether once
  like unlike per via about above across against along among around behind below beneath beside besides between beyond inside into near off onto
  outside over past through throughout toward towards under up upon within without also again still even just only perhaps maybe
  afterwards afterward elsewhere eventually nowadays likewise similarly nonetheless nevertheless later earlier meanwhile however moreover furthermore instead otherwise therefore thus today yesterday tomorrow tonight recently
  finally first second third last next soon often sometimes never always ever almost nearly other others several few two three four five six
  he she they it we i you him them us me
  years months weeks days hours minutes moments decades centuries generations
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
  à au aux en y le la les un une des ce cet cette ces mon ma mes son sa ses leur leurs notre nos votre mais et ou puis tous toutes chacun
  dans sur sous pour par avec sans chez depuis pendant selon après avant lors quand comme si alors ainsi aussi encore enfin
  asked speaking writing interviewed questioned pressed told reached contacted born raised given referring commenting responding replying according
  looking standing sitting turning laughing smiling recalling citing quoting pointing calling describing named seen known
  interrogé interrogée contacté contactée invité invitée né née
  seul seule seuls seules certains certaines plusieurs ceux celle celui celles reste voilà voici malgré grâce faute hormis sauf quant côté même bref autre autres
  rien personne toutefois néanmoins cependant pourtant désormais parfois souvent jamais ici là pourquoi comment où qui que
  il elle ils elles on nous vous je aujourd’hui hier demain`
    .split(/\s+/u)
    .filter((word) => word !== ''),
)

/** `While`, `On`: a word that is no part of anybody's name. */
export function isNoName(word: string): boolean {
  return NO_NAME.has(word.toLowerCase().replace(/(?:[’'](?:ve|re|ll|d|m|s))?,?$/u, '')) && !isGivenName(word)
}

/** How much of a run of words with a capital is no name: `While Ada Reed`. */
export function leadOf(written: string): number {
  let lead = 0
  for (const word of written.split(/(?<=\s)/u)) {
    if (!isNoName(word.trim())) break
    lead += word.length
  }
  return lead
}
