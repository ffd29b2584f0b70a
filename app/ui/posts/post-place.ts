import type { PostSummary } from '#app/domain/post-page.ts'
import { paths } from '#app/locales/paths.ts'
import { pictureCopies } from '#app/ui/parts/picture-copies.ts'
import type { PictureSource } from '#app/ui/parts/Picture.tsx'

/** The address of a post by its kind. */
export const postPath = ({ kind, slug }: Pick<PostSummary, 'kind' | 'slug'>): string =>
	kind === 'collection' ? paths.collection(slug) : paths.newsPost(slug)

export const postShare = ({ kind, slug }: Pick<PostSummary, 'kind' | 'slug'>): string =>
	kind === 'collection' ? paths.collectionShare(slug) : paths.newsShare(slug)

/** Where the copies of its cover are; `alt` empty where the title beside it says it. */
export const postCover = ({ kind, slug, cover }: PostSummary, alt?: string): PictureSource | null => {
	if (!cover) return null
	const at = kind === 'collection' ? paths.collectionCover : paths.newsCover
	return pictureCopies((width, format) => at(slug, width, format), cover, alt ?? cover.alt)
}
