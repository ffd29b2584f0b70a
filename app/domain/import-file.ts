/** A table of entries as it is sent: what may be in it at most (ours), and why one is not read. */
export const importLimits = {
	bytes: 50 * 1024 * 1024,
	rows: 10_000,
	columns: 120,
	cell: 60_000,
} as const

export const tableProblemCodes = [
	'no-file',
	'empty',
	'too-large',
	'too-many-rows',
	'too-many-columns',
	'unreadable',
	'not-a-table',
] as const
export type TableProblem = (typeof tableProblemCodes)[number]

export const tableFormats = ['xlsx', 'csv', 'json'] as const
export type TableFormat = (typeof tableFormats)[number]
export const isTableFormat = (text: string): text is TableFormat =>
	tableFormats.some((format) => format === text)
