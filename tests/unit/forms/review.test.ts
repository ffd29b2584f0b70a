import { expect, test } from 'vitest'
import { AssignmentForm } from '#app/forms/assignment.ts'
import { CheckForm } from '#app/forms/check.ts'
import { RecusalForm } from '#app/forms/recusal.ts'
import { ReviewForm } from '#app/forms/review.ts'
import { isInvalidForm, parseForm } from '#app/web/form.server.ts'
import type { z } from 'zod'

type Pairs = readonly (readonly [string, string])[]

const post = (pairs: Pairs) =>
	new Request('http://portal.test/', {
		method: 'POST',
		body: new URLSearchParams(pairs.map(([name, value]) => [name, value])),
	})

const parsed = <Schema extends z.ZodType>(schema: Schema, pairs: Pairs) => parseForm(post(pairs), schema)

/** The errors by field of a form that is refused. */
const errorsOf = async (schema: z.ZodType, pairs: Pairs) => {
	const refused: unknown = await parsed(schema, pairs).catch((error: unknown) => error)
	if (!isInvalidForm(refused)) throw new Error('the form was taken')
	return refused.reply.error
}

const big = 'ă'.repeat(500_000)
const uuid = '01890a5d-ac96-774b-bcce-b302099a8057'

test('an empty sheet is a sheet: nothing chosen, nothing written', async () => {
	expect(await parsed(ReviewForm, [['version', '0']])).toEqual({
		version: 0,
		intent: 'save',
		content: {
			marks: {},
			gates: {},
			claims: {},
			bonus: [],
			penalty: [],
			strengths: '',
			limits: '',
			conclusion: null,
			proposedAward: null,
		},
	})
})

test('a written sheet comes through as the domain knows it, one ticked box as well as two', async () => {
	const { content, intent, version } = await parsed(ReviewForm, [
		['version', '12'],
		['intent', 'hand-in'],
		['marks.novelty.levelId', 'good'],
		['marks.novelty.points', '24'],
		['marks.novelty.remark', 'Có điểm mới'],
		['marks.scope.levelId', ''],
		['marks.scope.points', ''],
		['marks.scope.remark', ''],
		['gates.applied', 'yes'],
		['gates.not_duplicate', 'no'],
		['bonus', 'inclusion'],
		['penalty', 'late'],
		['penalty', 'overstated'],
		['conclusion', 'fail'],
	])
	expect([version, intent]).toEqual([12, 'hand-in'])
	expect(content).toMatchObject({
		marks: { novelty: { levelId: 'good', points: 24, remark: 'Có điểm mới' } },
		gates: { applied: true, not_duplicate: false },
		bonus: ['inclusion'],
		penalty: ['late', 'overstated'],
		conclusion: 'fail',
	})
})

test.each(['12.5', '-1', '101', 'mười', '1e9'])('%s points are not taken', async (points) => {
	expect(
		await errorsOf(ReviewForm, [
			['version', '0'],
			['marks.novelty.points', points],
		]),
	).toEqual({ 'marks.novelty.points': ['number'] })
})

test('what a form does not ask for is dropped, and a name cannot reach the prototype', async () => {
	const sheet = await parsed(ReviewForm, [
		['version', '0'],
		['total', '100'],
		['personId', uuid],
		['submittedAt', '2025-01-01'],
		['marks.novelty.total', '100'],
		['__proto__.polluted', 'yes'],
		['marks.__proto__.polluted', 'yes'],
		['constructor.prototype.polluted', 'yes'],
	]).catch((error: unknown) => error)
	expect('polluted' in {}).toBe(false)
	expect(JSON.stringify(sheet)).not.toMatch(/total|personId|submittedAt/)
	const recusal = await parsed(RecusalForm, [
		['kind', 'conflict'],
		['reason', 'Người thân'],
		['recusedAt', '2020-01-01'],
		['personId', uuid],
	])
	expect(recusal).toEqual({ kind: 'conflict', reason: 'Người thân' })
	const check = await parsed(CheckForm, [
		['outcome', 'accepted'],
		['stage', 'published'],
		['checkedById', uuid],
	])
	expect(check).toEqual({ outcome: 'accepted', reasons: [], note: '' })
})

const anySheet: Pairs = [['version', '0']]
const fields: readonly [string, z.ZodType, Pairs][] = [
	...[
		'marks.novelty.remark',
		'marks.novelty.levelId',
		'marks.novelty.points',
		'gates.applied',
		'bonus',
		'penalty',
	]
		.concat([
			'strengths',
			'limits',
			'conclusion',
			'proposedAward',
			'intent',
			`marks.${big}.remark`,
			`gates.${big}`,
		])
		.map((name): [string, z.ZodType, Pairs] => [name, ReviewForm, anySheet]),
	['version', ReviewForm, []],
	['reason', RecusalForm, [['kind', 'other']]],
	['kind', RecusalForm, [['reason', 'x']]],
	['reviewers', AssignmentForm, []],
	['outcome', CheckForm, []],
	['note', CheckForm, [['outcome', 'accepted']]],
	[
		'reasons[0].text',
		CheckForm,
		[
			['outcome', 'returned'],
			['reasons[0].part', 'effect'],
		],
	],
	['reasons[0].part', CheckForm, [['outcome', 'returned']]],
]

test.each(fields.map(([name, schema, rest]) => ({ name: name.slice(0, 30), full: name, schema, rest })))(
	'a megabyte in $name is refused',
	async ({ full, schema, rest }) => {
		expect(await errorsOf(schema, [...rest, [full, big]])).not.toEqual(null)
	},
)

test('four hundred criteria, boxes or reviewers are refused', async () => {
	const many = Array.from({ length: 400 }, (_, index) => index)
	expect(
		await errorsOf(ReviewForm, [
			['version', '0'],
			...many.map((index): [string, string] => [`marks.c${index}.remark`, 'x']),
		]),
	).toEqual({ marks: ['too-many'] })
	expect(
		await errorsOf(ReviewForm, [
			['version', '0'],
			...many.map((index): [string, string] => ['bonus', `b${index}`]),
		]),
	).toEqual({ bonus: ['too-many'] })
	expect(
		await errorsOf(
			AssignmentForm,
			many.map(() => ['reviewers', uuid]),
		),
	).toEqual({ reviewers: ['too-many'] })
})

test('a return names the parts to mend; empty lines say nothing', async () => {
	const lines: Pairs = [
		['reasons[0].part', 'title'],
		['reasons[0].text', '  '],
		['reasons[1].part', 'effect'],
		['reasons[1].text', ' Cần số liệu '],
	]
	expect(await parsed(CheckForm, [['outcome', 'returned'], ...lines])).toEqual({
		outcome: 'returned',
		reasons: [{ part: 'effect', text: 'Cần số liệu' }],
		note: '',
	})
	expect(await errorsOf(CheckForm, [['outcome', 'returned']])).toEqual({ reasons: ['reasons'] })
	expect(await errorsOf(CheckForm, [['outcome', 'refused']])).toEqual({ note: ['note'] })
	expect(await errorsOf(CheckForm, [['outcome', 'accepted'], ...lines])).toEqual({
		outcome: ['reasons-written'],
	})
	expect(await errorsOf(CheckForm, [['outcome', 'gone']])).toEqual({ outcome: ['choose'] })
})

test('an assignment names one reviewer or several', async () => {
	expect(await parsed(AssignmentForm, [['reviewers', uuid]])).toEqual({ reviewers: [uuid] })
	expect(await errorsOf(AssignmentForm, [])).toEqual({ reviewers: ['choose'] })
	expect(await errorsOf(AssignmentForm, [['reviewers', 'x']])).not.toEqual(null)
})
