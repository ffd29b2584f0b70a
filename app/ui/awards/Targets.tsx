import type { Target } from '#app/domain/award-page.ts'
import { targetUnits, topicPage as m } from '#app/locales/awards.ts'
import { useText } from '#app/ui/parts/language.tsx'
import { Table } from '#app/ui/parts/Table.tsx'

/** The national goals that a pillar works towards. */
export const Targets = ({ targets }: { targets: readonly Target[] }) => {
	const t = useText()
	const valueOf = (value: string | null, unit: string): string => {
		const words = targetUnits[unit]
		if (value === null) return '–'
		return words ? t(words, { value }) : `${value} ${unit}`
	}
	if (targets.length === 0) return null
	return (
		<section className="section" aria-labelledby="muc-tieu">
			<h2 id="muc-tieu">{t(m.targets)}</h2>
			<p className="muted section-lead">{t(m.targetsLead)}</p>
			<Table
				caption={t(m.targets)}
				captionHidden
				cards
				rows={targets}
				rowKey={({ code }) => code}
				columns={[
					{ key: 'goal', head: t(m.target), rowHead: true, cell: ({ text }) => text },
					{ key: '2025', head: t(m.year2025), whole: true, cell: (row) => valueOf(row.target2025, row.unit) },
					{ key: '2030', head: t(m.year2030), whole: true, cell: (row) => valueOf(row.target2030, row.unit) },
				]}
			/>
		</section>
	)
}
