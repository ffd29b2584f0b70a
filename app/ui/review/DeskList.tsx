import type { Instant } from '#app/locales/format.ts'
import { inquiries } from '#app/locales/inquiries.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { review as m } from '#app/locales/review.ts'
import { secondRound } from '#app/locales/second-round.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Progress } from '#app/ui/parts/Progress.tsx'
import { Tag } from '#app/ui/parts/Tag.tsx'
import { Time } from '#app/ui/parts/Time.tsx'

export type DeskItem = {
	id: string
	state: 'new' | 'started' | 'handed-in' | 'recused' | 'conflict'
	title: string | null
	agency: string | null
	number: string | null
	round: string
	/** Of a second round of review: others have scored it before. */
	isSecond: boolean
	dueAt: Instant
	handedInAt: Instant | null
	recusedAt: Instant | null
	total: number | null
	progress: { done: number; of: number }
	isPhaseOpen: boolean
	/** Answers of the agency since the sheet was last written. */
	news: number
}

/** Work that is one's own; `next` is the one to go on with, larger, with the filled button. */
export const DeskList = ({
	items,
	now,
	next,
}: {
	items: readonly DeskItem[]
	now: Instant
	next?: boolean
}) => {
	const t = useText()
	const language = useLanguage()
	return (
		<ul className={next ? 'work work-next' : 'work'}>
			{items.map((item) => (
				<li key={item.id}>
					<div className="stack tight">
						<h3 className="work-title">
							{item.state === 'handed-in' ? (
								<a href={inLanguage(language, paths.reviewSheet(item.id))}>{item.title ?? t(m.untitled)}</a>
							) : (
								(item.title ?? t(m.untitled))
							)}
						</h3>
						<p className="work-facts">
							{[item.agency, item.number, item.round].filter(Boolean).map((fact) => (
								<span key={fact}>{fact}</span>
							))}
							{item.isSecond ? <Tag tone="info">{t(secondRound.tag)}</Tag> : null}
						</p>
						<State item={item} now={now} />
						{item.news > 0 ? (
							<p>
								<a href={inLanguage(language, paths.reviewQuestions(item.id))}>
									<Tag tone="info">{t(inquiries.toAnswers)}</Tag>
								</a>
							</p>
						) : null}
					</div>
					{item.state === 'new' || item.state === 'started' ? (
						<Button
							kind={next ? 'primary' : 'secondary'}
							href={inLanguage(language, paths.reviewSheet(item.id))}
						>
							{t(item.state === 'new' ? m.open : m.goOn)}
							<span className="hidden-words">{`: ${item.title ?? ''}`}</span>
						</Button>
					) : null}
				</li>
			))}
		</ul>
	)
}

const State = ({ item, now }: { item: DeskItem; now: Instant }) => {
	const t = useText()
	if (item.state === 'conflict') return <Tag tone="waiting">{t(m.conflicted)}</Tag>
	if (item.state === 'recused' && item.recusedAt) {
		return (
			<p className="work-facts">
				{t(m.recusedAt)} <Time at={item.recusedAt} form="moment" />
			</p>
		)
	}
	if (item.handedInAt) {
		return (
			<p className="work-facts">
				{item.total === null ? null : <Tag tone="good">{t(m.totalOf, { total: item.total })}</Tag>}
				<span>
					{t(m.handedInAt)} <Time at={item.handedInAt} form="moment" />
				</span>
			</p>
		)
	}
	return (
		<>
			<p className="work-facts">
				<span>
					{t(m.due)} <Time at={item.dueAt} remainingFrom={now} />
				</span>
				{item.isPhaseOpen ? null : <Tag tone="waiting">{t(m.phaseClosed)}</Tag>}
			</p>
			{item.state === 'started' ? (
				<Progress
					id={`tien-do-${item.id}`}
					label={t(m.sheetProgress)}
					value={item.progress.done}
					max={item.progress.of}
				/>
			) : null}
		</>
	)
}
