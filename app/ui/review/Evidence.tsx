import { evidenceKinds, type EvidenceKind } from '#app/domain/evidence.ts'
import { formatSize } from '#app/locales/format.ts'
import { paths } from '#app/locales/paths.ts'
import { review as m } from '#app/locales/review.ts'
import { Icon } from '#app/ui/parts/Icon.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'

export type EvidenceItem = {
	id: string
	kind: EvidenceKind
	fileName: string | null
	caption: string
	size: number
	sha256: string
	picture: { width: number; height: number; widths: readonly number[] } | null
}

/** What supports the entry: each opens in a window of its own, pictures with a small copy. */
export const Evidence = ({ items }: { items: readonly EvidenceItem[] }) => {
	const t = useText()
	if (items.length === 0) return <p>{t(m.noEvidence)}</p>
	return (
		<ul className="evidence-list">
			{items.map((item, index) => (
				<EvidenceLine key={item.id} item={item} number={index + 1} />
			))}
		</ul>
	)
}

const EvidenceLine = ({ item, number }: { item: EvidenceItem; number: number }) => {
	const t = useText()
	const language = useLanguage()
	const name = item.caption || item.fileName || t(m.evidenceNumber, { count: number })
	const small = item.picture?.widths[0]
	return (
		<li className="evidence-line" id={`minh-chung-${item.id}`}>
			{item.picture && small ? (
				<img
					className="evidence-thumb"
					src={paths.evidencePicture(item.id, small)}
					alt=""
					width={96}
					height={72}
					loading="lazy"
				/>
			) : (
				<span className="evidence-thumb evidence-kind">
					<Icon name={evidenceKinds[item.kind].isImage ? 'image' : 'file'} size={24} />
				</span>
			)}
			<div className="stack tight">
				{item.picture !== null || item.fileName !== null ? (
					<a href={paths.evidenceFile(item.id)} target="_blank" rel="noopener noreferrer">
						{name}
						<span className="hidden-words">{` (${t(m.opensFile)})`}</span>
					</a>
				) : (
					<span>{name}</span>
				)}
				<p className="evidence-facts">
					{[item.fileName, item.kind.toUpperCase(), formatSize(language, item.size)]
						.filter(Boolean)
						.join(' · ')}
				</p>
				<p className="digest">{t(m.sha256, { digest: item.sha256 })}</p>
			</div>
		</li>
	)
}
