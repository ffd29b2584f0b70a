/**
 * The one catalogue: each file of this folder holds the words of one area, Vietnamese and English side by side.
 * Placeholders are `{name}`; a test checks that both languages are there and name the same placeholders. English words
 * that go by a number are `{name:entry|entries}`: the first for 1, the other for all else.
 */
export type Language = 'vi' | 'en'
export type Message = { readonly vi: string; readonly en: string }
export type Values = Readonly<Record<string, string | number>>

const placeholder = /\{(\w+)(?::([^{}|]*)\|([^{}|]*))?\}/g

/** The words of `message` in `language`, placeholders filled. */
export const say = (language: Language, message: Message, values: Values = {}): string =>
	message[language].replace(placeholder, (whole, name: string, one?: string, many?: string) =>
		one === undefined || many === undefined
			? String(values[name] ?? whole)
			: String(values[name]) === '1'
				? one
				: many,
	)
