import type { EntryContent } from '#app/domain/entry-content.ts'
import { keysIn } from './draft-sync.ts'
import type { DraftView } from './draft-view.ts'
import { forgetText, keepText, keptUnder, type Keeping } from './kept-draft.ts'
import { newName } from './page-lock.ts'

export type DraftStart = Keeping & {
	path: string
	lookPath: string
	version: number
	savedAt: string
	content: EntryContent
}

export const firstView = ({ version, savedAt, content }: DraftStart): DraftView => ({
	state: 'saved',
	trouble: null,
	retryAt: null,
	version,
	savedAt,
	from: {},
	stored: content,
	waiting: {},
	pending: {},
	crossed: [],
	refused: [],
	drawn: {},
	present: [],
	comments: {},
	left: [],
	changedBy: [],
})

/** From the last key to the request: with the reader's quarter of a second well under two. */
export const soon = 900

/** What the parts of the keeper share: the state of the draft, the name of this page, and the clock of the next try. */
export type DraftCore = {
	readonly start: DraftStart
	view: DraftView
	writer: string
	turn: number
	failures: number
	/** The company that was told last. */
	mark: string
	isSending: boolean
	isStopped: boolean
	isKept: boolean
	/** Records of earlier pages, forgotten once their text is kept in ours. */
	adopted: string[]
	set: (next: DraftView) => void
	/** Tries at the latest after `delay`: writing on does not put it off. */
	later: (delay: number) => void
	/** The try that was planned is made now. */
	cancel: () => void
}

export const makeCore = (
	start: DraftStart,
	show: (view: DraftView) => void,
	attempt: (core: DraftCore) => void,
): DraftCore => {
	let timer: ReturnType<typeof setTimeout> | undefined
	let dueAt = Infinity
	const keep = keeperOf()
	const core: DraftCore = {
		start,
		view: firstView(start),
		writer: newName(),
		turn: 0,
		failures: 0,
		mark: '',
		isSending: false,
		isStopped: false,
		isKept: true,
		adopted: [],
		set: (next) => {
			const before = core.view
			if (next === before) return
			core.view = next
			if (next.pending !== before.pending || next.from !== before.from) keep(core, before)
			if (!core.isStopped) show(next)
		},
		later: (delay) => {
			const at = Date.now() + delay
			if (at >= dueAt) return
			clearTimeout(timer)
			dueAt = at
			timer = setTimeout(() => attempt(core), delay)
		},
		cancel: () => {
			clearTimeout(timer)
			dueAt = Infinity
		},
	}
	return core
}

/** Keeps what is not sent on this device, one act after the other, and forgets it once it is sent. */
const keeperOf = () => {
	let acts: Promise<unknown> = Promise.resolve()
	return (core: DraftCore, before: DraftView): void => {
		const { start, writer, turn, view } = core
		const { version, from, pending } = view
		const own = keptUnder(start, writer)
		const done = core.adopted.filter((key) => key !== own)
		core.adopted = []
		if (keysIn(pending).length > 0) {
			const unsent = { version, from, pending, writer, turn, keptAt: Date.now() }
			acts = acts.then(async () => {
				core.isKept = await keepText(start, writer, unsent)
				if (core.isKept && done.length > 0) await forgetText(done)
			})
		} else if (keysIn(before.pending).length > 0 || done.length > 0) {
			acts = acts.then(() => forgetText([own, ...done]))
		}
	}
}
