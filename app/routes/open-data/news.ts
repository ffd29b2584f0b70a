import { newsFields } from '#app/forms/answers/open-post.ts'
import { openPostsOf } from '#app/queries/open-posts.server.ts'
import { asAnyone } from '#app/web/gate.server.ts'
import { openList } from '#app/web/open-list.server.ts'

export const loader = asAnyone((entered) =>
	openList(entered, 'NewsPage', newsFields, (asked) =>
		openPostsOf(entered.viewer, 'news', asked, entered.url.origin),
	),
)
