import { collectionFields } from '#app/forms/answers/open-post.ts'
import { openPostsOf } from '#app/queries/open-posts.server.ts'
import { asAnyone } from '#app/web/gate.server.ts'
import { openList } from '#app/web/open-list.server.ts'

export const loader = asAnyone((entered) =>
	openList(entered, 'CollectionPage', collectionFields, (asked) =>
		openPostsOf(entered.viewer, 'collections', asked, entered.url.origin),
	),
)
