import { tableProblemCodes, type TableProblem } from '#app/domain/import-file.ts'

/** Thrown while a table is read; `problem` says why it is not. */
export const tableFault = (problem: TableProblem): Error & { problem: TableProblem } =>
	Object.assign(new Error(`table: ${problem}`), { problem })

/** Why a table was not read; null when the error says something else. */
export const tableProblemOf = (error: unknown): TableProblem | null => {
	const said = error instanceof Error && 'problem' in error ? error.problem : null
	return tableProblemCodes.find((problem) => problem === said) ?? null
}
