import type { ReactNode } from 'react'
import type { Instant } from '#app/locales/format.ts'
import { inquiries as m } from '#app/locales/inquiries.ts'
import { useText } from '#app/ui/parts/language.tsx'
import { Tag } from '#app/ui/parts/Tag.tsx'
import { Time } from '#app/ui/parts/Time.tsx'

export type ShownInquiry = {
	id: string
	text: string
	sentAt: Instant
	dueAt: Instant
	answer: string | null
	answeredAt: Instant | null
}

type Props = {
	inquiry: ShownInquiry
	now: Instant
	isNew?: boolean
	by?: string | null
	children?: ReactNode
}

/** What the secretariat asked, on which day, and what the agency said to it. */
export const InquiryCard = ({ inquiry, now, isNew, by, children }: Props) => {
	const t = useText()
	const { text, sentAt, dueAt, answer, answeredAt } = inquiry
	return (
		<article className="inquiry">
			<p className="work-facts">
				<span>
					{t(m.asked)} <Time at={sentAt} form="date" />
				</span>
				{isNew ? <Tag tone="info">{t(m.unread)}</Tag> : null}
				{answer === null ? (
					<span>
						{t(m.noAnswerYet)} <Time at={dueAt} remainingFrom={now} />
					</span>
				) : null}
			</p>
			<p className="as-typed inquiry-text">{text}</p>
			{answer !== null && answeredAt !== null ? (
				<div className="inquiry-answer">
					<p className="work-facts">
						<span>{by ? t(m.answeredBy, { name: by }) : t(m.answeredOn)}</span>
						<Time at={answeredAt} form="moment" />
					</p>
					<p className="as-typed">{answer}</p>
				</div>
			) : null}
			{children}
		</article>
	)
}
