export const SCRIPT = ''
