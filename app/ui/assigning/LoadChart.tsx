import { assigning as m } from '#app/locales/assigning.ts'
import { useText } from '#app/ui/parts/language.tsx'

export type Load = { reviewerId: string; name: string; before: number; after: number; limit: number }

/** How evenly the work lies: one bar for each reviewer, what is kept, what is added, and the limit as a mark. */
export const LoadChart = ({ loads }: { loads: readonly Load[] }) => {
	const t = useText()
	const most = Math.max(1, ...loads.map(({ after }) => after))
	const top = Math.max(most, Math.min(2 * most, ...loads.map(({ limit }) => limit)))
	const share = (count: number) => `${(100 * Math.min(count, top)) / top}%`
	return (
		<figure className="load-chart">
			<figcaption className="muted">{t(m.loadsHint)}</figcaption>
			<ul>
				{loads.map(({ reviewerId, name, before, after, limit }) => (
					<li key={reviewerId} className={after > limit ? 'load-line over' : 'load-line'}>
						<span className="load-name">{name}</span>
						<svg className="load-bar" aria-hidden="true" preserveAspectRatio="none">
							<rect className="load-ground" width="100%" height="100%" />
							<rect className="load-kept" width={share(before)} height="100%" />
							<rect className="load-added" x={share(before)} width={share(after - before)} height="100%" />
							{limit <= top ? (
								<line className="load-limit" x1={share(limit)} x2={share(limit)} y1="0" y2="100%" />
							) : null}
						</svg>
						<span className="load-figure">{t(m.loadOf, { before, added: after - before, limit })}</span>
					</li>
				))}
			</ul>
		</figure>
	)
}
