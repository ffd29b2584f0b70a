import { galleryViews, gallerySorts, type GalleryQuery, type GallerySort } from '#app/domain/gallery.ts'
import { gallerySearch } from '#app/forms/gallery.ts'
import { search as s, sorts, views } from '#app/locales/gallery-search.ts'
import { gallery as m } from '#app/locales/gallery.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'

type Option = { key: string; label: string; isNow: boolean; query: GalleryQuery }

/** In which order, and as what: each is an address of its own. */
export const OrderLinks = ({ query, sort }: { query: GalleryQuery; sort: GallerySort }) => {
	const t = useText()
	const orders = gallerySorts.filter((order) => order !== 'relevance' || query.text !== '')
	return (
		<>
			<Options
				label={t(m.sort)}
				options={orders.map((order) => ({
					key: order,
					label: t(sorts[order]),
					isNow: order === sort,
					query: { ...query, sort: order, page: 1 },
				}))}
			/>
			<Options
				label={t(s.view)}
				options={galleryViews
					.filter((view) => view !== 'map63')
					.map((view) => ({
						key: view,
						label: t(views[view]),
						isNow: view === query.view || (view === 'map' && query.view === 'map63'),
						query: { ...query, view },
					}))}
			/>
		</>
	)
}

const Options = ({ label, options }: { label: string; options: readonly Option[] }) => {
	const language = useLanguage()
	return (
		<nav className="sort-links" aria-label={label}>
			<ul>
				{options.map(({ key, label: name, isNow, query }) => (
					<li key={key}>
						<a
							href={inLanguage(language, paths.gallery(gallerySearch(query)))}
							aria-current={isNow ? 'true' : undefined}
						>
							{name}
						</a>
					</li>
				))}
			</ul>
		</nav>
	)
}
