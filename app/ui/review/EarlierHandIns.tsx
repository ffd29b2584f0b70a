import { formatMoment, type Instant } from '#app/locales/format.ts'
import { reopening as m } from '#app/locales/reopening.ts'
import { useText } from '#app/ui/parts/language.tsx'

export type EarlierHandIn = { reason: string; reopenedAt: Instant; total: number; submittedAt: Instant }

/** What a sheet said before it was opened again, the last first, each with why. */
export const EarlierHandIns = ({ earlier }: { earlier: readonly EarlierHandIn[] }) => {
	const t = useText()
	return (
		<ul className="stack tight">
			{earlier.map(({ reason, reopenedAt, total, submittedAt }) => (
				<li key={String(submittedAt)}>
					{t(m.earlierLine, {
						submitted: formatMoment(submittedAt),
						reopened: formatMoment(reopenedAt),
						total,
						reason,
					})}
				</li>
			))}
		</ul>
	)
}
