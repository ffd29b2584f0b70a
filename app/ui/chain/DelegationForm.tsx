import { chain as m, chainErrors } from '#app/locales/chain.ts'
import { isoMinute, type Instant } from '#app/locales/format.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { Select } from '#app/ui/parts/Select.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { useTypedForm } from '#app/ui/parts/typed-form.ts'

type Unit = { id: string; name: string; members: readonly { id: string; name: string }[] }

const labels = { delegateId: m.delegate, startsAt: m.startsAt, endsAt: m.endsAt, reason: m.reason }
/** A head names a member of the unit: a week from now, unless changed. */
export const DelegationForm = ({ unit, now, isOnly }: { unit: Unit; now: Instant; isOnly: boolean }) => {
	const t = useText()
	const { errors, error, typed, isBack } = useTypedForm(chainErrors, labels, 'give')
	const isMine = isBack && typed('unitId') === unit.id
	const mine = (field: string, otherwise = '') => (isMine ? typed(field, otherwise) : otherwise)
	const wrong = (field: string) => (isMine ? error(field) : null)
	const start = new Date(now).getTime()
	const id = (field: string) => (isOnly ? field : `${field}-${unit.id}`)
	return (
		<section className="stack" aria-labelledby={`uy-quyen-${unit.id}`}>
			<h2 id={`uy-quyen-${unit.id}`}>{`${t(m.give)} · ${unit.name}`}</h2>
			{unit.members.length === 0 ? <p className="muted">{t(m.noMembers, { unit: unit.name })}</p> : null}
			{unit.members.length > 0 ? (
				<form className="form" method="post" noValidate>
					<ErrorSummary errors={isMine ? errors : []} />
					<input type="hidden" name="act" value="give" />
					<input type="hidden" name="unitId" value={unit.id} />
					<Select
						id={id('delegateId')}
						name="delegateId"
						label={t(m.delegate)}
						measure="medium"
						error={wrong('delegateId')}
						defaultValue={mine('delegateId')}
						options={unit.members.map((member) => ({ value: member.id, label: member.name }))}
					/>
					<Field
						id={id('startsAt')}
						name="startsAt"
						type="datetime-local"
						measure="medium"
						label={t(m.startsAt)}
						error={wrong('startsAt')}
						defaultValue={mine('startsAt', isoMinute(start))}
					/>
					<Field
						id={id('endsAt')}
						name="endsAt"
						type="datetime-local"
						measure="medium"
						label={t(m.endsAt)}
						error={wrong('endsAt')}
						defaultValue={mine('endsAt', isoMinute(start + 7 * 86_400_000))}
					/>
					<Field
						id={id('reason')}
						name="reason"
						label={t(m.reason)}
						maxLength={500}
						error={wrong('reason')}
						defaultValue={mine('reason')}
					/>
					<div className="row">
						<Button>{t(m.give)}</Button>
					</div>
				</form>
			) : null}
		</section>
	)
}
