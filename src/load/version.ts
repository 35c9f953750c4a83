/** Part of every file's fingerprint: raise it when cleaning, finding posts or cutting passages gives another result. */
export const LOAD_VERSION = 21
