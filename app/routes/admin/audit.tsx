import { useLoaderData } from '@remix-run/react'
import { parseAuditQuery } from '#app/forms/audit.ts'
import { audit as m } from '#app/locales/audit.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { auditTrail } from '#app/queries/audit-trail.server.ts'
import { auditFilters } from '#app/ui/audit/audit-filters.ts'
import { AuditFilters } from '#app/ui/audit/AuditFilters.tsx'
import { AuditTable } from '#app/ui/audit/AuditTable.tsx'
import { ExportLinks } from '#app/ui/parts/ExportLinks.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { asAdministrator } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.title)

export const loader = asAdministrator(async ({ viewer, url }) => {
	const query = parseAuditQuery(url.searchParams)
	return { query, trail: await auditTrail(viewer, auditFilters(query)) }
})

export default function Audit() {
	const t = useText()
	const language = useLanguage()
	const { query, trail } = useLoaderData<typeof loader>()
	const href = (changes: Record<string, string>) => {
		const kept = Object.entries({ ...query, truoc: '', ...changes }).filter(([, value]) => value)
		const search = new URLSearchParams(kept.map(([name, value]) => [name, String(value)])).toString()
		return inLanguage(language, paths.adminAudit(search ? `?${search}` : ''))
	}
	const exported = href({}).replace(/^[^?]*/, '')
	return (
		<>
			<header className="page-head">
				<h1>{t(m.title)}</h1>
				<p className="lead">{t(m.lead)}</p>
			</header>
			<AuditFilters query={query} />
			<AuditTable events={trail.events} hrefOf={(type, id) => href({ loai: type, 'doi-tuong': id })} />
			<ExportLinks path={paths.adminAuditExport} query={exported} />
			<nav className="row" aria-label={t(m.caption)}>
				{query.truoc ? <a href={href({})}>{t(m.newest)}</a> : null}
				{trail.older ? (
					<a rel="next" href={href({ truoc: trail.older })}>
						{t(m.older)}
					</a>
				) : null}
			</nav>
		</>
	)
}
