import { reader } from '#app/data/database.server.ts'
import { scanStateOfFile } from '#app/data/file-scans.server.ts'
import {
	contentOfPost,
	countPosts,
	kindOfPost,
	postById,
	postRows,
	type PostRow,
} from '#app/data/posts.server.ts'
import { practiceRows, practicesById } from '#app/data/practices.server.ts'
import { copyOfBlob, type CoverPixels } from '#app/data/public-posts.server.ts'
import { databaseClock } from '#app/data/transact.server.ts'
import { isInQuarantine, type ScanState } from '#app/domain/evidence.ts'
import { wholeGallery } from '#app/domain/gallery.ts'
import type { PictureFormat } from '#app/domain/picture-copy.ts'
import { mayPublishPost, mayWithdrawPost, mayWritePosts, postGaps, postState } from '#app/domain/post.ts'
import { ensure, Refusal } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'
import { storyOf } from './public-posts.server.ts'
import { nameIn } from './shown-movement.server.ts'

const perPage = 30

/** Everything the secretariat has written, the last written first. */
export const postDesk = async (viewer: Viewer, asked: number) => {
	ensure(mayWritePosts(viewer))
	const now = await databaseClock(reader())
	const total = await countPosts()
	const pages = Math.max(1, Math.ceil(total / perPage))
	const page = Math.min(asked, pages)
	const rows = await postRows(perPage, (page - 1) * perPage)
	return {
		...{ total, page, pages },
		posts: rows.map((row) => ({
			id: row.id,
			kind: kindOfPost(row),
			title: contentOfPost(row.draft).titleVi,
			state: postState(row, now),
			publishedAt: row.publishedAt?.toISOString() ?? null,
			savedAt: row.savedAt.toISOString(),
			savedBy: row.savedBy.name,
		})),
	}
}

const searchShown = 8

/** A post as it is written; for a collection also what is found for `search`. */
export const postEditor = async (viewer: Viewer, postId: string, search: string) => {
	ensure(mayWritePosts(viewer))
	const now = await databaseClock(reader())
	const post = await postById(postId)
	const content = contentOfPost(post.draft)
	const isCollection = post.kind === 'collection'
	const rounds = await reader().round.findMany({ orderBy: { createdAt: 'desc' }, take: 100 })
	const there = await practicesById(content.picked.map(({ entryId }) => entryId))
	return {
		...factsOf(post, now),
		content,
		rounds: rounds.map((round) => ({ id: round.id, name: nameIn(round, viewer.language) })),
		picked: content.picked.map((each) => ({
			...each,
			title: there.find(({ id }) => id === each.entryId)?.titleVi ?? null,
			agency: there.find(({ id }) => id === each.entryId)?.agency.vi ?? '',
		})),
		cover: await draftCover(post),
		search,
		found: isCollection ? await foundFor(search, new Set(content.picked.map(({ entryId }) => entryId))) : [],
	}
}

/** The practices that match, or the newest, without those that are picked already. */
const foundFor = async (search: string, picked: ReadonlySet<string>) => {
	const rows = await practiceRows({ ...wholeGallery, text: search }, { take: searchShown + picked.size })
	return rows
		.filter(({ id }) => !picked.has(id))
		.slice(0, searchShown)
		.map(({ id, titleVi, agency }) => ({ id, title: titleVi, agency: agency.vi }))
}

const factsOf = (post: PostRow, now: Date) => ({
	id: post.id,
	kind: kindOfPost(post),
	slug: post.slug,
	version: post.version,
	state: postState(post, now),
	publishedAt: post.publishedAt?.toISOString() ?? null,
	savedAt: post.savedAt.toISOString(),
	savedBy: post.savedBy.name,
	/** What is written differs from what the public reads. */
	isAhead: post.shownAt !== null && post.savedAt > post.shownAt,
	hasCover: post.draftCoverId !== null,
	withdrawalNote: post.withdrawalNote,
})

/** The version that a save has to start from, and by whom it was saved. */
export const postVersion = async (viewer: Viewer, postId: string) => {
	ensure(mayWritePosts(viewer))
	const { version, savedBy } = await postById(postId)
	return { version, savedBy: savedBy.name }
}

type DraftCover = CoverPixels & { isReady: boolean; scan: ScanState }

const draftCover = async ({ draftCoverId }: PostRow): Promise<DraftCover | null> => {
	if (draftCoverId === null) return null
	const blob = await reader().blob.findUnique({
		where: { id: draftCoverId },
		include: { variants: true, fileScan: true },
	})
	const scan = scanStateOfFile(blob?.fileScan ?? null)
	const isHeld = isInQuarantine(scan) || blob?.removedAt !== null
	const isReady = Boolean(blob && blob.variantsAt && blob.failure === null && !isHeld)
	return {
		...{ isReady, scan },
		width: blob?.width ?? 0,
		height: blob?.height ?? 0,
		blur: blob?.blur ?? null,
		hasAvif: blob?.variants.some(({ format }) => format === 'avif') ?? false,
	}
}

/** The draft as its page would show it, and whether it may be published or withdrawn. */
export const postPreview = async (viewer: Viewer, postId: string) => {
	ensure(mayWritePosts(viewer))
	const now = await databaseClock(reader())
	const post = await postById(postId)
	const content = contentOfPost(post.draft)
	const kind = kindOfPost(post)
	const cover = await draftCover(post)
	const gaps = postGaps(kind, content, { hasCover: post.draftCoverId !== null })
	const moment = post.publishedAt ?? now
	const shown = {
		...{ id: post.id, kind, slug: post.slug ?? '', content },
		...{ publishedAt: moment, shownAt: moment, cover: cover?.isReady ? cover : null },
	}
	return {
		...factsOf(post, now),
		gaps,
		story: await storyOf(viewer, shown),
		mayPublish: mayPublishPost(viewer, { gaps, times: post, from: null }, now),
		mayWithdraw: mayWithdrawPost(viewer, post, now),
	}
}

/** A copy of the cover that a draft has, for those who write it. */
export const draftCoverCopy = async (
	viewer: Viewer,
	postId: string,
	asked: { width: number; format: PictureFormat },
) => {
	ensure(mayWritePosts(viewer))
	const { draftCoverId } = await postById(postId)
	const copy = draftCoverId === null ? null : await copyOfBlob(draftCoverId, asked)
	if (!copy) throw new Refusal({ code: 'hidden' })
	return copy
}
