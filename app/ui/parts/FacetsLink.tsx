import { parts as m } from '#app/locales/parts.ts'
import { Icon } from './Icon.tsx'
import { useText } from './language.tsx'

/** Opens the facets on a phone; not there on a wide window, where they stand beside the results. */
export const FacetsLink = ({ chosen = 0 }: { chosen?: number }) => {
	const t = useText()
	return (
		<a className="button secondary facets-link" href="#bo-loc">
			<Icon name="filter" />
			<span>{chosen > 0 ? `${t(m.filtersOpen)} (${chosen})` : t(m.filtersOpen)}</span>
		</a>
	)
}
