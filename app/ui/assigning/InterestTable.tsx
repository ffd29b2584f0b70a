import { assigning as m, assigningErrors, interestKindWords } from '#app/locales/assigning.ts'
import type { Instant } from '#app/locales/format.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Disclosure } from '#app/ui/parts/Disclosure.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { Table } from '#app/ui/parts/Table.tsx'
import { Tag } from '#app/ui/parts/Tag.tsx'
import { TextArea } from '#app/ui/parts/TextArea.tsx'
import { useTypedForm } from '#app/ui/parts/typed-form.ts'
import { isKind } from './OwnInterests.tsx'
import { Span } from './Span.tsx'

type Interest = {
	id: string
	who: string
	towards: string
	isUnit: boolean
	how: string
	kind: string
	note: string
	startsAt: Instant | null
	endsAt: Instant | null
	lifted: { at: Instant; why: string } | null
}

const hows = { declared: m.howDeclared, claimed: m.howClaimed, pinned: m.howPinned } as const
const isHow = (how: string): how is keyof typeof hows => Object.hasOwn(hows, how)

/** Every recorded conflict of the round: who, with what, how it is known; what binds no more can be lifted. */
export const InterestTable = ({ interests }: { interests: readonly Interest[] }) => {
	const t = useText()
	return (
		<Table
			caption={t(m.recorded)}
			rows={interests}
			rowKey={({ id }) => id}
			cards
			empty={t(m.noRecorded)}
			columns={[
				{ key: 'who', head: t(m.who), rowHead: true, cell: ({ who }) => who },
				{
					key: 'towards',
					head: t(m.towards),
					cell: ({ towards, isUnit }) => (isUnit ? t(m.everyEntryOf, { name: towards }) : towards),
				},
				{
					key: 'kind',
					head: t(m.kind),
					cell: ({ kind, how, note }) => (
						<>
							{isKind(kind) ? t(interestKindWords[kind]) : kind}{' '}
							<span className="muted">({isHow(how) ? t(hows[how]) : how})</span>
							<br />
							<span className="muted">{note}</span>
						</>
					),
				},
				{ key: 'span', head: t(m.span), cell: (row) => <Span {...row} /> },
				{ key: 'lift', head: t(m.lift), cell: (row) => <Lift interest={row} /> },
			]}
		/>
	)
}

const Lift = ({ interest: { id, who, lifted } }: { interest: Interest }) => {
	const t = useText()
	const form = useTypedForm(assigningErrors, {}, 'lift')
	const isBack = form.isBack && form.typed('interestId') === id
	if (lifted) {
		return (
			<>
				<Tag>{t(m.liftedAt)}</Tag> <span className="muted">{lifted.why}</span>
			</>
		)
	}
	return (
		<Disclosure
			open={isBack}
			summary={
				<>
					{t(m.lift)}
					<span className="hidden-words">{` ${who}`}</span>
				</>
			}
		>
			<form method="post" className="form" noValidate>
				<input type="hidden" name="act" value="lift" />
				<input type="hidden" name="interestId" value={id} />
				<TextArea
					id={`${id}-reason`}
					name="reason"
					label={t(m.liftWhy)}
					maxLength={1000}
					error={isBack ? form.error('reason') : null}
					defaultValue={isBack ? form.typed('reason') : ''}
				/>
				<Button kind="secondary" small>
					{t(m.liftThis)}
				</Button>
			</form>
		</Disclosure>
	)
}
