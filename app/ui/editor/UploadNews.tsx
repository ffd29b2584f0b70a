import { uploads as m } from '#app/locales/uploads.ts'
import { useText } from '#app/ui/parts/language.tsx'
import { quarterOf, type UploadState } from './upload-state.ts'

type Props = { uploads: readonly UploadState[]; done: readonly string[] }

/**
 * Says to a screen reader how each file stands: every quarter of its way, what it waits for, that it is there. It is on
 * the page before the first file, and only the file that changed is read again. A failure is told by its own alert.
 */
export const UploadNews = ({ uploads, done }: Props) => {
	const t = useText()
	const words = ({ name, stage, sent, size }: UploadState): string | null => {
		if (stage === 'failed') return null
		if (stage === 'sending') return t(m.sendingShare, { name, percent: quarterOf(sent, size) })
		return `${name}: ${t(m[announced[stage]])}.`
	}
	return (
		<p className="hidden-words" role="status" aria-atomic="false">
			{done.map((name, at) => (
				<span key={`${at}`}>{t(m.doneNews, { name })} </span>
			))}
			{uploads.map((upload) => (
				<span key={upload.key}>{words(upload)} </span>
			))}
		</p>
	)
}

const announced = {
	waiting: 'waiting',
	checking: 'checking',
	paused: 'paused',
	offline: 'offline',
	'signed-out': 'signedOut',
	'too-many': 'waiting',
} as const
