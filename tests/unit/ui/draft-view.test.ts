import { expect, test } from 'vitest'
import { emptyContent, type DraftChanges } from '#app/domain/entry-content.ts'
import type { News } from '#app/forms/unsent.ts'
import { firstView } from '#app/ui/editor/draft-core.ts'
import {
	afterChoice,
	afterCrossing,
	afterLeaving,
	afterNews,
	afterSave,
	afterWriting,
	toSend,
} from '#app/ui/editor/draft-view.ts'
import { retryDelay } from '#app/ui/editor/retry.ts'

const at = '2026-11-25T07:05:12.000Z'
const content = { ...emptyContent(), titleVi: 'Tên', summary: 'Tóm tắt' }
const start = firstView({
	person: 'p',
	entry: 'e',
	path: '/x',
	lookPath: '/y',
	version: 3,
	savedAt: at,
	content,
})
const news = (version: number, others: DraftChanges = {}, by: string[] = ['Minh']): News => ({
	version,
	savedAt: at,
	others,
	by,
	left: [],
})
const nowhere = () => false
const inTitle = (field: string) => field === 'titleVi'

test('what others saved is shown where one is not writing, and their part alone is drawn anew', () => {
	const view = afterNews(start, news(4, { summary: 'Của Minh' }), nowhere)
	expect([view.version, view.stored.summary, view.state]).toEqual([4, 'Của Minh', 'saved'])
	expect([view.drawn, view.changedBy, view.from]).toEqual([{ chung: 1 }, ['Minh'], {}])
})

test('where one is writing it waits, and what one then writes started from the older text', () => {
	const told = afterNews(start, news(4, { titleVi: 'Của Minh' }), inTitle)
	expect([told.stored.titleVi, told.waiting, told.from, told.drawn]).toEqual([
		'Tên',
		{ titleVi: 'Của Minh' },
		{ titleVi: 3 },
		{},
	])
	const left = afterLeaving(told, nowhere)
	expect([left.stored.titleVi, left.waiting, left.from, left.drawn]).toEqual([
		'Của Minh',
		{},
		{},
		{ chung: 1 },
	])
	const written = afterLeaving(afterWriting(told, { titleVi: 'Của tôi' }), nowhere)
	expect([written.pending, written.from, written.stored.titleVi]).toEqual([
		{ titleVi: 'Của tôi' },
		{ titleVi: 3 },
		'Tên',
	])
})

test('a save settles what was sent and keeps what was written since', () => {
	const sent = { titleVi: 'Một' }
	const writing = afterWriting(afterWriting(start, sent), { titleVi: 'Một hai' })
	const view = afterSave(writing, sent, news(4, { summary: 'Của Minh' }), nowhere)
	expect([view.pending, view.stored.titleVi, view.stored.summary, view.version, view.state]).toEqual([
		{ titleVi: 'Một hai' },
		'Một',
		'Của Minh',
		4,
		'unsaved',
	])
})

test('a list that was merged with theirs takes in what was written since', () => {
	const row = (id: string, metric: string) => ({
		id,
		metric,
		unit: '',
		before: null,
		after: null,
		date: '',
		source: '',
		proofs: [],
	})
	const sent = { results: [row('a', 'của tôi')] }
	const writing = afterWriting(afterWriting(start, sent), { results: [row('a', 'của tôi, sửa tiếp')] })
	const merged = [row('b', 'của Minh'), row('a', 'của tôi')]
	const view = afterSave(writing, sent, news(5, { results: merged }), nowhere)
	expect(view.stored.results).toEqual(merged)
	expect(view.pending).toEqual({ results: [row('b', 'của Minh'), row('a', 'của tôi, sửa tiếp')] })
	expect(view.drawn).toEqual({ 'ket-qua': 1 })
})

test('texts that crossed hold back their own field only, until one chooses', () => {
	const writing = afterWriting(start, { titleVi: 'Của tôi', summary: 'Khác' })
	const question = { field: 'titleVi', theirs: 'Của Minh', by: 'Minh', at, version: 5 }
	const asked = afterCrossing(writing, [question])
	expect(toSend(asked)).toEqual({ summary: 'Khác' })
	const mine = afterChoice(asked, 'titleVi', 'mine')
	expect([toSend(mine), mine.from, mine.crossed]).toEqual([
		{ titleVi: 'Của tôi', summary: 'Khác' },
		{ titleVi: 5 },
		[],
	])
	const theirs = afterChoice(asked, 'titleVi', 'theirs')
	expect([theirs.pending, theirs.stored.titleVi, theirs.drawn]).toEqual([
		{ summary: 'Khác' },
		'Của Minh',
		{ chung: 1 },
	])
	const both = afterChoice(asked, 'titleVi', 'both')
	expect(toSend(both)).toEqual({ titleVi: 'Của Minh Của tôi', summary: 'Khác' })
})

test('the same text from both sides is no question', () => {
	const view = afterNews(
		afterWriting(start, { titleVi: 'Giống nhau' }),
		news(4, { titleVi: 'Giống nhau' }),
		inTitle,
	)
	expect([view.pending, view.stored.titleVi, view.state, view.drawn]).toEqual([{}, 'Giống nhau', 'saved', {}])
})

test('tries follow each other more and more slowly, never all at once', () => {
	expect([1, 2, 3, 7, 50].map((failures) => retryDelay(failures, 1))).toEqual([
		1000, 2000, 4000, 60_000, 60_000,
	])
	expect(retryDelay(3, 0)).toBe(2000)
})
