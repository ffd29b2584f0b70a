import type { DraftChanges } from '#app/domain/entry-content.ts'
import { sendDraft, type Sent } from './draft-channel.ts'
import { soon, type DraftCore } from './draft-core.ts'
import { keysIn } from './draft-sync.ts'
import { afterCrossing, afterNotTaking, afterSave, toSend } from './draft-view.ts'
import { leftIn } from './left-parts.ts'
import { isWritingAt } from './part-of.ts'
import { retryDelay } from './retry.ts'

/** Sends what can be sent now, one request at a time. */
export const flush = async (core: DraftCore): Promise<void> => {
	core.cancel()
	const changes = toSend(core.view)
	const keys = keysIn(changes)
	const { trouble, version } = core.view
	if (core.isSending || core.isStopped || keys.length === 0) return
	if (trouble === 'locked' || trouble === 'signed-out') return
	core.isSending = true
	core.turn += 1
	const from = Object.fromEntries(Object.entries(core.view.from).filter(([key]) => keys.includes(key)))
	core.set({ ...core.view, state: 'saving' })
	const { writer, turn, start } = core
	const answer = await sendDraft(start.path, { version, from, changes, writer, turn, person: start.person })
	core.isSending = false
	follow(core, answer, changes)
}

/** What a save's answer means. */
const follow = (core: DraftCore, answer: Sent, sent: DraftChanges): void => {
	const { view } = core
	core.failures = answer.how === 'unreachable' ? core.failures + 1 : 0
	switch (answer.how) {
		case 'saved':
			core.set(afterSave(view, sent, answer.news, isWritingAt))
			break
		case 'crossed':
			core.set(afterCrossing(view, answer.crossed))
			break
		case 'refused': {
			const named = answer.fields.filter((field) => keysIn(sent).includes(field))
			const refused = named.length > 0 ? named : keysIn(sent)
			core.set({ ...view, state: 'failed', trouble: 'refused', refused: [...view.refused, ...refused] })
			break
		}
		case 'not-taken':
			core.set(afterNotTaking(view, sent, leftIn(sent, answer.left)))
			break
		case 'locked':
		case 'signed-out':
			return core.set({ ...view, state: 'failed', trouble: answer.how, retryAt: null })
		case 'unreachable': {
			const delay = retryDelay(core.failures, Math.random())
			core.set({ ...view, state: 'failed', retryAt: Date.now() + delay })
			return core.later(delay)
		}
	}
	if (keysIn(toSend(core.view)).length > 0) core.later(soon)
}
