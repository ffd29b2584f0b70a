import type { PracticeState } from '#app/domain/practice-update.ts'
import { practiceStateNames } from '#app/locales/practice-updates.ts'
import { Tag } from '#app/ui/parts/Tag.tsx'
import { useText } from '#app/ui/parts/language.tsx'

/** How a practice stands, by what its agency said; `words` where more is said than that. */
export const StateTag = ({ state, words }: { state: PracticeState; words?: string }) => {
	const t = useText()
	return <Tag tone={state === 'stopped' ? 'waiting' : 'good'}>{words ?? t(practiceStateNames[state])}</Tag>
}
