import { fileProblems } from '#app/locales/agency.ts'
import { editor as m } from '#app/locales/editor.ts'
import { reasonText } from '#app/locales/reasons.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { Progress } from '#app/ui/parts/Progress.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import type { UploadState } from './use-uploads.ts'

type Props = { upload: UploadState; onRetry: () => void; onDismiss: () => void }

export const UploadLine = ({ upload, onRetry, onDismiss }: Props) => {
	const t = useText()
	const language = useLanguage()
	const { name, key, state, sent, size } = upload
	if (state === 'waiting') return <li className="muted">{t(m.uploadWaiting, { name })}</li>
	if (state === 'sending') {
		const percent = size === 0 ? 0 : Math.round((100 * sent) / size)
		return (
			<li>
				<Progress
					id={`tai-${key}`}
					label={t(m.uploading, { name })}
					value={percent}
					max={100}
					words={`${percent} %`}
				/>
			</li>
		)
	}
	const reason =
		upload.seconds !== null
			? t(m.tooManyUploads, { seconds: upload.seconds })
			: upload.isFull
				? reasonText(language, { code: 'limit', what: 'files', max: 30 })
				: t(fileProblems[upload.problem ?? 'interrupted'])
	return (
		<li>
			<Notice
				tone="error"
				title={t(m.uploadFailed, { name, reason })}
				action={
					<div className="row">
						<Button type="button" kind="secondary" small onClick={onRetry}>
							{t(m.retry)}
						</Button>
						<Button type="button" kind="quiet" small onClick={onDismiss}>
							{t(m.dismiss)}
						</Button>
					</div>
				}
			/>
		</li>
	)
}
