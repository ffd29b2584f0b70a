import type { Instant } from '#app/locales/format.ts'
import { inquiries as m } from '#app/locales/inquiries.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { InquiryCard, type ShownInquiry } from './InquiryCard.tsx'

type Props = {
	id: string
	inquiries: readonly ShownInquiry[]
	unread: readonly string[]
	handedIn: object | null
	now: Instant
}

/** Beside the sheet: what the agency made clear, and that it did so after the sheet was written. */
export const SheetInquiries = ({ id, inquiries, unread, handedIn, now }: Props) => {
	const t = useText()
	const language = useLanguage()
	if (inquiries.length === 0) return null
	return (
		<section className="stack" aria-labelledby="lam-ro">
			{unread.length > 0 ? (
				<Notice tone="warning" title={t(m.unreadTitle)}>
					{handedIn ? <a href={inLanguage(language, paths.reviewQuestions(id))}>{t(m.unreadDone)}</a> : null}
				</Notice>
			) : null}
			<h2 id="lam-ro">{t(m.answered)}</h2>
			{inquiries.map((inquiry) => (
				<InquiryCard key={inquiry.id} inquiry={inquiry} now={now} isNew={unread.includes(inquiry.id)} />
			))}
		</section>
	)
}
