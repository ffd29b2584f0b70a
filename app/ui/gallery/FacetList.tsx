import { type Facet, type FacetName, type GalleryQuery, wholeGallery } from '#app/domain/gallery.ts'
import { galleryFields, gallerySearch } from '#app/forms/gallery.ts'
import { formatNumber } from '#app/locales/format.ts'
import { facetTitles } from '#app/locales/gallery-search.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { CheckList } from '#app/ui/parts/CheckList.tsx'
import { Disclosure } from '#app/ui/parts/Disclosure.tsx'
import { Facets } from '#app/ui/parts/Facets.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { useFacetLabel } from './facet-label.ts'

/** Groups that stand open before anything is chosen: what most people look for first. */
const openFirst: readonly FacetName[] = ['pillar', 'sector', 'year', 'ministryProvince']

const titleOf = (title: string, chosen: number): string => (chosen > 0 ? `${title} (${chosen})` : title)

type Props = { facets: readonly Facet[]; query: GalleryQuery }

/** The groups of filters with what each value would show; a group with one value left to choose says nothing. */
export const FacetList = ({ facets, query }: Props) => {
	const t = useText()
	const language = useLanguage()
	const labelOf = useFacetLabel()
	const shown = facets.filter(({ values }) => values.length > 1 || values.some(({ isChosen }) => isChosen))
	if (shown.length === 0) return null
	const chosen = facets.flatMap(({ values }) => values.filter(({ isChosen }) => isChosen)).length
	const clearHref = inLanguage(language, paths.gallery(gallerySearch({ ...wholeGallery, text: query.text })))
	return (
		<Facets chosen={chosen} clearHref={clearHref}>
			{shown.map(({ name, values }) => (
				<div key={name} className={values.length > 9 ? 'facet long-facet' : 'facet'}>
					<Disclosure
						summary={titleOf(t(facetTitles[name]), query.chosen[name].length)}
						open={openFirst.includes(name) || query.chosen[name].length > 0}
					>
						<CheckList
							name={galleryFields[name]}
							id={`loc-${galleryFields[name]}`}
							legend={t(facetTitles[name])}
							chosen={query.chosen[name]}
							options={values.map(({ value, label, count }) => ({
								value,
								label: labelOf(name, value, label),
								figure: formatNumber(language, count),
							}))}
						/>
					</Disclosure>
				</div>
			))}
		</Facets>
	)
}
