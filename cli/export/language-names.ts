/** The languages that a program may be written in, as the command has them; the usual one first. */
export const languageNames = ["typescript", "python", "yaml"] as const;

export type LanguageName = (typeof languageNames)[number];
