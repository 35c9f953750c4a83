/** What stands in front of names, titles and words that are spoken of. */

/** What stands in marks behind these is a name, a title or a word that is spoken of. */
export const NAMING =
  /(?:s[’']appel(?:le|lent|ait)|s[’']intitul(?:e|ait)|porte le (?:nom|titre)|\b(?:called|(?:author|writer|director|composer|singer|editor) of|bears the name|goes by|went by|goes by the name|known by|named|titled|entitled|dubbed|nicknamed|known as|so-called|headlined?|headed|labelled|labeled|marked|reading|motto|slogan|(?:the )?(?:name|title|slogan|nickname|nom|titre|surnom)(?: of| de| d[’'])?|the (?:word|words|phrase|term)|intitulée?s?|baptisée?s?|surnommée?s?|appelée?s?|(?<!(?:s[’']est|se|ont|a|être)\s)dite?s?|l[’']expression|(?:autrice|auteure?|écrivaine?|réalisateur|réalisatrice) d[’'e]|(?:le|la|du|l[’']) ?(?:mot|terme|livre|film|roman|chanson|essai|pièce|exposition|documentaire|émission|tableau|poème|recueil|spectacle|série|slogan))|[’']s (?:book|film|song|poem|novel|play))\s*,?\s*$/iu

/** Behind these stands a title, if it is not what somebody called them: `called the play “too long”`. */
export const WORKS =
  /\bthe (?:book|film|song|poem|novel|play|report|article|series|sign|banner|programme|program|study|essay)\s*,?\s*$/iu
