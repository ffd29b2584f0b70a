import { useLoaderData } from '@remix-run/react'
import type { Gallery } from '#app/domain/gallery.ts'
import { galleryFields, parseGalleryQuery, sortWord, viewWord } from '#app/forms/gallery.ts'
import { gallery as m } from '#app/locales/gallery.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { galleryOf } from '#app/queries/gallery.server.ts'
import { FacetList } from '#app/ui/gallery/FacetList.tsx'
import { Results } from '#app/ui/gallery/Results.tsx'
import { SearchLine } from '#app/ui/gallery/SearchLine.tsx'
import searchAsTyped from '#app/ui/gallery/search-as-typed.js?url'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { asAnyone } from '#app/web/gate.server.ts'

export const handle = { module: searchAsTyped }

export const meta = pageMeta(m.title)

export const loader = asAnyone(({ viewer, url }) => galleryOf(viewer, parseGalleryQuery(url.searchParams)))

export default function GalleryPage() {
	const t = useText()
	const gallery = useLoaderData<Gallery>()
	const { query, facets } = gallery
	return (
		<form className="page" method="get" role="search" action={inLanguage(useLanguage(), paths.gallery())}>
			<header className="page-head">
				<h1>{t(m.title)}</h1>
				<p className="lead">{t(m.lead)}</p>
				<SearchLine name={galleryFields.text} text={query.text} words={m} />
				<p className="hidden-words" role="status" data-status="" />
				{query.view === 'grid' ? null : (
					<input type="hidden" name={galleryFields.view} value={viewWord(query.view)} />
				)}
				{query.sort ? <input type="hidden" name={galleryFields.sort} value={sortWord(query.sort)} /> : null}
			</header>
			<div className={facets.some(({ values }) => values.length > 1) ? 'gallery' : 'gallery no-facets'}>
				<FacetList facets={facets} query={query} />
				<Results {...gallery} />
			</div>
		</form>
	)
}
