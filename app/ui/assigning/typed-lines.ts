import type { RefusedForm } from '#app/ui/eligibility/form-errors.ts'

/** What was typed in a part of the n-th line of a list; null when no form came back. */
export const typedLine = (
	refused: RefusedForm | undefined,
	list: string,
	index: number,
	part: string,
): string | null => {
	if (refused === undefined) return null
	const lines = refused.initialValue?.[list]
	const line: unknown = Array.isArray(lines) ? lines[index] : undefined
	const value: unknown = typeof line === 'object' && line !== null ? Reflect.get(line, part) : undefined
	return typeof value === 'string' ? value : ''
}
