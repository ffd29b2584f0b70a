import { useLoaderData } from '@remix-run/react'
import { takeImport } from '#app/commands/imports.server.ts'
import { strictReader, tableReader } from '#app/forms/read-table.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { verdictText } from '#app/locales/reasons.ts'
import { tables as m } from '#app/locales/tables.ts'
import { importPage } from '#app/queries/import-page.server.ts'
import { ImportPreview } from '#app/ui/imports/ImportPreview.tsx'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { redirectTo } from '#app/web/answer.server.ts'
import { asAgency } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.previewTitle)

export const loader = asAgency(async ({ viewer, params, language }) => {
	const { may, ...page } = await importPage(viewer, params.importId ?? '', tableReader)
	return { ...page, refusal: verdictText(language, may) }
})

export const action = asAgency(async ({ viewer, params, visit }) => {
	const importId = params.importId ?? ''
	await takeImport(viewer, importId, strictReader)
	return redirectTo(visit, paths.agencyImportPreview(importId))
})

export default function Preview() {
	const t = useText()
	const language = useLanguage()
	const page = useLoaderData<typeof loader>()
	const again = inLanguage(language, paths.agencyImport())
	return (
		<>
			<header className="page-head">
				<Breadcrumbs items={[{ label: t(m.importTitle), href: again }, { label: page.fileName }]} />
				<h1>{t(m.previewTitle)}</h1>
				<p className="lead">{`${page.fileName} · ${page.round}`}</p>
			</header>
			<ImportPreview page={page} again={again} desk={inLanguage(language, paths.agency())} />
		</>
	)
}
