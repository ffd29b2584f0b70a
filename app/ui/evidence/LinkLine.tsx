import { hostOf, type EvidenceLink } from '#app/domain/evidence-link.ts'
import { evidence as m } from '#app/locales/evidence.ts'
import { Icon } from '#app/ui/parts/Icon.tsx'
import { Time } from '#app/ui/parts/Time.tsx'
import { useText } from '#app/ui/parts/language.tsx'

/** A link as evidence: its title, the host in ASCII so that nothing passes for another, and the day it was read. */
export const LinkLine = ({
	link: { href, title, openedOn },
	caption,
}: {
	link: EvidenceLink
	caption?: string
}) => {
	const t = useText()
	const host = hostOf(href)
	return (
		<div className="evidence-link">
			<p>
				<a href={href} target="_blank" rel="noopener noreferrer nofollow">
					<span lang="vi">{caption || title}</span>
					<span className="hidden-words">{` (${t(m.linkOpens, { host })})`}</span>
				</a>{' '}
				<Icon name="external" size={16} />
			</p>
			<p className="evidence-facts">
				{caption ? `${title} · ` : ''}
				<span className="link-host">{host}</span>
				{` · ${t(m.linkRead)} `}
				<Time at={`${openedOn}T00:00:00Z`} form="date" />
			</p>
		</div>
	)
}
