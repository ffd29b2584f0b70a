import { type Facet, type GalleryQuery, without, wholeGallery } from '#app/domain/gallery.ts'
import { gallerySearch } from '#app/forms/gallery.ts'
import { gallery as m } from '#app/locales/gallery.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { Icon } from '#app/ui/parts/Icon.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { useFacetLabel } from './facet-label.ts'

type Chip = { key: string; label: string; href: string }

/** What narrows the gallery now, each with the address of the gallery without it. */
export const useChips = (query: GalleryQuery, facets: readonly Facet[]): Chip[] => {
	const t = useText()
	const language = useLanguage()
	const labelOf = useFacetLabel()
	const href = (next: GalleryQuery) => inLanguage(language, paths.gallery(gallerySearch(next)))
	const words = {
		key: 'q',
		label: t(m.words, { text: query.text }),
		href: href({ ...query, text: '', page: 1 }),
	}
	return [
		...(query.text === '' ? [] : [words]),
		...facets.flatMap(({ name, values }) =>
			values
				.filter(({ isChosen }) => isChosen)
				.map(({ value, label }) => ({
					key: `${name} ${value}`,
					label: labelOf(name, value, label),
					href: href(without(query, name, value)),
				})),
		),
	]
}

export const Chips = ({ chips }: { chips: readonly Chip[] }) => {
	const t = useText()
	const language = useLanguage()
	if (chips.length === 0) return null
	return (
		<div className="chips">
			<h3 className="hidden-words">{t(m.chips)}</h3>
			<ul>
				{chips.map(({ key, label, href }) => (
					<li key={key}>
						<a className="chip" href={href} aria-label={t(m.remove, { value: label })}>
							<span>{label}</span>
							<Icon name="close" size={15} />
						</a>
					</li>
				))}
				{chips.length > 1 ? (
					<li>
						<a
							className="chips-clear"
							href={inLanguage(language, paths.gallery(gallerySearch(wholeGallery)))}
						>
							{t(m.clear)}
						</a>
					</li>
				) : null}
			</ul>
		</div>
	)
}
