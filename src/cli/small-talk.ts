/** Whole lines that greet or thank, and ask an archive nothing. */
const SAID = `
hello|hello there|hi|hi there|hey|good morning|good afternoon|good evening|good day|thanks|thanks a lot|many thanks|thank you|thank you very much
thx|ty|cheers|great|nice|cool|ok|okay|bye|goodbye|see you|how are you|who are you|what are you|what can you do
bonjour|bonsoir|salut|coucou|merci|merci beaucoup|au revoir|ça va|qui es tu|qui êtes vous
سلام|درود|ممنون|ممنونم|مرسی|متشکرم|سپاس|سپاسگزارم|خیلی ممنون|خداحافظ|تو کی هستی
مرحبا|أهلا|اهلا|السلام عليكم|صباح الخير|مساء الخير|شكرا|شكرا لك|شكرا جزيلا|مع السلامة|من أنت`

const LINES = new Set(SAID.trim().split(/[|\n]/u))

/** True of a line that wants no look-up: a greeting, thanks, or nothing but signs. */
export function isSmallTalk(line: string): boolean {
  const words = line
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
  return words === '' || LINES.has(words)
}
