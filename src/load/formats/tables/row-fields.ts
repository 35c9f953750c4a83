/** What the columns of an export of posts are called by the networks and the programs that save from them. */
const setOf = (names: string): ReadonlySet<string> => new Set(listOf(names))
const listOf = (names: string): readonly string[] => names.trim().split(/\s+/u)

/** The best names first: a post that stands twice in a row is whole under the first of them. */
export const TEXT = listOf(
  'fulltext rawcontent text content body message selftext tweettext posttext tweet commenttext caption',
)
export const HANDLE = setOf(`
handle username screenname acct userhandle authorhandle authorusername authorscreenname accounthandle twitterhandle
author.handle author.username author.screenname author.acct user.handle user.username user.screenname account.acct
account.username from.username owner.username sender.username profile.username`)
export const NAME = setOf(`
author authorname authordisplayname displayname user userdisplayname sender sendername from fromname postedby poster
ownerfullname author.name author.displayname author.fullname user.name user.displayname user.fullname
account.displayname account.name from.name owner.name owner.fullname sender.name`)
/** The name of a person beside a handle, and of anything else without one. */
export const NAME_BESIDE_HANDLE = setOf('name fullname')
export const WHEN = setOf(`
createdat created createdutc createdtime creationtimestamp timestamp timestampms dateposted postdate posttime postedat
postedon publishedat publishtime publishdate date dateutc datetime datepublished tweetcreatedat takenat takenattimestamp
indexedat time`)
export const LINK = setOf('permalink permalinkurl tweeturl posturl tweetlink postlink url link')
/** Of posts such things are counted, and of no article or book. */
export const COUNT = setOf(`
likes likecount likescount favorites favoritecount favoritescount favourites favouritescount retweets retweetcount
reposts repostcount reblogscount replies replycount repliescount shares sharescount reactions reactionscount upvotes ups
platform network subreddit`)
/** A row with one of these is an article, a book or a song, except on Reddit. */
export const WORK = setOf('title headline subject isbn publisher booktitle album')
/** Words that are somebody else's: what was passed on, answered or cited. */
export const OTHERS =
  /^(?:retweetedstatus|retweeted|reblog|repost|quotedstatus|quotedtweet|quotedpost|quoted|quote|reply|replies|comments|inreplyto|parent|referencedtweets|embed)$/u
export const PASSED_ON = setOf('isretweet isrepost isreblog retweeted')
/** Names around a post that say no more than that it is one. */
export const AROUND = setOf('post tweet status data node legacy record core item message note toot comment')
