import { useRevalidator } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { mostFiles } from '#app/domain/evidence.ts'
import { coach } from '#app/locales/coach.ts'
import { editor as m } from '#app/locales/editor.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { EvidenceItem, type EvidenceRow } from './EvidenceItem.tsx'
import { Uploader } from './Uploader.tsx'

export type { EvidenceRow }

type Props = {
	entryId: string
	evidence: readonly EvidenceRow[]
	uploadKey: string
	from: 'editor' | 'evidence'
}

const lookEvery = 3000
const mostLooks = 40

/** The evidence of a draft: adding, captions, order, publicity. While a picture is being prepared it looks again. */
export const EvidencePanel = ({ entryId, evidence, uploadKey, from }: Props) => {
	const t = useText()
	const language = useLanguage()
	const { revalidate } = useRevalidator()
	const [looks, setLooks] = useState(0)
	const isWaiting = evidence.some(({ picture }) => picture?.state === 'waiting')
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
			{evidence.length < mostFiles ? (
				<Uploader
					entryId={entryId}
					uploadKey={uploadKey}
					onDone={() => {
						setLooks(0)
						revalidate()
					}}
				/>
			) : null}
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
						place={index + 1}
						count={evidence.length}
						from={from}
					/>
				))}
			</ol>
		</div>
	)
}
