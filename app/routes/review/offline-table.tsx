import { useLoaderData } from '@remix-run/react'
import { takeSheets } from '#app/commands/offline-sheets.server.ts'
import { offline as m } from '#app/locales/offline.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { review } from '#app/locales/review.ts'
import { sentSheets } from '#app/queries/offline-sheets.server.ts'
import { OfflineFaults } from '#app/ui/offline/OfflineFaults.tsx'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { Empty } from '#app/ui/parts/Empty.tsx'
import { Figure } from '#app/ui/parts/Figure.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { Table } from '#app/ui/parts/Table.tsx'
import { redirectTo } from '#app/web/answer.server.ts'
import { asReviewer } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.previewTitle)

export const loader = asReviewer(({ viewer, params }) =>
	sentSheets(viewer, params.roundId ?? '', params.tableId ?? ''),
)

export const action = asReviewer(async ({ viewer, params, visit }) => {
	await takeSheets(viewer, params.tableId ?? '')
	return redirectTo(visit, paths.review(), 'sheets-taken')
})

export default function OfflineTable() {
	const { roundId, fileName, faults, faultCount, sheets, taken } = useLoaderData<typeof loader>()
	const t = useText()
	const language = useLanguage()
	const again = inLanguage(language, paths.reviewOffline(roundId))
	return (
		<>
			<header className="page-head">
				<Breadcrumbs
					items={[
						{ label: t(review.deskTitle), href: inLanguage(language, paths.review()) },
						{ label: t(m.title), href: again },
						{ label: t(m.previewTitle) },
					]}
				/>
				<h1>{t(m.previewTitle)}</h1>
				<p className="lead">{fileName}</p>
			</header>
			{taken !== null ? (
				<Notice tone="success">{t(m.taken, { count: taken })}</Notice>
			) : faultCount > 0 ? (
				<OfflineFaults faults={faults} count={faultCount} />
			) : sheets.length === 0 ? (
				<Empty title={t(m.empty)}>
					<p>{t(m.emptyWords)}</p>
				</Empty>
			) : (
				<Sheets sheets={sheets} />
			)}
			<p className="row">
				<a href={again}>{t(m.again)}</a>
				<a href={inLanguage(language, paths.review())}>{t(m.desk)}</a>
			</p>
		</>
	)
}

type Sheet = ReturnType<typeof useLoaderData<typeof loader>>['sheets'][number]

const Sheets = ({ sheets }: { sheets: readonly Sheet[] }) => {
	const t = useText()
	return (
		<>
			<Table
				caption={t(m.sheets)}
				cards
				rows={sheets}
				rowKey={({ id }) => id}
				columns={[
					{ key: 'entry', head: t(m.entry), rowHead: true, cell: ({ title }) => title },
					{ key: 'before', head: t(m.before), number: true, cell: ({ before }) => <Figure value={before} /> },
					{ key: 'after', head: t(m.after), number: true, cell: ({ after }) => <Figure value={after} /> },
					{
						key: 'missing',
						head: t(m.missing),
						number: true,
						cell: ({ missing }) => (missing === 0 ? t(m.complete) : <Figure value={missing} />),
					},
				]}
			/>
			<form method="post">
				<Button>{t(m.takeOver, { count: sheets.length })}</Button>
			</form>
		</>
	)
}
