import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import { coachEntry, tallyOf, type CoachSurroundings, type Hint, type Tally } from '#app/domain/coach.ts'
import { missingForSubmission, type EvidenceSummary } from '#app/domain/completeness.ts'
import type { EntryContent } from '#app/domain/entry-content.ts'
import type { EntryForm } from '#app/domain/entry-form.ts'

/** What the coach says of the draft as it stood a moment ago. */
type Said = {
	entryId: string
	content: EntryContent
	form: EntryForm
	hints: readonly Hint[]
	tally: Tally
	files: number
}

const Coach = createContext<Said | null>(null)

type Props = {
	entryId: string
	content: EntryContent
	form: EntryForm
	evidence: readonly EvidenceSummary[]
	surroundings: CoachSurroundings
	children: ReactNode
}

const afterTyping = 400

/** Looks at the draft once it has stood still for a moment; only what shows the coach is drawn again then. */
export const Coached = ({ entryId, content, form, evidence, surroundings, children }: Props) => {
	const settled = useSettled(content, afterTyping)
	const said = useMemo(() => {
		const gaps = missingForSubmission(settled, evidence, form)
		const hints = coachEntry(settled, form, surroundings, gaps)
		const tally = tallyOf(hints, settled.results)
		return { entryId, content: settled, form, hints, tally, files: evidence.length }
	}, [entryId, settled, form, evidence, surroundings])
	return <Coach.Provider value={said}>{children}</Coach.Provider>
}

export const useCoach = (): Said | null => useContext(Coach)

/** The value once it has not changed for a while. */
export const useSettled = <T,>(value: T, wait: number): T => {
	const [settled, setSettled] = useState(value)
	useEffect(() => {
		const timer = setTimeout(() => setSettled(value), wait)
		return () => clearTimeout(timer)
	}, [value, wait])
	return settled
}
