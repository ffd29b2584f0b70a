import { formatDate } from '#app/locales/format.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { publicity as m } from '#app/locales/publicity.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Card } from '#app/ui/parts/Card.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Tag } from '#app/ui/parts/Tag.tsx'

type Award = {
	id: string
	name: string
	days: number | null
	refusal: string | null
	publicities: readonly {
		id: string
		openedAt: Date | string
		lastDay: string
		isOpen: boolean
		entries: number
		waiting: number
	}[]
}

type Asking = { award: Award; typed: string | null; error: string | null }

/** One award: whether names are made public first, and the lists that were. */
export const AwardPublicity = ({ roundId, award, typed, error }: Asking & { roundId: string }) => {
	const t = useText()
	const language = useLanguage()
	const { id, name, days, refusal, publicities } = award
	return (
		<Card
			title={name}
			side={
				days === null ? (
					<Tag>{t(m.asksNot)}</Tag>
				) : (
					<Tag tone="info" icon="calendar">
						{t(m.asks, { days })}
					</Tag>
				)
			}
		>
			<div className="stack">
				{publicities.length === 0 ? <p className="muted">{t(m.noPublicities)}</p> : null}
				<Lists publicities={publicities} />
				<div className="row">
					<Button
						kind="secondary"
						icon="plus"
						href={inLanguage(language, paths.adminNewPublicity(roundId, id))}
					>
						{t(m.newTitle)}
						<span className="hidden-words">{`: ${name}`}</span>
					</Button>
				</div>
				{refusal === null ? <AskForm award={award} typed={typed} error={error} /> : null}
			</div>
		</Card>
	)
}

const Lists = ({ publicities }: Pick<Award, 'publicities'>) => {
	const t = useText()
	const language = useLanguage()
	return (
		<ul className="reading-list">
			{publicities.map((list) => (
				<li key={list.id}>
					<a href={inLanguage(language, paths.adminPublicity(list.id))}>
						{t(m.line, { until: formatDate(list.lastDay), count: list.entries })}
					</a>{' '}
					<Tag tone={list.isOpen ? 'waiting' : 'neutral'}>{t(list.isOpen ? m.openNow : m.closed)}</Tag>{' '}
					{list.waiting > 0 ? (
						<Tag tone="wrong" icon="alert">
							{t(m.waitingCount, { count: list.waiting })}
						</Tag>
					) : null}
				</li>
			))}
		</ul>
	)
}

/** How many working days the award asks for. */
const AskForm = ({ award: { id, days }, typed, error }: Asking) => {
	const t = useText()
	return (
		<form method="post" className="form" noValidate>
			<input type="hidden" name="awardLevelId" value={id} />
			<Field
				name="days"
				id={`days-${id}`}
				inputMode="numeric"
				measure="short"
				maxLength={2}
				label={t(m.askDays)}
				hint={t(m.askDaysHint)}
				error={error}
				defaultValue={typed ?? days ?? ''}
			/>
			<div className="row">
				<Button kind="quiet">{t(m.askSave)}</Button>
			</div>
		</form>
	)
}
