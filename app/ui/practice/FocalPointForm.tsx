import { focalPointLimits, type FocalPoint } from '#app/domain/focal-point.ts'
import { focalPointErrors, focalPoints as m } from '#app/locales/focal-points.ts'
import { useReply } from '#app/ui/account/use-reply.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { TextArea } from '#app/ui/parts/TextArea.tsx'
import { FocalPointState, type NamedFocalPoint } from './FocalPointState.tsx'

type Props = { focalPoint: NamedFocalPoint | null; before: FocalPoint | null; refusal: string | null }

/** The agency names the office that helps whoever wants to replicate its practice, changes it, or takes it off. */
export const FocalPointForm = ({ focalPoint, before, refusal: standing }: Props) => {
	const t = useText()
	const { errors, error, typed, refusal } = useReply(focalPointErrors, m)
	const isBack = typed('act', '') === 'name-focal-point'
	const shown = focalPoint?.takenBack ? null : focalPoint
	const known = shown ?? before
	const box = (name: keyof FocalPoint) => ({
		name,
		label: t(m[name]),
		maxLength: focalPointLimits[name],
		error: isBack ? error(name) : null,
		defaultValue: isBack ? typed(name, '') : (known?.[name] ?? ''),
	})
	return (
		<section className="stack" aria-labelledby="dau-moi">
			<h2 id="dau-moi">{t(m.title)}</h2>
			<p className="muted">{t(m.lead)}</p>
			{focalPoint ? <FocalPointState {...focalPoint} /> : null}
			{before ? <p className="small muted">{t(m.filledIn)}</p> : null}
			<form method="post" className="form" noValidate>
				{isBack ? <ErrorSummary errors={[...(refusal ? [{ message: refusal }] : []), ...errors]} /> : null}
				<input type="hidden" name="act" value="name-focal-point" />
				<Field {...box('office')} hint={t(m.officeHint)} required />
				<Field
					{...box('phone')}
					hint={t(m.phoneHint)}
					type="tel"
					inputMode="tel"
					autoComplete="off"
					measure="medium"
				/>
				<Field {...box('email')} type="email" inputMode="email" autoComplete="off" measure="medium" />
				<Field {...box('address')} optional autoComplete="off" />
				<TextArea {...box('help')} hint={t(m.helpHint)} rows={3} optional />
				<div className="row">
					<Button icon="send" refusedBecause={standing}>
						{t(shown ? m.renew : m.name)}
					</Button>
				</div>
			</form>
			{shown && standing === null ? (
				<form method="post">
					{refusal && typed('act', '') === 'end-focal-point' ? (
						<ErrorSummary errors={[{ message: refusal }]} />
					) : null}
					<input type="hidden" name="act" value="end-focal-point" />
					<input type="hidden" name="focalPointId" value={shown.id} />
					<Button kind="quiet" icon="close">
						{t(m.end)}
					</Button>
				</form>
			) : null}
		</section>
	)
}
