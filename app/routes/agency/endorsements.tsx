import { useLoaderData } from '@remix-run/react'
import { agency } from '#app/locales/agency.ts'
import { chain as m } from '#app/locales/chain.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { endorsingList } from '#app/queries/endorsing.server.ts'
import { AboveList } from '#app/ui/chain/AboveList.tsx'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { ExportLinks } from '#app/ui/parts/ExportLinks.tsx'
import { Table } from '#app/ui/parts/Table.tsx'
import { Time } from '#app/ui/parts/Time.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { asAgency } from '#app/web/gate.server.ts'

export const handle = { script: true }

export const meta = pageMeta(m.above)

export const loader = asAgency(({ viewer }) => endorsingList(viewer))

export default function Endorsements() {
	const t = useText()
	const language = useLanguage()
	const { now, waiting, answered } = useLoaderData<typeof loader>()
	return (
		<>
			<header className="page-head">
				<Breadcrumbs
					items={[
						{ label: t(agency.title), href: inLanguage(language, paths.agency()) },
						{ label: t(m.above) },
					]}
				/>
				<h1>{t(m.above)}</h1>
				<p className="lead">{t(m.aboveLead)}</p>
			</header>
			{waiting.length > 0 ? (
				<AboveList entries={waiting} now={now} />
			) : (
				<p className="muted">{t(m.aboveNone)}</p>
			)}
			<Table
				caption={t(m.answered)}
				rows={answered}
				rowKey={({ id }) => id}
				cards
				empty={t(m.answeredNone)}
				columns={[
					{ key: 'unit', head: t(m.unit), rowHead: true, cell: ({ unit }) => unit },
					{
						key: 'outcome',
						head: t(m.answer),
						cell: ({ outcome }) => t(outcome === 'endorsed' ? m.endorsedWord : m.returnedWord),
					},
					{ key: 'note', head: t(m.note), cell: ({ note }) => note },
					{ key: 'number', head: t(m.number), whole: true, cell: ({ number }) => number ?? '–' },
					{ key: 'by', head: t(m.by), cell: ({ by }) => by },
					{
						key: 'at',
						head: t(m.at),
						whole: true,
						cell: ({ at }) => (at ? <Time at={at} form="moment" /> : '–'),
					},
				]}
			/>
			{waiting.length + answered.length === 0 ? null : <ExportLinks path={paths.endorsementsExport} />}
		</>
	)
}
