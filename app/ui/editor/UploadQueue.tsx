import type { Message } from '#app/locales/message.ts'
import { shareText, uploads as m } from '#app/locales/uploads.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Progress } from '#app/ui/parts/Progress.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { UploadLine } from './UploadLine.tsx'
import { overall, type UploadState } from './upload-state.ts'

type Props = {
	uploads: readonly UploadState[]
	pause: (key: string) => void
	resume: (key: string) => void
	cancel: (key: string) => void
	dismiss: (key: string) => void
}

/** The files of the queue, and all of them together when there are several. `UploadNews` says what changes. */
export const UploadQueue = ({ uploads, pause, resume, cancel, dismiss }: Props) => {
	const t = useText()
	const language = useLanguage()
	const { count, sent, size } = overall(uploads)
	const keysAt = (...stages: UploadState['stage'][]) =>
		uploads.filter(({ stage }) => stages.includes(stage)).map(({ key }) => key)
	if (uploads.length === 0) return null
	return (
		<section className="stack" aria-label={t(m.queue)}>
			{count > 1 ? (
				<>
					<Progress
						id="tai-tat-ca"
						label={t(m.overall, { count })}
						value={size === 0 ? 0 : Math.floor((100 * sent) / size)}
						max={100}
						words={shareText(language, sent, size)}
					/>
					<div className="row">
						<AllButton label={m.pauseAll} keys={keysAt('waiting', 'sending')} act={pause} />
						<AllButton label={m.resumeAll} keys={keysAt('paused')} act={resume} />
					</div>
				</>
			) : null}
			<ul className="uploads">
				{uploads.map((upload) => (
					<UploadLine
						key={upload.key}
						upload={upload}
						onPause={() => pause(upload.key)}
						onResume={() => resume(upload.key)}
						onCancel={() => cancel(upload.key)}
						onDismiss={() => dismiss(upload.key)}
					/>
				))}
			</ul>
		</section>
	)
}

type AllProps = { label: Message; keys: readonly string[]; act: (key: string) => void }

const AllButton = ({ label, keys, act }: AllProps) => {
	const t = useText()
	if (keys.length === 0) return null
	return (
		<Button type="button" kind="secondary" small onClick={() => keys.forEach(act)}>
			{t(label)}
		</Button>
	)
}
