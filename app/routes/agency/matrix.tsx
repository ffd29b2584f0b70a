import { useLoaderData } from '@remix-run/react'
import { agency } from '#app/locales/agency.ts'
import { matrix as m } from '#app/locales/coach.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { entryMatrix } from '#app/queries/entry-matrix.server.ts'
import { Hints } from '#app/ui/coach/Hints.tsx'
import { Matrix } from '#app/ui/coach/Matrix.tsx'
import { matrixHref } from '#app/ui/coach/matrix-href.ts'
import { tallyText } from '#app/ui/coach/tally-text.ts'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { asAgency } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.title)

export const loader = asAgency(({ viewer, params }) => entryMatrix(viewer, params['entryId'] ?? ''))

export default function MatrixPage() {
	const t = useText()
	const language = useLanguage()
	const at = (path: string) => inLanguage(language, path)
	const { id, title, form, results, evidence, hints, tally, isEditable } = useLoaderData<typeof loader>()
	return (
		<>
			<header className="page-head">
				<Breadcrumbs
					items={[
						{ label: t(agency.title), href: at(paths.agency()) },
						{ label: title || t(agency.untitled), href: at(paths.entry(id)) },
						{ label: t(m.title) },
					]}
				/>
				<h1>{t(m.title)}</h1>
				<p className="lead">{t(m.lead)}</p>
			</header>
			<div className="stack loose">
				<Matrix
					results={results}
					evidence={evidence.map((item) => ({ ...item, href: matrixHref(item) }))}
					captionHidden
				/>
				<section className="stack" aria-label={tallyText(tally, t)}>
					<h2>{tallyText(tally, t)}</h2>
					{hints.length > 0 ? <Hints hints={hints} entryId={id} form={form} /> : null}
				</section>
				{isEditable ? (
					<div className="row">
						<Button kind="secondary" href={`${at(paths.entryEditor(id))}#results`}>
							{t(m.edit)}
						</Button>
					</div>
				) : null}
			</div>
		</>
	)
}
