import type { ReactNode } from 'react'
import { PartComments } from '#app/ui/comments/PartComments.tsx'

/** One part of the editor under its heading; the list of parts leads here. */
export const EditorPart = ({ id, title, children }: { id: string; title: string; children: ReactNode }) => (
	<section className="editor-section" id={id} aria-labelledby={`${id}-ten`}>
		<div className="part-head">
			<h2 id={`${id}-ten`} tabIndex={-1}>
				{title}
			</h2>
			<PartComments part={id} title={title} />
		</div>
		{children}
	</section>
)
