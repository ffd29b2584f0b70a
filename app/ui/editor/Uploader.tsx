import { useEffect, useId, useState, type ChangeEvent, type DragEvent } from 'react'
import { editor as m } from '#app/locales/editor.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { uploads as words } from '#app/locales/uploads.ts'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { accepted } from './accepted.ts'
import { FileButton } from '#app/ui/parts/FileButton.tsx'
import { PlainUpload } from './PlainUpload.tsx'
import { UnfinishedUploads } from './UnfinishedUploads.tsx'
import { UploadLimits } from './UploadLimits.tsx'
import { UploadNews } from './UploadNews.tsx'
import { UploadQueue } from './UploadQueue.tsx'
import { cancelUnfinished } from './tus-upload.ts'
import { useUploads } from './use-uploads.ts'
import type { UploadDesk } from './upload-state.ts'

type Props = {
	entryId: string
	uploadKey: string
	desk: UploadDesk
	/** The evidence that gets the file as its next version; one file then. */
	replacesId?: string
	caption?: string
	/** Why the last file was not taken. */
	problem?: string | null
	onDone: () => void
}

/** Files chosen or dropped, sent in pieces beside each other; without a script one file by a plain form. */
export const Uploader = ({
	entryId,
	uploadKey,
	desk,
	replacesId,
	caption = '',
	problem = null,
	onDone,
}: Props) => {
	const t = useText()
	const language = useLanguage()
	const [isScripted, setIsScripted] = useState(false)
	useEffect(() => setIsScripted(true), [])
	const endpoint = paths.entryUploads(entryId)
	const queue = useUploads({ endpoint, desk, replacesId: replacesId ?? null, onDone })
	const { uploads, add } = queue
	const path = replacesId ? paths.entryEvidenceVersions(entryId, replacesId) : paths.entryEvidence(entryId)
	const isFull = replacesId === undefined && desk.stock.files >= desk.limits.files
	const running = new Set(uploads.map(({ key }) => key))
	const unfinished = desk.unfinished.filter(
		(each) => each.replacesId === (replacesId ?? null) && !running.has(each.uploadKey),
	)
	const isReplacing = replacesId !== undefined
	return (
		<div className="stack">
			<UploadLimits desk={desk} />
			{isFull ? <p>{t(words.full)}</p> : null}
			{isScripted || isFull ? null : (
				<PlainUpload
					action={inLanguage(language, path)}
					uploadKey={uploadKey}
					isReplacing={isReplacing}
					caption={caption}
					problem={problem}
				/>
			)}
			{isScripted && !isFull && !(isReplacing && uploads.length > 0) ? (
				<DropPlace isReplacing={isReplacing} onChoose={add} />
			) : null}
			<UploadQueue {...queue} />
			<UploadNews {...queue} />
			{isScripted ? (
				<UnfinishedUploads
					unfinished={unfinished}
					onChoose={(file) => add([file])}
					onCancel={(upload) => void cancelUnfinished(endpoint, upload.id).then(onDone)}
				/>
			) : null}
		</div>
	)
}

type DropProps = { isReplacing: boolean; onChoose: (files: readonly File[]) => void }

const DropPlace = ({ isReplacing, onChoose }: DropProps) => {
	const t = useText()
	const id = useId()
	const [isOver, setIsOver] = useState(false)
	const choose = (files: readonly File[]) => onChoose(isReplacing ? files.slice(0, 1) : files)
	const onChange = (event: ChangeEvent<HTMLInputElement>) => {
		choose([...(event.currentTarget.files ?? [])])
		event.currentTarget.value = ''
	}
	const onDrop = (event: DragEvent) => {
		event.preventDefault()
		setIsOver(false)
		choose([...event.dataTransfer.files])
	}
	const onDragOver = (event: DragEvent) => {
		event.preventDefault()
		setIsOver(true)
	}
	return (
		<div
			className={isOver ? 'drop-place over' : 'drop-place'}
			onDrop={onDrop}
			onDragOver={onDragOver}
			onDragLeave={() => setIsOver(false)}
		>
			<div className="drop-words">
				<FileButton
					id={id}
					label={t(isReplacing ? words.replaceWith : m.chooseFiles)}
					multiple={!isReplacing}
					accept={accepted}
					onChange={onChange}
				/>
				<span className="muted">{t(m.dropHere)}</span>
			</div>
		</div>
	)
}
