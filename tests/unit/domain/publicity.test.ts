import { expect, test } from 'vitest'
import { workCalendar } from '#app/data/work-calendar.server.ts'
import { emptyContent } from '#app/domain/entry-content.ts'
import {
	isPublicEnough,
	lastPublicDay,
	mayAskPublicity,
	mayExtendPublicity,
	mayOpenPublicity,
	proposalOf,
	publicDaysOf,
	type Proposed,
} from '#app/domain/publicity.ts'
import { anyone, type Viewer } from '#app/domain/viewer.ts'
import { visibleProposal } from '#app/domain/visibility.ts'

const secretary: Viewer = {
	...anyone(),
	person: { id: 'p', name: 'Thư ký', email: 'thuky@example.vn' },
	offices: ['secretary'],
}
const at = (text: string) => new Date(`${text}:00.000Z`)
const codes = (verdict: ReturnType<typeof isPublicEnough>) =>
	verdict.allowed
		? []
		: verdict.reasons.map((reason) => ('is' in reason ? `${reason.code} ${reason.is}` : reason.code))

const end = at('2025-06-27T17:00')
test.each([
	['an award that asks for nothing', null, [], end, []],
	['an entry that was never public', 10, [], end, ['publicity missing']],
	['the last minute', 10, [{ closesAt: end, waiting: 0 }], at('2025-06-27T16:59'), ['publicity open']],
	['the end of the last day', 10, [{ closesAt: end, waiting: 0 }], end, []],
	['an objection without answer', 10, [{ closesAt: end, waiting: 1 }], end, ['publicity objections']],
	[
		'an open list, though the award asks for none',
		null,
		[{ closesAt: end, waiting: 0 }],
		at('2025-06-20T00:00'),
		['publicity open'],
	],
	[
		'an objection, though the award asks for none',
		null,
		[{ closesAt: end, waiting: 2 }],
		end,
		['publicity objections'],
	],
	[
		'the later of two lists',
		10,
		[
			{ closesAt: end, waiting: 0 },
			{ closesAt: at('2025-07-10T17:00'), waiting: 0 },
		],
		end,
		['publicity open'],
	],
])('may the council vote after %s', (_name, asked, terms, now, expected) => {
	expect(codes(isPublicEnough(asked, terms, now))).toEqual(expected)
})

test('the law asks for orders and State titles, and nothing else by itself', () => {
	expect(['huan_chuong_lao_dong', 'anh_hung_lao_dong', 'bang_khen_thu_tuong', 'x'].map(publicDaysOf)).toEqual(
		[10, 10, null, null],
	)
})

const proposed: Proposed = {
	kind: 'initiative',
	stage: 'review',
	conflicts: [],
	areSheetsOpen: true,
	hasBallot: false,
	isListed: false,
}
const term = { days: 10, lastDay: lastPublicDay(workCalendar, 10, at('2025-06-15T03:00')) }
const award = { code: 'bang_khen_thu_tuong', asked: 10 }

test.each<[string, Viewer, Partial<Proposed>, Partial<typeof term>, string[]]>([
	['a secretary', secretary, {}, {}, []],
	['anybody else', anyone(), {}, {}, ['not-yours', 'not-yours']],
	['a secretary in conflict', secretary, { conflicts: ['same-unit'] }, {}, ['conflict']],
	['a draft', secretary, { stage: 'draft' }, {}, ['stage draft']],
	['a decided entry', secretary, { stage: 'decided' }, {}, ['stage decided']],
	['missing sheets', secretary, { areSheetsOpen: false }, {}, ['stage sheets-missing']],
	['a ballot that was opened', secretary, { hasBallot: true }, {}, ['already']],
	['an entry that is listed', secretary, { isListed: true }, {}, ['already']],
	['nine days', secretary, {}, { days: 9 }, ['incomplete']],
	['too many days', secretary, {}, { days: 61 }, ['incomplete']],
	['a day beyond the calendar', secretary, {}, { lastDay: null }, ['day']],
])('may open a list: %s', (_name, viewer, entry, change, expected) => {
	const verdict = mayOpenPublicity(
		viewer,
		award,
		{ ...term, ...change },
		[{ ...proposed, ...entry }],
		workCalendar,
	)
	expect(codes(verdict)).toEqual(expected)
})

test('a list without entries, or shorter than the award asks, is not opened', () => {
	expect(codes(mayOpenPublicity(secretary, award, term, [], workCalendar))).toEqual(['incomplete'])
	const longer = { ...award, asked: 15 }
	expect(codes(mayOpenPublicity(secretary, longer, term, [proposed], workCalendar))).toEqual(['incomplete'])
})

test.each<[string, Viewer, string, Date, string[]]>([
	['a later day', secretary, '2025-07-01', at('2025-06-20T00:00'), []],
	['the same day', secretary, '2025-06-27', at('2025-06-20T00:00'), ['too-early']],
	['an earlier day', secretary, '2025-06-26', at('2025-06-20T00:00'), ['too-early']],
	['once it is over', secretary, '2025-07-01', end, ['already']],
	['beyond the calendar', secretary, '2028-01-03', at('2025-06-20T00:00'), ['day']],
	['somebody else', anyone(), '2025-07-01', at('2025-06-20T00:00'), ['not-yours']],
])('may extend: %s', (_name, viewer, lastDay, now, expected) => {
	const own = { lastDay: '2025-06-27', closesAt: end }
	expect(codes(mayExtendPublicity(viewer, own, lastDay, workCalendar, now))).toEqual(expected)
})

test.each<[string, string, boolean, number | null, string[]]>([
	['ten days', 'bang_khen_thu_tuong', false, 10, []],
	['none', 'bang_khen_thu_tuong', false, null, []],
	['none, against the law', 'huan_chuong_lao_dong', false, null, ['incomplete']],
	['five days', 'bang_khen_thu_tuong', false, 5, ['incomplete']],
	['after a vote', 'bang_khen_thu_tuong', true, 10, ['already']],
])('may ask publicity of an award: %s', (_name, code, isUsed, days, expected) => {
	expect(codes(mayAskPublicity(secretary, { code, isUsed }, days))).toEqual(expected)
})

test('of an entry the public reads title, summary, name and agency, and nothing before the review is over', () => {
	const content = { ...emptyContent(), titleVi: 'Tên', summary: 'Tóm tắt', subjectName: 'Bà An' }
	const agency = { vi: 'Sở', en: 'Department' }
	const open = visibleProposal({ stage: 'review', areSheetsOpen: true })
	expect(proposalOf(open, content, agency)).toEqual({
		...{ titleVi: 'Tên', titleEn: '', summary: 'Tóm tắt', subjectName: 'Bà An' },
		agency,
	})
	for (const facts of [
		{ stage: 'review', areSheetsOpen: false },
		{ stage: 'draft', areSheetsOpen: true },
		{ stage: 'accepted', areSheetsOpen: true },
	] as const)
		expect(proposalOf(visibleProposal(facts), content, agency)).toBe(null)
})
