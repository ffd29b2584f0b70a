import type { EvidenceLink } from '#app/domain/evidence-link.ts'
import { isInQuarantine, type ScanState } from '#app/domain/evidence.ts'
import type { PreparationProblem, PreparationState } from '#app/domain/preparation.ts'
import { evidence as m, preparationProblems } from '#app/locales/evidence.ts'
import { paths } from '#app/locales/paths.ts'
import { evidencePicture, type ShownPicture } from '#app/ui/evidence/evidence-picture.ts'
import { Player, playedKind } from '#app/ui/evidence/Player.tsx'
import { Icon } from '#app/ui/parts/Icon.tsx'
import { Picture } from '#app/ui/parts/Picture.tsx'
import { useText } from '#app/ui/parts/language.tsx'

export type PreviewedFile = {
	id: string
	kind: string
	fileName: string
	caption: string
	scan: ScanState
	state: PreparationState
	problem: PreparationProblem | null
	picture: ({ state: PreparationState } & ShownPicture) | null
	pages: number | null
	seconds: number | null
	link: EvidenceLink | null
}

/** What an agency sees of its evidence: the picture, the first page, the film; or why there is none yet. */
export const EvidencePreview = ({ row }: { row: PreviewedFile }) => {
	const t = useText()
	const { id, kind, fileName, caption, scan, state, problem, picture, seconds } = row
	const played = playedKind(kind)
	if (problem !== null) {
		return (
			<div className="evidence-preview" role="status">
				<p className="small">{t(preparationProblems[problem])}</p>
			</div>
		)
	}
	if (played !== null && !isInQuarantine(scan)) {
		return <Player src={paths.evidenceFile(id)} kind={played} name={fileName} seconds={seconds} />
	}
	if (picture && !isInQuarantine(scan) && picture.state === 'ready' && picture.widths.length > 0) {
		const alt = kind === 'pdf' ? t(m.firstPage, { name: fileName }) : caption
		return (
			<div className="evidence-preview">
				<Picture {...evidencePicture(id, picture, alt)} sizes="(min-width: 700px) 160px, 100vw" />
			</div>
		)
	}
	if (state === 'waiting' && kind !== 'link' && !isInQuarantine(scan)) {
		return (
			<div className="evidence-preview" role="status">
				<p className="small">{t(m.waiting)}</p>
			</div>
		)
	}
	return (
		<div className="evidence-preview">
			<Icon name={kind === 'link' ? 'external' : 'file'} size={32} />
		</div>
	)
}
