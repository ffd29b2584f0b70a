import type { Tally } from '#app/domain/review-progress.ts'
import { progress as m } from '#app/locales/review-progress.ts'
import { Figure } from '#app/ui/parts/Figure.tsx'
import { useText } from '#app/ui/parts/language.tsx'

/** Sheets as one bar: handed in, begun, not begun; the numbers stand below it in words. */
export const TallyBar = ({ tally }: { tally: Tally }) => {
	const t = useText()
	const { sheets, handedIn, started, untouched, late } = tally
	const figures = [
		{ label: m.handedIn, value: handedIn },
		{ label: m.started, value: started },
		{ label: m.untouched, value: untouched },
	]
	const share = (count: number) => `${(100 * count) / Math.max(1, sheets)}%`
	return (
		<div className="tally">
			<p className="tally-title">{t(m.done, { value: handedIn, max: sheets })}</p>
			<svg className="tally-bar" aria-hidden="true" preserveAspectRatio="none">
				<rect className="tally-ground" width="100%" height="100%" />
				<rect className="tally-done" width={share(handedIn)} height="100%" />
				<rect className="tally-begun" x={share(handedIn)} width={share(started)} height="100%" />
			</svg>
			<dl className="desk-figures">
				{figures.map(({ label, value }) => (
					<div key={label.en}>
						<dt>{t(label)}</dt>
						<dd>
							<Figure value={value} />
						</dd>
					</div>
				))}
				<div className={late > 0 ? 'is-late' : undefined}>
					<dt>{t(m.late)}</dt>
					<dd>
						<Figure value={late} />
					</dd>
				</div>
			</dl>
		</div>
	)
}
