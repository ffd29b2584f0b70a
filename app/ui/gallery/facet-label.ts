import type { FacetName } from '#app/domain/gallery.ts'
import { costs, levels, replicated } from '#app/locales/gallery-search.ts'
import type { Message } from '#app/locales/message.ts'
import { kinds, subjects } from '#app/locales/secretariat.ts'
import { useText } from '#app/ui/parts/language.tsx'

const ownWords: Partial<Record<FacetName, Readonly<Record<string, Message>>>> = {
	kind: kinds,
	subject: subjects,
	level: levels,
	cost: costs,
	replicated,
}

/** What a value of a filter is called: some are words of the portal, the rest are words of the movement. */
export const useFacetLabel = () => {
	const t = useText()
	return (name: FacetName, value: string, label: string): string => {
		const words = ownWords[name]
		const word = words && Object.hasOwn(words, value) ? words[value] : undefined
		return word ? t(word) : label
	}
}
