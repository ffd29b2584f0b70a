import { tableFormats } from '#app/domain/import-file.ts'
import { tables as m } from '#app/locales/tables.ts'
import { useText } from './language.tsx'

/** The list in sight as a file: the same rows and columns, with the filters that are set. */
export const ExportLinks = ({ path, query = '' }: { path: (format: string) => string; query?: string }) => {
	const t = useText()
	return (
		<p className="export-links row small no-print">
			<span>{t(m.export)}</span>
			{tableFormats.map((format) => (
				<a key={format} href={`${path(format)}${query}`} download>
					{format.toUpperCase()}
				</a>
			))}
		</p>
	)
}
