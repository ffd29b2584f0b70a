import type { ScanState } from '#app/domain/evidence.ts'
import { formatSize } from '#app/locales/format.ts'
import { editor } from '#app/locales/editor.ts'
import { paths } from '#app/locales/paths.ts'
import { scanWords, uploads as m } from '#app/locales/uploads.ts'
import { Table } from '#app/ui/parts/Table.tsx'
import { Time } from '#app/ui/parts/Time.tsx'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'

type Version = {
	number: number
	fileName: string
	size: number
	sha256: string
	scan: ScanState
	isThere: boolean
	addedBy: string
	addedAt: string
	receipts: readonly string[]
}

/** Every version of a piece of evidence: who, when, which bytes, and in which receipt it was handed in. */
export const VersionTable = ({
	evidenceId,
	versions,
}: {
	evidenceId: string
	versions: readonly Version[]
}) => {
	const t = useText()
	const language = useLanguage()
	const name = ({ number, fileName, isThere, sha256 }: Version) => (
		<>
			{isThere ? <a href={paths.evidenceVersion(evidenceId, number)}>{fileName}</a> : fileName}
			<p className="small muted">
				{`${t(editor.digest)}: `}
				<span className="code">{sha256}</span>
			</p>
		</>
	)
	return (
		<Table
			caption={t(m.versionsTable)}
			rows={versions}
			rowKey={({ number }) => String(number)}
			cards
			columns={[
				{
					key: 'number',
					head: t(m.version),
					cell: ({ number }) => (number === versions[0]?.number ? t(m.currentVersion, { number }) : number),
				},
				{ key: 'name', head: t(m.fileName), rowHead: true, cell: name },
				{ key: 'size', head: t(m.size), number: true, cell: ({ size }) => formatSize(language, size) },
				{ key: 'by', head: t(m.addedBy), cell: ({ addedBy }) => addedBy },
				{
					key: 'at',
					head: t(m.addedAt),
					whole: true,
					cell: ({ addedAt }) => <Time at={addedAt} form="moment" />,
				},
				{ key: 'scan', head: t(m.scan), cell: ({ scan }) => t(scanWords[scan]) },
				{ key: 'receipts', head: t(m.handedIn), cell: ({ receipts }) => receipts.join(', ') || '–' },
			]}
		/>
	)
}
