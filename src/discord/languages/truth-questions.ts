/** Questions about a message that is replied to, which say nothing of their own: “is this true?” in our four languages. */
const ASKED: readonly RegExp[] = [
  /^(?:hey |so |but |and |please )*(?:is|are|was) (?:this|that|it|these|those) (?:really |actually |even )?(?:true|right|correct|real|so|accurate|fake|false|wrong)\b/iu,
  /^(?:really|true|right|real|fake|false|source|sources|true or false|fact[ -]?check(?: this| that)?|(?:please )?(?:check|verify)(?: this| that| it)?(?: please)?)$/iu,
  /^(?:did (?:they|he|she) (?:really )?say (?:this|that)|who said (?:this|that)|what does the archive say (?:about|to) (?:this|that))$/iu,
  /^(?:est-ce (?:que c['’]est )?|c['’]est |est-ce bien )(?:vraiment )?(?:vrai|exact|juste|correct|faux)/iu,
  /^(?:vrai|vraiment|vrai ou faux|source|sources|vérifie[zr]?(?: ça| cela| ceci)?(?: s['’]il (?:vous|te) pla[iî]t)?)$/iu,
  /^(?:آیا )?(?:این|آن) (?:حرف |خبر |مطلب |جمله )?(?:واقعا |واقعاً )?(?:درست|راست|حقیقت|صحیح|دروغ)/u,
  /^(?:درسته|راسته|منبع|واقعا|واقعاً|بررسی کن|درست است)$/u,
  /^(?:هل )?(?:هذا|ذلك|هذه) (?:الكلام |الخبر |القول )?(?:حقا |حقًا )?(?:صحيح|صحيحة|حقيقي|كذب|خطأ)/u,
  /^(?:صحيح|حقا|حقًا|المصدر|مصدر|تحقق من هذا)$/u,
]
const LONGEST = 60

/** Whether a message that replies to another asks nothing but whether that one is true; an empty one asks so too. */
export function asksWhetherTrue(question: string): boolean {
  const bare = question
    .replace(/[?!.…؟،,:;]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
  return bare === '' || (bare.length <= LONGEST && ASKED.some((pattern) => pattern.test(bare)))
}
