import { stages as stageWords } from '#app/locales/reasons.ts'
import { phaseNames } from '#app/locales/gallery.ts'
import { roleWords } from '#app/locales/people.ts'
import { rounds as m } from '#app/locales/rounds.ts'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Provenance } from '#app/ui/parts/Provenance.tsx'
import { Table } from '#app/ui/parts/Table.tsx'
import { Time } from '#app/ui/parts/Time.tsx'
import { isOpenAt, type ShownPhase } from './CalendarLine.tsx'

export const PhaseTable = ({ phases, now }: { phases: readonly ShownPhase[]; now: string }) => {
	const t = useText()
	const state = (phase: ShownPhase) =>
		isOpenAt(phase, now) ? m.during : Date.parse(now) < Date.parse(phase.opensAt) ? m.before : m.after
	return (
		<Table
			caption={t(m.calendar)}
			captionHidden
			cards
			rows={phases}
			rowKey={({ name }) => name}
			columns={[
				{ key: 'phase', head: t(m.phase), rowHead: true, cell: ({ name }) => t(phaseNames[name]) },
				{ key: 'opens', head: t(m.opensAt), whole: true, cell: ({ opensAt }) => <Time at={opensAt} /> },
				{ key: 'closes', head: t(m.closesAt), whole: true, cell: ({ closesAt }) => <Time at={closesAt} /> },
				{ key: 'state', head: t(m.state), cell: (phase) => t(state(phase)) },
			]}
		/>
	)
}

export const StageTable = ({ stages }: { stages: readonly { stage: string; count: number }[] }) => {
	const t = useText()
	return (
		<Table
			caption={t(m.stages)}
			rows={stages}
			rowKey={({ stage }) => stage}
			columns={[
				{
					key: 'stage',
					head: t(m.stage),
					rowHead: true,
					cell: ({ stage }) => t(stageWords[stage] ?? m.stage),
				},
				{ key: 'count', head: t(m.count), number: true, cell: ({ count }) => count },
			]}
		/>
	)
}

type Award = {
	id: string
	nameVi: string
	nameEn: string
	numerator: number
	denominator: number
	votersCounted: string
	minScore: number | null
	basis: string
}

export const AwardTable = ({ awards }: { awards: readonly Award[] }) => {
	const t = useText()
	const isVi = useLanguage() === 'vi'
	const needed = ({ numerator, denominator, votersCounted }: Award) =>
		t(votersCounted === 'all' ? m.ofAll : m.ofPresent, { share: `${numerator}/${denominator}` })
	return (
		<Table
			caption={t(m.awards)}
			rows={awards}
			rowKey={({ id }) => id}
			columns={[
				{
					key: 'award',
					head: t(m.award),
					rowHead: true,
					cell: (award) => (isVi ? award.nameVi : award.nameEn),
				},
				{ key: 'threshold', head: t(m.threshold), cell: needed },
				{ key: 'score', head: t(m.minScore), number: true, cell: ({ minScore }) => minScore ?? '–' },
				{ key: 'basis', head: t(m.basis), cell: ({ basis }) => <Provenance note={basis} /> },
			]}
		/>
	)
}

type Place = { id: string; name: string; unit: string | null; role?: string }

export const PlaceTable = ({
	caption,
	places,
	empty,
}: {
	caption: string
	places: readonly Place[]
	empty: string
}) => {
	const t = useText()
	const seat = (role: string) => (role === 'chair' ? roleWords.chair : roleWords.member)
	const seats = places.some(({ role }) => role)
	return (
		<Table
			caption={caption}
			rows={places}
			rowKey={({ id }) => id}
			empty={empty}
			columns={[
				{ key: 'name', head: t(m.person), rowHead: true, cell: ({ name }) => name },
				...(seats
					? [{ key: 'seat', head: t(m.seat), cell: ({ role }: Place) => (role ? t(seat(role)) : '') }]
					: []),
				{ key: 'unit', head: t(m.unit), cell: ({ unit }) => unit ?? '–' },
			]}
		/>
	)
}
