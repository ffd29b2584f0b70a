import { tableFormats } from '#app/domain/import-file.ts'
import { inLanguage } from '#app/locales/paths.ts'
import { tables as m } from '#app/locales/tables.ts'
import { useLanguage, useText } from './language.tsx'

/** The list in sight as a file: the same rows and columns, with the filters that are set, its heads in the page’s language. */
export const ExportLinks = ({ path, query = '' }: { path: (format: string) => string; query?: string }) => {
	const t = useText()
	const language = useLanguage()
	return (
		<p className="export-links row small no-print">
			<span>{t(m.export)}</span>
			{tableFormats.map((format) => (
				<a key={format} href={`${inLanguage(language, path(format))}${query}`} download>
					{format.toUpperCase()}
				</a>
			))}
		</p>
	)
}
