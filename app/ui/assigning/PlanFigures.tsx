import { assigning as m } from '#app/locales/assigning.ts'
import { formatNumber } from '#app/locales/format.ts'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { KeyFigures } from './KeyFigures.tsx'

type Figures = { entries: number; pairs: number; kept: number; withdrawn: number; cost: number; ms: number }

/** What the plan comes to. */
export const PlanFigures = ({ figures }: { figures: Figures }) => {
	const t = useText()
	const language = useLanguage()
	const { entries, pairs, kept, withdrawn, cost, ms } = figures
	return (
		<KeyFigures
			figures={[
				{ label: t(m.entries), value: entries },
				{ label: t(m.newPairs), value: pairs },
				{ label: t(m.kept), value: kept },
				...(withdrawn > 0 ? [{ label: t(m.withdrawn), value: withdrawn }] : []),
				{ label: t(m.cost), value: cost, hint: t(m.costHint) },
				{
					label: t(m.took),
					value: t(m.seconds, { seconds: formatNumber(language, ms / 1000, { digits: 1 }) }),
				},
			]}
		/>
	)
}
