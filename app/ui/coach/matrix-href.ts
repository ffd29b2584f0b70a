import { isInQuarantine, type EvidenceKind, type ScanState } from '#app/domain/evidence.ts'
import { paths } from '#app/locales/paths.ts'

type Opened = { id: string; kind: EvidenceKind; scan: ScanState; link: string | null }

/** Where a piece of evidence opens: a link where it leads, everything else in the portal, at its place; null: nowhere. */
export const matrixHref = ({ id, kind, scan, link }: Opened): string | null => {
	if (kind === 'link') return link
	return isInQuarantine(scan) ? null : paths.evidenceView(id)
}
