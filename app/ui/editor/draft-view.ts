import { mergeRows } from '#app/domain/draft-merge.ts'
import { fieldsOf } from '#app/domain/draft-fields.ts'
import { withChanges, type DraftChanges, type EntryContent } from '#app/domain/entry-content.ts'
import type { News } from '#app/forms/unsent.ts'
import type { Crossed } from './draft-channel.ts'
import {
	bothOf,
	changesFrom,
	drop,
	isSame,
	join,
	keysIn,
	pendingAfter,
	pendingAfterSave,
	pick,
	valueOf,
	type FieldKey,
} from './draft-sync.ts'
import { leftIn, withoutLeft, type LeftWritten } from './left-parts.ts'
import { partOf } from './part-of.ts'

/** All that the page knows of its draft, and the pure steps from one state to the next. */
export type DraftView = {
	state: 'saved' | 'saving' | 'unsaved' | 'failed'
	trouble: 'signed-out' | 'locked' | 'refused' | null
	/** When the next try is, while the line is down. */
	retryAt: number | null
	version: number
	savedAt: string
	/** Fields whose text here is older than `version`, and of which version it is. */
	from: Readonly<Record<FieldKey, number>>
	/** What the fields on this page were drawn from. */
	stored: EntryContent
	/** What colleagues saved in fields that are being written here: shown once one leaves them. */
	waiting: DraftChanges
	pending: DraftChanges
	crossed: readonly Crossed[]
	refused: readonly FieldKey[]
	/** Grows for a part of the form when it must be drawn anew. */
	drawn: Readonly<Record<string, number>>
	present: readonly string[]
	/** Open threads of comments by part. */
	comments: Readonly<Record<string, number>>
	/** Parts that the form did not take, with what was written there. */
	left: readonly LeftWritten[]
	/** Who changed something on this page last. */
	changedBy: readonly string[]
}

type Held = (field: FieldKey) => boolean

export const without = <Value>(record: Readonly<Record<string, Value>>, keys: readonly string[]) =>
	Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)))

/** The parts in which these fields stand, to be drawn anew. */
export const redrawn = ({ drawn }: DraftView, keys: readonly FieldKey[]): DraftView['drawn'] =>
	keys.length === 0
		? drawn
		: { ...drawn, ...Object.fromEntries(keys.map((key) => [partOf(key), (drawn[partOf(key)] ?? 0) + 1])) }

export const resting = (view: DraftView): DraftView => ({
	...view,
	state: keysIn(view.pending).length === 0 ? 'saved' : 'unsaved',
})

/** Fields that can be sent now: not those that wait for a choice or that were refused as they are. */
export const toSend = ({ pending, crossed, refused }: DraftView): DraftChanges =>
	drop(pending, [...crossed.map(({ field }) => field), ...refused])

export const afterWriting = (view: DraftView, written: DraftChanges): DraftView => {
	const pending = pendingAfter(view.stored, view.pending, written)
	if (isSame(pending, view.pending)) return view
	const refused = view.refused.filter((key) => isSame(valueOf(pending, key), valueOf(view.pending, key)))
	const trouble = view.trouble === 'refused' && refused.length === 0 ? null : view.trouble
	return { ...resting({ ...view, pending }), refused, trouble }
}

/** What others changed: shown at once, unless one is writing there. */
export const afterNews = (view: DraftView, news: News, isHeld: Held): DraftView => {
	const others = fieldsOf(news.others)
	const keys = Object.keys(others).filter((key) => !isSame(others[key], valueOf(view.stored, key)))
	const agreed = keys.filter((key) => isSame(others[key], valueOf(view.pending, key)))
	const pending = drop(view.pending, agreed)
	const mine = keysIn(pending)
	const later = keys.filter((key) => !agreed.includes(key) && (mine.includes(key) || isHeld(key)))
	const now = keys.filter((key) => !later.includes(key))
	const older = Object.fromEntries(later.map((key) => [key, view.from[key] ?? view.version]))
	return resting({
		...view,
		version: news.version,
		savedAt: news.savedAt,
		stored: withChanges(view.stored, pick(news.others, now)),
		waiting: join(drop(view.waiting, now), pick(news.others, later)),
		from: { ...without(view.from, now), ...older },
		pending,
		drawn: redrawn(
			view,
			now.filter((key) => !agreed.includes(key)),
		),
		changedBy: keys.length > 0 ? news.by : view.changedBy,
	})
}

/** Shows what waited in fields that one has left without writing. */
export const afterLeaving = (view: DraftView, isHeld: Held): DraftView => {
	const mine = keysIn(view.pending)
	const free = keysIn(view.waiting).filter((key) => !mine.includes(key) && !isHeld(key))
	if (free.length === 0) return view
	return {
		...view,
		stored: withChanges(view.stored, pick(view.waiting, free)),
		waiting: drop(view.waiting, free),
		from: without(view.from, free),
		drawn: redrawn(view, free),
	}
}

/** What the form did not take leaves what is to be sent, and stands aside to be read. */
export const afterNotTaking = (view: DraftView, sent: DraftChanges, left: DraftView['left']): DraftView =>
	resting({ ...view, pending: withoutLeft(view.pending, left), left: leftIn(sent, left) })

export const afterSave = (before: DraftView, all: DraftChanges, news: News, isHeld: Held): DraftView => {
	const left = leftIn(all, news.left)
	const view = left.length > 0 ? afterNotTaking(before, all, left) : before
	const sent = withoutLeft(all, news.left)
	const keys = keysIn(sent)
	const otherwise = keysIn(news.others).filter((key) => keys.includes(key))
	const settled = keys.filter((key) => !otherwise.includes(key))
	const refused = view.refused.filter((key) => !keys.includes(key))
	const base: DraftView = {
		...view,
		stored: withChanges(view.stored, pick(sent, settled)),
		waiting: drop(view.waiting, settled),
		from: without(view.from, keys),
		pending: join(pendingAfterSave(pick(view.pending, settled), sent), drop(view.pending, settled)),
		retryAt: null,
		refused,
		trouble: refused.length > 0 ? 'refused' : null,
	}
	const merged = otherwise.reduce(
		(so, key) => withMerged(so, key, valueOf(sent, key), valueOf(news.others, key)),
		base,
	)
	return afterNews(merged, { ...news, others: drop(news.others, otherwise) }, isHeld)
}

/** A field that was stored otherwise than it was sent: theirs and mine in one list, with what was written since. */
const withMerged = (view: DraftView, key: FieldKey, sent: unknown, stored: unknown): DraftView => {
	const mine = valueOf(view.pending, key)
	const still = mine === undefined || isSame(mine, sent) ? stored : mergeRows(sent, stored, mine)
	const next = still ?? bothOf(mine, stored) ?? mine
	const pending = drop(view.pending, [key])
	return {
		...view,
		stored: withChanges(view.stored, changesFrom({ [key]: stored })),
		pending: isSame(next, stored) ? pending : join(pending, changesFrom({ [key]: next })),
		drawn: redrawn(view, [key]),
	}
}

export const afterCrossing = (view: DraftView, crossed: readonly Crossed[]): DraftView => {
	const fields = crossed.map(({ field }) => field)
	const others = view.crossed.filter(({ field }) => !fields.includes(field))
	return resting({ ...view, crossed: [...others, ...crossed], retryAt: null, trouble: null })
}

export type Choice = 'mine' | 'theirs' | 'both'

/** Answers one question: mine is sent, theirs takes its place, or both stand there to be edited on. */
export const afterChoice = (view: DraftView, field: FieldKey, choice: Choice): DraftView => {
	const question = view.crossed.find((each) => each.field === field)
	if (!question) return view
	const mine = valueOf(view.pending, field)
	const both = choice === 'both' ? bothOf(mine, question.theirs) : null
	const kept = choice === 'theirs' ? undefined : (both ?? mine)
	const pending = drop(view.pending, [field])
	return resting({
		...view,
		stored: withChanges(view.stored, changesFrom({ [field]: question.theirs })),
		pending: kept === undefined ? pending : join(pending, changesFrom({ [field]: kept })),
		waiting: drop(view.waiting, [field]),
		from: { ...view.from, [field]: question.version },
		crossed: view.crossed.filter((each) => each !== question),
		drawn: choice === 'mine' ? view.drawn : redrawn(view, [field]),
	})
}
