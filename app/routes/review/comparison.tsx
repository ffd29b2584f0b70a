import { useLoaderData } from '@remix-run/react'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { review } from '#app/locales/review.ts'
import { reviewing as m } from '#app/locales/reviewing.ts'
import { ownSheets } from '#app/queries/own-sheets.server.ts'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { Empty } from '#app/ui/parts/Empty.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { OwnSheetsTable } from '#app/ui/review/OwnSheetsTable.tsx'
import { SideBySide } from '#app/ui/review/SideBySide.tsx'
import { asReviewer } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.compareTitle)

export const loader = asReviewer(async ({ viewer, url }) => {
	const chosen = url.searchParams.getAll('phieu')
	return { chosen, ...(await ownSheets(viewer, { chosen, sort: url.searchParams.get('theo') })) }
})

export default function Comparison() {
	const { tables, side, chosen } = useLoaderData<typeof loader>()
	const t = useText()
	const language = useLanguage()
	const desk = inLanguage(language, paths.review())
	return (
		<>
			<header className="page-head">
				<Breadcrumbs items={[{ label: t(review.back), href: desk }, { label: t(m.compareTitle) }]} />
				<h1>{t(m.compareTitle)}</h1>
				<p>{t(m.compareLead)}</p>
			</header>
			{tables.length === 0 ? (
				<Empty title={t(m.compareNone)} action={<a href={desk}>{t(m.toDesk)}</a>}>
					<p>{t(m.compareNoneWords)}</p>
				</Empty>
			) : null}
			{side ? <SideBySide {...side} /> : null}
			{tables.map((table) => (
				<OwnSheetsTable key={table.id} table={table} chosen={chosen} />
			))}
		</>
	)
}
