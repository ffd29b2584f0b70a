import { lookAround } from './draft-channel.ts'
import { soon, type DraftCore } from './draft-core.ts'
import { join, keysIn, pick } from './draft-sync.ts'
import { afterNews, redrawn, resting, toSend } from './draft-view.ts'
import { readKept } from './kept-draft.ts'
import { holdName } from './page-lock.ts'
import { isWritingAt } from './part-of.ts'

/** Who is here and what they changed; also tells that the session has ended before anything is written. */
export const look = async (core: DraftCore): Promise<void> => {
	const isIdle = () => !core.isSending && !core.isStopped
	if (!isIdle() || document.visibilityState === 'hidden' || core.view.trouble === 'locked') return
	const { start, mark, writer } = core
	const { version } = core.view
	const answer = await lookAround(start.lookPath, { version, person: start.person, mark, writer })
	if (!isIdle() || core.view.version !== version || answer.how === 'unreachable') return
	if (answer.how === 'signed-out') return core.set({ ...core.view, state: 'failed', trouble: 'signed-out' })
	if (core.view.trouble === 'signed-out') core.set(resting({ ...core.view, trouble: null }))
	if (answer.how === 'news') {
		const { company } = answer
		core.mark = company.mark
		const { present, comments } = company
		core.set({ ...afterNews(core.view, company, isWritingAt), present, comments })
	}
	if (keysIn(toSend(core.view)).length > 0 && core.view.retryAt === null) core.later(soon)
}

/**
 * Takes up what earlier pages of this person could not send. What another open page keeps is left to it, and so is
 * what would stand in the same field as text that was taken up already.
 */
export const resume = async (core: DraftCore): Promise<void> => {
	let isNamed = false
	for (const record of await readKept(core.start)) {
		if (!(await holdName(record.writer ?? record.key)) || core.isStopped) continue
		const mine = keysIn(core.view.pending)
		const keys = keysIn(record.pending)
		if (keys.some((key) => mine.includes(key))) continue
		if (!isNamed && record.writer !== null && mine.length === 0) {
			isNamed = true
			core.writer = record.writer
			core.turn = record.turn + 1
		}
		core.adopted.push(record.key)
		const older = Object.fromEntries(keys.map((key) => [key, record.from[key] ?? record.version]))
		core.set({
			...core.view,
			pending: join(core.view.pending, pick(record.pending, keys)),
			from: { ...core.view.from, ...older },
			state: 'unsaved',
			drawn: redrawn(core.view, keys),
		})
		core.later(0)
	}
	if (!isNamed) await holdName(core.writer)
}
