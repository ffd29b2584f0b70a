import type { EvidenceKind } from '#app/domain/evidence.ts'
import { paths } from '#app/locales/paths.ts'

/** Where a piece of evidence opens: a link where it leads, everything else in the portal, at its place. */
export const matrixHref = (id: string, kind: EvidenceKind, link: string | null = null): string =>
	kind === 'link' ? (link ?? paths.evidenceFile(id)) : paths.evidenceView(id)
