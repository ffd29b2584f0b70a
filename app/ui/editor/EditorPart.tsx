import type { ReactNode } from 'react'
import { PartHints } from '#app/ui/coach/PartHints.tsx'
import { PartComments } from '#app/ui/comments/PartComments.tsx'

type Props = {
	id: string
	title: string
	/** What helps with this part, in its margin. */
	aside?: ReactNode
	children: ReactNode
}

/** One part of the editor under its heading, with what the coach says of it in its margin; the contents lead here. */
export const EditorPart = ({ id, title, aside, children }: Props) => (
	<section className="editor-section" id={id} aria-labelledby={`${id}-ten`}>
		<div className="part-head">
			<h2 id={`${id}-ten`} tabIndex={-1}>
				{title}
			</h2>
			<PartComments part={id} title={title} />
		</div>
		<div className="part-aside">
			<PartHints part={id} title={title} />
			{aside}
		</div>
		<div className="part-body">{children}</div>
	</section>
)
