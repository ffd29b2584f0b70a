import { formatDate } from '#app/locales/format.ts'
import { publicity as m } from '#app/locales/publicity.ts'
import { useText } from '#app/ui/parts/language.tsx'
import { Tag } from '#app/ui/parts/Tag.tsx'
import { Time } from '#app/ui/parts/Time.tsx'

type Props = {
	openedAt: Date | string
	closesAt: Date | string
	lastDay: string
	days: number
	isOpen: boolean
	entryCount: number
	objectionCount: number
	now: Date | string
	extensions: readonly { lastDay: string; reason: string }[]
}

/** From when until when, how long it was asked to be, and how much came. */
export const PublicityFacts = (list: Props) => {
	const t = useText()
	return (
		<dl className="facts wide">
			<div>
				<dt>{t(m.period)}</dt>
				<dd>
					<p>{t(m.from, { from: formatDate(list.openedAt), until: formatDate(list.lastDay) })}</p>
					<p className="muted">{t(m.daysAsked, { count: list.days })}</p>
					{list.extensions.map(({ lastDay, reason }) => (
						<p key={lastDay}>{t(m.extended, { until: formatDate(lastDay), reason })}</p>
					))}
				</dd>
			</div>
			<div>
				<dt>{t(m.state)}</dt>
				<dd className="row">
					<Tag tone={list.isOpen ? 'waiting' : 'neutral'} icon={list.isOpen ? 'waiting' : 'lock'}>
						{t(list.isOpen ? m.openNow : m.closed)}
					</Tag>{' '}
					{list.isOpen ? <Time at={list.closesAt} remainingFrom={list.now} /> : null}
				</dd>
			</div>
			<div>
				<dt>{t(m.objections)}</dt>
				<dd>{t(m.objectionCount, { count: list.objectionCount })}</dd>
			</div>
		</dl>
	)
}
