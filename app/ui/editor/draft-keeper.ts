import type { DraftChanges } from '#app/domain/entry-content.ts'
import { makeCore, soon, type DraftStart } from './draft-core.ts'
import { look, resume } from './draft-looking.ts'
import { flush } from './draft-sending.ts'
import { keysIn, type FieldKey } from './draft-sync.ts'
import {
	afterChoice,
	afterLeaving,
	afterWriting,
	resting,
	toSend,
	type Choice,
	type DraftView,
} from './draft-view.ts'
import { isWritingAt } from './part-of.ts'

const lookEvery = 12_000

/** Keeps one draft in step with the server: sends what changed, keeps what could not be sent, asks when texts cross. */
export const keepDraft = (start: DraftStart, show: (view: DraftView) => void) => {
	const core = makeCore(start, show, (due) => void flush(due))
	const looks = setInterval(() => void look(core), lookEvery)
	return {
		flush: () => flush(core),
		look: () => look(core),
		resume: () => resume(core),
		write: (written: DraftChanges) => {
			core.set(afterWriting(core.view, written))
			if (keysIn(toSend(core.view)).length > 0 && core.view.retryAt === null) core.later(soon)
		},
		leave: () => core.set(afterLeaving(core.view, isWritingAt)),
		choose: (field: FieldKey, choice: Choice) => {
			core.set(afterChoice(core.view, field, choice))
			core.later(0)
		},
		/** Somebody signed in again: goes on where it stopped. */
		goOn: async () => {
			core.failures = 0
			core.set(resting({ ...core.view, trouble: null, retryAt: null }))
			await look(core)
			await flush(core)
		},
		/** Whether leaving now could lose something: only where the browser keeps nothing. */
		isSafe: () => core.isKept || keysIn(core.view.pending).length === 0,
		stop: () => {
			core.isStopped = true
			core.cancel()
			clearInterval(looks)
		},
	}
}
