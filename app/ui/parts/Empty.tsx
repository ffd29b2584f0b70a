import type { ReactNode } from 'react'
import { RingMotif } from '#app/ui/motif/RingMotif.tsx'

/** Nothing here yet, what that means, and the next step. */
export const Empty = ({
	title,
	children,
	action,
	as: Heading = 'h2',
}: {
	title: ReactNode
	children?: ReactNode
	action?: ReactNode
	as?: 'h1' | 'h2' | 'h3'
}) => (
	<div className="empty">
		<RingMotif
			className="empty-motif"
			seed="trống"
			pillar="digital_government"
			rings={4}
			year={2021}
			view="seal"
		/>
		<Heading className="empty-title">{title}</Heading>
		{children ? <div className="empty-words">{children}</div> : null}
		{action ? <div className="empty-action">{action}</div> : null}
	</div>
)
