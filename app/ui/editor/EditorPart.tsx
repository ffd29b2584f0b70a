import type { ReactNode } from 'react'

/** One part of the editor under its heading; the list of parts leads here. */
export const EditorPart = ({ id, title, children }: { id: string; title: string; children: ReactNode }) => (
	<section className="editor-section" id={id} aria-labelledby={`${id}-ten`}>
		<h2 id={`${id}-ten`}>{title}</h2>
		{children}
	</section>
)
