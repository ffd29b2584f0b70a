import { decisions as m } from '#app/locales/decisions.ts'
import { Field } from '#app/ui/parts/Field.tsx'
import { TextArea } from '#app/ui/parts/TextArea.tsx'
import { useText } from '#app/ui/parts/language.tsx'

type Props = {
	typed: (name: string) => string
	error: (name: string) => string | undefined
}

/** Number, date and signer of the decision, and the minutes of the meeting. */
export const DecisionFields = (props: Props) => {
	const t = useText()
	return (
		<>
			<Paper {...props} />
			<fieldset className="stack">
				<legend className="field-label large-label">{t(m.minutes)}</legend>
				<Minutes {...props} />
			</fieldset>
		</>
	)
}

const Paper = ({ typed, error }: Props) => {
	const t = useText()
	const own = (name: string) => ({ name, error: error(name), defaultValue: typed(name) })
	return (
		<>
			<Field
				{...own('number')}
				label={t(m.number)}
				hint={t(m.numberHint)}
				measure="medium"
				maxLength={60}
				required
			/>
			<Field {...own('decidedOn')} type="date" label={t(m.decidedOn)} measure="medium" required />
			<Field {...own('titleVi')} label={t(m.titleVi)} hint={t(m.titleViHint)} maxLength={400} required />
			<Field {...own('signerName')} label={t(m.signerName)} measure="medium" maxLength={120} required />
			<Field {...own('signerTitle')} label={t(m.signerTitle)} measure="medium" maxLength={160} required />
		</>
	)
}

const Minutes = ({ typed, error }: Props) => {
	const t = useText()
	const own = (name: string) => ({ name, error: error(name), defaultValue: typed(name) })
	return (
		<>
			<Field {...own('place')} label={t(m.place)} optional maxLength={200} />
			<TextArea {...own('present')} label={t(m.present)} hint={t(m.oneALine)} maxLength={6000} required />
			<TextArea {...own('absent')} label={t(m.absent)} hint={t(m.oneALine)} maxLength={6000} optional />
			<Field {...own('chair')} label={t(m.chair)} measure="medium" maxLength={160} required />
			<Field {...own('secretary')} label={t(m.secretary)} measure="medium" maxLength={160} required />
			<TextArea {...own('discussion')} label={t(m.discussion)} rows={8} maxLength={20_000} required />
			<TextArea {...own('conclusion')} label={t(m.conclusion)} maxLength={8000} optional />
		</>
	)
}
