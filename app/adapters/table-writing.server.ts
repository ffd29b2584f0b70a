import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify'
import { zipOf } from './zip-writing.server.ts'

/** A value of a cell; a number stays one, a text is never read as a formula. */
export type Cell = string | number | null
export type Sheet = { name: string; rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]> }

/** A table as CSV that Excel opens in Vietnamese: UTF-8 with its mark, semicolons, no cell that begins like a formula. */
export const csvOf = (rows: AsyncIterable<readonly Cell[]>): Readable => {
	const writer = stringify({ bom: true, delimiter: ';', record_delimiter: '\r\n', quoted_string: true })
	const source = Readable.from(harmless(rows))
	source.once('error', (error) => writer.destroy(error))
	writer.once('close', () => source.destroy())
	return source.pipe(writer)
}

async function* harmless(rows: AsyncIterable<readonly Cell[]>): AsyncGenerator<string[]> {
	for await (const row of rows) {
		yield row.map((cell) =>
			typeof cell === 'number' ? String(cell).replace('.', ',') : harmlessText(cell ?? ''),
		)
	}
}

/** A spreadsheet computes a cell that begins so; an apostrophe in front makes it words (OWASP, CSV injection). */
export const harmlessText = (text: string): string => (/^[=+\-@\t\r＝＋－＠]/u.test(text) ? `'${text}` : text)

/** A list of objects under the headers’ names. */
export const jsonOf = (rows: AsyncIterable<readonly Cell[]>): Readable => Readable.from(objects(rows))

async function* objects(rows: AsyncIterable<readonly Cell[]>): AsyncGenerator<string> {
	let headers: readonly Cell[] | null = null
	let isFirst = true
	yield '['
	for await (const row of rows) {
		if (headers === null) {
			headers = row
			continue
		}
		const names = headers
		const entries = row.map((cell, index) => [String(names[index] ?? index), cell] as const)
		yield `${isFirst ? '' : ','}\n${JSON.stringify(Object.fromEntries(entries))}`
		isFirst = false
	}
	yield '\n]\n'
}

/** An Excel file as a stream: texts are stored as texts, so that none is a formula; the first row stands still. */
export const xlsxOf = (sheets: readonly Sheet[], at: Date, failed: (error: Error) => void): Readable =>
	zipOf(
		[
			{ name: '[Content_Types].xml', make: () => bytes(contentTypes(sheets.length)) },
			{ name: '_rels/.rels', make: () => bytes(rootLinks) },
			{ name: 'xl/workbook.xml', make: () => bytes(workbook(sheets)) },
			{ name: 'xl/_rels/workbook.xml.rels', make: () => bytes(workbookLinks(sheets.length)) },
			{ name: 'xl/styles.xml', make: () => bytes(styles) },
			...sheets.map(({ rows }, index) => ({
				name: `xl/worksheets/sheet${index + 1}.xml`,
				stream: () => Readable.from(sheetXml(rows)),
			})),
		],
		at,
		failed,
	)

const bytes = (text: string): Buffer => Buffer.from(text, 'utf8')
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const longestCell = 32_767

async function* sheetXml(rows: Sheet['rows']): AsyncGenerator<string> {
	yield `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="200" width="26" customWidth="1"/></cols><sheetData>`
	let number = 0
	for await (const row of rows) {
		number += 1
		yield `<row r="${number}">${row.map((cell, index) => cellXml(cell, `${columnName(index)}${number}`, number === 1)).join('')}</row>`
	}
	yield '</sheetData></worksheet>'
}

const cellXml = (cell: Cell, place: string, isHead: boolean): string => {
	if (cell === null || cell === '') return ''
	if (typeof cell === 'number') return Number.isFinite(cell) ? `<c r="${place}"><v>${cell}</v></c>` : ''
	const style = isHead ? 1 : 2
	return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell.slice(0, longestCell))}</t></is></c>`
}

/** A, B, … Z, AA, … */
export const columnName = (index: number): string =>
	(index >= 26 ? columnName(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26))

const escaped = (text: string): string =>
	text
		.replace(/[^\P{Cc}\t\n\r]|\p{Cs}|[\uFFFE\uFFFF]/gu, ' ')
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;')
		.replaceAll('\r', '&#13;')

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1)

const contentTypes = (count: number): string =>
	`${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${numbers(
		count,
	)
		.map(
			(number) =>
				`<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
		)
		.join('')}</Types>`

const rootLinks = `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`

const workbook = (sheets: readonly Sheet[]): string =>
	`${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets
		.map(
			({ name }, index) =>
				`<sheet name="${escaped(name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31))}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
		)
		.join('')}</sheets></workbook>`

const workbookLinks = (count: number): string =>
	`${head}<Relationships xmlns="${packages}/relationships">${numbers(count)
		.map(
			(number) =>
				`<Relationship Id="rId${number}" Type="${office}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
		)
		.join(
			'',
		)}<Relationship Id="rId${count + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`

/** 0 plain, 1 bold for the headers, 2 text that wraps. */
const styles = `${head}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf/><xf fontId="1" applyFont="1"><alignment wrapText="1" vertical="top"/></xf><xf numFmtId="49" applyNumberFormat="1"><alignment wrapText="1" vertical="top"/></xf></cellXfs></styleSheet>`
