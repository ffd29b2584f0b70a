/**
 * A link as evidence: a page of others that the agency read on a certain day. The portal never opens it; the reader
 * does, knowing the host. Only https to a public name counts: no name or password before the host, no address of a
 * machine, no hidden character (ASVS 1.2.2, 1.3.6).
 */
import { safeHref } from './safe-href.ts'

export type EvidenceLink = {
	/** In its canonical form, the host in ASCII. */
	href: string
	title: string
	/** The day on which the agency read it, yyyy-mm-dd. */
	openedOn: string
}

export const longestLinkTitle = 160

/** The address in its canonical form, or null when it may not stand as evidence. */
export const asEvidenceHref = (text: string): string | null => {
	const href = safeHref(text.trim())
	if (href === null || !href.startsWith('https://') || !URL.canParse(href)) return null
	return isPublicHost(new URL(href).hostname) ? href : null
}

/** Where a link leads, as a reader should see it: the host in ASCII, so that no letter passes for another. */
export const hostOf = (href: string): string => (URL.canParse(href) ? new URL(href).host : '')

/** What stands on disk for a link, so that its digest vouches for what was named. */
export const linkText = ({ href, title, openedOn }: EvidenceLink): string =>
	`${href}\n${title}\n${openedOn}\n`

/** A name with a dot that does not end in figures and is not kept for use at home. */
const isPublicHost = (host: string): boolean =>
	/^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*[a-z0-9]$/.test(host) &&
	!/\.(?:local|localhost|internal|test|invalid|home|lan)$/.test(host)
