/** Verbs of saying by which a question asks for somebody's words, in the forms that stand in one; sources of patterns, with plain apostrophes. */
export const ENGLISH = String.raw`(?:say|says|said|state|stated|write|written|wrote|claim|claimed|call|called|tell|told|testify|testified|announce|announced|declare|declared|tweet|tweeted|post|posted|argue|argued|explain|explained|reveal|revealed|remark|remarked|comment|commented|report|reported|quote|quoted|warn|warned|admit|admitted|note|noted|confirm|confirmed|acknowledge|acknowledged|insist|insisted|conclude|concluded|find|found|describe|described|answer|answered|reply|replied|respond|responded)`
/** Those that say more than that something was said: an answer has them too. */
export const MEANT = String.raw`(?:deny|denied|denies|promise|promised|demand|demanded|accuse|accused|suggest|suggested|recommend|recommended|ask|asked|criticise|criticised|criticize|criticized|condemn|condemned|praise|praised|predict|predicted|propose|proposed)`
export const FRENCH = String.raw`(?:dit|déclaré|écrit|affirmé|publié|tweeté|annoncé|raconté|témoigné|répondu|expliqué|promis|précisé|confié)`
export const PERSIAN = String.raw`(?:گفت|گفته|نوشت|نوشته|توییت|توئیت|اظهار|اعلام|افزود|تأکید|تاکید)`
export const ARABIC = String.raw`(?:قال|قالت|كتب|كتبت|صرح|صرحت|غرد|غردت|أعلن|أعلنت|ذكر|ذكرت|أضاف|أضافت|أكد|أكدت|أوضح|أوضحت)`

/** Every form in which English sentences tell that somebody said something. */
export const ENGLISH_TELLING = String.raw`(?:(?:say|stat|writ|claim|tell|announc|declar|argu|explain|warn|admit|confirm|insist|deny|promis|demand|suggest|recommend|condemn|prais|propos|urg|assert|proclaim|maintain|add|stress|assur)(?:s|es|ed|ing)|called\s+(?:for|on))`

/** Any of them. */
export const ANY_SAYING = `(?:${ENGLISH}|${MEANT}|${FRENCH}|${PERSIAN}|${ARABIC})`

/** Verbs and places of posts: whoever asks for them wants no interview. */
export const POSTING = String.raw`(?:tweet|tweeted|tweets|post|posted|posts|tweeté|توییت|توئیت|غرد|غردت)`
export const NETWORK = String.raw`(?:Twitter|X|Facebook|Mastodon|Bluesky|Instagram|Threads|Telegram|LinkedIn|TikTok|توییتر|فیسبوک|اینستاگرام|تلگرام|تويتر|فيسبوك|إنستغرام|تلغرام)`
export const PLATFORM = String.raw`(?:on|sur|در|على|في)\s+${NETWORK}`

/** That somebody would say nothing is told of what they said too. */
export const SILENT = String.raw`(?:not\s+(?:yet\s+)?(?:commented|spoken|responded|replied|answered)|(?:declined|refused|was\s+not\s+available)\s+(?:to\s+(?:comment|be\s+interviewed|speak|answer|respond)|for\s+comment)|did\s+not\s+(?:comment|respond|reply|answer|say|deny))`
