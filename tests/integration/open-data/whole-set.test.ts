import { expect, test } from 'vitest'
import { parse } from 'csv-parse/sync'
import readXlsxFile from 'read-excel-file/node'
import { reader } from '#app/data/database.server.ts'
import { everyOpenPractice } from '#app/queries/open-data.server.ts'
import { anyone } from '#app/domain/viewer.ts'
import { practiceColumns } from '#app/domain/open-set.ts'
import { loader as catalogue } from '#app/routes/open-data/catalogue.ts'
import { loader as practices } from '#app/routes/open-data/practices.ts'
import { loader as set } from '#app/routes/open-data/set.ts'
import { usePortal } from '#tests/support/database.ts'
import { askOpen } from '#tests/support/open-data.ts'
import { makeAwarding, makePractices } from '#tests/support/practices.ts'

usePortal()

const file = (format: string, headers: Record<string, string> = {}) =>
	askOpen(set, `/du-lieu-mo/thuc-hanh.${format}`, { params: { file: `thuc-hanh.${format}` }, headers })

test('CSV, JSON Lines and the API say the same of the same practices, formulas as words', async () => {
	const empty = await file('csv')
	expect(parse(await empty.text(), { delimiter: ';', bom: true })).toHaveLength(1)
	await makePractices(await makeAwarding(), [
		{ content: { titleVi: '=HYPERLINK("http://x")' } },
		{ content: { titleVi: 'Dấu; chấm "phẩy"\nhai dòng' } },
	])
	const { items } = await (await askOpen(practices, '/api/v1/practices')).json()
	const jsonl = (await (await file('jsonl')).text()).trimEnd().split('\n')
	expect(jsonl.map((line) => JSON.parse(line))).toEqual(items)
	const rows: Record<string, string>[] = parse(await (await file('csv')).text(), {
		...{ delimiter: ';', bom: true, columns: true },
	})
	expect(Object.keys(rows[0] ?? {})).toEqual(practiceColumns.map(([name]) => name))
	expect(rows.map(({ id }) => id)).toEqual(items.map(({ id }: { id: string }) => id))
	expect(rows.map(({ title_vi }) => title_vi).sort()).toEqual([
		`'=HYPERLINK("http://x")`,
		'Dấu; chấm "phẩy"\nhai dòng',
	])
})

test('the Excel file has a line for each practice, one for each result, and says what it is', async () => {
	const answer = await file('xlsx')
	const bytes = Buffer.from(await answer.arrayBuffer())
	const sheets = await readXlsxFile(bytes)
	expect(sheets.map(({ sheet }) => sheet)).toEqual(['practices', 'results', 'objections', 'about'])
	const [lines, results, , about] = sheets.map(({ data }) => data)
	const given = (await (await file('jsonl')).text())
		.trimEnd()
		.split('\n')
		.map((line) => JSON.parse(line))
	expect(lines?.slice(1).map(([id]) => id)).toEqual(given.map(({ id }) => id))
	expect(results?.length).toBe(1 + given.flatMap((each) => each.results).length)
	expect(about?.map(([name]) => name)).toEqual(['dataset', 'version', 'changed_at', 'practices', 'licence'])
	expect(answer.headers.get('Content-Disposition')).toMatch(/thi-dua-so-thuc-hanh-2025-06-15-v\d+\.xlsx/)
})

test('a file is dated, versioned, licensed and known again until the set changes', async () => {
	const first = await file('jsonl')
	await first.text()
	const version = Number(first.headers.get('X-Dataset-Version'))
	expect(version).toBeGreaterThan(0)
	expect(first.headers.get('Link')).toBe('<https://creativecommons.org/licenses/by/4.0/>; rel="license"')
	const etag = first.headers.get('ETag') ?? ''
	expect((await file('jsonl', { 'If-None-Match': etag })).status).toBe(304)
	expect((await file('csv', { 'If-None-Match': etag })).status).toBe(200)
	await makePractices(await makeAwarding(), [{}])
	const next = await file('jsonl', { 'If-None-Match': etag })
	expect([next.status, Number(next.headers.get('X-Dataset-Version'))]).toEqual([200, version + 1])
	expect((await file('exe')).status).toBe(404)
})

test('the catalogue names each file, its licence and the version', async () => {
	const answer = await askOpen(catalogue, '/du-lieu-mo/dcat.jsonld')
	expect(answer.headers.get('Content-Type')).toBe('application/ld+json; charset=utf-8')
	const { 'dcat:dataset': dataset } = await answer.json()
	const version = await reader().practiceChange.count()
	expect(dataset['dcat:version']).toBe(String(version))
	expect(dataset['dct:license']['@id']).toBe('https://creativecommons.org/licenses/by/4.0/')
	const files = dataset['dcat:distribution'].map((each: Record<string, { '@id': string }>) =>
		(each['dcat:downloadURL'] ?? each['dcat:accessURL'])?.['@id'].replace('http://127.0.0.1:3000', ''),
	)
	expect(files).toEqual([
		'/du-lieu-mo/thuc-hanh.csv',
		'/du-lieu-mo/thuc-hanh.jsonl',
		'/du-lieu-mo/thuc-hanh.xlsx',
		'/api/v1',
	])
})

test('the set is read some hundred at a time, each practice once', async () => {
	const inputs = Array.from({ length: 205 }, (_, index) => ({ content: { titleVi: `Rất nhiều ${index}` } }))
	await makePractices(await makeAwarding(), inputs)
	const ids: string[] = []
	for await (const { id } of everyOpenPractice(anyone(), null, 'http://x')) ids.push(id)
	expect(ids.length).toBe(await reader().practice.count())
	expect(new Set(ids).size).toBe(ids.length)
})
