export type FieldProblemCode =
	'not-a-number' | 'not-a-place' | 'page-beyond' | 'time-beyond' | 'too-long' | 'invalid'

/** A field that could not be taken, with what was typed there. `where` is the id of the form field. */
export type FieldProblem = {
	where: string
	code: FieldProblemCode
	typed: string
	/** How far it may go: the pages of a file, the length of a recording. */
	most?: string | undefined
}

/** What was typed in a field, lines ended in one way. */
export const said = (form: URLSearchParams, name: string): string =>
	(form.get(name) ?? '').replace(/\r\n?/g, '\n')

/** The rows of a kind, named by hidden fields; without those that were taken away. */
export const rowsIn = (form: URLSearchParams, kind: string): string[] =>
	[...new Set(form.getAll(kind))].filter((id) => form.get(`${kind}-${id}-gone`) === null)
