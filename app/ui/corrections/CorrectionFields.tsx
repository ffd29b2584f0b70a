import type { Wording } from '#app/domain/correction.ts'
import { certificateErrors } from '#app/locales/certificates.ts'
import { corrections as m } from '#app/locales/corrections.ts'
import { useReply } from '#app/ui/account/use-reply.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { TextArea } from '#app/ui/parts/TextArea.tsx'

type Props = { wording: Wording; known: number; refusal: string | null }

const given = (_name: string, value: string): string => value

/** The wording as it is, to be put right, and why. */
export const CorrectionFields = ({ wording, known, refusal: standing }: Props) => {
	const t = useText()
	const reply = useReply(certificateErrors, m)
	/** The other form of the page may be the one that came back. */
	const isOwn = reply.typed('act', 'correct') === 'correct'
	const { errors, refusal } = isOwn ? reply : { errors: [], refusal: reply.refusal }
	const own = (name: 'titleVi' | 'titleEn' | 'summary' | 'reason') => ({
		...{ name, label: t(m[name]), error: isOwn ? reply.error(name) : null },
		defaultValue: (isOwn ? reply.typed : given)(name, name === 'reason' ? '' : wording[name]),
	})
	return (
		<>
			<ErrorSummary errors={[...(refusal ? [{ message: refusal }] : []), ...errors]} />
			<form method="post" className="form" noValidate>
				<input type="hidden" name="act" value="correct" />
				<input type="hidden" name="known" value={known} />
				<Field {...own('titleVi')} hint={t(m.addressNote)} maxLength={300} required />
				<Field {...own('titleEn')} hint={t(m.titleEnHint)} maxLength={300} />
				<TextArea {...own('summary')} maxLength={2000} required />
				<TextArea {...own('reason')} hint={t(m.reasonHint)} maxLength={600} rows={2} required />
				<Button refusedBecause={standing}>{t(m.record)}</Button>
			</form>
		</>
	)
}
