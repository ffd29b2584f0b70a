import { createContext, useContext } from 'react'
import type { FieldProblem } from '#app/forms/entry-plain.ts'
import { editor as m } from '#app/locales/editor.ts'
import { useText } from '#app/ui/parts/language.tsx'

const Problems = createContext<readonly FieldProblem[]>([])

export const FieldProblems = Problems.Provider

/** What a field shows: the error that it came back with, and what was typed there. */
export const useField = () => {
	const t = useText()
	const problems = useContext(Problems)
	const words = {
		'not-a-number': m.notANumber,
		'not-a-place': m.notAPlace,
		'page-beyond': m.pageBeyond,
		'time-beyond': m.timeBeyond,
		'too-long': m.tooLong,
		invalid: m.invalid,
	} as const
	const find = (where: string) => problems.find((problem) => problem.where === where)
	return (where: string, value: string) => {
		const problem = find(where)
		return {
			name: where,
			id: where,
			defaultValue: problem?.typed ?? value,
			error: problem ? t(words[problem.code], { most: problem.most ?? '' }) : null,
		}
	}
}
