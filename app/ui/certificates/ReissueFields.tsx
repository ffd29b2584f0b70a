import type { CertificateContent } from '#app/domain/certificate.ts'
import { certificateErrors, certificates as m } from '#app/locales/certificates.ts'
import { useReply } from '#app/ui/account/use-reply.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { ErrorSummary } from '#app/ui/parts/ErrorSummary.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { useText } from '#app/ui/parts/language.tsx'
import { TextArea } from '#app/ui/parts/TextArea.tsx'

type Props = { latest: CertificateContent | undefined; refusal: string | null }

/** What stands on the paper in force, to be set right, and why. */
export const ReissueFields = ({ latest, refusal }: Props) => {
	const t = useText()
	const { errors, error, typed } = useReply(certificateErrors, {
		recipient: m.recipient,
		reason: m.reissueReason,
	})
	return (
		<section className="stack" aria-labelledby="cap-lai">
			<h2 id="cap-lai">{t(m.reissue)}</h2>
			<p className="muted">{t(m.reissueLead)}</p>
			<ErrorSummary errors={errors} />
			<form method="post" className="form" noValidate>
				<Field
					name="recipient"
					label={t(m.recipient)}
					error={error('recipient')}
					defaultValue={typed('recipient', latest?.recipient)}
					maxLength={300}
					required
				/>
				<TextArea
					name="citation"
					label={t(m.citation)}
					error={error('citation')}
					defaultValue={typed('citation', latest?.citation)}
					maxLength={1000}
					optional
				/>
				<TextArea
					name="reason"
					label={t(m.reissueReason)}
					hint={t(m.reissueReasonHint)}
					error={error('reason')}
					defaultValue={typed('reason')}
					maxLength={600}
					rows={2}
					required
				/>
				<Button kind="secondary" refusedBecause={refusal}>
					{t(m.reissue)}
				</Button>
			</form>
		</section>
	)
}
