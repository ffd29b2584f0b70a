import type { RulingKind } from '#app/domain/calibration-ruling.ts'
import { isReason, reasonText } from '#app/locales/reasons.ts'
import { robustness as m, rulingErrors } from '#app/locales/robustness.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { TextArea } from '#app/ui/parts/TextArea.tsx'
import { Time } from '#app/ui/parts/Time.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { useTypedForm } from '#app/ui/parts/typed-form.ts'

type Ruling = { kind: RulingKind; reason: string; at: Date | string; by: string }
type Props = {
	rulings: readonly Ruling[]
	isInForce: boolean
	ruling: { allowed: true } | { allowed: false; reasons: readonly unknown[] } | null
}

/** What the council ruled so far, and for its chair and the secretary the next ruling, or why there can be none. */
export const Rulings = ({ rulings, isInForce, ruling }: Props) => {
	const t = useText()
	const language = useLanguage()
	if (rulings.length === 0 && ruling === null) return null
	return (
		<section className="stack" aria-labelledby="quyet-nghi">
			<h2 id="quyet-nghi">{t(m.rulingTitle)}</h2>
			{rulings.length > 0 ? (
				<ul className="list-change rulings">
					{rulings.map(({ kind, reason, at, by }) => (
						<li key={String(at)}>
							<strong>{t(m[kind])}</strong>
							{' · '}
							{by}
							{' · '}
							<Time at={at} />
							<p>{reason}</p>
						</li>
					))}
				</ul>
			) : null}
			{ruling === null ? null : ruling.allowed ? (
				<RulingForm kind={isInForce ? 'withdrawn' : 'adopted'} />
			) : (
				<ul className="list-change muted">
					{ruling.reasons.filter(isReason).map((reason) => (
						<li key={JSON.stringify(reason)}>{reasonText(language, reason)}</li>
					))}
				</ul>
			)}
		</section>
	)
}

const RulingForm = ({ kind }: { kind: RulingKind }) => {
	const t = useText()
	const { errors, error, typed } = useTypedForm(rulingErrors, { reason: m.reason })
	return (
		<form className="form" method="post" noValidate>
			<ErrorSummary errors={errors} />
			<input type="hidden" name="kind" value={kind} />
			<TextArea
				name="reason"
				label={t(m.reason)}
				hint={t(m.reasonHint)}
				error={error('reason')}
				defaultValue={typed('reason')}
				rows={4}
				maxLength={2000}
			/>
			<div className="row">
				<Button kind={kind === 'adopted' ? 'primary' : 'secondary'}>
					{t(kind === 'adopted' ? m.adopt : m.withdraw)}
				</Button>
			</div>
		</form>
	)
}
