import type { ComponentProps } from 'react'
import { FollowPosts } from '#app/ui/posts/PostCard.tsx'
import { FollowLink } from './FollowLink.tsx'

type Props = ComponentProps<typeof FollowLink> & { feed: string }

/** The two ways to follow what a page grows by: in a reader of feeds, or by letters. */
export const FollowWays = ({ feed, subject }: Props) => (
	<p className="follow-ways">
		<FollowPosts href={feed} /> <FollowLink subject={subject} />
	</p>
)
