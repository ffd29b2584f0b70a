import type { TableProblem } from '#app/domain/import-file.ts'
import { tableProblems } from '#app/locales/tables.ts'

const isProblem = (code: unknown): code is TableProblem =>
	typeof code === 'string' && Object.hasOwn(tableProblems, code)

/** Why the table was not read, of an action’s answer. */
export const tableProblemIn = (data: unknown): TableProblem | null =>
	typeof data === 'object' && data !== null && 'problem' in data && isProblem(data.problem)
		? data.problem
		: null
