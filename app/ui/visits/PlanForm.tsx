import { visitLimits } from '#app/domain/visit.ts'
import { visitErrors, visits as m } from '#app/locales/visits.ts'
import { useReply } from '#app/ui/account/use-reply.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { CheckList } from '#app/ui/parts/CheckList.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { useText } from '#app/ui/parts/language.tsx'

type Candidate = { personId: string; name: string; isFree: boolean }

const labels = { startsAt: m.when, place: m.place, members: m.members, reason: m.reason }

/** When, where and who goes. */
export const PlanForm = ({ candidates }: { candidates: readonly Candidate[] }) => {
	const t = useText()
	const { errors, error, typed, chosen, refusal } = useReply(visitErrors, labels)
	const at = (name: string) => ({ name, defaultValue: typed(name), error: error(name) })
	return (
		<form method="post" className="form" noValidate>
			<ErrorSummary errors={[...errors, ...(refusal === null ? [] : [{ message: refusal }])]} />
			<input type="hidden" name="act" value="plan" />
			<Field {...at('startsAt')} type="datetime-local" label={t(m.when)} measure="medium" />
			<Field {...at('place')} label={t(m.place)} maxLength={visitLimits.place} />
			<CheckList
				name="members"
				legend={t(m.members)}
				hint={t(m.membersHint)}
				layout="columns"
				options={candidates
					.filter(({ isFree }) => isFree)
					.map(({ personId, name }) => ({ value: personId, label: name }))}
				chosen={chosen('members')}
				error={error('members')}
			/>
			<div className="row">
				<Button>{t(m.plan)}</Button>
			</div>
		</form>
	)
}

/** Calling a planned visit off, with a reason. */
export const CancelForm = ({ id }: { id: string }) => {
	const t = useText()
	const { error, typed } = useReply(visitErrors, labels)
	const isBack = typed('act') === 'cancel'
	return (
		<form method="post" className="stack tight">
			<input type="hidden" name="act" value="cancel" />
			<input type="hidden" name="visitId" value={id} />
			<Field
				name="reason"
				label={t(m.reason)}
				maxLength={500}
				defaultValue={isBack ? typed('reason') : ''}
				error={isBack ? error('reason') : undefined}
				required
			/>
			<div className="row">
				<Button kind="quiet" small>
					{t(m.cancel)}
				</Button>
			</div>
		</form>
	)
}
