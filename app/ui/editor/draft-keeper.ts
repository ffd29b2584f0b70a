import { withChanges, type DraftChanges, type EntryContent } from '#app/domain/entry-content.ts'
import { readUnsent } from '#app/forms/unsent.ts'
import { fetchDraft, sendDraft, type Sent } from './draft-channel.ts'
import {
	isSame,
	keysIn,
	pendingAfter,
	pendingAfterSave,
	pick,
	reconcile,
	type FieldKey,
} from './draft-sync.ts'
import { readKept, remember } from './kept-draft.ts'
import { leftIn, withoutLeft, type LeftWritten } from './left-parts.ts'

export type KeeperView = {
	state: 'saved' | 'saving' | 'unsaved' | 'failed'
	trouble: 'conflict' | 'signed-out' | 'locked' | 'refused' | null
	/** Parts that the form did not take, with what was written there. */
	left: readonly LeftWritten[]
	version: number
	savedAt: string
	/** Fields that both changed, to be chosen between. */
	conflicts: readonly FieldKey[]
	refused: readonly string[]
	stored: EntryContent
	pending: DraftChanges
	/** Grows when the form must be drawn anew from `stored` and `pending`. */
	generation: number
}

export type DraftStart = {
	path: string
	keptUnder: string
	version: number
	savedAt: string
	content: EntryContent
}

const soon = 1200
const retryAfter = 5000

export const firstView = ({ version, savedAt, content }: DraftStart): KeeperView => ({
	state: 'saved',
	trouble: null,
	left: [],
	version,
	savedAt,
	conflicts: [],
	refused: [],
	stored: content,
	pending: {},
	generation: 0,
})

type Core = {
	path: string
	view: () => KeeperView
	set: (changes: Partial<KeeperView>) => void
	later: (delay: number) => void
}

/** Keeps one draft in step with the server: sends what changed, keeps what could not be sent, asks when texts cross. */
export const keepDraft = (start: DraftStart, show: (view: KeeperView) => void) => {
	let timer: ReturnType<typeof setTimeout> | undefined
	let isSending = false
	let view = firstView(start)
	const set = (changes: Partial<KeeperView>) => {
		view = { ...view, ...changes }
		remember(start.keptUnder, view)
		show(view)
	}
	const later = (delay: number) => {
		clearTimeout(timer)
		timer = setTimeout(() => void flush(), delay)
	}
	const core: Core = { path: start.path, view: () => view, set, later }
	const isClean = () => keysIn(view.pending).length === 0

	const flush = async (): Promise<void> => {
		clearTimeout(timer)
		if (isSending || isClean() || view.conflicts.length > 0) return
		isSending = true
		const sent = view.pending
		set({ state: 'saving' })
		const answer = await sendDraft(start.path, view.version, sent)
		isSending = false
		await follow(core, answer, sent)
	}

	const write = (written: DraftChanges) => {
		const pending = pendingAfter(view.stored, view.pending, written)
		if (isSame(pending, view.pending)) return
		const isNothing = keysIn(pending).length === 0
		set({ pending, state: isNothing ? 'saved' : 'unsaved' })
		if (!isNothing) later(soon)
	}

	const stop = () => clearTimeout(timer)
	return {
		write,
		flush,
		isClean,
		stop,
		choose: (key: FieldKey, keeps: 'mine' | 'theirs') => choose(core, key, keeps),
		resume: () => resume(core, start),
	}
}

/** What a save's answer means. */
const follow = async (
	{ view, set, later, ...core }: Core,
	answer: Sent,
	sent: DraftChanges,
): Promise<void> => {
	const { stored, pending } = view()
	switch (answer.how) {
		case 'saved': {
			const taken = withoutLeft(sent, answer.left)
			const left = withoutLeft(pendingAfterSave(pending, sent), answer.left)
			const isDone = keysIn(left).length === 0
			set({
				version: answer.version,
				savedAt: answer.savedAt,
				stored: withChanges(stored, taken),
				pending: left,
				left: answer.left.length > 0 ? leftIn(sent, answer.left) : view().left,
				trouble: null,
				refused: [],
				state: isDone ? 'saved' : 'unsaved',
			})
			if (!isDone) later(soon)
			return
		}
		case 'stale':
			return compare({ view, set, later, ...core }, pick(stored, keysIn(pending)))
		case 'not-taken':
			return set({
				pending: withoutLeft(pending, answer.left),
				left: leftIn(sent, answer.left),
				state: 'saved',
			})
		case 'refused':
			return set({ state: 'failed', trouble: 'refused', refused: answer.fields })
		case 'locked':
			return set({ state: 'failed', trouble: 'locked' })
		case 'signed-out':
			set({ state: 'failed', trouble: 'signed-out' })
			return later(retryAfter)
		case 'unreachable':
			set({ state: 'failed' })
			return later(retryAfter)
	}
}

/** Somebody saved in between: takes their fields, keeps mine, asks where both wrote. */
const compare = async ({ path, view, set, later }: Core, before: DraftChanges): Promise<void> => {
	const theirs = await fetchDraft(path)
	if (theirs === null) {
		set({ state: 'failed' })
		return later(retryAfter)
	}
	const { pending, conflicts } = reconcile(view().pending, before, theirs.content)
	const isNew = !isSame(view().stored, theirs.content)
	set({
		version: theirs.version,
		savedAt: theirs.savedAt,
		stored: theirs.content,
		pending,
		conflicts,
		trouble: conflicts.length > 0 ? 'conflict' : null,
		state: keysIn(pending).length > 0 ? 'unsaved' : 'saved',
		generation: view().generation + (isNew ? 1 : 0),
	})
	if (conflicts.length === 0) later(0)
}

/** Answers one question: mine is sent, or theirs takes its place. */
const choose = ({ view, set, later }: Core, key: FieldKey, keeps: 'mine' | 'theirs'): void => {
	const { pending, conflicts, generation } = view()
	const kept = keysIn(pending).filter((each) => keeps === 'mine' || each !== key)
	const left = conflicts.filter((each) => each !== key)
	set({
		pending: pick(pending, kept),
		conflicts: left,
		trouble: left.length > 0 ? 'conflict' : null,
		state: kept.length > 0 ? 'unsaved' : 'saved',
		generation: generation + 1,
	})
	if (left.length === 0) later(0)
}

/** Takes up what a former visit could not send. */
const resume = async (core: Core, start: DraftStart): Promise<void> => {
	const kept = readUnsent(readKept(start.keptUnder))
	if (kept === null || keysIn(kept.pending).length === 0) return
	core.set({ pending: kept.pending, generation: core.view().generation + 1, state: 'unsaved' })
	if (kept.version === start.version) core.later(0)
	else await compare(core, kept.before)
}
