import type { PhaseName } from '#app/domain/verdict.ts'
import { adminDesk as m } from '#app/locales/admin-desk.ts'
import { phaseNames } from '#app/locales/gallery.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { Table, type Column } from '#app/ui/parts/Table.tsx'
import { Tag, type Tone } from '#app/ui/parts/Tag.tsx'
import { Time } from '#app/ui/parts/Time.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'

type Phase = { name: PhaseName; opensAt: string; closesAt: string; state: 'now' | 'next' | 'done' }

const tones: Readonly<Record<Phase['state'], Tone>> = { now: 'info', next: 'neutral', done: 'good' }

/** One round's phases with where the calendar stands. */
export const RoundCalendar = ({
	round,
	now,
}: {
	round: { id: string; name: string; phases: readonly Phase[] }
	now: string
}) => {
	const t = useText()
	const language = useLanguage()
	const columns: Column<Phase>[] = [
		{ key: 'phase', head: t(m.phase), rowHead: true, cell: ({ name }) => t(phaseNames[name]) },
		{ key: 'opens', head: t(m.opens), cell: ({ opensAt }) => <Time at={opensAt} form="moment" /> },
		{ key: 'closes', head: t(m.closes), cell: ({ closesAt }) => <Time at={closesAt} form="moment" /> },
		{ key: 'state', head: t(m.state), cell: ({ state }) => <Tag tone={tones[state]}>{t(m[state])}</Tag> },
		{
			key: 'left',
			head: t(m.left),
			cell: ({ state, closesAt }) => (state === 'now' ? <Time at={closesAt} remainingFrom={now} /> : '–'),
		},
	]
	return (
		<div className="stack">
			<h3>
				<a href={inLanguage(language, paths.adminRound(round.id))}>{round.name}</a>
			</h3>
			<Table
				caption={t(m.calendarOf, { round: round.name })}
				captionHidden
				cards
				columns={columns}
				rows={round.phases}
				rowKey={({ name }) => name}
			/>
		</div>
	)
}
