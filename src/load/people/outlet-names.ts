/** What newspapers, agencies and stations are called. */

const OUTLET =
  /(?:\b(?:News|Times|Post|Herald|Gazette|Daily|Weekly|Radio|TV|Television|Agency|Agence|Press|Journal|Tribune|Observer|Chronicle|Courier|Mail|Magazine|Review|Channel|Online|Today|Telegraph|Guardian|Standard|Star|Echo|Bulletin|Monitor|Network|Broadcasting|Register|Examiner|Messenger|Mirror|Mercury|Argus|Beacon|Packet|Lantern|Advertiser|Clarion|Independent|Enquirer|Inquirer|Globe|Bugle|Pioneer|Intelligencer|Spectator|Athenaeum|Digest|Gazetteer|Podcast|FM|Facebook|Twitter|Instagram|Mastodon|YouTube|TikTok|LinkedIn|Telegram|Substack|Reddit|Bluesky|Libération|Indépendant|Républicain|Parisien|Télégramme|Éclair|Éclaireur|Messager|Nouvelliste|Républicaine|Patriote|Moniteur|Quarterly|Almanac|Wire|Reuters|Dispatch|Sentinel|Matin|Monde|Figaro|Gazette|Quotidien|Hebdo|Courrier|Dépêche|Écho|Voix|Presse|Nouvelles|Hebdomadaire)\b|(?:news|online|press|times)$)/iu

const OUTLET_KIND =
  /\b(?:newspaper|(?:the|an?) (?:[\p{L}-]+ )?paper|tabloid|broadsheet|fanzine|agency|daily|weekly|monthly|quarterly|fortnightly|magazine|station|broadcaster|website|newsletter|channel|state-run|semi-official|outlet|quotidien|journal|hebdomadaire|mensuel|trimestriel|agence|radio|chaîne|site)\b/iu

export function looksLikeOutlet(name: string, kind = ''): boolean {
  return OUTLET.test(name) || OUTLET_KIND.test(kind) || /^(?:\p{Lu}{2,6})$/u.test(name)
}
