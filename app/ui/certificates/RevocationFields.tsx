import { revocationCauses } from '#app/domain/revocation.ts'
import { certificateErrors, certificates as m, revocationCauseNames } from '#app/locales/certificates.ts'
import { useReply } from '#app/ui/account/use-reply.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Check } from '#app/ui/parts/Check.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { Select } from '#app/ui/parts/Select.tsx'
import { TextArea } from '#app/ui/parts/TextArea.tsx'

const labels = {
	number: m.number,
	decidedOn: m.decidedOn,
	signerVi: m.signerVi,
	cause: m.cause,
	grounds: m.publicGrounds,
}

/** The decision that takes the award back. */
export const RevocationFields = ({ refusal }: { refusal: string | null }) => {
	const t = useText()
	const { errors, error, typed } = useReply(certificateErrors, labels)
	const own = (name: string) => ({ name, error: error(name), defaultValue: typed(name) })
	return (
		<>
			<ErrorSummary errors={errors} />
			<form method="post" className="form" noValidate>
				<Field {...own('number')} label={t(m.number)} measure="medium" maxLength={60} required />
				<Field {...own('decidedOn')} type="date" label={t(m.decidedOn)} measure="medium" required />
				<Field {...own('signerVi')} label={t(m.signerVi)} hint={t(m.signerHint)} maxLength={280} required />
				<Select
					{...own('cause')}
					label={t(m.cause)}
					options={revocationCauses.map((value) => ({ value, label: t(revocationCauseNames[value]) }))}
					required
				/>
				<TextArea
					{...own('grounds')}
					label={t(m.publicGrounds)}
					hint={t(m.publicGroundsHint)}
					maxLength={2000}
					required
				/>
				<Check name="sure" label={t(m.sure)} error={error('sure')} defaultChecked={typed('sure') === 'on'} />
				<Button kind="danger" refusedBecause={refusal}>
					{t(m.revoke)}
				</Button>
			</form>
		</>
	)
}
