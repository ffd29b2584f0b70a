import { expect, test } from 'vitest'
import { savePost, withdrawPost } from '#app/commands/posts.server.ts'
import { revokeAward } from '#app/commands/revocations.server.ts'
import { reader } from '#app/data/database.server.ts'
import { anyone } from '#app/domain/viewer.ts'
import { postsPage, type Shelf } from '#app/queries/public-posts.server.ts'
import { loader as collection } from '#app/routes/open-data/collection.ts'
import { loader as collections } from '#app/routes/open-data/collections.ts'
import { loader as collectionsFeed } from '#app/routes/open-data/feed-collections.ts'
import { loader as newsFeed } from '#app/routes/open-data/feed-news.ts'
import { loader as news } from '#app/routes/open-data/news.ts'
import { loader as newsItem } from '#app/routes/open-data/news-item.ts'
import { loader as sitemapPart } from '#app/routes/open-data/sitemap-part.ts'
import { usePortal } from '#tests/support/database.ts'
import { makeViewer, now } from '#tests/support/factories.ts'
import { askOpen } from '#tests/support/open-data.ts'
import { makePost } from '#tests/support/posts.ts'
import { makeAwarding, makePractices } from '#tests/support/practices.ts'

usePortal()

const states = ['nhap', 'hen', 'cong', 'rut'] as const
const titleOf = (state: string) => `Zubaidang ${state}`
const text = async (loader: unknown, path: string, params: Record<string, string> = {}) =>
	(await askOpen(loader, path, { params })).text()
const read = async (loader: unknown, path: string, params: Record<string, string> = {}) =>
	JSON.parse(await text(loader, path, params))
const tomorrow = () => new Date(Date.now() + 24 * 3600_000)

/** One post in each state; what is public is written on as a draft that nobody has read. */
const world = async (kind: 'announcement' | 'collection', picked: readonly string[]) => {
	const secretary = await makeViewer({ office: 'secretary' })
	const make = (state: string, when: 'draft' | 'public' | Date) =>
		makePost(secretary, kind, titleOf(state), picked, when)
	const ids = {
		nhap: await make('nhap', 'draft'),
		hen: await make('hen', tomorrow()),
		cong: await make('cong', 'public'),
		rut: await make('rut', 'public'),
	}
	await withdrawPost(secretary, ids.rut, 'Đăng nhầm')
	const { version } = await reader().post.findUniqueOrThrow({ where: { id: ids.cong } })
	await savePost(secretary, ids.cong, { version, changes: { summaryVi: 'Zukinnhap của bản nháp' } })
	return ids
}

const shelves = {
	news: { kind: 'announcement', list: news, one: newsItem, feed: newsFeed },
	collections: { kind: 'collection', list: collections, one: collection, feed: collectionsFeed },
} as const

test.each(['news', 'collections'] as const)(
	'of %s the API, page, feed and sitemap tell the same ones, in whatever state each is',
	async (shelf: Shelf) => {
		const { kind, list, one, feed } = shelves[shelf]
		const [practice] = await makePractices(await makeAwarding(), [{}])
		const ids = await world(kind, [practice?.entryId ?? ''])
		const places = {
			api: await text(list, `/api/v1/${shelf}`),
			page: JSON.stringify(await postsPage(anyone(), shelf, 1)),
			feed: await text(feed, '/x'),
			sitemap: await text(sitemapPart, '/x', { file: 'trang.xml' }),
		}
		for (const [place, said] of Object.entries(places)) {
			const named = states.filter(
				(state) => said.includes(titleOf(state)) || said.includes(`/zubaidang-${state}<`),
			)
			expect([place, named]).toEqual([place, ['cong']])
			expect([place, said.includes('Zukinnhap')]).toEqual([place, false])
		}
		for (const [state, id] of Object.entries(ids)) {
			const { status } = await askOpen(one, '/x', { params: { id } })
			expect([state, status]).toEqual([state, state === 'cong' ? 200 : 404])
		}
		for (const id of ['x', practice?.entryId ?? ''])
			expect((await askOpen(one, '/x', { params: { id } })).status).toBe(404)
		const other = shelf === 'news' ? collection : newsItem
		expect((await askOpen(other, '/x', { params: { id: ids.cong } })).status).toBe(404)
		expect((await read(list, `/api/v1/${shelf}`)).items[0]).toEqual(await read(one, '/x', { id: ids.cong }))
	},
)

test('lists go on where they stopped, give the fields that were asked, know what a reader has, and say what is wrong', async () => {
	const secretary = await makeViewer({ office: 'secretary' })
	for (const number of [1, 2, 3]) await makePost(secretary, 'news', `Trang ${number}`)
	const seen: string[] = []
	for (let next: string | null = ''; next !== null;) {
		const page: { items: { id: string }[]; next: string | null } = await read(
			news,
			`/api/v1/news?limit=2${next === '' ? '' : `&cursor=${next}`}`,
		)
		seen.push(...page.items.map(({ id }) => id))
		next = page.next
	}
	const all = await read(news, '/api/v1/news?limit=200&fields=title,changedAt')
	expect(seen).toEqual(all.items.map(({ id }: { id: string }) => id))
	expect(new Set(seen).size).toBe(seen.length)
	expect(Object.keys(all.items[0]).sort()).toEqual(['changedAt', 'id', 'title'])
	const etag = (await askOpen(news, '/api/v1/news')).headers.get('ETag') ?? ''
	const again = await askOpen(news, '/api/v1/news', { headers: { 'If-None-Match': etag } })
	expect([again.status, await again.text()]).toEqual([304, ''])
	for (const [query, parameter] of [
		['fields=practices', 'fields'],
		['cursor=khong-co', 'cursor'],
		['limit=0', 'limit'],
		['nam=2025', 'nam'],
	]) {
		const answer = await askOpen(news, `/api/v1/news?${query}`)
		expect([answer.status, (await answer.json()).parameter]).toEqual([400, parameter])
	}
})

test('a collection names its practices in their order, and none whose award was revoked', async () => {
	const awarding = await makeAwarding()
	const made = await makePractices(awarding, [{}, {}, {}])
	const [first = '', gone = '', last = ''] = made.map(({ entryId }) => entryId)
	const id = await makePost(awarding.secretary, 'collection', 'Ba mô hình', [last, gone, first])
	const named = async () =>
		(await read(collection, '/x', { id })).practices.map((each: { id: string }) => each.id)
	expect(await named()).toEqual([last, gone, first])
	const award = await reader().award.findFirstOrThrow({ where: { entryId: gone } })
	await revokeAward(
		awarding.secretary,
		award.id,
		{
			...{ number: '9/QĐ', decidedOn: new Date('2025-06-15'), signerVi: 'Nguyễn Văn Ký' },
			...{ cause: 'false-achievement', grounds: 'Số liệu không có thật.' },
		},
		now,
	)
	expect(await named()).toEqual([last, first])
	expect((await text(collections, '/api/v1/collections')).includes(gone)).toBe(false)
})
