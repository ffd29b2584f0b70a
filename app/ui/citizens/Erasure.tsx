import { privacy as m, privacyErrors } from '#app/locales/privacy.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Choice } from '#app/ui/parts/Choice.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { useTypedForm } from '#app/ui/parts/typed-form.ts'

/** Erases what is kept; of published words the person says whether they may stay without a name. */
export const Erasure = ({ hasPublished }: { hasPublished: boolean }) => {
	const t = useText()
	const { errors, error, typed } = useTypedForm(privacyErrors, { words: m.words })
	return (
		<section className="stack" aria-labelledby="xoa-du-lieu">
			<h2 id="xoa-du-lieu">{t(m.eraseTitle)}</h2>
			<form className="form" method="post" noValidate>
				<ErrorSummary errors={errors} />
				{hasPublished ? (
					<Choice
						name="words"
						legend={t(m.words)}
						chosen={typed('words', 'erase')}
						error={error('words')}
						options={[
							{ value: 'erase', label: t(m.erase) },
							{ value: 'keep', label: t(m.keep) },
						]}
					/>
				) : (
					<input type="hidden" name="words" value="erase" />
				)}
				<div className="row">
					<Button kind="danger">{t(m.eraseAct)}</Button>
				</div>
				<p className="muted small">{t(m.eraseNote)}</p>
			</form>
		</section>
	)
}
