import { readFile } from 'node:fs/promises'
import { planAssignments, type Shortfall } from './domain/assignment-plan.ts'
import { AssignmentFile, planInputOf } from './assignment-file.ts'
import { SetupFault } from './setup-fault.ts'

/** What `npm run assign` does: the plan of the secretary's screen for any file, without a database. */

/** Prints the plan as JSON and answers true, or says why there is none and answers false. */
export const assign = async (path: string): Promise<boolean> => {
	const input = planInputOf(readAs(await textOf(path)))
	const began = performance.now()
	const plan = planAssignments(input)
	if (plan.shortfall !== null) {
		process.stderr.write(`${reasonsFor(plan.shortfall).join('\n')}\n`)
		return false
	}
	const pairs = plan.pairs.map(({ entryId, reviewerId }) => [entryId, reviewerId])
	const ms = Math.round(performance.now() - began)
	process.stdout.write(`${JSON.stringify({ pairs, cost: plan.cost, loads: plan.loads, ms })}\n`)
	return true
}

const textOf = (path: string): Promise<string> =>
	readFile(path, 'utf8').catch(() => {
		throw new SetupFault(`không đọc được tệp / cannot read the file: ${path}`)
	})

const readAs = (text: string) => {
	const parsed = AssignmentFile.safeParse(jsonIn(text))
	if (parsed.success) return parsed.data
	const [issue] = parsed.error.issues
	throw new SetupFault(
		`tệp không đúng mẫu / not as it should be: ${issue?.path.join('.')}: ${issue?.message}`,
	)
}

const jsonIn = (text: string): unknown => {
	try {
		return JSON.parse(text)
	} catch {
		throw new SetupFault('tệp không phải JSON / the file is not JSON')
	}
}

const reasonsFor = ({ lacking, raise }: Shortfall): string[] => [
	...lacking.map(
		({ entryId, missing, eligible }) =>
			`hồ sơ ${entryId}: chỉ ${eligible} người được thẩm định, thiếu ${missing} / entry ${entryId}: only ${eligible} may review it, ${missing} missing`,
	),
	...raise.map(
		({ reviewerId, by }) =>
			`người thẩm định ${reviewerId}: cần nâng giới hạn thêm ${by} / reviewer ${reviewerId}: the limit must be raised by ${by}`,
	),
]
