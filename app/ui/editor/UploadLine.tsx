import { fileProblems } from '#app/locales/agency.ts'
import type { Message } from '#app/locales/message.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { reasonText } from '#app/locales/reasons.ts'
import { shareText, uploads as m } from '#app/locales/uploads.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Notice } from '#app/ui/parts/Notice.tsx'
import { Progress } from '#app/ui/parts/Progress.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import type { UploadStage, UploadState } from './upload-state.ts'

type Props = {
	upload: UploadState
	onPause: () => void
	onResume: () => void
	onCancel: () => void
	onDismiss: () => void
}

const stageWords: Readonly<Record<Exclude<UploadStage, 'failed'>, Message>> = {
	waiting: m.waiting,
	sending: m.sending,
	checking: m.checking,
	paused: m.paused,
	offline: m.offline,
	'signed-out': m.signedOut,
	'too-many': m.tooMany,
}

/** One file of the queue: how far it is, what it waits for, and what can be done. */
export const UploadLine = (props: Props) => {
	const t = useText()
	const language = useLanguage()
	const { name, key, stage, sent, size, seconds } = props.upload
	if (stage === 'failed') return <FailedUpload {...props} />
	return (
		<li className="upload-line">
			<Progress
				id={`tai-${key}`}
				label={name}
				value={size === 0 ? 0 : Math.floor((100 * sent) / size)}
				max={100}
				words={shareText(language, sent, size)}
			/>
			<p className="small muted">{t(stageWords[stage], { seconds })}</p>
			<Acts {...props} />
		</li>
	)
}

const Acts = ({ upload: { name, stage }, onPause, onResume, onCancel }: Props) => {
	const t = useText()
	const language = useLanguage()
	const isRunning = stage === 'waiting' || stage === 'sending'
	const named = <span className="hidden-words">{`: ${name}`}</span>
	return (
		<div className="row">
			{stage === 'signed-out' ? (
				<a href={inLanguage(language, paths.signIn())} target="_blank" rel="noopener">
					{t(m.signIn)}
				</a>
			) : null}
			{stage === 'checking' ? null : (
				<Button type="button" kind="secondary" small onClick={isRunning ? onPause : onResume}>
					{t(isRunning ? m.pause : m.resume)}
					{named}
				</Button>
			)}
			{stage === 'checking' ? null : (
				<Button type="button" kind="quiet" small onClick={onCancel}>
					{t(m.cancel)}
					{named}
				</Button>
			)}
		</div>
	)
}

const FailedUpload = ({ upload: { name, problem, reasons }, onResume, onDismiss }: Props) => {
	const t = useText()
	const language = useLanguage()
	const reason =
		reasons.length > 0
			? reasons.map((each) => reasonText(language, each)).join(' ')
			: t(fileProblems[problem ?? 'interrupted'])
	const mayRetry = problem === null || problem === 'interrupted' || problem === 'no-room'
	return (
		<li role="alert">
			<Notice
				tone="error"
				title={name}
				action={
					<div className="row">
						{mayRetry ? (
							<Button type="button" kind="secondary" small onClick={onResume}>
								{t(m.retry)}
							</Button>
						) : null}
						<Button type="button" kind="quiet" small onClick={onDismiss}>
							{t(m.dismiss)}
						</Button>
					</div>
				}
			>
				{t(m.failed, { reason })}
			</Notice>
		</li>
	)
}
