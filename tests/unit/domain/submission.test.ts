import { describe, expect, it, test } from 'vitest'
import {
	mayEdit,
	mayEndorse,
	mayRecallRequest,
	mayRequestEndorsement,
	maySubmit,
	mayWithdraw,
} from '#app/domain/submission.ts'
import {
	accepted,
	administrator,
	day,
	decided,
	declined,
	draft,
	drafter,
	head,
	inShort,
	member,
	nobody,
	otherHead,
	phases,
	published,
	returned,
	returnedAndWaiting,
	reviewer,
	secretary,
	submitted,
	underReview,
	waiting,
	withdrawn,
} from './sample-round.ts'

const rules = { mayEdit, mayRequestEndorsement, mayRecallRequest, mayEndorse, maySubmit, mayWithdraw }
const inOpen = day('03-20')
const inScreening = day('04-10')
const afterScreening = day('05-01')
const answers = (viewer: typeof head, facts: typeof draft, now: Date) =>
	Object.values(rules).map((rule) => inShort(rule(viewer, facts, phases, now)))

/** edit · request · recall the request · endorse · submit · withdraw */
describe('the head, while the round is open', () => {
	test.each([
		['draft', draft, ['yes', 'yes', 'stage draft', 'stage draft', 'stage draft', 'stage draft']],
		[
			'waiting',
			waiting,
			['stage endorsement', 'stage endorsement', 'yes', 'yes', 'yes', 'stage endorsement'],
		],
		[
			'submitted',
			submitted,
			[
				'stage submitted',
				'stage submitted',
				'already submitted',
				'already submitted',
				'already submitted',
				'yes',
			],
		],
		['withdrawn', withdrawn, ['yes', 'yes', 'stage draft', 'stage draft', 'stage draft', 'stage draft']],
		[
			'returned',
			returned,
			['yes', 'yes', 'stage returned', 'stage returned', 'stage returned', 'already checked'],
		],
		[
			'returned, waiting',
			returnedAndWaiting,
			['stage endorsement', 'stage endorsement', 'yes', 'yes', 'yes', 'already checked'],
		],
		[
			'refused',
			declined,
			[
				'stage refused',
				'stage refused',
				'already submitted',
				'already submitted',
				'already submitted',
				'already checked',
			],
		],
		[
			'accepted',
			accepted,
			[
				'stage accepted',
				'stage accepted',
				'already submitted',
				'already submitted',
				'already submitted',
				'already checked',
			],
		],
		[
			'review',
			underReview,
			[
				'stage review',
				'stage review',
				'already submitted',
				'already submitted',
				'already submitted',
				'already checked',
			],
		],
		[
			'decided',
			decided,
			[
				'stage decided',
				'stage decided',
				'already submitted',
				'already submitted',
				'already submitted',
				'already checked',
			],
		],
		[
			'published',
			published,
			[
				'stage published',
				'stage published',
				'already submitted',
				'already submitted',
				'already submitted',
				'already checked',
			],
		],
	])('%s', (_, facts, expected) => expect(answers(head, facts, inOpen)).toEqual(expected))
})

describe('after the deadline', () => {
	test.each([
		[
			'draft',
			draft,
			inScreening,
			['yes', 'phase open', 'stage draft', 'stage draft', 'stage draft + phase open', 'stage draft'],
		],
		[
			'waiting',
			waiting,
			inScreening,
			[
				'stage endorsement',
				'stage endorsement + phase open',
				'yes',
				'yes',
				'phase open',
				'stage endorsement',
			],
		],
		[
			'submitted',
			submitted,
			inScreening,
			[
				'stage submitted',
				'stage submitted + phase open',
				'already submitted',
				'already submitted',
				'already submitted + phase open',
				'phase open',
			],
		],
		[
			'returned',
			returned,
			inScreening,
			['yes', 'yes', 'stage returned', 'stage returned', 'stage returned', 'already checked + phase open'],
		],
		[
			'returned, waiting',
			returnedAndWaiting,
			inScreening,
			['stage endorsement', 'stage endorsement', 'yes', 'yes', 'yes', 'already checked + phase open'],
		],
		[
			'returned, too late',
			returned,
			afterScreening,
			[
				'phase screening',
				'phase screening',
				'stage returned',
				'stage returned',
				'stage returned + phase screening',
				'already checked + phase open',
			],
		],
	])('%s', (_, facts, now, expected) => expect(answers(head, facts, now)).toEqual(expected))
	it('comes at the exact moment', () => {
		const last = new Date(day('04-01').getTime() - 1)
		expect(inShort(maySubmit(head, waiting, phases, last))).toBe('yes')
		expect(inShort(maySubmit(head, waiting, phases, day('04-01')))).toBe('phase open')
		expect(inShort(mayWithdraw(head, submitted, phases, last))).toBe('yes')
		expect(inShort(mayWithdraw(head, submitted, phases, day('04-01')))).toBe('phase open')
	})
})

describe('others', () => {
	it('who draft may do everything but endorse and submit', () => {
		expect(answers(drafter, waiting, inOpen)).toEqual([
			'stage endorsement',
			'stage endorsement',
			'yes',
			'not-yours',
			'not-yours',
			'stage endorsement',
		])
		expect(inShort(mayEdit(drafter, draft, phases, inOpen))).toBe('yes')
		expect(inShort(mayWithdraw(drafter, submitted, phases, inOpen))).toBe('yes')
	})
	test.each([
		['nobody', nobody],
		['the head of another agency', otherHead],
		['a reviewer', reviewer],
		['the secretary', secretary],
		['a council member', member],
		['the administrator', administrator],
	])('%s finds no entry, whatever its stage', (_, viewer) => {
		for (const facts of [draft, waiting, submitted, returned, accepted, published])
			expect(answers(viewer, facts, inOpen)).toEqual(Array.from(Object.values(rules), () => 'hidden'))
	})
})
