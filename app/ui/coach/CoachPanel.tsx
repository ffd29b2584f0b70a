import { useEffect, useMemo, useState } from 'react'
import { coachEntry, tallyOf, type CoachSurroundings } from '#app/domain/coach.ts'
import type { Gap } from '#app/domain/completeness.ts'
import type { EntryContent } from '#app/domain/entry-content.ts'
import type { EntryForm } from '#app/domain/entry-form.ts'
import { coach as m } from '#app/locales/coach.ts'
import { inLanguage, paths } from '#app/locales/paths.ts'
import { useLanguage, useText } from '#app/ui/parts/language.tsx'
import { Hints } from './Hints.tsx'
import { tallyText } from './tally-text.ts'

type Props = {
	entryId: string
	content: EntryContent
	form: EntryForm
	gaps: readonly Gap[]
	surroundings: CoachSurroundings
}

const afterTyping = 400
const beforeSaying = 1500

/**
 * The coach beside the form. It follows what is typed a moment later; a screen reader hears only the counts, once they
 * have stood still, and nothing takes the focus.
 */
export const CoachPanel = ({ entryId, content, form, gaps, surroundings }: Props) => {
	const t = useText()
	const language = useLanguage()
	const settled = useSettled(content, afterTyping)
	const hints = useMemo(
		() => coachEntry(settled, form, surroundings, gaps),
		// eslint-disable-next-line react-hooks/exhaustive-deps -- the gaps follow from the content
		[settled, form, surroundings],
	)
	const tally = tallyText(tallyOf(hints, settled.results), t)
	const said = useSettled(tally, beforeSaying)
	return (
		<section className="coach" aria-labelledby="ra-soat" id="coach">
			<h2 className="editor-aside-title" id="ra-soat">
				{t(m.title)}
			</h2>
			<p className="coach-tally">{tally}</p>
			<p className="hidden-words" role="status">
				{said}
			</p>
			<Hints hints={hints} entryId={entryId} form={form} isHere />
			<p>
				<a href={inLanguage(language, paths.entryMatrix(entryId))}>{t(m.openMatrix)}</a>
			</p>
		</section>
	)
}

/** The value once it has not changed for a while. */
const useSettled = <T,>(value: T, wait: number): T => {
	const [settled, setSettled] = useState(value)
	const key = typeof value === 'string' ? value : JSON.stringify(value)
	useEffect(() => {
		const timer = setTimeout(() => setSettled(value), wait)
		return () => clearTimeout(timer)
		// eslint-disable-next-line react-hooks/exhaustive-deps -- compared by what it says
	}, [key, wait])
	return settled
}
