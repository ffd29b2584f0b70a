import type { EvidenceKind } from '#app/domain/evidence.ts'
import { paths } from '#app/locales/paths.ts'

/**
 * Where a piece of evidence opens: a link where it leads, everything else in the portal, at its place. A link whose
 * address the reader may not know opens nowhere.
 */
export const matrixHref = (id: string, kind: EvidenceKind, link: string | null = null): string | null =>
	kind === 'link' ? link : paths.evidenceView(id)
