import { readFile, stat } from 'node:fs/promises'
import { tableProblemOf } from './adapters/table-fault.server.ts'
import { readTable } from './adapters/table-files.server.ts'
import { planAssignments, type Shortfall } from './domain/assignment-plan.ts'
import { readScores, type ScoreFault } from './domain/score-file.ts'
import { scoreReport } from './domain/score-report.ts'
import { faultValues, scoreFaults, scoreTableProblems, scoreWarnings } from './locales/calibration.ts'
import { say, type Message, type Values } from './locales/message.ts'
import { AssignmentFile, planInputOf } from './assignment-file.ts'
import { SetupFault } from './setup-fault.ts'

/** What `npm run assign` and `npm run calibrate` do: the code of the screens for any file, without a database. */

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

/** Prints the calibration report as JSON and answers true, or says what is wrong with the table and answers false. */
export const calibrate = async (path: string, wanted: string | null): Promise<boolean> => {
	const places = wanted === null ? null : Number(wanted)
	if (places !== null && !(Number.isSafeInteger(places) && places > 0))
		throw new SetupFault(`--places: cần một số nguyên dương / a whole number above 0 is needed: ${wanted}`)
	const rows = await rowsOf(path)
	if (rows === null) return false
	const read = readScores(rows)
	if ('faults' in read) {
		told(read.faults.slice(0, mostFaults).map(faultInBoth))
		if (read.faults.length > mostFaults) told([`… ${read.faults.length - mostFaults} lỗi nữa / more`])
		return false
	}
	const { warnings, ...report } = scoreReport(read.table, places)
	const words = warnings.map((warning) => `${warning}: ${inBoth(scoreWarnings[warning])}`)
	process.stdout.write(`${JSON.stringify({ ...report, warnings: words }, toFourDigits)}\n`)
	return true
}

const mostFaults = 20
const mostScores = 2_000_000

const told = (lines: readonly string[]) => process.stderr.write(`${lines.join('\n')}\n`)

const inBoth = (message: Message, values: Values = {}): string =>
	`${say('vi', message, values)} / ${say('en', message, values)}`

const faultInBoth = (fault: ScoreFault): string => inBoth(scoreFaults[fault.code], faultValues(fault))

/** Null when it is no table, which has been told. */
const rowsOf = async (path: string): Promise<string[][] | null> => {
	const found = await stat(path).catch(() => null)
	if (!found?.isFile()) throw new SetupFault(`không đọc được tệp / cannot read the file: ${path}`)
	const rows: string[][] = []
	try {
		for await (const row of await readTable(path, found.size, mostScores)) rows.push(row)
	} catch (error) {
		const problem = tableProblemOf(error)
		if (problem === null) throw error
		told([inBoth(scoreTableProblems[problem], { rows: mostScores })])
		return null
	}
	return rows
}

const toFourDigits = (_key: string, value: unknown): unknown =>
	typeof value === 'number' ? Math.round(value * 10_000) / 10_000 : value

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
