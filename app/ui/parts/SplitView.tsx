import type { ReactNode } from 'react'

type Side = { label: string; children: ReactNode }

/** Two things read together: each side scrolls by itself on a wide window, one after the other on a phone. */
export const SplitView = ({ main, side }: { main: Side; side: Side }) => (
	<div className="split">
		<section className="split-main" aria-label={main.label} tabIndex={0}>
			{main.children}
		</section>
		<section className="split-side" aria-label={side.label} tabIndex={0}>
			{side.children}
		</section>
	</div>
)
