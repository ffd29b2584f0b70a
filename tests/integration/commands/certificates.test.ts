import { PDFiumLibrary } from '@hyzyla/pdfium'
import { expect, test } from 'vitest'
import { reissueCertificate } from '#app/commands/certificates.server.ts'
import { publishDecision } from '#app/commands/publications.server.ts'
import { revokeAward } from '#app/commands/revocations.server.ts'
import { certificatesAsPdf } from '#app/adapters/certificate-pdf.server.ts'
import { reader } from '#app/data/database.server.ts'
import { checkInvariants } from '#app/data/invariants.server.ts'
import { readCode } from '#app/domain/certificate.ts'
import { Refusal } from '#app/domain/verdict.ts'
import { anyone, type Viewer } from '#app/domain/viewer.ts'
import {
	awardPage,
	certificateAt,
	certificateOfAward,
	certificateOfEntry,
	certificatesOfDecision,
} from '#app/queries/certificates.server.ts'
import { practiceAt } from '#app/queries/practice.server.ts'
import { certificatesAnswer, certificateWords } from '#app/web/certificate-answer.server.ts'
import { decide, holdBallot, makeCouncil, makeReviewed, type Council } from '#tests/support/council.ts'
import { usePortal } from '#tests/support/database.ts'
import { makeUnit, makeViewer, now } from '#tests/support/factories.ts'

usePortal()

const reasonsOf = async (act: Promise<unknown>) =>
	act.then(
		() => 'allowed',
		(error: unknown) => {
			if (error instanceof Refusal) return error.reasons
			throw error
		},
	)

const published = async (council: Council, titles: readonly string[], unitId?: string) => {
	const items = []
	for (const title of titles) {
		const entry = await makeReviewed(council, {
			content: { titleVi: title, subjectName: `Tập thể ${title}` },
			...(unitId ? { unitId } : {}),
		})
		const { awardLevelId } = await holdBallot(council, entry.id)
		items.push({ entryId: entry.id, outcome: 'awarded', awardLevelId, citationVi: 'Lời ghi công' } as const)
	}
	const decisionId = await decide(council, items)
	await publishDecision(council.secretary, decisionId, now)
	const awards = await reader().award.findMany({ where: { decisionId }, orderBy: { entryId: 'asc' } })
	return { decisionId, awards }
}

const revocation = {
	number: '12/QĐ-HĐTĐKT',
	decidedOn: new Date('2025-06-15'),
	signerVi: 'Nguyễn Văn Ký, Chủ tịch Hội đồng',
	cause: 'forged-papers',
	grounds: 'Kết luận số 7',
} as const

test('publication gives each award one certificate, which its code and the page of its practice lead to', async () => {
	const council = await makeCouncil()
	const { decisionId, awards } = await published(council, ['Một', 'Hai'])
	const codes = new Set<string>()
	for (const { id, entryId } of awards) {
		const { code, content } = await certificateOfAward(council.secretary, id)
		codes.add(code)
		expect(readCode(code)).toBe(code)
		const found = await certificateAt(anyone(), code.toLowerCase())
		expect(found).toMatchObject({ code, state: 'valid', edition: 1, current: null, revocation: null })
		expect(content).toMatchObject({
			recipient: `Tập thể ${content.title}`,
			citation: 'Lời ghi công',
			decidedOn: '2025-06-14',
			signer: 'Nguyễn Văn Ký, Chủ tịch Hội đồng',
		})
		const { slug } = await reader().practice.findUniqueOrThrow({ where: { entryId } })
		expect(found?.slug).toBe(slug)
		expect((await practiceAt(anyone(), slug)).certificate).toBe(code)
	}
	expect(codes.size).toBe(2)
	expect(
		(await certificatesOfDecision(council.secretary, decisionId)).map(({ code }) => code).sort(),
	).toEqual([...codes].sort())
	for (const wrong of ['0'.repeat(16), '', 'x', "' OR 1=1 --", '../..']) {
		expect(await certificateAt(anyone(), wrong)).toBe(null)
	}
})

test('a certificate given out anew supersedes the earlier one, which says why and leads to it', async () => {
	const council = await makeCouncil()
	const { awards } = await published(council, ['Ghi sai tên'])
	const awardId = awards[0]?.id ?? ''
	const first = await certificateOfAward(council.secretary, awardId)
	const { code } = await reissueCertificate(
		council.secretary,
		awardId,
		{ recipient: ' Tập thể đúng tên ', citation: 'Lời mới', reason: 'Ghi sai tên' },
		now,
	)
	expect(await certificateAt(anyone(), first.code)).toMatchObject({
		state: 'superseded',
		grounds: 'Ghi sai tên',
		current: code,
		content: first.content,
	})
	expect(await certificateAt(anyone(), code)).toMatchObject({
		state: 'valid',
		edition: 2,
		current: null,
		content: { ...first.content, recipient: 'Tập thể đúng tên', citation: 'Lời mới' },
	})
	const { slug, searchText } = await reader().practice.findUniqueOrThrow({
		where: { entryId: awards[0]?.entryId ?? '' },
	})
	expect((await practiceAt(anyone(), slug)).award.citationVi).toBe('Lời mới')
	expect([searchText.includes('loi moi'), searchText.includes('loi ghi cong')]).toEqual([true, false])
	expect(await reader().practiceSearch.count()).toBe(await reader().practice.count())
	const { editions } = await awardPage(council.secretary, awardId, now)
	expect(editions.map(({ edition, state }) => [edition, state])).toEqual([
		[2, 'valid'],
		[1, 'superseded'],
	])
	expect((await checkInvariants()).filter(({ rows }) => rows.length > 0)).toEqual([])
})

test('a revoked award revokes every edition, and no more papers come of it', async () => {
	const unit = await makeUnit()
	const head = await makeViewer({ headOf: unit.id })
	const council = await makeCouncil()
	const { decisionId, awards } = await published(council, ['Bị hủy', 'Được giữ'], unit.id)
	const [gone, kept] = awards
	const first = await certificateOfAward(council.secretary, gone?.id ?? '')
	const anew = { recipient: 'A', citation: '', reason: 'Hỏng' }
	const { code } = await reissueCertificate(council.secretary, gone?.id ?? '', anew, now)
	await revokeAward(council.secretary, gone?.id ?? '', revocation, now)
	for (const each of [first.code, code]) {
		expect(await certificateAt(anyone(), each)).toMatchObject({
			state: 'revoked',
			slug: null,
			current: null,
			revocation: { number: '12/QĐ-HĐTĐKT', decidedOn: '2025-06-15', cause: 'forged-papers' },
		})
	}
	const revoked = [{ code: 'already', fact: 'revoked' }]
	expect(await reasonsOf(certificateOfAward(council.secretary, gone?.id ?? ''))).toEqual(revoked)
	expect(await reasonsOf(certificateOfEntry(head, gone?.entryId ?? ''))).toEqual(revoked)
	expect(await reasonsOf(reissueCertificate(council.secretary, gone?.id ?? '', anew, now))).toEqual(revoked)
	const left = await certificatesOfDecision(council.secretary, decisionId)
	expect(left.map(({ content }) => content.title)).toEqual([
		(await certificateOfAward(council.secretary, kept?.id ?? '')).content.title,
	])
})

test('papers are for the secretary and the own agency; anew gives them only the secretary', async () => {
	const unit = await makeUnit()
	const council = await makeCouncil()
	const { decisionId, awards } = await published(council, ['Của ai'], unit.id)
	const { id = '', entryId = '' } = awards[0] ?? {}
	const head = await makeViewer({ headOf: unit.id })
	expect((await certificateOfEntry(head, entryId)).content.title).toBe('Của ai')
	const outsiders: Viewer[] = [
		anyone(),
		council.members[0] ?? anyone(),
		await makeViewer({ office: 'administrator' }),
		await makeViewer({ headOf: (await makeUnit()).id }),
	]
	const anew = { recipient: 'A', citation: '', reason: 'B' }
	for (const viewer of outsiders) {
		expect(await reasonsOf(certificateOfEntry(viewer, entryId))).toEqual([{ code: 'hidden' }])
		for (const act of [
			() => certificateOfAward(viewer, id),
			() => certificatesOfDecision(viewer, decisionId),
			() => awardPage(viewer, id, now),
			() => reissueCertificate(viewer, id, anew, now),
		]) {
			expect(await reasonsOf(act())).toEqual([{ code: 'not-yours' }])
		}
	}
	expect(await reasonsOf(reissueCertificate(council.secretary, id, { ...anew, reason: ' ' }, now))).toEqual([
		{ code: 'incomplete', missing: ['recipient', 'reason'] },
	])
	for (const wrong of ['', 'x', '00000000-0000-7000-8000-000000000000']) {
		expect(await reasonsOf(certificateOfAward(council.secretary, wrong))).toEqual([{ code: 'hidden' }])
		expect(await reasonsOf(certificatesOfDecision(council.secretary, wrong))).toEqual([{ code: 'hidden' }])
	}
})

test('a certificate is one landscape page with searchable Vietnamese, however long its words, and always the same bytes', async () => {
	const council = await makeCouncil()
	const { awards } = await published(council, ['Một trang'])
	const given = await certificateOfAward(council.secretary, awards[0]?.id ?? '')
	const long = {
		...given,
		content: {
			...given.content,
			recipient: 'Trung tâm Giám sát điều hành '.repeat(10),
			agency: 'Sở Thông tin và Truyền thông '.repeat(8),
			title: 'Một sáng kiến rất dài '.repeat(13),
			award: 'Hình thức khen thưởng '.repeat(6),
			citation: 'Thành tích '.repeat(90),
		},
	}
	const words = [given, long].map(certificateWords)
	const files = await certificatesAsPdf(words)
	expect((await certificatesAsPdf(words)).map((file) => file.toString('base64'))).toEqual(
		files.map((file) => file.toString('base64')),
	)
	const library = await PDFiumLibrary.init()
	const read = []
	for (const file of files) {
		const document = await library.loadDocument(file)
		const page = document.getPage(0)
		const { originalWidth, originalHeight } = page.getOriginalSize()
		read.push({
			pages: document.getPageCount(),
			isWide: originalWidth > originalHeight,
			text: page.getText(),
		})
		document.destroy()
	}
	library.destroy()
	expect(read.map(({ pages, isWide }) => ({ pages, isWide }))).toEqual([
		{ pages: 1, isWide: true },
		{ pages: 1, isWide: true },
	])
	for (const word of ['GIẤY CHỨNG NHẬN', 'Tập thể Một trang', 'CHỦ TỊCH HỘI ĐỒNG', 'Lời ghi công']) {
		expect(read[0]?.text).toContain(word)
	}
})

test('the zip holds one file for each laureate', async () => {
	const council = await makeCouncil()
	const { decisionId } = await published(council, ['Tệp một', 'Tệp hai'])
	const all = await certificatesOfDecision(council.secretary, decisionId)
	const visit = { requestId: 'test' } as Parameters<typeof certificatesAnswer>[2]
	const response = certificatesAnswer(all, '1/QĐ', visit)
	const bytes = Buffer.from(await response.arrayBuffer())
	expect(bytes.subarray(0, 2).toString()).toBe('PK')
	expect(bytes.toString('latin1').match(/PK\x01\x02/g)?.length).toBe(2)
	expect(response.headers.get('Cache-Control')).toBe('private, no-store')
})
