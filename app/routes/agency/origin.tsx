import { useLoaderData } from '@remix-run/react'
import { agency } from '#app/locales/agency.ts'
import { copyPartNames, dossier as m } from '#app/locales/dossier.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { copyOrigin } from '#app/queries/copy.server.ts'
import { Unplaced } from '#app/ui/dossier/Unplaced.tsx'
import { Breadcrumbs } from '#app/ui/parts/Breadcrumbs.tsx'
import { Button } from '#app/ui/parts/Button.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { Time } from '#app/ui/parts/Time.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { asAgency } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.originTitle)

export const loader = asAgency(async ({ viewer, params, language }) => {
	const { left, ...origin } = await copyOrigin(viewer, params.entryId ?? '')
	return { ...origin, left: left.map(({ label, text }) => ({ heading: label[language], text })) }
})

export default function Origin() {
	const t = useText()
	const language = useLanguage()
	const { id, title, source, copiedAt, parts, left } = useLoaderData<typeof loader>()
	const at = (path: string) => inLanguage(language, path)
	return (
		<>
			<header className="page-head">
				<Breadcrumbs
					items={[
						{ label: t(agency.title), href: at(paths.agency()) },
						{ label: title || t(agency.untitled), href: at(paths.entry(id)) },
						{ label: t(m.originTitle) },
					]}
				/>
				<h1>{t(m.originTitle)}</h1>
			</header>
			<dl className="facts wide">
				<div>
					<dt>{t(m.originFrom)}</dt>
					<dd>
						<a href={at(paths.entry(source.id))}>{source.title || t(agency.untitled)}</a>
						{` · ${source.round}`}
					</dd>
				</div>
				<div>
					<dt>{t(m.originAt)}</dt>
					<dd>
						<Time at={copiedAt} />
					</dd>
				</div>
				<div>
					<dt>{t(m.originParts)}</dt>
					<dd>{parts.map((part) => t(copyPartNames[part])).join('; ')}</dd>
				</div>
			</dl>
			<div className="row">
				<Button icon="edit" href={at(paths.entryEditor(id))}>
					{t(agency.edit)}
				</Button>
			</div>
			{left.length === 0 ? (
				<Notice tone="success">{t(m.originNothingLeft)}</Notice>
			) : (
				<Unplaced pieces={left} />
			)}
		</>
	)
}
