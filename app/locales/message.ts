/**
 * The one catalogue: each file of this folder holds the words of one area, Vietnamese and English side by side.
 * Placeholders are `{name}`; a test checks that both languages are there and name the same placeholders.
 */
export type Language = 'vi' | 'en'
export type Message = { readonly vi: string; readonly en: string }
export type Values = Readonly<Record<string, string | number>>

/** The words of `message` in `language`, placeholders filled. */
export const say = (language: Language, message: Message, values: Values = {}): string =>
	message[language].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
