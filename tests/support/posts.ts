import { beginPost, publishPost, savePost } from '#app/commands/posts.server.ts'
import { paragraphsOf } from '#app/domain/plain-section.ts'
import type { PostKind } from '#app/domain/post.ts'
import type { Viewer } from '#app/domain/viewer.ts'

/** A post with something to say, published at once or from a moment ahead; its id. */
export const makePost = async (
	viewer: Viewer,
	kind: PostKind,
	title: string,
	picked: readonly string[] = [],
	state: 'draft' | 'public' | Date = 'public',
): Promise<string> => {
	const id = await beginPost(viewer, kind, title)
	const changes = {
		...{ titleVi: title, summaryVi: `Tóm tắt của ${title}`, bodyVi: paragraphsOf(`Nội dung của ${title}`) },
		...(kind === 'collection'
			? { picked: picked.map((entryId) => ({ entryId, lineVi: `Vì ${title}`, lineEn: '' })) }
			: {}),
	}
	const version = await savePost(viewer, id, { version: 1, changes })
	if (state !== 'draft') await publishPost(viewer, id, { version, from: state === 'public' ? null : state })
	return id
}
