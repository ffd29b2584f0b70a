import { boundErrors, substitutes as m } from '#app/locales/substitutes.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { useTypedForm } from '#app/ui/parts/typed-form.ts'

type Props = { bound: number | null; refusal: string | null }

/** How far sheets may lie apart before the portal calls one more reviewer by itself. */
export const BoundForm = ({ bound, refusal }: Props) => {
	const t = useText()
	const { errors, error, typed } = useTypedForm(boundErrors, { bound: m.bound })
	return (
		<section className="stack" aria-labelledby="nguong">
			<h2 id="nguong">{t(m.boundTitle)}</h2>
			{refusal ? <Notice tone="warning">{refusal}</Notice> : null}
			<form className="form" method="post" noValidate>
				<ErrorSummary errors={errors} />
				<input type="hidden" name="act" value="bound" />
				<Field
					name="bound"
					type="number"
					min={1}
					max={99}
					measure="short"
					label={t(m.bound)}
					hint={t(m.boundLead)}
					error={error('bound')}
					defaultValue={typed('bound', bound === null ? '' : String(bound))}
					disabled={refusal !== null}
				/>
				{refusal === null ? (
					<div className="row">
						<Button kind="secondary">{t(m.save)}</Button>
					</div>
				) : null}
			</form>
		</section>
	)
}
