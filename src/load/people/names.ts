/** What a name looks like. */

const TITLE = '(?:(?:Dr|Mr|Mrs|Ms|Prof|Sir|Lady|Lord|Rev|Gen|Col|Capt|Lt|Sgt|St|M|Mme|Mlle|Me|Maître)\\.?\\s+)?'
/** Before a name and inside of one: `Old Mr. Lisle`. */
const SHORT_TITLE = '(?:Mr|Mrs|Ms|Dr|Prof|Rev|Capt|Col|Gen|Lt|Sgt|Sen|Rep|Hon|Cllr|St)\\.'

/** Words with a capital, with the small words of names between them. */
export const WORD = `(?:(?:\\p{Lu}\\.-?){1,3}|${SHORT_TITLE}|(?:[dl]['’]|(?:al|el|ul|as|ash|ad|an|ar|at|az|ez)-)?\\p{Lu}[\\p{L}\\p{M}'’-]*)`

export const NAME = `${TITLE}${WORD}(?:\\s+(?:(?:de|du|des|da|di|van|von|der|den|la|le|el|al|bin|ibn|of|the|et|&|(?<=\\s(?:Mac|Nic|Ó|Ní)\\s+)(?:an|na))\\s+){0,2}${WORD}){0,5}(?:,?\\s(?:Jr|Sr)\\.)?`

/** `lake_girl`, `pike.71`: what only a user is called by. */
export const USER_NAME = '[\\p{L}.-]*[\\p{N}_][\\p{L}\\p{N}_.-]*'

/** All names in a text, for `matchAll`. */
export const NAMES = new RegExp(`(?<![\\p{L}’'.-])${NAME}`, 'gu')
