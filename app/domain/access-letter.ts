/** A letter whose link opens the page to set a password: an invitation, or a forgotten password. */
import type { Language } from './viewer.ts'

export type Letter = { subject: string; text: string }

export type AccessFacts = {
	purpose: 'invitation' | 'reset'
	secret: string
	language: Language
	name: string
	until: Date
}

/** How such a letter is worded; the words are those of the locales. */
export type ComposeAccess = (facts: AccessFacts) => Letter
