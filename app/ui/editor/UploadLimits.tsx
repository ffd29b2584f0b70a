import { evidenceKinds } from '#app/domain/evidence.ts'
import { fileGroups, groupOf } from '#app/domain/upload.ts'
import { limitSize, perFileText, uploads as m } from '#app/locales/uploads.ts'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import type { UploadDesk } from './upload-state.ts'

const isKind = (name: string): name is keyof typeof evidenceKinds => Object.hasOwn(evidenceKinds, name)

const taken = new Set(Object.keys(evidenceKinds).filter(isKind).map(groupOf))
const groups = fileGroups.filter((group) => taken.has(group))

/** What may be sent, before anything is chosen: by file, and what is left of this entry. */
export const UploadLimits = ({ desk: { limits, stock, isScanning } }: { desk: UploadDesk }) => {
	const t = useText()
	const language = useLanguage()
	const bytes = Math.max(
		0,
		Math.min(limits.entryBytes - stock.entryBytes, limits.agencyBytes - stock.agencyBytes),
	)
	return (
		<div className="small muted">
			<p>
				{`${perFileText(language, limits, groups)} `}
				{t(m.left, { files: Math.max(0, limits.files - stock.files), bytes: limitSize(language, bytes) })}
			</p>
			<p>{t(isScanning ? m.scanned : m.notScanned)}</p>
		</div>
	)
}
