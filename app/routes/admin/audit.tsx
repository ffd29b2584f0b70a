import { useLoaderData } from '@remix-run/react'
import { parseAuditQuery, type AuditQuery } from '#app/forms/audit.ts'
import { audit as m } from '#app/locales/audit.ts'
import { isEventName, isSubjectType } from '#app/locales/events.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { auditTrail } from '#app/queries/audit-trail.server.ts'
import { AuditFilters } from '#app/ui/audit/AuditFilters.tsx'
import { AuditTable } from '#app/ui/audit/AuditTable.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { pageMeta } from '#app/ui/parts/page-meta.ts'
import { asAdministrator } from '#app/web/gate.server.ts'

export const meta = pageMeta(m.title)

export const loader = asAdministrator(async ({ viewer, url }) => {
	const query = parseAuditQuery(url.searchParams)
	return { query, trail: await auditTrail(viewer, filtersOf(query)) }
})

const startOf = (day: string) => new Date(`${day}T00:00:00+07:00`)
const dayLater = (moment: Date) => new Date(moment.getTime() + 86_400_000)

const filtersOf = (query: AuditQuery) => ({
	event: isEventName(query['su-kien']) ? query['su-kien'] : null,
	person: query.nguoi,
	subjectType: isSubjectType(query.loai) ? query.loai : null,
	subject: query['doi-tuong'],
	from: query['tu-ngay'] ? startOf(query['tu-ngay']) : null,
	until: query['den-ngay'] ? dayLater(startOf(query['den-ngay'])) : null,
	before: query.truoc ? BigInt(query.truoc) : null,
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
	return (
		<>
			<header className="page-head">
				<h1>{t(m.title)}</h1>
				<p className="lead">{t(m.lead)}</p>
			</header>
			<AuditFilters query={query} />
			<AuditTable events={trail.events} hrefOf={(type, id) => href({ loai: type, 'doi-tuong': id })} />
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
