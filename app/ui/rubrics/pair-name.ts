import { entryKinds, subjects } from '#app/domain/entry.ts'
import type { Pair } from '#app/domain/rubric.ts'
import { kinds, subjectNames } from '#app/locales/agency.ts'
import { rubrics as m } from '#app/locales/rubrics.ts'
import { useText } from '#app/ui/parts/language.tsx'

/** What a kind of entry by a kind of candidate is called. */
export const usePairName = () => {
	const t = useText()
	return ({ kind, subject }: Pair): string =>
		t(m.pair, { kind: t(kinds[kind]), subject: t(subjectNames[subject]) })
}

/** The same of many: a kind with every subject is named once. */
export const usePairNames = () => {
	const t = useText()
	const pairName = usePairName()
	return (pairs: readonly Pair[]): string[] =>
		entryKinds.flatMap((kind) => {
			const own = pairs.filter((pair) => pair.kind === kind)
			return own.length === subjects.length
				? [t(m.allSubjects, { kind: t(kinds[kind]) })]
				: own.map((pair) => pairName(pair))
		})
}
