import { sessions as m } from '#app/locales/council-sessions.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { writtenVotes as written } from '#app/locales/written-votes.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Card } from '#app/ui/parts/Card.tsx'
import { Disclosure } from '#app/ui/parts/Disclosure.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { Select } from '#app/ui/parts/Select.tsx'
import { TextArea } from '#app/ui/parts/TextArea.tsx'
import { Time } from '#app/ui/parts/Time.tsx'

export type Item = {
	id: string
	position: number
	isOpen: boolean
	award: string
	entryId: string | null
	title: string | null
	agency: string
	takenUpAt: Date | string | null
	ballot: { id: string; isOpen: boolean } | null
	notes: string
	away: readonly string[]
	stated: readonly { name: string; reason: string }[]
	refusal: string | null
}

/** What an item is about; of one with which the reader has a conflict, nothing. */
export const ItemHead = ({ item }: { item: Pick<Item, 'isOpen' | 'entryId' | 'agency' | 'award'> }) => {
	const t = useText()
	const language = useLanguage()
	if (!item.isOpen || item.entryId === null) return <p className="muted">{t(m.bound)}</p>
	return (
		<>
			<p className="muted">{[item.agency, item.award].filter((each) => each !== '').join(' · ')}</p>
			<p>
				<a href={inLanguage(language, paths.councilEntry(item.entryId))}>{t(m.documents)}</a>
			</p>
		</>
	)
}

type Props = {
	item: Item
	roundSlug: string
	isUnderWay: boolean
	people: readonly { seatId: string; name: string }[]
}

/** One item as the secretary conducts it. */
export const SessionItem = ({ item, roundSlug, isUnderWay, people }: Props) => {
	const t = useText()
	const language = useLanguage()
	const ballots = `${inLanguage(language, paths.adminBallots())}?dot=${encodeURIComponent(roundSlug)}`
	return (
		<Card as="h3" title={`${item.position}. ${item.title ?? t(m.item, { position: item.position })}`}>
			<div className="stack">
				<ItemHead item={item} />
				{item.isOpen ? (
					<p>
						{item.ballot ? (
							<a href={inLanguage(language, paths.adminBallot(item.ballot.id))}>{t(m.ballot)}</a>
						) : (
							<a href={ballots}>{t(m.toBallots)}</a>
						)}
					</p>
				) : null}
				{item.isOpen && item.ballot?.isOpen ? (
					<p>
						<a href={inLanguage(language, paths.adminWrittenVote(item.ballot.id))}>{t(written.title)}</a>
					</p>
				) : null}
				{item.away.length > 0 ? <p>{t(m.away, { names: item.away.join(', ') })}</p> : null}
				{item.stated.map(({ name, reason }) => (
					<p key={name} className="muted">{`${name}: ${reason}`}</p>
				))}
				{item.isOpen && isUnderWay ? <Conduct item={item} people={people} /> : null}
				{item.isOpen && !isUnderWay && item.notes !== '' ? <p className="as-typed">{item.notes}</p> : null}
			</div>
		</Card>
	)
}

const Conduct = ({ item, people }: Pick<Props, 'item' | 'people'>) => {
	const t = useText()
	const own = (name: string) => ({ name, id: `${name}-${item.id}` })
	return (
		<>
			{item.refusal ? <Notice tone="warning">{item.refusal}</Notice> : null}
			<form method="post" className="row">
				<input type="hidden" name="act" value="take-up" />
				<input type="hidden" name="itemId" value={item.id} />
				<Button kind="secondary" icon="eye">
					{t(m.takeUp)}
				</Button>
				{item.takenUpAt ? (
					<span className="muted">
						{`${t(m.takenUp)} `}
						<Time at={item.takenUpAt} form="moment" />
					</span>
				) : null}
			</form>
			<form method="post" className="form">
				<input type="hidden" name="act" value="note" />
				<input type="hidden" name="itemId" value={item.id} />
				<TextArea
					{...own('notes')}
					label={t(m.notes)}
					hint={t(m.notesHint)}
					maxLength={10_000}
					defaultValue={item.notes}
				/>
				<div className="row">
					<Button kind="secondary">{t(m.saveNotes)}</Button>
				</div>
			</form>
			<Disclosure summary={t(m.leave)}>
				<form method="post" className="form">
					<input type="hidden" name="act" value="leave" />
					<input type="hidden" name="itemId" value={item.id} />
					<Select
						{...own('seatId')}
						label={t(m.leaver)}
						hint={t(m.leaveHint)}
						placeholder={t(m.choose)}
						options={people.map(({ seatId, name }) => ({ value: seatId, label: name }))}
						required
					/>
					<Field {...own('reason')} label={t(m.reason)} minLength={5} maxLength={500} required />
					<div className="row">
						<Button kind="secondary">{t(m.leaveAct)}</Button>
					</div>
				</form>
			</Disclosure>
		</>
	)
}
