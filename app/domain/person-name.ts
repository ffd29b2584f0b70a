/**
 * A person's name as it is stored: composed, on one line, without letters that hide. Two names that look alike are
 * alike, and a name cannot pretend to be an address in a record that says "name <address>".
 */
export const longestName = 120

/** The name, or null when nothing is left of it or it is no name. */
export const normalisedName = (text: string): string | null => {
	const name = text
		.normalize('NFC')
		.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
		.replace(/[\p{Cf}\p{Co}\p{Cn}\p{Cs}]/gu, '')
		.replace(/\s+/gu, ' ')
		.trim()
	const isName = /\p{L}/u.test(name) && !/[<>@"]/.test(name) && [...name].length <= longestName
	return isName ? name : null
}
