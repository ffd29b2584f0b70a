import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import {
	beginPost,
	publishPost,
	removePostCover,
	savePost,
	setPostCover,
	withdrawPost,
} from '#app/commands/posts.server.ts'
import { revokeAward } from '#app/commands/revocations.server.ts'
import { reader } from '#app/data/database.server.ts'
import { paragraphsOf } from '#app/domain/plain-section.ts'
import type { PostContent, PostKind } from '#app/domain/post.ts'
import { anyone, type Viewer } from '#app/domain/viewer.ts'
import { postDesk, postEditor, postPreview } from '#app/queries/posts.server.ts'
import {
	collectionsOf,
	newestPosts,
	newsOfRound,
	postAt,
	postsPage,
	withdrawnPostAt,
} from '#app/queries/public-posts.server.ts'
import { loader as feedOfCollections } from '#app/routes/open-data/feed-collections.ts'
import { loader as feedOfNews } from '#app/routes/open-data/feed-news.ts'
import { loader as sitemapPart } from '#app/routes/open-data/sitemap-part.ts'
import { movedTo } from '#app/web/moved.server.ts'
import { decide, holdBallot, makeCouncil, makeReviewed } from '#tests/support/council.ts'
import { publishDecision } from '#app/commands/publications.server.ts'
import { usePortal } from '#tests/support/database.ts'
import { makeRound, makeViewer, now } from '#tests/support/factories.ts'
import { askOpen } from '#tests/support/open-data.ts'
import { refusalOf } from '#tests/support/refusals.ts'

usePortal()

const secretaryOf = () => makeViewer({ office: 'secretary' })
const codesOf = async (act: Promise<unknown>) => (await refusalOf(act))?.map(({ code }) => code) ?? null

const written = (title: string, more: Partial<PostContent> = {}): Partial<PostContent> => ({
	titleVi: title,
	summaryVi: `Tóm tắt của ${title}`,
	bodyVi: paragraphsOf(`Nội dung của ${title}`),
	...more,
})

const makePost = async (viewer: Viewer, kind: PostKind, title: string, more: Partial<PostContent> = {}) => {
	const id = await beginPost(viewer, kind, title)
	const version = await savePost(viewer, id, { version: 1, changes: written(title, more) })
	return { id, version }
}

/** Everything that anyone can read about posts, as one text. */
const everythingPublic = async (): Promise<string> => {
	const pages: unknown[] = []
	for (const language of ['vi', 'en'] as const) {
		for (const shelf of ['news', 'collections'] as const) {
			const page = await postsPage(anyone(language), shelf, 1)
			pages.push(page, await newestPosts(anyone(language), shelf, 50))
			for (const { slug } of page.posts) pages.push(await postAt(anyone(language), shelf, slug))
		}
		for (const [loader, path] of [
			[feedOfNews, '/tin/tin-tuc'],
			[feedOfCollections, '/tin/bo-suu-tap'],
			[sitemapPart, '/sitemap/trang.xml'],
		] as const)
			pages.push(await (await askOpen(loader, path, { params: { file: 'trang.xml' }, language })).text())
	}
	return JSON.stringify(pages)
}

const lastEvent = async () => {
	const row = await reader().auditEvent.findFirstOrThrow({ orderBy: { seq: 'desc' } })
	return [row.name, row.subjectId, row.payload]
}
const publicVersion = async () => (await reader().publicState.findUniqueOrThrow({ where: { id: 1 } })).version

test('a draft is the secretariat’s alone; published it is everywhere, and the cache is emptied', async () => {
	const secretary = await secretaryOf()
	const { id, version } = await makePost(secretary, 'news', 'Tin kín nghìn trùng', { titleEn: 'Secret news' })
	expect(await everythingPublic()).not.toMatch(/nghìn trùng|nghin-trung|Secret news/)
	expect(await codesOf(postAt(anyone(), 'news', 'tin-kin-nghin-trung'))).toEqual(['hidden'])
	expect(await withdrawnPostAt(anyone(), 'news', 'tin-kin-nghin-trung')).toBe(null)
	const before = await publicVersion()
	expect(await publishPost(secretary, id, { version, from: null })).toBe('tin-kin-nghin-trung')
	expect(await publicVersion()).toBe(before + 1n)
	const [name, subject, payload] = await lastEvent()
	expect([name, subject]).toEqual(['post.published', id])
	expect(payload).toMatchObject({ slug: 'tin-kin-nghin-trung' })
	const story = await postAt(anyone(), 'news', 'tin-kin-nghin-trung')
	expect([story.title, story.body, story.language]).toEqual([
		'Tin kín nghìn trùng',
		paragraphsOf('Nội dung của Tin kín nghìn trùng'),
		'vi',
	])
	expect((await postAt(anyone('en'), 'news', 'tin-kin-nghin-trung')).title).toBe('Secret news')
	const feed = await (await askOpen(feedOfNews, '/tin/tin-tuc')).text()
	expect(feed).toContain(`<id>urn:uuid:${id}</id>`)
	const sitemap = await (
		await askOpen(sitemapPart, '/sitemap/trang.xml', { params: { file: 'trang.xml' } })
	).text()
	expect(sitemap.split('/tin-tuc/tin-kin-nghin-trung<').length).toBe(3)
	expect(await codesOf(postAt(anyone(), 'collections', 'tin-kin-nghin-trung'))).toEqual(['hidden'])
})

test('what is changed after publication is not public before it is published again', async () => {
	const secretary = await secretaryOf()
	const { id, version } = await makePost(secretary, 'announcement', 'Thông báo đầu')
	await publishPost(secretary, id, { version, from: null })
	const next = await savePost(secretary, id, {
		version,
		changes: written('Thông báo sau sửa chưa đăng', { titleEn: 'Not out yet' }),
	})
	expect(await everythingPublic()).not.toMatch(/chưa đăng|chua-dang|Not out yet/)
	expect((await postEditor(secretary, id, '')).isAhead).toBe(true)
	const slug = await publishPost(secretary, id, { version: next, from: null })
	expect(slug).toBe('thong-bao-sau-sua-chua-dang')
	expect((await postAt(anyone(), 'news', slug)).title).toBe('Thông báo sau sửa chưa đăng')
	expect(await movedTo('/tin-tuc/thong-bao-dau?x=1')).toBe(`/tin-tuc/${slug}?x=1`)
	expect(await movedTo('/en/tin-tuc/thong-bao-dau')).toBe(`/en/tin-tuc/${slug}`)
	expect(await movedTo('/bo-suu-tap/thong-bao-dau')).toBe(null)
	const other = await makePost(secretary, 'news', 'Thông báo đầu')
	expect(await publishPost(secretary, other.id, { version: other.version, from: null })).toBe(
		'thong-bao-dau-2',
	)
})

test('a post for a later moment is nowhere before it, and its schedule can be taken back', async () => {
	const secretary = await secretaryOf()
	const { id, version } = await makePost(secretary, 'news', 'Tin hẹn giờ ngày mai')
	const [clock] = await reader().$queryRaw<{ now: Date }[]>`SELECT now() AS "now"`
	const tomorrow = new Date((clock?.now.getTime() ?? 0) + 86_400_000)
	const slug = await publishPost(secretary, id, { version, from: tomorrow })
	expect(await everythingPublic()).not.toMatch(/hẹn giờ ngày mai|hen-gio-ngay-mai/)
	expect(await codesOf(postAt(anyone(), 'news', slug))).toEqual(['hidden'])
	expect((await postPreview(secretary, id)).state).toBe('scheduled')
	await withdrawPost(secretary, id, 'Đổi kế hoạch')
	expect((await postPreview(secretary, id)).state).toBe('draft')
	expect(await withdrawnPostAt(anyone(), 'news', slug)).toBe(null)
	await reader().post.update({
		where: { id },
		data: { shown: { titleVi: 'Tin hẹn giờ ngày mai' }, shownAt: now, publishedAt: now },
	})
	expect((await postAt(anyone(), 'news', slug)).title).toBe('Tin hẹn giờ ngày mai')
})

test('a withdrawn post is gone from everything but its address, which says why and nothing of what it said', async () => {
	const secretary = await secretaryOf()
	const { id, version } = await makePost(secretary, 'news', 'Chuyện rút lại tuyệt mật', {
		titleEn: 'Taken back for good',
	})
	const slug = await publishPost(secretary, id, { version, from: null })
	const before = await publicVersion()
	expect(await codesOf(withdrawPost(secretary, id, '  '))).toEqual(['incomplete'])
	await withdrawPost(secretary, id, 'Số liệu chưa được xác minh.')
	expect(await publicVersion()).toBe(before + 1n)
	expect(await lastEvent()).toEqual(['post.withdrawn', id, { slug, note: 'Số liệu chưa được xác minh.' }])
	expect(await everythingPublic()).not.toMatch(/tuyệt mật|tuyet-mat|Taken back/)
	expect(await codesOf(postAt(anyone(), 'news', slug))).toEqual(['hidden'])
	const told = await withdrawnPostAt(anyone(), 'news', slug)
	expect(Object.keys(told ?? {}).sort()).toEqual(['at', 'note'])
	expect(told?.note).toBe('Số liệu chưa được xác minh.')
	expect(await withdrawnPostAt(anyone(), 'collections', slug)).toBe(null)
	expect((await reader().post.findUniqueOrThrow({ where: { id } })).shown).toBe(null)
	expect(await codesOf(withdrawPost(secretary, id, 'Lần nữa'))).toEqual(['already'])
	expect(await publishPost(secretary, id, { version, from: null })).toBe(slug)
	expect(await withdrawnPostAt(anyone(), 'news', slug)).toBe(null)
})

test('nobody else writes, reads drafts or publishes; a gap, a stale version and a past moment are refused', async () => {
	const secretary = await secretaryOf()
	const { id, version } = await makePost(secretary, 'news', 'Của riêng Ban Thư ký')
	const administrator = await makeViewer({ office: 'administrator' })
	for (const viewer of [administrator, anyone()]) {
		for (const act of [
			() => beginPost(viewer, 'news', 'Của người khác'),
			() => savePost(viewer, id, { version, changes: {} }),
			() => publishPost(viewer, id, { version, from: null }),
			() => withdrawPost(viewer, id, 'vì'),
			() => removePostCover(viewer, id),
			() => postDesk(viewer, 1),
			() => postEditor(viewer, id, ''),
			() => postPreview(viewer, id),
		])
			expect((await codesOf(act()))?.includes('not-yours')).toBe(true)
	}
	expect(await codesOf(savePost(secretary, id, { version: 1, changes: {} }))).toEqual(['stale'])
	expect(await codesOf(publishPost(secretary, id, { version: 1, from: null }))).toEqual(['stale'])
	expect(await codesOf(publishPost(secretary, id, { version, from: new Date(0) }))).toEqual(['too-early'])
	const empty = await beginPost(secretary, 'news', 'Chưa có gì')
	expect(await codesOf(publishPost(secretary, empty, { version: 1, from: null }))).toEqual(['incomplete'])
	expect(await codesOf(savePost(secretary, randomUUID(), { version: 1, changes: {} }))).toEqual(['hidden'])
	expect(await codesOf(postEditor(secretary, 'khong-phai-id', ''))).toEqual(['hidden'])
})

test('news of a round stands with the round alone', async () => {
	const secretary = await secretaryOf()
	const { round } = await makeRound()
	const { round: other } = await makeRound()
	const { id, version } = await makePost(secretary, 'news', 'Tin của đợt', { roundId: round.id })
	expect(await newsOfRound(anyone(), round.id, 5)).toEqual([])
	await publishPost(secretary, id, { version, from: null })
	expect((await newsOfRound(anyone(), round.id, 5)).map(({ title }) => title)).toEqual(['Tin của đợt'])
	expect(await newsOfRound(anyone(), other.id, 5)).toEqual([])
})

test('a cover is a picture; its alternative text is asked for, and pictures of entries fall out of the text', async () => {
	const secretary = await secretaryOf()
	const { id, version } = await makePost(secretary, 'news', 'Tin có ảnh', {
		bodyVi: {
			type: 'doc',
			content: [
				{ type: 'image', attrs: { evidenceId: randomUUID(), alt: 'Ảnh của hồ sơ kín' } },
				{ type: 'paragraph', content: [{ type: 'text', text: 'Lời', marks: [] }] },
			],
		},
	})
	expect((await postEditor(secretary, id, '')).content.bodyVi).toEqual(paragraphsOf('Lời'))
	const file = { id: randomUUID(), sha256: 'a'.repeat(64), size: 10, kind: 'pdf' as const }
	expect(await codesOf(setPostCover(secretary, id, { file, altVi: 'Giấy' }))).toEqual(['incomplete'])
	await setPostCover(secretary, id, { file: { ...file, kind: 'jpeg' }, altVi: '' })
	expect(await lastEvent()).toEqual(['post.cover-set', id, { sha256: 'a'.repeat(64) }])
	expect((await postPreview(secretary, id)).gaps).toEqual(['cover-alt'])
	expect(await codesOf(publishPost(secretary, id, { version: version + 1, from: null }))).toEqual([
		'incomplete',
	])
	await removePostCover(secretary, id)
	expect((await postPreview(secretary, id)).gaps).toEqual([])
	expect((await postPreview(secretary, id)).version).toBe(version + 2)
})

test('a collection keeps its order and its lines; a practice that is revoked leaves it at once', async () => {
	const council = await makeCouncil()
	const awards: { entryId: string; awardId: string }[] = []
	for (const title of ['Điển hình một', 'Điển hình hai', 'Điển hình sẽ bị hủy']) {
		const entry = await makeReviewed(council, { content: { titleVi: title } })
		const { awardLevelId } = await holdBallot(council, entry.id)
		const decisionId = await decide(council, [{ entryId: entry.id, outcome: 'awarded', awardLevelId }])
		await publishDecision(council.secretary, decisionId, now)
		const award = await reader().award.findFirstOrThrow({ where: { entryId: entry.id } })
		awards.push({ entryId: entry.id, awardId: award.id })
	}
	const draft = await makeReviewed(council, { content: { titleVi: 'Hồ sơ chưa công bố tuyệt kín' } })
	const [one, two, gone] = awards
	if (!one || !two || !gone) throw new Error('three practices were made')
	const line = (entryId: string, lineVi: string) => ({ entryId, lineVi, lineEn: '' })
	const { id, version } = await makePost(council.secretary, 'collection', 'Bộ sưu tập thử', {
		picked: [
			line(two.entryId, 'vì hai'),
			line(gone.entryId, 'vì sắp hủy'),
			line(draft.id, 'vì kín'),
			line(one.entryId, 'vì một'),
			line(two.entryId, 'lần nữa'),
			line(randomUUID(), 'không có'),
		],
	})
	const slug = await publishPost(council.secretary, id, { version, from: null })
	const titles = async () =>
		(await postAt(anyone(), 'collections', slug)).picked.map(({ practice, line: why }) => [
			practice.title,
			why,
		])
	expect(await titles()).toEqual([
		['Điển hình hai', 'vì hai'],
		['Điển hình sẽ bị hủy', 'vì sắp hủy'],
		['Điển hình một', 'vì một'],
	])
	expect((await postsPage(anyone(), 'collections', 1)).posts.map(({ practices }) => practices)).toEqual([3])
	expect((await collectionsOf(anyone(), one.entryId)).map(({ title }) => title)).toEqual(['Bộ sưu tập thử'])
	expect(await everythingPublic()).not.toMatch(/tuyệt kín|vì kín/)
	await revokeAward(
		council.secretary,
		gone.awardId,
		{
			number: '12/QĐ-HĐTĐKT',
			decidedOn: new Date('2025-06-15'),
			signerVi: 'Nguyễn Văn Ký',
			cause: 'false-achievement',
			grounds: 'Số liệu không có thật.',
		},
		now,
	)
	expect(await titles()).toEqual([
		['Điển hình hai', 'vì hai'],
		['Điển hình một', 'vì một'],
	])
	expect(await everythingPublic()).not.toMatch(/sẽ bị hủy|vì sắp hủy/)
	await withdrawPost(council.secretary, id, 'Gộp vào bộ khác')
	expect(await collectionsOf(anyone(), one.entryId)).toEqual([])
})
