import { useState } from 'react'
import { formatSize } from '#app/locales/format.ts'
import { uploads as m } from '#app/locales/uploads.ts'
import { Button } from '#app/ui/parts/Button.tsx'
import { FileButton } from '#app/ui/parts/FileButton.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Time } from '#app/ui/parts/Time.tsx'
import { unfinishedOf, type Unfinished } from './upload-state.ts'

type Props = {
	unfinished: readonly Unfinished[]
	onChoose: (file: File) => void
	onCancel: (upload: Unfinished) => void
}

/** Files that were begun and are not whole, here or on another machine: each goes on when it is chosen again. */
export const UnfinishedUploads = ({ unfinished, ...acts }: Props) => {
	const t = useText()
	if (unfinished.length === 0) return null
	return (
		<section className="stack" aria-labelledby="tai-do">
			<h3 id="tai-do">{t(m.unfinished)}</h3>
			<p className="small muted">{t(m.unfinishedLead)}</p>
			<ul className="uploads">
				{unfinished.map((upload) => (
					<UnfinishedLine key={upload.id} upload={upload} {...acts} />
				))}
			</ul>
		</section>
	)
}

const UnfinishedLine = ({
	upload,
	onChoose,
	onCancel,
}: Omit<Props, 'unfinished'> & { upload: Unfinished }) => {
	const t = useText()
	const language = useLanguage()
	const [isOther, setIsOther] = useState(false)
	const { id, fileName: name, size, sent } = upload
	const choose = (file: File | undefined) => {
		if (!file) return
		const isSame = unfinishedOf(file, [upload], upload.replacesId) !== undefined
		setIsOther(!isSame)
		if (isSame) onChoose(file)
	}
	return (
		<li className="upload-line" key={id}>
			<p>
				{t(m.unfinishedLine, { name, sent: formatSize(language, sent), size: formatSize(language, size) })}
			</p>
			<p className="small muted">
				{`${t(m.begunBy, { name: upload.begunBy })} `}
				<Time at={upload.begunAt} />
			</p>
			{isOther ? (
				<p className="field-error" id={`khac-${id}`} role="alert">
					{t(m.otherFile, { name })}
				</p>
			) : null}
			<div className="row">
				<FileButton
					id={`tiep-${id}`}
					label={t(m.goOn, { name })}
					small
					onChange={(event) => {
						choose(event.currentTarget.files?.[0])
						event.currentTarget.value = ''
					}}
					aria-describedby={isOther ? `khac-${id}` : undefined}
				/>
				<Button type="button" kind="quiet" small onClick={() => onCancel(upload)}>
					{t(m.cancel)}
					<span className="hidden-words">{`: ${name}`}</span>
				</Button>
			</div>
		</li>
	)
}
