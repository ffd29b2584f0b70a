import { useLoaderData } from '@remix-run/react'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { visits as m } from '#app/locales/visits.ts'
import { ownVisits } from '#app/queries/visits.server.ts'
import { Empty } from '#app/ui/parts/Empty.tsx'
import { Table } from '#app/ui/parts/Table.tsx'
import { Time } from '#app/ui/parts/Time.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { asMember } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.mine)

export const loader = asMember(({ viewer }) => ownVisits(viewer))

export default function Visits() {
	const t = useText()
	const language = useLanguage()
	const { visits } = useLoaderData<typeof loader>()
	return (
		<>
			<header className="page-head">
				<h1>{t(m.mine)}</h1>
				<p className="lead">{t(m.lead)}</p>
			</header>
			{visits.length === 0 ? (
				<Empty title={t(m.none)}>
					<p>{t(m.noneWords)}</p>
				</Empty>
			) : (
				<Table
					caption={t(m.mine)}
					captionHidden
					cards
					rows={visits}
					rowKey={({ id }) => id}
					columns={[
						{
							key: 'entry',
							head: t(m.entry),
							rowHead: true,
							cell: ({ id, title }) => <a href={inLanguage(language, paths.visit(id))}>{title}</a>,
						},
						{ key: 'when', head: t(m.when), cell: ({ startsAt }) => <Time at={startsAt} /> },
						{ key: 'place', head: t(m.place), cell: ({ place }) => place },
						{
							key: 'state',
							head: t(m.state),
							cell: ({ recordedAt }) => t(recordedAt === null ? m.planned : m.recorded),
						},
					]}
				/>
			)}
		</>
	)
}
