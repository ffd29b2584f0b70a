import type { ShownCluster } from '#app/domain/movement-page.ts'
import { formatDate } from '#app/locales/format.ts'
import { movement as m } from '#app/locales/gallery.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { Disclosure } from '#app/ui/parts/Disclosure.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'

/** Clusters or blocks, each opening to its members with the days since or until which they belong to it. */
export const Clusters = ({ clusters }: { clusters: readonly ShownCluster[] }) => {
	const t = useText()
	const language = useLanguage()
	return (
		<div className="cluster-list">
			{clusters.map(({ slug, name, members }) => (
				<Disclosure key={slug} summary={t(m.members, { name, count: members.length })}>
					<ul className="cluster-members">
						{members.map((member) => (
							<li key={`${member.slug} ${member.since ?? ''}`}>
								<a href={inLanguage(language, paths.unit(member.slug))}>{member.name}</a>
								<Span {...member} />
							</li>
						))}
					</ul>
				</Disclosure>
			))}
		</div>
	)
}

const Span = ({ since, until }: { since: string | null; until: string | null }) => {
	const t = useText()
	if (since === null && until === null) return null
	const from = since === null ? '' : formatDate(since)
	const to = until === null ? '' : formatDate(until)
	const words =
		since === null ? t(m.until, { to }) : until === null ? t(m.from, { from }) : t(m.fromUntil, { from, to })
	return <span className="muted small">{` (${words})`}</span>
}
