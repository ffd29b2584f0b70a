import { assigning as m, assigningErrors } from '#app/locales/assigning.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Choice } from '#app/ui/parts/Choice.tsx'
import { Disclosure } from '#app/ui/parts/Disclosure.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { Select } from '#app/ui/parts/Select.tsx'
import { Table } from '#app/ui/parts/Table.tsx'
import { TextArea } from '#app/ui/parts/TextArea.tsx'
import { useTypedForm } from '#app/ui/parts/typed-form.ts'

type Pair = { id: string; names: readonly string[]; how: 'apart' | 'together'; reason: string }

export const PairTable = ({ pairs, isOpen }: { pairs: readonly Pair[]; isOpen: boolean }) => {
	const t = useText()
	return (
		<Table
			caption={t(m.pairsTitle)}
			rows={pairs}
			rowKey={({ id }) => id}
			cards
			empty={t(m.noPairRules)}
			columns={[
				{ key: 'who', head: t(m.who), rowHead: true, cell: ({ names }) => names.join(' – ') },
				{ key: 'how', head: t(m.how), cell: ({ how }) => t(how === 'apart' ? m.apart : m.together) },
				{ key: 'reason', head: t(m.reason), cell: ({ reason }) => reason },
				{
					key: 'lift',
					head: '',
					cell: ({ id, names }) =>
						isOpen ? (
							<form method="post">
								<input type="hidden" name="act" value="lift-pair" />
								<input type="hidden" name="pairId" value={id} />
								<Button kind="quiet" small>
									{t(m.lift)}
									<span className="hidden-words">{` ${names.join(' – ')}`}</span>
								</Button>
							</form>
						) : null,
				},
			]}
		/>
	)
}

const labels = { firstId: m.first, secondId: m.second, how: m.how, reason: m.reason }

export const PairForm = ({ reviewers }: { reviewers: readonly { reviewerId: string; name: string }[] }) => {
	const t = useText()
	const { errors, error, typed, isBack } = useTypedForm(assigningErrors, labels, 'pair')
	const people = reviewers.map(({ reviewerId, name }) => ({ value: reviewerId, label: name }))
	return (
		<Disclosure summary={t(m.newPair)} open={isBack}>
			<form className="form" method="post" noValidate>
				<ErrorSummary errors={errors} />
				<input type="hidden" name="act" value="pair" />
				<Select
					name="firstId"
					label={t(m.first)}
					error={error('firstId')}
					defaultValue={typed('firstId')}
					options={people}
				/>
				<Select
					name="secondId"
					label={t(m.second)}
					error={error('secondId')}
					defaultValue={typed('secondId')}
					options={people}
				/>
				<Choice
					name="how"
					legend={t(m.how)}
					layout="row"
					chosen={typed('how', 'apart')}
					error={error('how')}
					options={[
						{ value: 'apart', label: t(m.apart) },
						{ value: 'together', label: t(m.together) },
					]}
				/>
				<TextArea
					name="reason"
					label={t(m.reason)}
					maxLength={500}
					error={error('reason')}
					defaultValue={typed('reason')}
				/>
				<div className="row">
					<Button kind="secondary">{t(m.save)}</Button>
				</div>
			</form>
		</Disclosure>
	)
}
