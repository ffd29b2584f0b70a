import { evidenceKinds, type EvidenceKind, type ScanState } from '#app/domain/evidence.ts'
import type { EvidenceLink } from '#app/domain/evidence-link.ts'
import type { PreparationState } from '#app/domain/preparation.ts'
import { evidence as words } from '#app/locales/evidence.ts'
import { formatSize } from '#app/locales/format.ts'
import { paths } from '#app/locales/paths.ts'
import { review as m } from '#app/locales/review.ts'
import { uploads } from '#app/locales/uploads.ts'
import { evidencePicture, type ShownPicture } from '#app/ui/evidence/evidence-picture.ts'
import { isOpenable } from '#app/ui/evidence/openable.ts'
import { LinkLine } from '#app/ui/evidence/LinkLine.tsx'
import { Origin } from '#app/ui/evidence/Origin.tsx'
import { Player, playedKind } from '#app/ui/evidence/Player.tsx'
import { Icon } from '#app/ui/parts/Icon.tsx'
import { Picture } from '#app/ui/parts/Picture.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'

export type EvidenceItem = {
	id: string
	kind: EvidenceKind
	fileName: string | null
	caption: string
	size: number
	sha256: string
	/** What waits for the scanner, or did not pass it, cannot be opened. */
	scan: ScanState
	link: EvidenceLink | null
	state: PreparationState
	hasCopy: boolean
	picture: ShownPicture | null
	pages: number | null
	seconds: number | null
	/** For the secretariat alone. */
	origin: Readonly<Record<string, string>> | null
}

/** What supports the entry: each opens in a window of its own, pictures with a small copy. */
export const Evidence = ({ items }: { items: readonly EvidenceItem[] }) => {
	const t = useText()
	if (items.length === 0) return <p>{t(m.noEvidence)}</p>
	const files = items.filter(({ kind }) => kind !== 'link')
	const isNoneScanned = files.length > 0 && files.every(({ scan }) => scan === 'unscanned')
	return (
		<>
			{isNoneScanned ? <p className="small muted">{t(uploads.noneScanned)}</p> : null}
			<ul className="evidence-list">
				{items.map((item, index) => (
					<EvidenceLine key={item.id} item={item} number={index + 1} isNoneScanned={isNoneScanned} />
				))}
			</ul>
		</>
	)
}

type LineProps = { item: EvidenceItem; number: number; isNoneScanned: boolean }

const EvidenceLine = ({ item, number, isNoneScanned }: LineProps) => {
	const t = useText()
	const language = useLanguage()
	const name = item.caption || item.fileName || t(m.evidenceNumber, { count: number })
	const played = playedKind(item.kind)
	return (
		<li className="evidence-line" id={`minh-chung-${item.id}`}>
			<Thumb item={item} />
			<div className="stack tight">
				{item.link ? (
					<LinkLine link={item.link} caption={item.caption} />
				) : (
					<FileName item={item} name={name} />
				)}
				{item.link || item.kind === 'link' ? null : (
					<p className="evidence-facts">
						{[
							item.fileName,
							item.kind.toUpperCase(),
							formatSize(language, item.size),
							...(item.pages === null ? [] : [t(words.pages, { count: item.pages })]),
						]
							.filter(Boolean)
							.join(' · ')}
					</p>
				)}
				{item.scan === 'unscanned' && item.kind !== 'link' && !isNoneScanned ? (
					<p className="evidence-facts">{t(uploads.unscanned)}</p>
				) : null}
				{played !== null && isOpenable(item) ? (
					<Player src={paths.evidenceFile(item.id)} kind={played} name={name} seconds={item.seconds} />
				) : null}
				<p className="digest">{t(m.sha256, { digest: item.sha256 })}</p>
				<Origin facts={item.origin} />
			</div>
		</li>
	)
}

const Thumb = ({ item: { id, kind, picture } }: { item: EvidenceItem }) => {
	if (picture && picture.widths.length > 0) {
		return (
			<span className="evidence-thumb">
				<Picture {...evidencePicture(id, picture, '')} sizes="96px" />
			</span>
		)
	}
	const icon = evidenceKinds[kind].isImage ? 'image' : kind === 'link' ? 'external' : 'file'
	return (
		<span className="evidence-thumb evidence-kind">
			<Icon name={icon} size={24} />
		</span>
	)
}

/** The name leads to the file once there is a copy to read; until then it says why not. */
const FileName = ({ item, name }: { item: EvidenceItem; name: string }) => {
	const t = useText()
	const { id, kind, scan, state } = item
	if (isOpenable(item)) {
		return (
			<a href={paths.evidenceFile(id)} target="_blank" rel="noopener noreferrer">
				{name}
				<span className="hidden-words">{` (${t(m.opensFile)})`}</span>
			</a>
		)
	}
	const why = scan === 'waiting' ? uploads.notReady : scan === 'infected' ? uploads.held : null
	const prepared = state === 'waiting' ? words.waiting : words.notThere
	return (
		<>
			<span>{name}</span>
			<p className="evidence-facts">{t(kind === 'link' ? words.linkHidden : (why ?? prepared))}</p>
		</>
	)
}
