import type { ReadRow, ImportContext } from './entry-import.ts'
import { readImportRow } from './entry-import.ts'
import { importColumns, matchHeaders } from '#app/domain/import-columns.ts'

/** How the rows of a table are read, and what is wrong with its headers. */
export const tableReader = (headers: readonly string[], context: ImportContext) => {
	const { columns, problems } = matchHeaders(headers, importColumns(context.forms))
	return { problems, read: (cells: readonly string[]): ReadRow => readImportRow(cells, columns, context) }
}

/** The same for whoever takes the table: null where anything is wrong. */
export const strictReader = (headers: readonly string[], context: ImportContext) => {
	const { problems, read } = tableReader(headers, context)
	return problems.length > 0 ? null : (cells: readonly string[]) => read(cells).entry ?? null
}
