import { useRevalidator } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { coach } from '#app/locales/coach.ts'
import { editor as m } from '#app/locales/editor.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { AddLink } from '#app/ui/evidence/AddLink.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { EvidenceItem, type EvidenceRow } from './EvidenceItem.tsx'
import { Uploader } from './Uploader.tsx'
import type { UploadDesk } from './upload-state.ts'

export type { EvidenceRow }

type Props = {
	entryId: string
	evidence: readonly EvidenceRow[]
	uploadKey: string
	uploads: UploadDesk
	from: 'editor' | 'evidence'
	/** What was typed beside a file that was not taken. */
	caption?: string
	/** Why the last file was not taken. */
	problem?: string | null
}

const lookEvery = 3000
const mostLooks = 40

/**
 * The evidence of a draft: adding, captions, order, publicity. While a picture is being prepared or a file waits for
 * the scanner it looks again.
 */
export const EvidencePanel = ({
	entryId,
	evidence,
	uploadKey,
	uploads,
	from,
	caption = '',
	problem = null,
}: Props) => {
	const t = useText()
	const language = useLanguage()
	const { revalidate } = useRevalidator()
	const [looks, setLooks] = useState(0)
	const isWaiting = evidence.some(({ picture, scan }) => picture?.state === 'waiting' || scan === 'waiting')
	useEffect(() => {
		if (!isWaiting || looks >= mostLooks) return
		const timer = setTimeout(() => {
			setLooks(looks + 1)
			revalidate()
		}, lookEvery)
		return () => clearTimeout(timer)
	}, [isWaiting, looks, revalidate])
	return (
		<div className="stack loose">
			<p className="muted">{t(m.evidenceLead)}</p>
			<Uploader
				entryId={entryId}
				uploadKey={uploadKey}
				desk={uploads}
				caption={caption}
				problem={problem}
				onDone={() => {
					setLooks(0)
					revalidate()
				}}
			/>
			<AddLink entryId={entryId} uploadKey={uploadKey} from={from} />
			{evidence.length === 0 ? (
				<p>{t(m.noEvidence)}</p>
			) : (
				<p>
					<a href={inLanguage(language, paths.entryMatrix(entryId))}>{t(coach.openMatrix)}</a>
				</p>
			)}
			<ol className="evidence-list">
				{evidence.map((row, index) => (
					<EvidenceItem
						key={row.id}
						entryId={entryId}
						row={row}
						isScanning={uploads.isScanning}
						place={index + 1}
						count={evidence.length}
						from={from}
					/>
				))}
			</ol>
		</div>
	)
}
