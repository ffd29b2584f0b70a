import type { EntryContent } from '#app/domain/entry-content.ts'
import { isInQuarantine } from '#app/domain/evidence.ts'
import type { EvidenceItem } from '#app/ui/review/Evidence.tsx'
import type { Reading } from './EntryReading.tsx'

type Draft = {
	content: EntryContent
	form: Reading['form']
	terms: readonly { taxonomy: string; code: string; name: string }[]
	evidence: readonly Omit<EvidenceItem, 'origin'>[]
}

/** A draft as it is read by all who read it: its agency, and the unit above that is asked to endorse it. */
export const readingOf = ({ content, form, terms, evidence }: Draft): Reading => {
	const { pillar, themes, sector, technologies, noveltyTypes } = content
	const chosen = [pillar, sector, ...themes, ...technologies, ...noveltyTypes]
	return {
		content,
		form,
		authors: content.authors,
		terms: terms.filter(({ code }) => chosen.includes(code)).map(({ name }) => name),
		words: terms,
		evidence: evidence.map((file) => ({ ...file, hasCopy: !isInQuarantine(file.scan), origin: null })),
	}
}
