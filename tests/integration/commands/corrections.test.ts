import { expect, test } from 'vitest'
import { correctPractice } from '#app/commands/corrections.server.ts'
import { publishDecision } from '#app/commands/publications.server.ts'
import { revokeAward } from '#app/commands/revocations.server.ts'
import { reader } from '#app/data/database.server.ts'
import { slugAfter } from '#app/data/open-data.server.ts'
import { projectPractices } from '#app/data/practice-projection.server.ts'
import { publicVersion } from '#app/data/public-version.server.ts'
import { wholeGallery } from '#app/domain/gallery.ts'
import { Refusal } from '#app/domain/verdict.ts'
import { anyone } from '#app/domain/viewer.ts'
import { correctionPage } from '#app/queries/corrections.server.ts'
import { galleryOf } from '#app/queries/gallery.server.ts'
import { practiceAt } from '#app/queries/practice.server.ts'
import { loader as changes } from '#app/routes/open-data/changes.ts'
import { loader as feed } from '#app/routes/open-data/feed.ts'
import { loader as practice } from '#app/routes/open-data/practice.ts'
import { loader as set } from '#app/routes/open-data/set.ts'
import { loader as sitemapPart } from '#app/routes/open-data/sitemap-part.ts'
import { movedTo } from '#app/web/moved.server.ts'
import { usePortal } from '#tests/support/database.ts'
import { makeUnit, makeViewer, now } from '#tests/support/factories.ts'
import { askOpen } from '#tests/support/open-data.ts'
import { decideOn, makeAwarding, makePractices, type Awarding } from '#tests/support/practices.ts'

usePortal()

const reasonsOf = (act: () => Promise<unknown>) =>
	act().then(
		() => 'allowed',
		(error: unknown) => {
			if (error instanceof Refusal) return error.reasons
			throw error
		},
	)

const published = async (awarding: Awarding, titleVi: string, unitId?: string) => {
	const [row] = await makePractices(awarding, [{ content: { titleVi }, ...(unitId ? { unitId } : {}) }])
	if (!row) throw new Error('nothing was published')
	const { id } = await reader().award.findFirstOrThrow({ where: { entryId: row.entryId } })
	return { ...row, awardId: id }
}

const wording = (titleVi: string, more: object = {}) => ({
	...{ titleVi, titleEn: '', summary: 'Tóm tắt đúng', reason: 'Sai tên', known: 0 },
	...more,
})

const found = async (text: string) =>
	(await galleryOf(anyone(), { ...wholeGallery, text })).practices.map(({ slug }) => slug)

test('a corrected title is read, found, told and addressed; what it was leads there', async () => {
	const awarding = await makeAwarding()
	const { awardId, entryId, slug } = await published(awarding, 'Xưtkôm nhầm chữ')
	const before = await publicVersion()
	const input = wording('Xutkom đúng chữ', { titleEn: 'Xutkom right' })
	expect(await correctPractice(awarding.secretary, awardId, input, now)).toEqual({ slug: 'xutkom-dung-chu' })
	expect((await publicVersion()) > before).toBe(true)
	expect(await practiceAt(anyone(), 'xutkom-dung-chu')).toMatchObject({
		...{ title: 'Xutkom đúng chữ', summary: 'Tóm tắt đúng' },
		corrections: [{ fields: ['titleVi', 'titleEn', 'summary'], reason: 'Sai tên' }],
	})
	expect(await reasonsOf(() => practiceAt(anyone(), slug))).toEqual([{ code: 'hidden' }])
	expect(await found('"xutkom dung"')).toEqual(['xutkom-dung-chu'])
	expect(await found('"nham chu"')).toEqual([])
	expect(await reader().searchWord.count({ where: { written: 'xutkom' } })).toBe(1)
	const [told] = JSON.parse(await (await askOpen(changes, '/api/v1/changes?since=0')).text()).items.slice(-1)
	expect(told).toMatchObject({ id: entryId, change: 'changed' })
	const api = JSON.parse(await (await askOpen(practice, '/x', { params: { id: entryId } })).text())
	expect([api.title, api.url.split('/').at(-1)]).toEqual([
		{ vi: 'Xutkom đúng chữ', en: 'Xutkom right' },
		'xutkom-dung-chu',
	])
	const corrections = [{ on: '2025-06-15', fields: ['titleVi', 'titleEn', 'summary'], reason: 'Sai tên' }]
	expect(api.corrections).toEqual(corrections)
	const taken = (file: string) => askOpen(set, '/x', { params: { file } }).then((answer) => answer.text())
	const [line = ''] = (await taken('thuc-hanh.jsonl')).split('\n').filter((each) => each.includes(entryId))
	expect(JSON.parse(line).corrections).toEqual(corrections)
	expect(await taken('thuc-hanh.csv')).toContain(';"2025-06-15 titleVi,titleEn,summary: Sai tên";')
	for (const [loader, file] of [
		[feed, ''],
		[sitemapPart, 'thuc-hanh-1.xml'],
	] as const) {
		const text = await (await askOpen(loader, '/x', { params: { file } })).text()
		expect([text.includes('xutkom-dung-chu'), text.includes(slug)]).toEqual([true, false])
	}
	const event = await reader().auditEvent.findFirstOrThrow({ where: { name: 'practice.corrected' } })
	expect([event.subjectId, event.payload]).toEqual([
		entryId,
		{ fields: ['titleVi', 'titleEn', 'summary'], from: slug, slug: 'xutkom-dung-chu', reason: 'Sai tên' },
	])
})

test('every address that a practice ever had leads to the present one in one step, in both languages', async () => {
	const awarding = await makeAwarding()
	const { awardId, slug, entryId } = await published(awarding, 'Chuỗi một')
	await correctPractice(awarding.secretary, awardId, wording('Chuỗi hai'), now)
	await correctPractice(awarding.secretary, awardId, wording('Chuỗi ba', { known: 1 }), now)
	for (const former of [slug, 'chuoi-hai']) {
		expect(await movedTo(`/thu-vien/${former}`)).toBe('/thu-vien/chuoi-ba')
		expect(await movedTo(`/en/thu-vien/${former}?x=1`)).toBe('/en/thu-vien/chuoi-ba?x=1')
		for (const rest of ['tom-tat.pdf', 'tom-tat.docx', 'bia.webp', 'chia-se.jpg', 'y-kien', 'gui/hoi'])
			expect(await movedTo(`/thu-vien/${former}/${rest}`)).toBe(`/thu-vien/chuoi-ba/${rest}`)
		expect(await movedTo(`/nhung/${former}`)).toBe('/nhung/chuoi-ba')
		const page = (name: string) => `http://127.0.0.1:3000/en/thu-vien/${name}`
		expect(await movedTo(`/oembed?format=json&url=${encodeURIComponent(page(former))}`)).toBe(
			`/oembed?format=json&url=${encodeURIComponent(page('chuoi-ba'))}`,
		)
	}
	const foreign = encodeURIComponent(`https://elsewhere.example/thu-vien/${slug}`)
	expect(await movedTo(`/oembed?url=${foreign}`)).toBe(null)
	expect(await movedTo('/thu-vien/chuoi-ba')).toBe(null)
	// Back to a title of before: its own address is its own still, and another practice does not get it.
	await correctPractice(awarding.secretary, awardId, wording('Chuỗi một', { known: 2 }), now)
	expect((await reader().practice.findUniqueOrThrow({ where: { entryId } })).slug).toBe(slug)
	expect(await slugAfter('chuoi-ba')).toBe(slug)
	const other = await published(awarding, 'Chuỗi ba')
	expect(other.slug).toBe('chuoi-ba-2')
	await revokeAward(
		awarding.secretary,
		awardId,
		{
			...{ number: '1/QĐ', decidedOn: new Date('2025-06-15'), signerVi: 'Nguyễn Văn Ký' },
			...{ cause: 'forged-papers', grounds: 'Kết luận' },
		},
		now,
	)
	expect([await slugAfter('chuoi-hai'), await slugAfter(slug)]).toEqual([slug, null])
})

test('marks alone do not move an address, and a later decision does not bring the mistake back', async () => {
	const awarding = await makeAwarding()
	const { awardId, slug, entryId } = await published(awarding, 'Thu y xa')
	expect(await correctPractice(awarding.secretary, awardId, wording('Thú y xã'), now)).toEqual({ slug })
	const page = await correctionPage(awarding.secretary, awardId, now)
	expect(page).toMatchObject({
		...{ slug, wording: { titleVi: 'Thú y xã' }, correct: { allowed: true } },
		corrections: [{ number: 1, before: { titleVi: 'Thu y xa', slug }, after: { titleVi: 'Thú y xã', slug } }],
	})
	const { decisionId } = await reader().award.findUniqueOrThrow({ where: { id: awardId } })
	const [again] = await projectPractices(reader(), decisionId)
	expect([again?.entryId, again?.titleVi, again?.content.summary]).toEqual([
		entryId,
		'Thú y xã',
		'Tóm tắt đúng',
	])
})

test('only a secretary without a conflict corrects what is public and holds, says why, and never over another', async () => {
	const awarding = await makeAwarding()
	const unit = await makeUnit()
	const { awardId, entryId } = await published(awarding, 'Phép', unit.id)
	const waiting = await decideOn(awarding, [{ content: { titleVi: 'Chưa công bố' } }])
	const other = await reader().award.findFirstOrThrow({ where: { decisionId: waiting.decisionId } })
	const good = wording('Phép mới')
	const { secretary } = awarding
	const bound = await makeViewer({ office: 'secretary' }, { drafterOf: unit.id })
	const refusals = [
		[() => correctPractice(anyone(), awardId, good, now), [{ code: 'not-yours' }]],
		[() => correctPractice(bound, awardId, good, now), [{ code: 'conflict', relation: 'same-unit' }]],
		[
			() => correctPractice(secretary, other.id, good, now),
			[{ code: 'stage', is: 'decided', needs: 'published' }],
		],
		[() => correctPractice(secretary, 'no-id', good, now), [{ code: 'hidden' }]],
		[() => correctPractice(secretary, awardId, { ...good, known: 1 }, now), [{ code: 'stale', version: 0 }]],
		[
			() => correctPractice(secretary, awardId, { ...good, reason: ' ' }, now),
			[{ code: 'incomplete', missing: ['reason'] }],
		],
		[() => correctionPage(anyone(), awardId), [{ code: 'not-yours' }]],
		[() => correctionPage(secretary, other.id), [{ code: 'hidden' }]],
	] as const
	for (const [act, reasons] of refusals) expect(await reasonsOf(act)).toEqual(reasons)
	await correctPractice(secretary, awardId, good, now)
	expect(await reasonsOf(() => correctPractice(secretary, awardId, { ...good, known: 1 }, now))).toEqual([
		{ code: 'already', fact: 'recorded' },
	])
	expect(await reader().practiceCorrection.count({ where: { entryId } })).toBe(1)
	await expect(reader().practiceCorrection.deleteMany({ where: { entryId } })).rejects.toThrow()
	await publishDecision(secretary, waiting.decisionId, now)
})
