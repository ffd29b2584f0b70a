import { useEffect, useId, useState, type ChangeEvent, type DragEvent } from 'react'
import { longestCaption } from '#app/domain/evidence.ts'
import { editor as m } from '#app/locales/editor.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { Field } from '#app/ui/parts/Field.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { UploadLine } from './UploadLine.tsx'
import { useUploads } from './use-uploads.ts'

type Props = { entryId: string; uploadKey: string; onDone: () => void }

export const accepted = '.jpg,.jpeg,.png,.webp,.pdf,.docx,.xlsx,.pptx'

/** Files chosen or dropped, sent one after the other with their progress; without a script one file by a plain form. */
export const Uploader = ({ entryId, uploadKey, onDone }: Props) => {
	const t = useText()
	const id = useId()
	const language = useLanguage()
	const [isScripted, setIsScripted] = useState(false)
	const [isOver, setIsOver] = useState(false)
	useEffect(() => setIsScripted(true), [])
	const action = inLanguage(language, paths.entryEvidence(entryId))
	const { uploads, add, retry, dismiss } = useUploads(
		`${action}?_data=${language}/agency/evidence.tsx`,
		onDone,
	)
	if (!isScripted) return <PlainUpload action={action} uploadKey={uploadKey} />
	const onChoose = (event: ChangeEvent<HTMLInputElement>) => {
		add([...(event.currentTarget.files ?? [])])
		event.currentTarget.value = ''
	}
	const onDrop = (event: DragEvent) => {
		event.preventDefault()
		setIsOver(false)
		add([...event.dataTransfer.files])
	}
	const onDragOver = (event: DragEvent) => {
		event.preventDefault()
		setIsOver(true)
	}
	return (
		<div className="stack">
			<div
				className={isOver ? 'drop-place over' : 'drop-place'}
				onDrop={onDrop}
				onDragOver={onDragOver}
				onDragLeave={() => setIsOver(false)}
			>
				<label className="field-label" htmlFor={id}>
					{t(m.chooseFiles)}
				</label>
				<input id={id} type="file" multiple accept={accepted} onChange={onChoose} />
				<p className="small muted">{t(m.dropHere)}</p>
			</div>
			<ul className="uploads" aria-live="polite">
				{uploads.map((upload) => (
					<UploadLine
						key={upload.key}
						upload={upload}
						onRetry={() => retry(upload.key)}
						onDismiss={() => dismiss(upload.key)}
					/>
				))}
			</ul>
		</div>
	)
}

const PlainUpload = ({ action, uploadKey }: { action: string; uploadKey: string }) => {
	const t = useText()
	return (
		<form className="form" method="post" action={action} encType="multipart/form-data">
			<input type="hidden" name="uploadKey" value={uploadKey} />
			<Field name="caption" label={t(m.caption)} maxLength={longestCaption} optional />
			<Field name="file" id="tep" type="file" label={t(m.chooseFile)} accept={accepted} required />
			<div className="row">
				<Button kind="secondary" icon="upload">
					{t(m.upload)}
				</Button>
			</div>
		</form>
	)
}
