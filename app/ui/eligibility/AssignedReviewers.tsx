import type { Message } from '#app/locales/message.ts'
import type { Grounds } from '#app/domain/substitute.ts'
import type { Instant } from '#app/locales/format.ts'
import { secretariat as m } from '#app/locales/secretariat.ts'
import { substitutes as s } from '#app/locales/substitutes.ts'
import { useText } from '#app/ui/parts/language.tsx'
import { Tag } from '#app/ui/parts/Tag.tsx'

export type AssignedReviewer = {
	id: string
	name: string
	unit: string
	startedAt: Instant | null
	handedInAt: Instant | null
	recusal: { kind: string; reason: string } | null
	/** How they came to it, when not by the usual assignment. */
	cause: string
	insteadOf: string | null
	grounds: Grounds | null
}

/** Who reviews an entry and how far they are. */
export const AssignedReviewers = ({
	reviewers,
	missing,
}: {
	reviewers: readonly AssignedReviewer[]
	missing: number
}) => {
	const t = useText()
	return (
		<div className="stack tight">
			<p>{missing > 0 ? t(m.reviewersMissing, { count: missing }) : t(m.reviewersEnough)}</p>
			{reviewers.length === 0 ? <p>{t(m.noReviewers)}</p> : null}
			<ul className="plain-list reviewer-list">
				{reviewers.map((reviewer) => (
					<li key={reviewer.id}>
						<p>
							<strong>{reviewer.name}</strong>
							{reviewer.unit ? <span className="entry-facts">{` · ${reviewer.unit}`}</span> : null}
						</p>
						<Cause {...reviewer} />
						<State {...reviewer} />
					</li>
				))}
			</ul>
		</div>
	)
}

const causeWords: Readonly<Record<string, Message>> = { third: s.asThird, second: s.asSecond }

const Cause = ({ cause, insteadOf, grounds }: AssignedReviewer) => {
	const t = useText()
	if (grounds === null) return null
	return (
		<p className="entry-facts">
			{t(causeWords[cause] ?? s.asSubstitute, { ...grounds, name: insteadOf ?? '–' })}
		</p>
	)
}

const State = ({ recusal, handedInAt, startedAt }: AssignedReviewer) => {
	const t = useText()
	if (recusal?.kind === 'late') return <p>{t(s.endedLate)}</p>
	if (recusal) return <p className="as-typed">{t(m.recused, { reason: recusal.reason })}</p>
	if (handedInAt) return <Tag tone="good">{t(m.handedIn)}</Tag>
	return <Tag tone={startedAt ? 'info' : 'neutral'}>{t(startedAt ? m.writing : m.notStarted)}</Tag>
}
