/**
 * What is kept of a citizen who writes: an address and a name of their choice, no more and no longer than the privacy
 * page says, seen and erased by whoever reads the mail of that address (Luật 91/2025/QH15).
 */
import type { Letter } from './access-letter.ts'
import type { Language } from './viewer.ts'

/** How long a link to one's own data works. */
export const privacyLinkLife = 3_600_000

/** A letter that could not be sent is given up after so long. */
export const undeliveredKept = 14 * 24 * 3_600_000

export type ComposePrivacyLetter = (facts: { language: Language; secret: string; until: Date }) => Letter
