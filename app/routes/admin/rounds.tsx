import { useLoaderData } from '@remix-run/react'
import { isAdministrator } from '#app/domain/viewer.ts'
import { beginnings } from '#app/locales/beginnings.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { phases as phaseWords } from '#app/locales/reasons.ts'
import { rounds as m } from '#app/locales/rounds.ts'
import { roundList } from '#app/queries/rounds.server.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { Table } from '#app/ui/parts/Table.tsx'
import { asStaff } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.title)

export const loader = asStaff(async ({ viewer }) => ({
	list: await roundList(viewer),
	mayBegin: isAdministrator(viewer),
}))

export default function Rounds() {
	const t = useText()
	const language = useLanguage()
	const { list, mayBegin } = useLoaderData<typeof loader>()
	return (
		<>
			<header className="page-head">
				<h1>{t(m.title)}</h1>
				<p className="lead">{t(m.lead)}</p>
			</header>
			{mayBegin ? (
				<p className="row">
					<Button icon="plus" href={inLanguage(language, paths.newRound())}>
						{t(beginnings.newRound)}
					</Button>
					<Button kind="secondary" href={inLanguage(language, paths.newMovement())}>
						{t(beginnings.newMovement)}
					</Button>
				</p>
			) : (
				<p className="muted">{t(beginnings.who)}</p>
			)}
			<Table
				caption={t(m.caption)}
				captionHidden
				rows={list}
				rowKey={({ id }) => id}
				cards
				empty={t(m.none)}
				columns={[
					{
						key: 'name',
						head: t(m.name),
						rowHead: true,
						cell: ({ id, name }) => <a href={inLanguage(language, paths.adminRound(id))}>{name}</a>,
					},
					{ key: 'movement', head: t(m.movement), cell: ({ movement }) => movement },
					{ key: 'year', head: t(m.year), number: true, cell: ({ year }) => String(year) },
					{
						key: 'open',
						head: t(m.openNow),
						cell: ({ open }) =>
							open.map((name) => t(phaseWords[name] ?? m.phase)).join(', ') || t(m.nothingOpen),
					},
				]}
			/>
		</>
	)
}
