import { expect, test } from 'vitest'
import { reader } from '#app/data/database.server.ts'
import { practiceAddresses } from '#app/data/open-addresses.server.ts'
import { loader as feed } from '#app/routes/open-data/feed.ts'
import { loader as agencyFeed } from '#app/routes/open-data/feed-agency.ts'
import { loader as roundFeed } from '#app/routes/open-data/feed-round.ts'
import { loader as themeFeed } from '#app/routes/open-data/feed-theme.ts'
import { loader as robots } from '#app/routes/open-data/robots.ts'
import { loader as sitemap } from '#app/routes/open-data/sitemap.ts'
import { loader as sitemapPart } from '#app/routes/open-data/sitemap-part.ts'
import { usePortal } from '#tests/support/database.ts'
import { makeUnit } from '#tests/support/factories.ts'
import { askOpen } from '#tests/support/open-data.ts'
import { makeAwarding, makePractices } from '#tests/support/practices.ts'

usePortal()

const between = (text: string, tag: string): string[] =>
	[...text.matchAll(new RegExp(`<${tag}[^>]*>([^<]*)</${tag}>`, 'g'))].map(([, words = '']) => words)
const textOf = async (
	loader: unknown,
	path: string,
	params: Record<string, string> = {},
	language: 'vi' | 'en' = 'vi',
) => {
	const answer = await askOpen(loader, path, { params, language })
	expect(answer.status, path).toBe(200)
	return answer.text()
}
const origin = 'http://127.0.0.1:3000'

test('feeds tell the newest practices of all, an agency, a theme and a round; markup stays words', async () => {
	const unit = await makeUnit({ name: 'Sở <b>Đẹp</b> & Tốt' })
	const awarding = await makeAwarding()
	const [made] = await makePractices(awarding, [
		{
			unitId: unit.id,
			content: { titleVi: 'Đổi <script>mới</script> & hơn', titleEn: 'New', themes: ['awareness'] },
		},
		{ content: { titleVi: 'Việc khác', titleEn: '', themes: ['government'] } },
	])
	const { slug: round } = await reader().round.findUniqueOrThrow({ where: { id: awarding.roundId } })
	const all = await textOf(feed, '/tin/thuc-hanh')
	expect(between(all, 'title').slice(1).sort()).toEqual([
		'Việc khác',
		'Đổi &lt;script&gt;mới&lt;/script&gt; &amp; hơn',
	])
	expect(between(all, 'id')[0]).toBe(`${origin}/tin/thuc-hanh`)
	const own = await textOf(agencyFeed, '/x', { slug: unit.slug })
	expect(between(own, 'id')).toEqual([`${origin}/tin/co-quan/${unit.slug}`, `urn:uuid:${made?.entryId}`])
	expect(between(own, 'title')[0]).toBe('Thi đua số – Sở &lt;b&gt;Đẹp&lt;/b&gt; &amp; Tốt')
	expect(between(await textOf(themeFeed, '/x', { code: 'awareness' }), 'id')).toHaveLength(2)
	expect(between(await textOf(roundFeed, '/x', { slug: round }), 'id')).toHaveLength(3)
	const english = await textOf(feed, '/en/tin/thuc-hanh', {}, 'en')
	expect(between(english, 'title').slice(1).sort()).toEqual(['New', 'Việc khác'])
	expect(english).toContain(`href="${origin}/en/thu-vien/${made?.slug}"`)
	for (const [loader, params] of [
		[agencyFeed, { slug: 'khong-co' }],
		[themeFeed, { code: 'khong-co' }],
		[roundFeed, { slug: 'khong-co' }],
	] as const) {
		expect((await askOpen(loader, '/x', { params })).status).toBe(404)
	}
})

test('the sitemap names every practice in both languages, and each part of it', async () => {
	const index = await textOf(sitemap, '/sitemap.xml')
	expect(between(index, 'loc')).toEqual([`${origin}/sitemap/trang.xml`, `${origin}/sitemap/thuc-hanh-1.xml`])
	const slugs = (await reader().practice.findMany({ select: { slug: true } })).map(({ slug }) => slug)
	const part = await textOf(sitemapPart, '/x', { file: 'thuc-hanh-1.xml' })
	expect(between(part, 'loc').sort()).toEqual(
		slugs.flatMap((slug) => [`${origin}/thu-vien/${slug}`, `${origin}/en/thu-vien/${slug}`]).sort(),
	)
	const others = between(await textOf(sitemapPart, '/x', { file: 'trang.xml' }), 'loc')
	expect(others.slice(0, 4)).toEqual([
		`${origin}/`,
		`${origin}/en`,
		`${origin}/thu-vien`,
		`${origin}/en/thu-vien`,
	])
	for (const file of ['thuc-hanh-2.xml', 'thuc-hanh-0.xml', 'thuc-hanh-1', '../x'])
		expect((await askOpen(sitemapPart, '/x', { params: { file } })).status).toBe(404)
	expect(await textOf(robots, '/robots.txt')).toContain(`Sitemap: ${origin}/sitemap.xml`)
})

test('parts of the sitemap share out the practices, none twice, however they are read', async () => {
	await makePractices(await makeAwarding(), [{}, {}, {}, {}, {}])
	const total = await reader().practice.count()
	const seen: string[] = []
	for (let part = 0; part * 3 < total; part += 1) {
		let size = 0
		for await (const { slug } of practiceAddresses(part, 3, 2)) {
			seen.push(slug)
			size += 1
		}
		expect(size).toBe(Math.min(3, total - part * 3))
	}
	expect(new Set(seen).size).toBe(total)
})
