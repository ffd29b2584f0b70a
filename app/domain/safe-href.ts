/**
 * Where a link in an entry may lead: to a web page or a mailbox, and nowhere a browser would run something.
 * Refuses other schemes, addresses without a scheme, backslashes, control characters hidden in the address,
 * and names or passwords before the host (OWASP ASVS 5.0, 1.2.2: only safe URL schemes).
 */

const longestHref = 2000

/** The address in its canonical form, or null when it may not be linked. */
export const safeHref = (href: string): string | null => {
	const text = href.replace(/^ +| +$/g, '')
	if (text.length > longestHref || /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\\]/u.test(text)) return null
	if (/^mailto:/i.test(text)) return safeMailbox(text)
	return /^https?:\/\/[^/]/i.test(text) ? safePage(text) : null
}

const safeMailbox = (text: string): string | null =>
	/^mailto:[a-z0-9._+-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(text)
		? `mailto:${text.slice('mailto:'.length)}`
		: null

const safePage = (text: string): string | null => {
	if (!URL.canParse(text)) return null
	const url = new URL(text)
	const authority = text.replace(/^https?:\/\//i, '').split(/[/?#]/)[0] ?? ''
	const isWeb = url.protocol === 'https:' || url.protocol === 'http:'
	return isWeb && url.hostname !== '' && !authority.includes('@') ? url.href : null
}
