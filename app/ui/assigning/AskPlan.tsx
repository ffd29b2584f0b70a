import { assigning as m, assigningErrors } from '#app/locales/assigning.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Choice } from '#app/ui/parts/Choice.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { useTypedForm } from '#app/ui/parts/typed-form.ts'

const labels = { perEntry: m.perEntry, maxLoad: m.maxLoad, scope: m.scope }

export const AskPlan = ({ sheets, usualLoad }: { sheets: number; usualLoad: number }) => {
	const t = useText()
	const { errors, error, typed } = useTypedForm(assigningErrors, labels)
	return (
		<section className="stack" aria-labelledby="lap-phuong-an">
			<h2 id="lap-phuong-an">{t(m.askTitle)}</h2>
			<form className="form" method="post" noValidate>
				<ErrorSummary errors={errors} />
				<Field
					name="perEntry"
					type="number"
					min={1}
					max={15}
					measure="short"
					label={t(m.perEntry)}
					error={error('perEntry')}
					defaultValue={typed('perEntry', String(sheets))}
				/>
				<Field
					name="maxLoad"
					type="number"
					min={1}
					max={1000}
					measure="short"
					label={t(m.maxLoad)}
					hint={t(m.maxLoadHint)}
					error={error('maxLoad')}
					defaultValue={typed('maxLoad', String(usualLoad))}
				/>
				<Choice
					name="scope"
					legend={t(m.scope)}
					chosen={typed('scope', 'missing')}
					error={error('scope')}
					options={[
						{ value: 'missing', label: t(m.scopeMissing), hint: t(m.scopeMissingHint) },
						{ value: 'all', label: t(m.scopeAll), hint: t(m.scopeAllHint) },
					]}
				/>
				<div className="row">
					<Button>{t(m.ask)}</Button>
				</div>
			</form>
		</section>
	)
}
