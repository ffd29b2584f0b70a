import { createReadStream } from 'node:fs'
import { z } from 'zod'
import { importLimits } from '#app/domain/import-file.ts'
import { tableFault } from './table-fault.server.ts'

/** No object of a table is longer: a cell more is refused by its own limit. */
const longestObject = 4_000_000

/**
 * The rows of a list of objects whose names are the columns, headers first. The file is gone through twice, once for the
 * names and once for the rows, so that fifty megabytes of it are never in memory.
 */
export async function* jsonRows(path: string): AsyncGenerator<string[]> {
	const names = new Set<string>()
	for await (const object of objectsIn(path)) {
		for (const name of Object.keys(object)) names.add(name)
		if (names.size > importLimits.columns) throw tableFault('too-many-columns')
	}
	const headers = [...names]
	yield headers
	for await (const object of objectsIn(path)) {
		const cells = new Map(Object.entries(object))
		yield headers.map((header) => told(cells.get(header)))
	}
}

const Cell = z.union([z.string(), z.number(), z.boolean(), z.null()])
const Row = z.record(z.string(), Cell)

const told = (value: z.infer<typeof Cell> | undefined): string => {
	if (value === null || value === undefined) return ''
	return typeof value === 'number' ? String(value).replace('.', ',') : String(value)
}

async function* objectsIn(path: string): AsyncGenerator<z.infer<typeof Row>> {
	const scan: Scan = { place: 'start', depth: 0, isQuoted: false, isEscaped: false, begun: '' }
	for await (const chunk of createReadStream(path, 'utf8')) {
		for (const text of endedIn(scan, String(chunk))) {
			const row = Row.safeParse(parsed(text))
			if (!row.success) throw tableFault('not-a-table')
			yield row.data
		}
	}
	if (scan.place !== 'end') throw tableFault('unreadable')
}

const parsed = (text: string): unknown => {
	try {
		return JSON.parse(text)
	} catch {
		throw tableFault('unreadable')
	}
}

/** How far the list has been read, and what has come of the object that is open. */
type Scan = {
	place: 'start' | 'first' | 'object' | 'after' | 'next' | 'end'
	depth: number
	isQuoted: boolean
	isEscaped: boolean
	begun: string
}

/** The texts of the objects that end in this piece of the file. */
const endedIn = (scan: Scan, chunk: string): string[] => {
	const ended: string[] = []
	let from = 0
	for (let at = 0; at < chunk.length; at += 1) {
		const mark = chunk.charAt(at)
		if (scan.place === 'object') {
			if (!closes(scan, mark)) continue
			ended.push(scan.begun + chunk.slice(from, at + 1))
			Object.assign(scan, { place: 'after', begun: '' })
		} else if (mark.trim() !== '') {
			scan.place = placeAfter(scan.place, mark)
			if (scan.place === 'object') Object.assign(scan, { depth: 1 })
			from = at
		}
	}
	if (scan.place === 'object') scan.begun += chunk.slice(from)
	if (scan.begun.length > longestObject) throw tableFault('unreadable')
	return ended
}

/** Whether the open object ends with this mark. */
const closes = (scan: Scan, mark: string): boolean => {
	if (scan.isQuoted) {
		if (scan.isEscaped) scan.isEscaped = false
		else if (mark === '\\') scan.isEscaped = true
		else if (mark === '"') scan.isQuoted = false
		return false
	}
	if (mark === '"') scan.isQuoted = true
	else if (mark === '{' || mark === '[') scan.depth += 1
	else if (mark === '}' || mark === ']') scan.depth -= 1
	return scan.depth === 0
}

const placeAfter = (place: Scan['place'], mark: string): Scan['place'] => {
	if (place === 'start' && mark === '[') return 'first'
	if (place === 'after' && mark === ',') return 'next'
	if ((place === 'after' || place === 'first') && mark === ']') return 'end'
	const isItem = place === 'first' || place === 'next'
	if (isItem && mark === '{') return 'object'
	throw tableFault(place === 'start' || (isItem && /["[\dtfn-]/.test(mark)) ? 'not-a-table' : 'unreadable')
}
