import fc from 'fast-check'
import { expect, test } from 'vitest'
import { paragraphsOf } from '#app/domain/plain-section.ts'
import {
	arranged,
	emptyPost,
	mayPublishPost,
	mayWithdrawPost,
	mayWritePosts,
	postGaps,
	postState,
	type Picked,
	type PostContent,
} from '#app/domain/post.ts'
import { anyone, type Viewer } from '#app/domain/viewer.ts'

const now = new Date('2026-01-10T00:00:00Z')
const earlier = new Date('2026-01-09T00:00:00Z')
const later = new Date('2026-01-11T00:00:00Z')
const person = { id: 'p', name: 'Thư ký', email: 'tk@example.vn' }
const secretary: Viewer = { ...anyone(), person, offices: ['secretary'] }
const administrator: Viewer = { ...anyone(), person, offices: ['administrator'] }

test.each([
	['draft', null, null],
	['scheduled', later, null],
	['public', now, null],
	['public', earlier, null],
	['withdrawn', null, earlier],
	['withdrawn', earlier, now],
] as const)('a post is %s', (state, publishedAt, withdrawnAt) => {
	expect(postState({ publishedAt, withdrawnAt }, now)).toBe(state)
})

const whole: PostContent = {
	...emptyPost,
	titleVi: 'Tin',
	summaryVi: 'Tóm tắt',
	bodyVi: paragraphsOf('Nội dung'),
}

test.each([
	['news', whole, false, []],
	['news', emptyPost, true, ['title', 'summary', 'body', 'cover-alt']],
	['announcement', { ...whole, summaryEn: 'Summary' }, false, ['english-title']],
	['announcement', { ...whole, bodyEn: paragraphsOf('Text'), titleEn: 'Title' }, false, []],
	['news', { ...whole, titleVi: ' ' }, false, ['title']],
	['collection', { ...whole, bodyVi: emptyPost.bodyVi }, false, ['picked']],
	['collection', { ...whole, picked: [{ entryId: 'a', lineVi: '', lineEn: '' }] }, false, []],
	['news', { ...whole, coverAltVi: 'Một cây cầu' }, true, []],
] as const)('of %s number %# is missing what it says', (kind, content, hasCover, gaps) => {
	expect(postGaps(kind, content, { hasCover })).toEqual(gaps)
})

const draft = { publishedAt: null, withdrawnAt: null }

test('only the secretariat writes, publishes and withdraws', () => {
	for (const viewer of [anyone(), administrator]) {
		expect(mayWritePosts(viewer).allowed).toBe(false)
		expect(mayPublishPost(viewer, { gaps: [], times: draft, from: null }, now).allowed).toBe(false)
		expect(mayWithdrawPost(viewer, { publishedAt: earlier, withdrawnAt: null }, now).allowed).toBe(false)
	}
	expect(mayWritePosts(secretary)).toEqual({ allowed: true })
})

test.each([
	['whole, at once', [], draft, null, []],
	['whole, from tomorrow', [], draft, later, []],
	['with a gap', ['title'], draft, null, ['incomplete']],
	['from now', [], draft, now, ['too-early']],
	['public already, from tomorrow', [], { publishedAt: earlier, withdrawnAt: null }, later, ['already']],
	['public already, anew', [], { publishedAt: earlier, withdrawnAt: null }, null, []],
	['withdrawn, anew', [], { publishedAt: null, withdrawnAt: earlier }, null, []],
] as const)('a post is published: %s', (_name, gaps, times, from, codes) => {
	const verdict = mayPublishPost(secretary, { gaps, times, from }, now)
	expect(verdict.allowed ? [] : verdict.reasons.map(({ code }) => code)).toEqual(codes)
})

test.each([
	[draft, ['stage']],
	[{ publishedAt: later, withdrawnAt: null }, []],
	[{ publishedAt: earlier, withdrawnAt: null }, []],
	[{ publishedAt: null, withdrawnAt: earlier }, ['already']],
])('what is not out is not withdrawn: %#', (times, codes) => {
	const verdict = mayWithdrawPost(secretary, times, now)
	expect(verdict.allowed ? [] : verdict.reasons.map(({ code }) => code)).toEqual(codes)
})

const lines = (...ids: string[]): Picked[] => ids.map((entryId) => ({ entryId, lineVi: entryId, lineEn: '' }))
const order = (picked: readonly Picked[]) => picked.map(({ entryId }) => entryId).join('')

test.each([
	['up', 'b', 'bacd'],
	['up', 'a', 'abcd'],
	['down', 'b', 'acbd'],
	['down', 'd', 'abcd'],
	['first', 'c', 'cabd'],
	['remove', 'c', 'abd'],
	['add', 'e', 'abcde'],
	['add', 'a', 'abcd'],
	['up', 'x', 'abcd'],
] as const)('%s %s gives %s', (act, entryId, expected) => {
	expect(order(arranged(lines('a', 'b', 'c', 'd'), { act, entryId }))).toBe(expected)
})

test('moving loses nothing, repeats nothing and keeps every line', () => {
	const id = fc.constantFrom('a', 'b', 'c', 'd', 'e')
	const act = fc.constantFrom('up' as const, 'down' as const, 'first' as const)
	fc.assert(
		fc.property(fc.uniqueArray(id), fc.array(fc.record({ act, entryId: id })), (ids, acts) => {
			const start = lines(...ids)
			const end = acts.reduce<readonly Picked[]>((picked, each) => arranged(picked, each), start)
			expect([...end].sort((x, y) => x.entryId.localeCompare(y.entryId))).toEqual(
				[...start].sort((x, y) => x.entryId.localeCompare(y.entryId)),
			)
		}),
	)
})
