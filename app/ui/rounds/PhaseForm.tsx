import { isoMinute } from '#app/locales/format.ts'
import { phaseNames } from '#app/locales/gallery.ts'
import { roundErrors, rounds as m } from '#app/locales/rounds.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Disclosure } from '#app/ui/parts/Disclosure.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { Select } from '#app/ui/parts/Select.tsx'
import { TextArea } from '#app/ui/parts/TextArea.tsx'
import { useTypedForm } from '#app/ui/parts/typed-form.ts'
import type { ShownPhase } from './CalendarLine.tsx'

const labels = { phase: m.phase, opensAt: m.opensAt, closesAt: m.closesAt, reason: m.reason }

/** Moves one phase. The fields begin with the dates of the first phase; which phase they are for is chosen. */
export const PhaseForm = ({ phases }: { phases: readonly ShownPhase[] }) => {
	const t = useText()
	const { errors, error, typed, isBack } = useTypedForm(roundErrors, labels)
	const [first] = phases
	return (
		<Disclosure summary={t(m.move)} open={isBack}>
			<form method="post" className="stack">
				<ErrorSummary errors={errors} />
				<p className="muted">{t(m.moveHint)}</p>
				<Select
					name="phase"
					label={t(m.phase)}
					measure="medium"
					error={error('phase')}
					defaultValue={typed('phase')}
					options={phases.map(({ name }) => ({ value: name, label: t(phaseNames[name]) }))}
				/>
				<Field
					name="opensAt"
					type="datetime-local"
					measure="medium"
					label={t(m.opensAt)}
					error={error('opensAt')}
					defaultValue={typed('opensAt', first ? isoMinute(first.opensAt) : '')}
				/>
				<Field
					name="closesAt"
					type="datetime-local"
					measure="medium"
					label={t(m.closesAt)}
					error={error('closesAt')}
					defaultValue={typed('closesAt', first ? isoMinute(first.closesAt) : '')}
				/>
				<TextArea
					name="reason"
					label={t(m.reason)}
					error={error('reason')}
					defaultValue={typed('reason')}
					maxLength={500}
				/>
				<p>
					<Button>{t(m.moveSubmit)}</Button>
				</p>
			</form>
		</Disclosure>
	)
}
