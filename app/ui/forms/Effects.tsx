import type { DraftEffect, FormChange } from '#app/domain/form-change.ts'
import { forms as m } from '#app/locales/forms.ts'
import type { Message } from '#app/locales/message.ts'
import { Table } from '#app/ui/parts/Table.tsx'
import { useText } from '#app/ui/parts/language.tsx'

type Props = { change: FormChange | null; drafts: readonly DraftEffect[]; staying: number }

/** What publishing a version would do: to the form, to the drafts, and to what was sent on. */
export const Effects = ({ change, drafts, staying }: Props) => {
	const t = useText()
	const rows = drafts.map((draft, index) => ({ ...draft, number: index + 1 }))
	return (
		<div className="stack">
			{change === null ? <p>{t(m.firstVersion)}</p> : <Change change={change} />}
			{change === null ? null : <p>{t(m.staying, { count: staying })}</p>}
			{change === null ? null : rows.length === 0 ? (
				<p>{t(m.noDrafts)}</p>
			) : (
				<Table
					caption={t(m.draftsTitle, { count: rows.length })}
					rows={rows}
					rowKey={({ number }) => String(number)}
					columns={[
						{
							key: 'draft',
							head: t(m.draft),
							rowHead: true,
							cell: ({ number }) => t(m.draftNumber, { number }),
						},
						{ key: 'kept', head: t(m.kept), number: true, cell: ({ kept }) => String(kept) },
						{
							key: 'parked',
							head: t(m.parked),
							cell: ({ parked }) =>
								parked.map(({ label, words }) => t(m.parkedPart, { name: t(label), words })).join(', ') ||
								'–',
						},
					]}
				/>
			)}
		</div>
	)
}

const Change = ({ change }: { change: FormChange }) => {
	const t = useText()
	const named = (parts: readonly { label: Message }[]) => parts.map(({ label }) => t(label)).join(', ')
	const lines = [
		[m.added, change.added],
		[m.removed, change.removed],
		[m.changed, change.changed],
	] as const
	const told = lines.filter(([, parts]) => parts.length > 0)
	const isSame = told.length === 0 && !change.isMoved && change.own.length === 0
	if (isSame) return <p>{t(m.noChange)}</p>
	return (
		<>
			<dl className="facts">
				{told.map(([name, parts]) => (
					<div key={name.vi}>
						<dt>{t(name)}</dt>
						<dd>{named(parts)}</dd>
					</div>
				))}
			</dl>
			{change.isMoved ? <p>{t(m.reordered)}</p> : null}
			{change.own.length > 0 ? <p>{t(m.ownChanged)}</p> : null}
		</>
	)
}
