import type { EntryStage } from '#app/domain/entry.ts'
import type { Step } from '#app/ui/parts/Steps.tsx'

const way = ['submitted', 'accepted', 'review', 'decided', 'published'] as const

type Moments = Partial<Record<(typeof way)[number], string | null>>

/** The steps of an entry from being handed in on, for the line of steps; one that was refused stops where it was. */
export const wayOf = (
	stage: EntryStage,
	label: (stage: EntryStage) => string,
	moments: Moments,
	who: string,
): Step[] => {
	const turned = stage === 'returned' || stage === 'refused'
	const here = turned ? 0 : way.findIndex((step) => step === stage)
	const steps = way.map((step, index): Step => {
		const state =
			index < here || (index === here && stage === 'published') ? 'done' : index === here ? 'now' : 'next'
		return { label: label(step), state, at: moments[step] ?? null, ...(state === 'now' ? { who } : {}) }
	})
	if (!turned) return steps
	const [first, ...rest] = steps
	const turn: Step = { label: label(stage), state: stage === 'refused' ? 'stopped' : 'now', who }
	return [...(first ? [{ ...first, state: 'done' as const, who: null }] : []), turn, ...rest]
}
