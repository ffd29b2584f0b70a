import type { Instant } from '#app/locales/format.ts'
import { inquiries as m } from '#app/locales/inquiries.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { Time } from '#app/ui/parts/Time.tsx'

type Open = { id: string; entryId: string; title: string; dueAt: Instant }

/** At the agency's desk: what the secretariat waits for. */
export const OpenInquiries = ({ open, now }: { open: readonly Open[]; now: Instant }) => {
	const t = useText()
	const language = useLanguage()
	if (open.length === 0) return null
	return (
		<Notice tone="warning" title={t(m.openTitle)}>
			<ul className="plain-list">
				{open.map(({ id, entryId, title, dueAt }) => (
					<li key={id}>
						<a href={inLanguage(language, paths.entryInquiries(entryId))}>{t(m.openDue, { title })}</a>{' '}
						<Time at={dueAt} remainingFrom={now} />
					</li>
				))}
			</ul>
		</Notice>
	)
}
