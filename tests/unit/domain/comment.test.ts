import { expect, test } from 'vitest'
import {
	mayComment,
	mayEditComment,
	mayRemoveComment,
	mentionLabels,
	mentionsIn,
	partsOf,
} from '#app/domain/comment.ts'
import { anyone, type Viewer } from '#app/domain/viewer.ts'

const at = new Date('2026-11-25T03:00:00.000Z')
const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000)
const viewer = (id: string, unitId: string | null): Viewer => ({
	...anyone(),
	person: { id, name: id, email: `${id}@example.vn` },
	memberships: unitId === null ? [] : [{ unitId, role: 'drafter' }],
})
const comment = { unitId: 'u', authorId: 'lan', at, removedAt: null, isDone: false }
const codes = (verdict: ReturnType<typeof mayComment>) =>
	verdict.allowed ? [] : verdict.reasons.map(({ code }) => code)

test.each([
	['its author at once', 'lan', 'u', {}, 0, [], []],
	['its author after half an hour', 'lan', 'u', {}, 31, ['expired'], []],
	['its author once the thread is done', 'lan', 'u', { isDone: true }, 0, ['already'], []],
	['its author once it was taken back', 'lan', 'u', { removedAt: at }, 0, ['already'], ['already']],
	['a colleague', 'minh', 'u', {}, 0, ['not-yours'], ['not-yours']],
	['its author after leaving the agency', 'lan', 'v', {}, 0, ['hidden'], ['hidden']],
	['the secretary', 'thuky', null, {}, 0, ['hidden'], ['hidden']],
])('%s mends and takes back', (_, id, unitId, facts, minutes, edit, remove) => {
	const who = viewer(id, unitId)
	expect(codes(mayEditComment(who, { ...comment, ...facts }, later(minutes)))).toEqual(edit)
	expect(codes(mayRemoveComment(who, { ...comment, ...facts }, later(minutes)))).toEqual(remove)
})

const people = mentionLabels([
	{ id: '1', name: 'Nguyễn Văn An', email: 'an1@a.vn' },
	{ id: '2', name: 'Nguyễn Văn An', email: 'an2@a.vn' },
	{ id: '3', name: 'Nguyễn Văn', email: 'van@a.vn' },
	{ id: '4', name: 'Lê Thị Bình', email: 'binh@a.vn' },
])

test.each([
	['@Lê Thị Bình xem giúp', ['4']],
	['Nhờ @lê thị bình, và @Nguyễn Văn.', ['4', '3']],
	['@Nguyễn Văn An (an2) nhé', ['2']],
	['@Nguyễn Văn Ann', ['3']],
	['thư binh@Lê Thị Bình', []],
	['@Lê Thị Bình và @Lê Thị Bình', ['4']],
	['@ai đó', []],
])('in „%s“ are named %j', (text, ids) => expect(mentionsIn(text, people)).toEqual(ids))

test('a comment is shown as it was written, whatever is named in it', () => {
	const text = 'Nhờ @Lê Thị Bình xem <b>@Nguyễn Văn</b> \n@x'
	expect(
		partsOf(text, people)
			.map((part) => part.text)
			.join(''),
	).toBe(text)
})
