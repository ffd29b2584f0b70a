import { expect, test } from 'vitest'
import { recordPrepared } from '#app/commands/preparations.server.ts'
import { recordInfected } from '#app/commands/scans.server.ts'
import { reader } from '#app/data/database.server.ts'
import { openPaths } from '#app/forms/open-data-paths.ts'
import { practiceFields } from '#app/forms/answers/open-practice.ts'
import { loader as agencies } from '#app/routes/open-data/agencies.ts'
import { loader as agency } from '#app/routes/open-data/agency.ts'
import { loader as awards } from '#app/routes/open-data/awards.ts'
import { loader as changes } from '#app/routes/open-data/changes.ts'
import { loader as collection } from '#app/routes/open-data/collection.ts'
import { loader as collections } from '#app/routes/open-data/collections.ts'
import { loader as document } from '#app/routes/open-data/document.ts'
import { loader as news } from '#app/routes/open-data/news.ts'
import { loader as newsItem } from '#app/routes/open-data/news-item.ts'
import { loader as practice } from '#app/routes/open-data/practice.ts'
import { loader as practices } from '#app/routes/open-data/practices.ts'
import { loader as replications } from '#app/routes/open-data/replications.ts'
import { loader as round } from '#app/routes/open-data/round.ts'
import { loader as rounds } from '#app/routes/open-data/rounds.ts'
import { loader as set } from '#app/routes/open-data/set.ts'
import { loader as start } from '#app/routes/open-data/start.ts'
import { loader as taxonomies } from '#app/routes/open-data/taxonomies.ts'
import { loader as unit } from '#app/routes/open-data/unit.ts'
import { loader as units } from '#app/routes/open-data/units.ts'
import { addresses } from '#app/routes.ts'
import { usePortal } from '#tests/support/database.ts'
import { daysFromNow, makeEntry, makeUnit, now } from '#tests/support/factories.ts'
import { askOpen, shapeInDocument, type Asked } from '#tests/support/open-data.ts'
import { makePost } from '#tests/support/posts.ts'
import { makeAwarding, makePractices } from '#tests/support/practices.ts'

usePortal()

type Item = Record<string, unknown> & { id: string; title: { vi: string } }
const read = async (loader: unknown, path: string, fields: Asked = {}) => {
	const answer = await askOpen(loader, path, fields)
	const body = await answer.json()
	if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${JSON.stringify(body)}`)
	return body
}
const list = async (query = ''): Promise<{ items: Item[]; next: string | null; total: number }> =>
	read(practices, `/api/v1/practices${query}`)

test('every answer is as the document says, and the document names every address', async () => {
	const awarding = await makeAwarding()
	const home = await makeUnit({ name: 'Tỉnh Mở' })
	const [made] = await makePractices(awarding, [
		{ unitId: home.id, content: { titleVi: 'Kho dữ liệu mở', titleEn: 'Open store' } },
	])
	const { slug: roundSlug } = await reader().round.findUniqueOrThrow({ where: { id: awarding.roundId } })
	const posts = {
		news: await makePost(awarding.secretary, 'news', 'Tin mở'),
		collection: await makePost(awarding.secretary, 'collection', 'Bộ mở', [made?.entryId ?? '']),
	}
	const answers: [string, unknown, string, Record<string, string>?][] = [
		['Start', start, ''],
		['PracticePage', practices, '/practices'],
		['PracticePage', practices, '/practices?fields=title,award&limit=1'],
		['Practice', practice, `/practices/${made?.entryId}`, { id: made?.entryId ?? '' }],
		['AgencyPage', agencies, '/agencies'],
		['Agency', agency, `/agencies/${home.slug}`, { slug: home.slug }],
		['UnitPage', units, '/units'],
		['Unit', unit, `/units/${home.slug}`, { slug: home.slug }],
		['RoundPage', rounds, '/rounds'],
		['Round', round, `/rounds/${roundSlug}`, { slug: roundSlug }],
		['AwardPage', awards, '/awards'],
		['ReplicationPage', replications, '/replications'],
		['TaxonomyPage', taxonomies, '/taxonomies'],
		['ChangePage', changes, '/changes'],
		['NewsPage', news, '/news'],
		['NewsPage', news, '/news?fields=title&limit=1'],
		['News', newsItem, `/news/${posts.news}`, { id: posts.news }],
		['CollectionPage', collections, '/collections'],
		['Collection', collection, `/collections/${posts.collection}`, { id: posts.collection }],
	]
	for (const [shape, loader, path, params] of answers) {
		const body = await read(loader, `/api/v1${path}`, params ? { params } : {})
		expect(shapeInDocument(shape).safeParse(body), path).toMatchObject({ success: true })
		expect(JSON.stringify(body).length, path).toBeGreaterThan(20)
	}
	const { paths, openapi } = await read(document, '/api/v1/openapi.json')
	expect(openapi).toBe('3.1.0')
	const served = addresses
		.map(([path]) => path)
		.filter((path) => path.startsWith('api/v1/') && path !== 'api/v1/openapi.json')
		.map((path) => `/${path.slice('api/v1/'.length).replace(/:(\w+)/g, '{$1}')}`)
	expect(Object.keys(paths).sort()).toEqual(['/', ...served].sort())
	expect(openPaths.map(({ path }) => path).sort()).toEqual(served.sort())
	expect((await list()).items[0]).toEqual(
		await read(practice, '/x', { params: { id: (await list()).items[0]?.id ?? '' } }),
	)
	expect(Object.keys((await list()).items[0] ?? {}).sort()).toEqual([...practiceFields].sort())
})

test('the shape that answers with a wrong field in it is refused by the document', () => {
	expect(shapeInDocument('Problem').safeParse({ status: 'x' })).toMatchObject({ success: false })
	expect(
		shapeInDocument('PracticePage').safeParse({ items: [{ title: 'x' }], next: null, total: 0 }),
	).toMatchObject({
		success: false,
	})
})

test('a list is read page by page, each practice once, whatever is published meanwhile', async () => {
	const awarding = await makeAwarding()
	const titles = ['Một', 'Hai', 'Ba', 'Bốn', 'Năm'].map((word) => `Trang quxodi ${word}`)
	await makePractices(
		awarding,
		titles.map((titleVi) => ({ content: { titleVi } })),
	)
	const seen: string[] = []
	let next: string | null = ''
	while (next !== null) {
		const page: Awaited<ReturnType<typeof list>> = await list(
			`?q=quxodi&limit=2${next === '' ? '' : `&cursor=${next}`}`,
		)
		expect(page.total).toBe(seen.length === 0 ? 5 : 6)
		if (seen.length === 0)
			await makePractices(await makeAwarding(), [{ content: { titleVi: 'Trang quxodi mới' } }])
		seen.push(...page.items.map(({ title }) => title.vi))
		next = page.next
	}
	expect(seen.filter((title) => title !== 'Trang quxodi mới').sort()).toEqual([...titles].sort())
	expect(seen.length).toBe(new Set(seen).size)
})

test('filters are those of the gallery; an agency’s practices have their own', async () => {
	const awarding = await makeAwarding()
	const home = await makeUnit({ name: 'Tỉnh Lọc' })
	const ministry = await makeUnit({ name: 'Bộ Lọc', kind: 'ministry' })
	const bureau = await makeUnit({ name: 'Cục Lọc', kind: 'department', parentId: ministry.id })
	await makePractices(awarding, [
		{ unitId: home.id, content: { titleVi: 'Vexalo một', pillar: 'digital_society' } },
		{ content: { titleVi: 'Vexalo hai', pillar: 'digital_economy' } },
		{ unitId: bureau.id, content: { titleVi: 'Vexalo ba', pillar: 'digital_economy' } },
	])
	const found = async (query: string) => (await list(query)).items.map(({ title }) => title.vi)
	expect(await found('?q=vexalo&tru-cot=digital_society')).toEqual(['Vexalo một'])
	expect(await found(`?q=vexalo&bo-tinh=${home.slug}`)).toEqual(['Vexalo một'])
	expect(await found(`?q=vexalo&tinh=${home.slug}`)).toEqual(['Vexalo một'])
	expect(await found(`?agency=${home.slug}`)).toEqual(['Vexalo một'])
	expect(await found('?agency=khong-co')).toEqual([])
	expect(await found(`?q=vexalo&bo-tinh=${ministry.slug}`)).toEqual(['Vexalo ba'])
	const from = async (slug: string) =>
		(await list(`?q=vexalo&bo-tinh=${slug}&fields=ministryProvince,province`)).items
	expect(await from(home.slug)).toMatchObject([{ ministryProvince: home.slug, province: home.slug }])
	expect(await from(ministry.slug)).toMatchObject([{ ministryProvince: ministry.slug, province: null }])
	expect((await list('?q=vexalo&fields=year')).items.map((item) => Object.keys(item).sort())).toEqual(
		Array.from({ length: 3 }, () => ['id', 'year']),
	)
})

test.each([
	['?limit=0', 'limit'],
	['?limit=201', 'limit'],
	['?limit=x', 'limit'],
	['?cursor=%27%20OR%201', 'cursor'],
	['?cursor=abc', 'cursor'],
	['?fields=id,contact', 'fields'],
	['?nam=1999', 'nam'],
	['?bo-tinh=../x', 'bo-tinh'],
	['?tinh=../x', 'tinh'],
	['?loai=khac', 'loai'],
	['?trang=2', 'trang'],
	['?agency=%27', 'agency'],
	['?__proto__=1', '__proto__'],
	['?la=<script>', 'la'],
])('a question that cannot be, %s, says which parameter and how to mend it', async (query, parameter) => {
	for (const language of ['vi', 'en'] as const) {
		const answer = await askOpen(practices, `/api/v1/practices${query}`, { language })
		expect([answer.status, answer.headers.get('Content-Type')]).toEqual([
			400,
			'application/problem+json; charset=utf-8',
		])
		const body = await answer.json()
		expect(shapeInDocument('Problem').safeParse(body)).toMatchObject({ success: true })
		expect(body).toMatchObject({ parameter, status: 400, requestId: 'test' })
		expect(body.detail.length).toBeGreaterThan(20)
	}
})

test('what is not there and what is not public are answered alike', async () => {
	const awarding = await makeAwarding()
	const hidden = await makeUnit({ name: 'Doanh nghiệp kín', kind: 'enterprise' })
	const draft = await makeEntry({
		...{ roundId: awarding.roundId, unitId: hidden.id, createdById: awarding.drafterId },
	})
	const answers = [
		await askOpen(practice, '/x', { params: { id: draft.id } }),
		await askOpen(practice, '/x', { params: { id: 'x' } }),
		await askOpen(unit, '/x', { params: { slug: hidden.slug } }),
		await askOpen(agency, '/x', { params: { slug: hidden.slug } }),
		await askOpen(round, '/x', { params: { slug: 'khong-co' } }),
	]
	const bodies = await Promise.all(answers.map((answer) => answer.text()))
	expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404])
	expect(new Set(bodies).size).toBe(1)
	expect(JSON.stringify(await read(units, '/api/v1/units?limit=200'))).not.toContain(hidden.slug)
})

test('an answer is known again by its ETag until something changes', async () => {
	const first = await askOpen(practices, '/api/v1/practices')
	const etag = first.headers.get('ETag') ?? ''
	expect(first.headers.get('Access-Control-Allow-Origin')).toBe('*')
	const again = await askOpen(practices, '/api/v1/practices', {
		headers: { 'If-None-Match': `"x", ${etag}` },
	})
	expect([again.status, await again.text()]).toEqual([304, ''])
	await makePractices(await makeAwarding(), [{ content: { titleVi: 'Đổi rồi' } }])
	const changed = await askOpen(practices, '/api/v1/practices', { headers: { 'If-None-Match': etag } })
	expect(changed.status).toBe(200)
})

test('a file that may be had now, or no more, changes the ETag, the set and the feed of changes; one that is not public nothing', async () => {
	const files = [
		{ fileName: 'cong-khai.pdf', public: true },
		{ fileName: 'rieng.pdf', public: false },
	]
	const [made] = await makePractices(await makeAwarding(), [{ content: { titleVi: 'Có tệp' }, files }])
	const blobs = []
	for (const { id } of made?.evidence ?? [])
		blobs.push((await reader().evidence.findUniqueOrThrow({ where: { id } })).blobId)
	const [shown = '', kept = ''] = blobs
	const clean = { how: 'rewritten' as const, sha256: 'c'.repeat(64), size: 9 }
	const seen = async () => {
		const api = await askOpen(practice, '/x', { params: { id: made?.entryId ?? '' } })
		const whole = await askOpen(set, '/x', { params: { file: 'thuc-hanh.jsonl' } })
		await whole.text()
		const { items } = await read(changes, '/api/v1/changes?limit=200')
		return {
			files: (await api.json()).files.length,
			marks: [api.headers.get('ETag'), whole.headers.get('ETag')],
			seq: items.find(({ id }: Item) => id === made?.entryId).seq,
		}
	}
	const prepare = (blobId: string) => recordPrepared(blobId, { origin: null, clean, texts: [] }, now)
	const before = await seen()
	await prepare(kept)
	await recordInfected(kept, 'Eicar', now)
	expect(await seen()).toEqual(before)
	await prepare(shown)
	const there = await seen()
	await recordInfected(shown, 'Eicar', now)
	const held = await seen()
	expect([before.files, there.files, held.files]).toEqual([0, 1, 0])
	const all = [before, there, held]
	expect([0, 1].map((mark) => new Set(all.map(({ marks }) => marks[mark])).size)).toEqual([3, 3])
	expect(new Set(all.map(({ seq }) => seq)).size).toBe(3)
})

test('who asks too much is told how long to wait', async () => {
	const address = '192.0.2.1'
	let answer = await askOpen(taxonomies, '/api/v1/taxonomies', { address })
	for (let asked = 0; asked < 240; asked += 1) answer = await askOpen(taxonomies, '/x?y', { address })
	expect(answer.status).toBe(429)
	expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0)
	expect(await answer.json()).toMatchObject({ status: 429 })
	expect((await askOpen(taxonomies, '/api/v1/taxonomies')).status).toBe(200)
})

test('the feed of changes tells each practice’s last change; of what was withdrawn only that it was', async () => {
	const { next } = await read(changes, '/api/v1/changes')
	const [kept, gone] = await makePractices(await makeAwarding(), [
		{ content: { titleVi: 'Còn lại' } },
		{ content: { titleVi: 'Bị rút' } },
	])
	const since = async (query = `?since=${next}`) => read(changes, `/api/v1/changes${query}`)
	const ids = [kept?.entryId, gone?.entryId]
	expect((await since()).items.map(({ id }: Item) => id).sort()).toEqual([...ids].sort())
	await reader().practice.update({ where: { entryId: kept?.entryId ?? '' }, data: { searchText: 'khac' } })
	await reader().practice.update({ where: { entryId: kept?.entryId ?? '' }, data: { summary: 'Khác' } })
	const { content, ...row } = await reader().practice.delete({ where: { entryId: gone?.entryId ?? '' } })
	const after = await since()
	expect(after.items.map(({ id, change, apiUrl }: Item) => [id, change, apiUrl === null])).toEqual([
		[kept?.entryId, 'changed', false],
		[gone?.entryId, 'withdrawn', true],
	])
	expect(Object.keys(after.items[1]).sort()).toEqual(['apiUrl', 'at', 'change', 'id', 'seq'])
	expect(await since(`?since=${after.next}`)).toEqual({ items: [], next: after.next, more: false })
	expect((await since(`?since=${daysFromNow(36500).toISOString()}`)).items).toEqual([])
	const one = await since(`?since=${next}&limit=1`)
	expect([one.items.length, one.more, one.next]).toEqual([1, true, one.items[0].seq])
	expect((await askOpen(changes, '/api/v1/changes?since=hôm nay')).status).toBe(400)
	await reader().practice.create({ data: { ...row, content: content ?? {} } })
	expect((await since()).items.map(({ change }: { change: string }) => change)).toEqual([
		'changed',
		'published',
	])
	await expect(reader().practiceChange.deleteMany({})).rejects.toThrow(/append-only/)
})
