import { expect, test } from 'vitest'
import { recordPrepared } from '#app/commands/preparations.server.ts'
import { publishDecision } from '#app/commands/publications.server.ts'
import { recordInfected } from '#app/commands/scans.server.ts'
import { reader } from '#app/data/database.server.ts'
import { practiceRows } from '#app/data/practices.server.ts'
import { indexPractices } from '#app/data/search-index.server.ts'
import { mapFacets, wholeGallery, type FacetName, type GalleryQuery } from '#app/domain/gallery.ts'
import { anyone } from '#app/domain/viewer.ts'
import { galleryOf } from '#app/queries/gallery.server.ts'
import { usePortal } from '#tests/support/database.ts'
import { makeUnit, now } from '#tests/support/factories.ts'
import { field, testForms } from '#tests/support/forms.ts'
import { decideOn, makeAwarding, makePractices, proposeReplication } from '#tests/support/practices.ts'

usePortal()

type Asked = Partial<Record<FacetName, string[]>> & Partial<Pick<GalleryQuery, 'text' | 'sort' | 'view'>>
const ask = ({ text = '', sort = null, view = 'grid', ...chosen }: Asked) =>
	galleryOf(anyone(), { ...wholeGallery, text, sort, view, chosen: mapFacets((name) => chosen[name] ?? []) })
const inOrder = async (asked: Asked) => (await ask(asked)).practices.map(({ title }) => title)
const found = async (asked: Asked) => (await inOrder(asked)).sort()

/** Each test speaks of words of its own. */
test('a phrase is found as it stands, an unwanted word leaves out', async () => {
	await makePractices(await makeAwarding(), [
		{ content: { titleVi: 'Vazuta kimono sodeku' } },
		{ content: { titleVi: 'Kimono vazuta bệnh viện' } },
	])
	expect(await found({ text: '"vazuta kimono"' })).toEqual(['Vazuta kimono sodeku'])
	expect(await found({ text: 'vazuta -"bệnh viện"' })).toEqual(['Vazuta kimono sodeku'])
	expect(await found({ text: 'vazuta -sodeku' })).toEqual(['Kimono vazuta bệnh viện'])
	expect(await found({ text: '-vazuta' })).not.toContain('Vazuta kimono sodeku')
	expect((await ask({ text: '-vazuta' })).total + 2).toBe((await ask({})).total)
})

test('what has the words with their marks comes first', async () => {
	await makePractices(await makeAwarding(), [
		{ content: { titleVi: 'Đội mikavo', summary: 'Khác.' }, level: 0 },
		{ content: { titleVi: 'Đổi mikavo', summary: 'Khác.' }, level: 1 },
	])
	expect(await inOrder({ text: 'mikavo đổi' })).toEqual(['Đổi mikavo', 'Đội mikavo'])
	expect(await inOrder({ text: 'mikavo đội' })).toEqual(['Đội mikavo', 'Đổi mikavo'])
	expect(await found({ text: 'mikavo doi' })).toEqual(['Đổi mikavo', 'Đội mikavo'].sort())
})

test('abbreviations of agencies and English words of the glossary find the Vietnamese, and back', async () => {
	const unit = await makeUnit({ name: 'Sipato' })
	await reader().unitName.updateMany({
		where: { unitId: unit.id },
		data: { fullNameVi: 'Bộ Sipato Rolavi', abbr: 'BSRX' },
	})
	await makePractices(await makeAwarding(), [
		{ content: { titleVi: 'Ủy ban nhân dân xã Zupera' } },
		{ content: { titleVi: 'UBND huyện Zupera' } },
		{ content: { titleVi: 'Chuyển đổi số Zupera' } },
		{ content: { titleVi: 'Sở TT&TT Zupera' } },
		{ content: { titleVi: 'Bộ Sipato Rolavi Zupera' } },
	])
	const both = ['UBND huyện Zupera', 'Ủy ban nhân dân xã Zupera'].sort()
	expect(await found({ text: 'ubnd zupera' })).toEqual(both)
	expect(await found({ text: 'ủy ban nhân dân zupera' })).toEqual(both)
	expect(await found({ text: "people's committee zupera" })).toEqual(both)
	expect(await found({ text: 'zupera "chuyển đổi số"' })).toEqual(['Chuyển đổi số Zupera'])
	expect((await found({ text: 'digital transformation zupera' })).includes('Chuyển đổi số Zupera')).toBe(true)
	expect(await found({ text: 'thông tin và truyền thông zupera' })).toEqual(['Sở TT&TT Zupera'])
	expect(await found({ text: 'BSRX zupera' })).toEqual(['Bộ Sipato Rolavi Zupera'])
})

test('pages of a search go on where the one before ended, whatever of them was read before', async () => {
	const files = [{ fileName: 'a.png', public: true }]
	await makePractices(await makeAwarding(), [
		{ content: { titleVi: 'Khác', summary: 'Ở đây tesomika.' }, files },
		{ content: { titleVi: 'Tesomika tesomika' } },
		{ content: { titleVi: 'Tesomika trong rất nhiều chữ khác nhau' } },
	])
	const query = { ...wholeGallery, text: 'tesomika' }
	const titles = async (skip: number, take: number) =>
		(await practiceRows(query, { skip, take })).map(({ titleVi }) => titleVi)
	const all = await titles(0, 10)
	expect(all).toEqual(['Tesomika tesomika', 'Tesomika trong rất nhiều chữ khác nhau', 'Khác'])
	for (const [skip, take] of [
		[1, 1],
		[2, 5],
		[0, 2],
		[3, 2],
	] as const)
		expect(await titles(skip, take)).toEqual(all.slice(skip, skip + take))
})

test('the search is answered by its indexes', async () => {
	const tables = ['practice_search', 'practice_head', 'search_word']
	const indexes = await reader().$queryRaw<{ name: string }[]>`
		SELECT "indexname" AS "name" FROM pg_indexes
		WHERE "schemaname" = 'public' AND "tablename" = ANY(${tables}::text[]) ORDER BY 1`
	expect(indexes.map(({ name }) => name)).toEqual([
		'practice_head_pkey',
		'practice_head_title',
		'practice_search_pkey',
		'practice_search_words',
		'search_word_folded',
		'search_word_near',
		'search_word_pkey',
	])
})

test('a misspelt word is read as the nearest that finds something, and the page says so', async () => {
	await makePractices(await makeAwarding(), [{ content: { titleVi: 'Trusovela thông minh' } }])
	const gallery = await ask({ text: 'trusovlea' })
	expect([gallery.corrected, gallery.query.text, gallery.total]).toEqual(['trusovlea', 'trusovela', 1])
	expect((await ask({ text: 'trusovela' })).corrected).toBe(null)
	expect(await ask({ text: 'qqqwwwxxx' })).toMatchObject({ corrected: null, total: 0, looser: [] })
})

test('what finds nothing is offered with less, and each number is what is found then', async () => {
	await makePractices(await makeAwarding({ year: 2029 }), [
		{ content: { titleVi: 'Bipoleta số', sector: 'health' } },
		{ content: { titleVi: 'Bipoleta hai', sector: 'health' } },
	])
	await makePractices(await makeAwarding({ year: 2030 }), [
		{ content: { titleVi: 'Golumeta', sector: 'education' } },
	])
	const { total, looser } = await ask({ text: 'bipoleta golumeta', sector: ['health'] })
	expect(total).toBe(0)
	expect(looser.map(({ left, count }) => [left.kind === 'word' ? left.text : left.kind, count])).toEqual([
		['golumeta', 2],
	])
	const narrowed = await ask({ text: 'bipoleta', year: ['2030'], sector: ['health'] })
	expect([narrowed.total, narrowed.corrected]).toEqual([0, null])
	for (const { query, count } of narrowed.looser) expect((await galleryOf(anyone(), query)).total).toBe(count)
	expect(narrowed.looser.map(({ left }) => (left.kind === 'facet' ? left.name : left.kind))).toEqual([
		'year',
		'filters',
	])
})

test('a word that nobody wrote is offered to be left out, the others read as the nearest', async () => {
	await makePractices(await makeAwarding(), [{ content: { titleVi: 'Nâng cấp wulimeka cho xã' } }])
	const offered = async (text: string) =>
		(await ask({ text })).looser.map(({ left, query, count }) => [
			left.kind === 'word' ? left.text : left.kind,
			query.text,
			count,
		])
	expect(await offered('wulimeka qqqxxzz')).toEqual([['qqqxxzz', 'wulimeka', 1]])
	expect(await offered('zzqqxxq wulimkea qqqxxzz')).toEqual([['zzqqxxq qqqxxzz', 'wulimeka', 1]])
	expect(await offered('qqqxxzz zzqqxxq')).toEqual([])
})

test('what was found is marked in the title and in the summary', async () => {
	await makePractices(await makeAwarding(), [
		{ content: { titleVi: 'Dazuvo <b>mới</b>', summary: 'Ở đây dazuvo được dùng.' } },
	])
	const [practice] = (await ask({ text: 'dazuvo' })).practices
	expect(practice?.found).toEqual({
		title: [
			{ text: 'Dazuvo', isFound: true },
			{ text: ' <b>mới</b>', isFound: false },
		],
		summary: [
			{ text: 'Ở đây ', isFound: false },
			{ text: 'dazuvo', isFound: true },
			{ text: ' được dùng.', isFound: false },
		],
	})
	const asList = (await ask({ view: 'list' })).practices.find(({ title }) => title.startsWith('Dazuvo'))
	expect(asList?.found?.summary).toEqual([{ text: 'Ở đây dazuvo được dùng.', isFound: false }])
})

/** Each number of each filter is what choosing it finds, whatever else is chosen. */
const holdTogether = async (query: Parameters<typeof ask>[0]): Promise<string[]> => {
	const { facets, total } = await ask(query)
	expect(total).toBeGreaterThan(0)
	for (const { name, values } of facets)
		for (const { value, count } of values)
			expect([name, value, (await ask({ ...query, [name]: [value] })).total]).toEqual([name, value, count])
	return facets.filter(({ values }) => values.length > 0).map(({ name }) => name)
}

test('technology, subject, region, cluster, level and replication narrow the gallery', async () => {
	const awarding = await makeAwarding()
	const { movementId } = await reader().round.findUniqueOrThrow({ where: { id: awarding.roundId } })
	await reader().region.create({ data: { id: 'vung-thu', nameVi: 'Vùng thử', nameEn: 'Test region' } })
	const province = await makeUnit({ name: 'Wikoma' })
	await reader().unit.update({ where: { id: province.id }, data: { regionId: 'vung-thu' } })
	const bureau = await makeUnit({ name: 'Wikoma Sở', kind: 'department', parentId: province.id })
	await reader().cluster.create({
		data: {
			movementId,
			slug: 'cum-thu',
			kind: 'cluster',
			nameVi: 'Cụm thử',
			nameEn: 'Test cluster',
			basis: '',
			position: 1,
			members: { create: { unitId: province.id, validTo: null } },
		},
	})
	const [first, second] = await makePractices(awarding, [
		{ unitId: bureau.id, content: { titleVi: 'Wikoma một', technologies: [] } },
		{ content: { titleVi: 'Wikoma hai', technologies: [] } },
	])
	await proposeReplication(second?.entryId, first?.entryId, awarding.secretary.person.id)
	await makePractices(awarding, [{ content: { titleVi: 'Wikoma ba' } }])
	const text = 'wikoma'
	const { level } = await reader().unit.findUniqueOrThrow({ where: { id: bureau.id } })
	for (const chosen of [
		{ region: ['vung-thu'] },
		{ cluster: ['cum-thu'] },
		{ replicated: ['yes'] },
		{ cluster: ['cum-thu'], level: [level] },
	])
		expect(await found({ text, ...chosen }), JSON.stringify(chosen)).toEqual(['Wikoma một'])
	expect(await found({ text, replicated: ['no'] })).toEqual(['Wikoma ba', 'Wikoma hai'])
	for (const chosen of [{ replicated: ['yes'] }, { replicated: ['no'] }, { region: ['vung-thu'] }])
		await holdTogether({ text, ...chosen })
	expect(await holdTogether({ text })).toEqual(
		expect.arrayContaining(['region', 'cluster', 'level', 'replicated']),
	)
	expect((await inOrder({ text, sort: 'replicated' }))[0]).toBe('Wikoma một')
	expect((await ask({ text, sort: 'replicated' })).practices[0]?.replications).toBe(1)
})

test('what a practice cost is a filter of bands', async () => {
	const asked = field('cost', { kind: 'number', unit: 'triệu đồng', least: 0, most: null })
	const awarding = await makeAwarding({ forms: testForms.map((form) => ({ ...form, fields: [asked] })) })
	const cost = (value: number) => ({ cost: { kind: 'number' as const, value } })
	const stories = [
		{ titleVi: 'Xurapeto không tốn', answers: cost(0) },
		{ titleVi: 'Xurapeto rẻ', answers: cost(80) },
		{ titleVi: 'Xurapeto vừa', answers: cost(750) },
		{ titleVi: 'Xurapeto không nói' },
	]
	await makePractices(
		awarding,
		stories.map((content) => ({ content })),
	)
	const text = 'xurapeto'
	expect(await found({ text, cost: ['under-100'] })).toEqual(['Xurapeto rẻ'])
	expect(await found({ text, cost: ['none', 'under-1000'] })).toEqual(['Xurapeto không tốn', 'Xurapeto vừa'])
	for (const chosen of [{}, { cost: ['none'] }, { cost: ['under-100', 'under-1000'] }])
		expect(await holdTogether({ text, ...chosen })).toContain('cost')
	const facet = (await ask({ text })).facets.find(({ name }) => name === 'cost')
	expect(facet?.values.map(({ value, count }) => [value, count])).toEqual([
		['none', 1],
		['under-100', 1],
		['under-1000', 1],
	])
})

test('a replication that is not published yet counts for nobody', async () => {
	const awarding = await makeAwarding()
	const [original] = await makePractices(awarding, [{ content: { titleVi: 'Fadoresu' } }])
	const { entries } = await decideOn(awarding, [{ content: { titleVi: 'Fadoresu theo' } }])
	await proposeReplication(entries[0]?.id, original?.entryId, awarding.secretary.person.id)
	await makePractices(awarding, [{ content: { titleVi: 'Khác hẳn' } }])
	expect((await ask({ text: 'fadoresu', replicated: ['yes'] })).total).toBe(0)
	expect((await ask({ text: 'fadoresu' })).practices[0]?.replications).toBe(0)
})

test('the text of a public document is searched, that of another is not', async () => {
	const awarding = await makeAwarding()
	const { decisionId, entries } = await decideOn(awarding, [
		{
			content: { titleVi: 'Có tài liệu' },
			files: [
				{ fileName: 'a.pdf', public: true },
				{ fileName: 'b.pdf', public: false },
			],
		},
	])
	for (const [index, file] of (entries[0]?.evidence ?? []).entries()) {
		const { blobId } = await reader().evidence.findUniqueOrThrow({ where: { id: file.id } })
		await reader().blobText.create({
			data: { blobId, part: 1, text: `Trong tệp có từ ${index === 0 ? 'relupazo' : 'givamonte'}` },
		})
	}
	await publishDecision(awarding.secretary, decisionId, now)
	expect(await found({ text: 'relupazo' })).toEqual(['Có tài liệu'])
	expect(await found({ text: 'givamonte' })).toEqual([])
})

test('what was published before there was an index is indexed at the start, once', async () => {
	await makePractices(await makeAwarding(), [{ content: { titleVi: 'Nomigasu cũ' } }])
	const index = () =>
		reader().$queryRaw`SELECT s."ordinal", s."words"::text, h."title"::text, h."head"::text, s."strength"
			FROM "practice_search" s JOIN "practice_head" h USING ("ordinal") ORDER BY 1`
	const words = () => reader().searchWord.findMany({ orderBy: { written: 'asc' } })
	const before = [await index(), await words()]
	await reader().$executeRaw`UPDATE "practice_search" SET "stamp" = 'old'`
	expect(await indexPractices()).toBe(await reader().practice.count())
	expect([await index(), await words()]).toEqual(before)
	expect(await indexPractices()).toBe(0)
})

test('a document that is read after its practice was published is searched at once, and no longer when it is held', async () => {
	const awarding = await makeAwarding()
	const files = [
		{ fileName: 'a.pdf', public: true },
		{ fileName: 'b.pdf', public: false },
	]
	const [practice] = await makePractices(awarding, [{ content: { titleVi: 'Đọc sau' }, files }])
	const blobs = []
	for (const { id } of practice?.evidence ?? [])
		blobs.push((await reader().evidence.findUniqueOrThrow({ where: { id } })).blobId)
	const [shown = '', kept = ''] = blobs
	expect(await found({ text: 'vunokari' })).toEqual([])
	const read = (blobId: string, text: string) =>
		recordPrepared(blobId, { origin: null, clean: null, texts: [{ part: 1, text }] }, now)
	await read(kept, 'Chữ tozapemi')
	await read(shown, 'Chữ vunokari')
	expect([await found({ text: 'vunokari' }), await found({ text: 'tozapemi' })]).toEqual([['Đọc sau'], []])
	const told = await reader().auditEvent.findMany({ where: { name: 'practice.file-read' } })
	expect(told.map(({ subjectId }) => subjectId)).toEqual([practice?.entryId])
	expect(await reader().searchWord.count({ where: { written: { in: ['vunokari', 'tozapemi'] } } })).toBe(1)
	await read(shown, 'Chữ khác')
	expect(await found({ text: 'vunokari' })).toEqual([])
	await read(shown, 'Chữ vunokari')
	await recordInfected(shown, 'Eicar', now)
	expect(await found({ text: 'vunokari' })).toEqual([])
})
