import type { FacetName } from '#app/domain/gallery.ts'
import { kinds } from '#app/locales/agency.ts'
import { useText } from '#app/ui/parts/language.tsx'

/** What a value of a filter is called: kinds are words of the portal, the rest are words of the movement. */
export const useFacetLabel = () => {
	const t = useText()
	return (name: FacetName, value: string, label: string): string =>
		name === 'kind' && (value === 'initiative' || value === 'solution' || value === 'model')
			? t(kinds[value])
			: label
}
