import { Figure } from '#app/ui/parts/Figure.tsx'

/** A few numbers that say how things stand. */
export const KeyFigures = ({
	figures,
}: {
	figures: readonly { label: string; value: number | string; hint?: string }[]
}) => (
	<dl className="key-figures">
		{figures.map(({ label, value, hint }) => (
			<div key={label} title={hint}>
				<dt>{label}</dt>
				<dd>{typeof value === 'number' ? <Figure value={value} /> : value}</dd>
			</div>
		))}
	</dl>
)
