import { createReadableStreamFromReadable } from '@remix-run/node'
import { contentDisposition } from '#app/adapters/disposition.server.ts'
import { errorFacts, log } from '#app/adapters/log.server.ts'
import { csvOf, jsonOf, xlsxOf, type Cell, type Sheet } from '#app/adapters/table-writing.server.ts'
import type { TableFormat } from '#app/domain/import-file.ts'
import { filePolicy } from './headers.server.ts'

const types: Readonly<Record<TableFormat, string>> = {
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	csv: 'text/csv; charset=utf-8',
	json: 'application/json; charset=utf-8',
}

type Rows = AsyncIterable<readonly Cell[]>

/** A list as a file, row by row as it is read; `name` is given the day in Vietnam. Only Excel files have further sheets. */
export const tableAnswer = (
	format: TableFormat,
	name: string,
	sheet: string,
	rows: Rows,
	now: Date,
	others: readonly Sheet[] = [],
): Response => {
	const failed = (error: Error) => log('error', 'export failed', { name, ...errorFacts(error) })
	const body =
		format === 'xlsx'
			? xlsxOf([{ name: sheet, rows }, ...others], now, failed)
			: format === 'csv'
				? csvOf(rows)
				: jsonOf(rows)
	return new Response(createReadableStreamFromReadable(body), {
		headers: {
			'Content-Type': types[format],
			'Content-Disposition': contentDisposition('attachment', `${name}-${dayInVietnam(now)}.${format}`),
			'Content-Security-Policy': filePolicy,
			'Cache-Control': 'private, no-store',
		},
	})
}

const dayInVietnam = (now: Date): string => new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10)
