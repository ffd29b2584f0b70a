import { describe, expect, test } from 'vitest'
import { stageOf } from '#app/domain/entry.ts'
import {
	hasWords,
	leavesOpen,
	mayLeaveUnawarded,
	outcomesWithoutAward,
	type DecisionOutcome,
	type OutcomeFacts,
} from '#app/domain/outcome.ts'
import { articlesOf, othersOnPaper, resultOnPaper } from '#app/locales/outcomes.ts'
import { accepted, administrator, day, inShort, member, phases, secretary } from './sample-round.ts'

const failed = { closedAt: day('06-10'), passed: false }
const passed = { closedAt: day('06-10'), passed: true }
const open = { closedAt: null, passed: false }
const facts = (more: Partial<OutcomeFacts>): OutcomeFacts => ({
	ballots: [],
	areSheetsOpen: true,
	award: null,
	...more,
})
const verdicts = (more: Partial<OutcomeFacts>, on = '06-12') =>
	outcomesWithoutAward.map((outcome) =>
		inShort(mayLeaveUnawarded(outcome, secretary, [], facts(more), phases, day(on))),
	)
const all = (verdict: string) => outcomesWithoutAward.map(() => verdict)

describe('deciding without an award: none, sent back, referred, suspended', () => {
	test.each([
		['after a failed vote', { ballots: [failed] }, all('yes')],
		['without a vote once the sheets are in', {}, all('yes')],
		['while sheets are missing', { areSheetsOpen: false }, all('stage sheets-missing')],
		[
			'beside a vote that passed',
			{ ballots: [failed, passed] },
			['stage ballot-passed', 'stage ballot-passed', 'yes', 'yes'],
		],
		['while one is open', { ballots: [failed, open] }, all('stage ballot-open')],
		['twice', { ballots: [failed], award: { decidedAt: day('06-11') } }, all('already decided')],
		[
			'after a public decision that left it open',
			{ ballots: [failed], award: { decidedAt: day('06-11'), isOpen: true } },
			all('yes'),
		],
	] as const)('%s', (_, more, expected) => expect(verdicts(more)).toEqual(expected))

	test('only in the time for it', () => expect(verdicts({}, '05-31')).toEqual(all('phase deliberation')))

	test.each([
		['a member', member, [], 'not-yours'],
		['the administrator', administrator, [], 'not-yours'],
		['a secretary in conflict', secretary, ['same-unit'], 'conflict same-unit'],
	] as const)('not by %s', (_, viewer, conflicts, verdict) =>
		expect(
			outcomesWithoutAward.map((outcome) =>
				inShort(mayLeaveUnawarded(outcome, viewer, conflicts, facts({}), phases, day('06-12'))),
			),
		).toEqual(all(verdict)),
	)
})

test('what is sent back, referred or suspended stays open', () =>
	expect((['awarded', ...outcomesWithoutAward] as const).filter(leavesOpen)).toEqual([
		'sent-back',
		'referred',
		'suspended',
	]))

describe('each outcome has its words', () => {
	const of = (item: object) => inShort(hasWords({ entryId: 'a', ...item } as DecisionOutcome))
	test.each([
		['an award', { outcome: 'awarded', awardLevelId: 'b' }, 'yes'],
		['none without grounds', { outcome: 'not-awarded' }, 'incomplete grounds'],
		['none with spaces for grounds', { outcome: 'not-awarded', grounds: ' ' }, 'incomplete grounds'],
		['sent back with grounds', { outcome: 'sent-back', grounds: 'a' }, 'yes'],
		['referred to nobody', { outcome: 'referred', grounds: 'a', referredTo: ' ' }, 'incomplete referredTo'],
		['referred without any', { outcome: 'referred', referredTo: '' }, 'incomplete grounds,referredTo'],
		['referred', { outcome: 'referred', grounds: 'a', referredTo: 'b' }, 'yes'],
		['suspended without grounds', { outcome: 'suspended', gate: 'complaint' }, 'incomplete grounds'],
		['suspended', { outcome: 'suspended', grounds: 'a', gate: 'complaint' }, 'yes'],
	])('%s', (_, item, expected) => expect(of(item)).toBe(expected))
})

test('an open decision is a decision until the agency has it back', () => {
	expect(stageOf({ ...accepted, decision: { decidedAt: day('06-11'), isOpen: true } })).toBe('decided')
	expect(stageOf(accepted)).toBe('accepted')
})

describe('on papers', () => {
	const said = { award: null, referredTo: '', gate: null }
	test('each result has its words', () =>
		expect([
			resultOnPaper({ ...said, outcome: 'awarded', award: { nameVi: 'Bằng khen' } }),
			resultOnPaper({ ...said, outcome: 'not-awarded' }),
			resultOnPaper({ ...said, outcome: 'sent-back' }),
			resultOnPaper({ ...said, outcome: 'referred', referredTo: 'Hội đồng Trung ương' }),
			resultOnPaper({ ...said, outcome: 'suspended', gate: 'complaint' }),
		]).toEqual([
			'Bằng khen',
			'Không khen thưởng',
			'Trả lại để hoàn thiện',
			'Trình Hội đồng Trung ương xem xét',
			'Tạm dừng xét: có khiếu nại, tố cáo đang giải quyết',
		]))

	test('the others are counted by outcome', () => {
		expect(
			othersOnPaper([
				{ outcome: 'suspended' },
				{ outcome: 'awarded' },
				{ outcome: 'not-awarded' },
				{ outcome: 'suspended' },
			]),
		).toBe('không khen thưởng 01 hồ sơ; tạm dừng xét 02 hồ sơ')
		expect(othersOnPaper([{ outcome: 'awarded' }])).toBe('')
	})

	test('a decision without awards grants no money, and its articles count on', () => {
		const heads = (items: readonly { outcome: DecisionOutcome['outcome'] }[]) => {
			const { articles, recipient } = articlesOf(items, 'phong trào')
			return [...articles.map(({ head, text }) => `${head} ${text.slice(0, 15)}`), recipient]
		}
		expect(heads([{ outcome: 'sent-back' }])).toEqual([
			'Điều 1. Trả lại 01 hồ s',
			'Điều 2. Quyết định này ',
			'- Như Điều 2;',
		])
		expect(heads([{ outcome: 'awarded' }])).toEqual([
			'Điều 1. Khen thưởng 01 ',
			'Điều 2. Tiền thưởng thự',
			'Điều 3. Quyết định này ',
			'- Như Điều 3;',
		])
		expect(heads([{ outcome: 'awarded' }, { outcome: 'referred' }]).length).toBe(5)
	})
})
