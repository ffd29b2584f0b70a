import { signedPaperLimits } from '#app/domain/signed-paper.ts'

import { inLanguage, paths } from '#app/locales/paths.ts'
import { signedPapers as m } from '#app/locales/signed-papers.ts'
import { limitSize, uploads } from '#app/locales/uploads.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import type { SignedPaperView } from './signed-version.ts'

type Props = SignedPaperView & { refusal: string | null; problem: string | null; isScanning: boolean }

/** Sends a signed paper: the first one, or one in the place of what is in force. */
export const SignedPaperForm = (props: Props) => {
	const { decisionId, kind, unitId, inForce, refusal, problem, isScanning } = props
	const t = useText()
	const language = useLanguage()
	return (
		<section className="stack" aria-labelledby="tai-ban-ky">
			<h2 id="tai-ban-ky">{t(inForce === null ? m.upload : m.replace)}</h2>
			{inForce === null ? null : <p className="muted">{t(m.replaceLead)}</p>}
			<form
				className="form"
				method="post"
				encType="multipart/form-data"
				action={inLanguage(language, paths.adminSignedPaper(decisionId, kind, unitId))}
			>
				<Field
					name="file"
					id="tep"
					type="file"
					label={t(m.choose)}
					hint={t(m.chooseHint, { size: limitSize(language, signedPaperLimits.bytes) })}
					error={problem ?? undefined}
					accept="application/pdf,image/jpeg,image/png"
					required
				/>
				<p className="small muted">{t(isScanning ? m.scanned : uploads.notScanned)}</p>
				<div className="row">
					<Button kind="primary" icon="upload" refusedBecause={refusal}>
						{t(m.upload)}
					</Button>
				</div>
			</form>
		</section>
	)
}
