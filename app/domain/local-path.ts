/**
 * An address inside the portal to go on to after an act. Anything that a browser might read as another host, or that
 * could break out of a header, is none: `//host`, `/\host`, `/a/..//host`, control characters.
 */
const longest = 500

export const localPath = (text: string | null | undefined): string | null => {
	if (!text || text.length > longest) return null
	if (!text.startsWith('/') || text.includes('//') || text.includes('\\')) return null
	if (/[\p{Cc}\p{Cf}\p{Z}]/u.test(text)) return null
	const base = 'http://portal.invalid'
	if (!URL.canParse(text, base)) return null
	const url = new URL(text, base)
	return url.origin === base && !url.pathname.startsWith('//') ? url.pathname + url.search : null
}
