import { scoringRubrics, standardForms } from '#app/data/reference-movement.server.ts'
import { expect, test } from 'vitest'
import { missingForSubmission } from '#app/domain/completeness.ts'
import { formFor } from '#app/domain/entry-form.ts'
import { parseRichText } from '#app/domain/rich-text-parsing.ts'
import { sheetTotal } from '#app/domain/score.ts'
import { missingInReview } from '#app/domain/review.ts'
import { drawings } from '#prisma/sample/art/pictures.ts'
import { contentOf } from '#prisma/sample/content.ts'
import * as dataAndDesks from '#prisma/sample/practices/data-and-desks.ts'
import * as economy from '#prisma/sample/practices/economy.ts'
import * as government from '#prisma/sample/practices/government.ts'
import * as marketAndFarm from '#prisma/sample/practices/market-and-farm.ts'
import * as people from '#prisma/sample/practices/people.ts'
import * as secondReview from '#prisma/sample/practices/second-review.ts'
import * as society from '#prisma/sample/practices/society.ts'
import { sheetOf } from '#prisma/sample/sheets.ts'
import { sectionKeys } from '#prisma/sample/told.ts'
import practicesFile from '#prisma/reference/practices.json'

const told = [dataAndDesks, economy, government, marketAndFarm, people, secondReview, society].flatMap(
	(file) => Object.values(file),
)
const evidence = [{ kind: 'pdf' as const, caption: '', public: true }]

test('every practice of the file is told once', () => {
	const ids = told.flatMap(({ id }) => id ?? [])
	expect(ids.sort()).toEqual(practicesFile.practices.map(({ id }) => id).sort())
})

test.each(told.map((each) => [each.key, each] as const))('%s lacks nothing', (_, each) => {
	const form = formFor(
		standardForms.map((one) => ({ ...one, version: 1 })),
		each.kind,
		each.subject,
	)
	if (!form) throw new Error('no form')
	const content = contentOf(each, [])
	expect(missingForSubmission(content, evidence, form)).toEqual([])
	for (const key of sectionKeys) expect(parseRichText(content.sections[key])).toEqual(content.sections[key])
	expect(each.captions).toHaveLength(drawings[each.key]?.length ?? 0)
})

test('the sample names no figure that the sources do not have', () => {
	for (const each of told.filter(({ id }) => id?.startsWith('P'))) {
		const fact = practicesFile.practices.find(({ id }) => id === each.id)
		const known = numbersIn(JSON.stringify(fact, null, 1))
		const said = numbersIn(JSON.stringify(contentOf(each, []), null, 1))
		const ours = said.filter((number) => !known.includes(number) && !allowed.has(`${each.id} ${number}`))
		expect(ours, each.key).toEqual([])
	}
})

/** Figures as digits alone, however they are grouped; only what has three digits or more, or is a percentage. */
const numbersIn = (text: string): string[] =>
	[...text.matchAll(/\d[\d.,]*\d%?|\d+%/g)]
		.map(([number]) => number.replace(/[.,%]/g, ''))
		.filter((number) => number.length > 1)

/** P03: the source says “hàng chục” (tens), shown as ten at least. P07: 84.7, 70.2 and 49.7 million. */
const allowed = new Set(['P03 10', 'P07 847', 'P07 702', 'P07 497'])

test.each(scoringRubrics.map((rubric) => [rubric.id, rubric] as const))(
	'a sheet by %s adds up to its total',
	(_, rubric) => {
		for (const total of [71, 76, 84, 88, 92, 95]) {
			for (const reviewer of [0, 1, 2]) {
				const sheet = sheetOf(rubric, { total, reviewer, strengths: 'tốt', limits: 'ít' })
				expect(missingInReview(rubric, sheet)).toEqual([])
				expect(sheetTotal(rubric, sheet.marks, sheet.bonus, sheet.penalty).total).toBe(total)
			}
		}
	},
)
