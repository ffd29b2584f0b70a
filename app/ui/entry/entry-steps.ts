import type { EntryStage } from '#app/domain/entry.ts'
import { agency as m } from '#app/locales/agency.ts'
import type { Instant } from '#app/locales/format.ts'
import type { Message } from '#app/locales/message.ts'
import type { Step } from '#app/ui/parts/Steps.tsx'

type Said = (message: Message) => string
type Line = { what: string; at: Instant; outcome?: string }

const order = ['draft', 'endorsement', 'submitted', 'accepted', 'review', 'decided', 'published'] as const

const labels = {
	draft: m.stepDraft,
	endorsement: m.stepEndorsement,
	submitted: m.stepSubmitted,
	accepted: m.stepChecked,
	review: m.stepReview,
	decided: m.stepDecision,
	published: m.stepPublished,
} as const

/** Which step an entry stands at, and who has it there. */
const places: Readonly<
	Record<EntryStage, { step: (typeof order)[number]; who: Message | null; isOver?: boolean }>
> = {
	draft: { step: 'draft', who: m.whoDrafter },
	endorsement: { step: 'endorsement', who: m.whoHead },
	submitted: { step: 'accepted', who: m.whoSecretariat },
	returned: { step: 'draft', who: m.whoDrafter },
	refused: { step: 'accepted', who: null, isOver: true },
	accepted: { step: 'review', who: m.whoSecretariat },
	review: { step: 'review', who: m.whoReviewers },
	decided: { step: 'published', who: m.whoSecretariat },
	published: { step: 'published', who: null },
}

/** The line of steps of an entry, each done one with the date of the latest fact that did it. */
/** `waitsFor`: the unit whose head has it, when it is known. */
export const entrySteps = (
	stage: EntryStage,
	history: readonly Line[],
	said: Said,
	waitsFor?: string,
): Step[] => {
	const { step, who, isOver } = places[stage]
	const here = order.indexOf(step)
	const when = (...whats: string[]) =>
		history.find(({ what, outcome }) => whats.includes(outcome ? `${what}-${outcome}` : what))?.at ?? null
	const dates = {
		draft: when('created'),
		endorsement: when('requested'),
		submitted: when('submitted'),
		accepted: when('checked-accepted', 'checked-refused'),
		review: null,
		decided: null,
		published: when('published'),
	}
	return order.map((name, index) => {
		const isDone = index < here || stage === 'published'
		const state = isDone ? 'done' : index > here ? 'next' : isOver ? 'stopped' : 'now'
		return {
			label: said(labels[name]),
			state,
			at: state === 'next' ? null : dates[name],
			who: state === 'now' && who ? (waitsFor ?? said(who)) : null,
		}
	})
}
