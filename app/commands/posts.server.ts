import { isUuid } from '#app/data/entries.server.ts'
import { takeFile } from '#app/data/file-scans.server.ts'
import { Prisma, type Post } from '#app/data/generated/client.ts'
import { jsonOf } from '#app/data/json.server.ts'
import { addressFor, contentOfPost, kindOfPost, lockPost } from '#app/data/posts.server.ts'
import { transact, type Tx } from '#app/data/transact.server.ts'
import { event } from '#app/domain/event.ts'
import { evidenceKinds, type StoredFile } from '#app/domain/evidence.ts'
import {
	emptyPost,
	mayPublishPost,
	mayWithdrawPost,
	mayWritePosts,
	postGaps,
	postLimits,
	postState,
	type PostContent,
	type PostKind,
} from '#app/domain/post.ts'
import { withImagesOnly } from '#app/domain/rich-text.ts'
import { all, allowed, ensure, Refusal, refused } from '#app/domain/verdict.ts'
import { signedIn, type Viewer } from '#app/domain/viewer.ts'

/** Begins a post of this kind; its title is what it is known by until it is published. */
export const beginPost = (viewer: Viewer, kind: PostKind, titleVi: string, at?: Date): Promise<string> =>
	transact(viewer, at, async (tx, now) => {
		ensure(mayWritePosts(viewer))
		const title = titleVi.trim().slice(0, postLimits.title)
		ensure(title === '' ? refused({ code: 'incomplete', missing: ['title'] }) : allowed)
		const by = signedIn(viewer)
		const { id } = await tx.post.create({
			data: {
				kind,
				draft: jsonOf({ ...emptyPost, titleVi: title }),
				...{ createdById: by, createdAt: now, savedById: by, savedAt: now },
			},
		})
		return { value: id, events: [event('post.begun', 'post', id, { kind })] }
	})

type Saving = { version: number; changes: Partial<PostContent> }

/** Saves the draft over the version it was read at; gives the new version. Nothing that the public reads changes. */
export const savePost = (
	viewer: Viewer,
	postId: string,
	{ version, changes }: Saving,
	at?: Date,
): Promise<number> =>
	transact(viewer, at, async (tx, now) => {
		ensure(mayWritePosts(viewer))
		const post = await lockPost(tx, postId)
		ensure(post.version === version ? allowed : refused({ code: 'stale', version: post.version }))
		const content = await tidied(tx, { ...contentOfPost(post.draft), ...changes })
		await tx.post.update({
			where: { id: post.id },
			data: { draft: jsonOf(content), version: version + 1, savedById: signedIn(viewer), savedAt: now },
		})
		return {
			value: version + 1,
			events: [event('post.saved', 'post', post.id, { version: version + 1 })],
		}
	})

/** Pictures of entries have no place in a post; a round and practices that do not exist fall away. */
const tidied = async (tx: Tx, content: PostContent): Promise<PostContent> => {
	const { roundId, picked } = content
	const isRound =
		roundId !== null && isUuid(roundId) && (await tx.round.count({ where: { id: roundId } })) > 0
	const ids = [...new Set(picked.map(({ entryId }) => entryId).filter(isUuid))]
	const rows = await tx.entry.findMany({ where: { id: { in: ids } }, select: { id: true } })
	const known = new Set(rows.map(({ id }) => id))
	return {
		...content,
		bodyVi: withImagesOnly(content.bodyVi, () => false),
		bodyEn: withImagesOnly(content.bodyEn, () => false),
		roundId: isRound ? roundId : null,
		picked: ids.flatMap((id) =>
			known.has(id) ? picked.filter(({ entryId }) => entryId === id).slice(0, 1) : [],
		),
	}
}

/** A picture for the cover, whose bytes are safe on disk; the public gets smaller copies of it, never the file as it came. */
export const setPostCover = (
	viewer: Viewer,
	postId: string,
	{ file, altVi }: { file: StoredFile; altVi: string },
	at?: Date,
): Promise<void> =>
	transact(viewer, at, async (tx, now) => {
		ensure(mayWritePosts(viewer))
		const post = await lockPost(tx, postId)
		ensure(evidenceKinds[file.kind].isImage ? allowed : refused({ code: 'incomplete', missing: ['picture'] }))
		const blobId = await takeFile(tx, file, now)
		const content = contentOfPost(post.draft)
		const alt = altVi.trim().slice(0, postLimits.alt)
		await saveCover(tx, viewer, post, blobId, { ...content, coverAltVi: alt || content.coverAltVi }, now)
		return {
			value: undefined,
			events: [event('post.cover-set', 'post', post.id, { sha256: file.sha256 })],
		}
	})

export const removePostCover = (viewer: Viewer, postId: string, at?: Date): Promise<void> =>
	transact(viewer, at, async (tx, now) => {
		ensure(mayWritePosts(viewer))
		const post = await lockPost(tx, postId)
		const content = { ...contentOfPost(post.draft), coverAltVi: '', coverAltEn: '' }
		await saveCover(tx, viewer, post, null, content, now)
		return { value: undefined, events: [event('post.cover-removed', 'post', post.id, {})] }
	})

const saveCover = (
	tx: Tx,
	viewer: Viewer,
	post: Post,
	blobId: string | null,
	content: PostContent,
	now: Date,
) =>
	tx.post.update({
		where: { id: post.id },
		data: {
			draftCoverId: blobId,
			draft: jsonOf(content),
			version: post.version + 1,
			savedById: signedIn(viewer),
			savedAt: now,
		},
	})

/** Freezes the draft as what the public reads, at once or from a moment ahead. */
export const publishPost = (
	viewer: Viewer,
	postId: string,
	{ version, from }: { version: number; from: Date | null },
	at?: Date,
): Promise<string> =>
	transact(viewer, at, async (tx, now) => {
		const post = await lockPost(tx, postId)
		const content = contentOfPost(post.draft)
		const gaps = postGaps(kindOfPost(post), content, { hasCover: post.draftCoverId !== null })
		ensure(
			all(
				mayPublishPost(viewer, { gaps, times: post, from }, now),
				post.version === version ? allowed : refused({ code: 'stale', version: post.version }),
			),
		)
		const slug = await addressFor(tx, post, content.titleVi, now)
		const isOut = post.publishedAt !== null && post.publishedAt <= now
		const publishedAt = isOut ? post.publishedAt : (from ?? now)
		await tx.post.update({
			where: { id: post.id },
			data: {
				...{ slug, publishedAt, shown: jsonOf(content), shownAt: now, shownCoverId: post.draftCoverId },
				...{ withdrawnAt: null, withdrawnById: null, withdrawalNote: '' },
			},
		})
		const told = { slug, from: (publishedAt ?? now).toISOString() }
		return { value: slug, events: [event('post.published', 'post', post.id, told)] }
	})

/** Takes what the public reads away, in one moment; its address says why. The draft stays with the secretariat: what was not public yet is a draft again. */
export const withdrawPost = (viewer: Viewer, postId: string, note: string, at?: Date): Promise<void> =>
	transact(viewer, at, async (tx, now) => {
		const post = await lockPost(tx, postId)
		const words = note.trim()
		ensure(
			all(
				mayWithdrawPost(viewer, post, now),
				words === '' ? refused({ code: 'incomplete', missing: ['note'] }) : allowed,
			),
		)
		if (post.slug === null) throw new Refusal({ code: 'hidden' })
		const wasPublic = postState(post, now) === 'public'
		await tx.post.update({
			where: { id: post.id },
			data: {
				...{ shown: Prisma.DbNull, shownAt: null, publishedAt: null, shownCoverId: null },
				...(wasPublic ? { withdrawnAt: now, withdrawnById: signedIn(viewer), withdrawalNote: words } : {}),
			},
		})
		return {
			value: undefined,
			events: [event('post.withdrawn', 'post', post.id, { slug: post.slug, note: words })],
		}
	})
