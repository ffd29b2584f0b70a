import { useLoaderData } from '@remix-run/react'
import { isFiltered, type Gallery } from '#app/domain/gallery.ts'
import type { PostSummary } from '#app/domain/post-page.ts'
import { galleryFields, parseGalleryQuery, sortWord, viewWord } from '#app/forms/gallery.ts'
import { gallery as m } from '#app/locales/gallery.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { posts } from '#app/locales/posts.ts'
import { galleryOf } from '#app/queries/gallery.server.ts'
import { newestPosts } from '#app/queries/public-posts.server.ts'
import { FollowWays } from '#app/ui/citizens/FollowWays.tsx'
import { FacetList } from '#app/ui/gallery/FacetList.tsx'
import { Results } from '#app/ui/gallery/Results.tsx'
import { SearchLine } from '#app/ui/gallery/SearchLine.tsx'
import searchAsTyped from '#app/ui/gallery/search-as-typed.js?url'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { fixedMeta } from '#app/ui/parts/public-meta.ts'
import { CollectionLinks } from '#app/ui/posts/CollectionLinks.tsx'
import { asAnyone } from '#app/web/gate.server.ts'

export const handle = { module: searchAsTyped }

type Page = Gallery & { collections: readonly PostSummary[] }

export const meta = fixedMeta(m.title, m.lead)

/** The whole gallery names the newest collections; a search does not. */
export const loader = asAnyone(async ({ viewer, url }): Promise<Page> => {
	const query = parseGalleryQuery(url.searchParams)
	const collections = isFiltered(query) ? [] : await newestPosts(viewer, 'collections', 4)
	return { ...(await galleryOf(viewer, query)), collections }
})

export default function GalleryPage() {
	const t = useText()
	const { collections, ...gallery } = useLoaderData<Page>()
	const { query, facets } = gallery
	return (
		<form className="page" method="get" role="search" action={inLanguage(useLanguage(), paths.gallery())}>
			<header className="page-head">
				<div className="page-head-line">
					<h1>{t(m.title)}</h1>
					<FollowWays feed={paths.feed()} />
				</div>
				<p className="lead">{t(m.lead)}</p>
				<SearchLine name={galleryFields.text} text={query.text} words={m} />
				<CollectionLinks title={t(posts.collectionsTitle)} posts={collections} />
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
