import type { Gallery, GalleryQuery } from '#app/domain/gallery.ts'
import { gallerySearch } from '#app/forms/gallery.ts'
import { formatNumber } from '#app/locales/format.ts'
import { search as s } from '#app/locales/gallery-search.ts'
import { gallery as m } from '#app/locales/gallery.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { FacetsLink } from '#app/ui/parts/FacetsLink.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Pagination } from '#app/ui/parts/Pagination.tsx'
import { Chips, useChips } from './Chips.tsx'
import { OrderLinks } from './OrderLinks.tsx'
import { NoResults } from './NoResults.tsx'
import { ProvinceMap } from './ProvinceMap.tsx'
import { SummaryCard } from './SummaryCard.tsx'

const useHref = () => {
	const language = useLanguage()
	return (query: GalleryQuery) => inLanguage(language, paths.gallery(gallerySearch(query)))
}

/** What was found: how much, narrowed by what, in which order, and the cards. */
export const Results = ({
	query,
	facets,
	practices,
	total,
	pages,
	sort,
	corrected,
	looser,
	map,
}: Gallery) => {
	const href = useHref()
	const t = useText()
	const language = useLanguage()
	const chips = useChips(query, facets)
	const count = formatNumber(language, total)
	const found = query.text === '' ? t(m.found, { count }) : t(m.foundFor, { count, text: query.text })
	return (
		<section id="ket-qua" className="results" aria-labelledby="so-ket-qua">
			<div className="gallery-head">
				<h2 id="so-ket-qua" className="results-count">
					{found}
				</h2>
				<div className="row">
					<FacetsLink chosen={chips.filter(({ key }) => key !== 'q').length} />
					{total > 1 ? <OrderLinks query={query} sort={sort} /> : null}
				</div>
			</div>
			{corrected === null ? null : (
				<p className="corrected">{t(s.corrected, { typed: corrected, text: query.text })}</p>
			)}
			<Chips chips={chips} />
			{map === null ? null : <ProvinceMap map={map} query={query} />}
			{total === 0 ? (
				<NoResults chips={chips} looser={looser} />
			) : (
				<div className={query.view === 'list' ? 'cards as-list' : 'cards'}>
					{practices.map((practice, index) => (
						<SummaryCard
							key={practice.id}
							practice={practice}
							as="h3"
							eager={index < 3}
							first={index === 0}
						/>
					))}
				</div>
			)}
			<Pagination page={query.page} pages={pages} href={(page) => href({ ...query, page })} />
		</section>
	)
}
