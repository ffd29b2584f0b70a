import { expect, test, vi } from 'vitest'
import { anyone } from '#app/domain/viewer.ts'
import { practiceBriefParts } from '#app/queries/practice-brief.server.ts'
import { briefAnswer } from '#app/web/public-paper.server.ts'
import { usePortal } from '#tests/support/database.ts'
import { fullContent, makeUnit } from '#tests/support/factories.ts'
import { bytesOf, readPdf, wordsOfDocx } from '#tests/support/paper-words.ts'
import { decideOn, makeAwarding, makePractices } from '#tests/support/practices.ts'
import { refusalOf } from '#tests/support/refusals.ts'

usePortal()

/** Each paper is set by a process of its own. */
vi.setConfig({ testTimeout: 120_000 })

const ask = async (slug: string, as: 'pdf' | 'docx', language: 'vi' | 'en' = 'vi') =>
	briefAnswer(
		await practiceBriefParts(anyone(language), slug),
		{ address: '192.0.2.7', origin: 'https://thidua.example.vn', language },
		as,
	)

const long = (text: string) => {
	const { sections } = fullContent()
	return Object.fromEntries(
		Object.keys(sections).map((key) => [
			key,
			{
				type: 'doc' as const,
				content: [
					{
						type: 'paragraph' as const,
						content: [{ type: 'text' as const, text: `${key}. ${text.repeat(300)}`, marks: [] }],
					},
				],
			},
		]),
	) as ReturnType<typeof fullContent>['sections']
}

test('the brief of a long practice is two pages that say whose it is, what it changed and where to read on', async () => {
	const awarding = await makeAwarding()
	const unit = await makeUnit({ name: 'Sở Mẫu' })
	const [practice] = await makePractices(awarding, [
		{
			unitId: unit.id,
			content: {
				titleVi: 'Một cửa số không giấy tờ',
				sections: long('Việc làm cụ thể được kể rõ ràng. '),
				contact: { ...fullContent().contact, email: 'canary-lien-he@example.vn' },
			},
		},
	])
	const slug = practice?.slug ?? ''
	const { words, pages } = await readPdf(await bytesOf(await ask(slug, 'pdf')))
	expect(pages).toBe(2)
	for (const part of [
		'Một cửa số không giấy tờ',
		'Sở Mẫu',
		'Thời gian xử lý hồ sơ',
		`https://thidua.example.vn/thu-vien/${slug}`,
	])
		expect(words).toContain(part)
	expect(words).not.toContain('canary')
	const docx = await wordsOfDocx(await bytesOf(await ask(slug, 'docx', 'en')))
	expect(docx).toContain('Một cửa số không giấy tờ')
	expect(docx).toContain(`https://thidua.example.vn/en/thu-vien/${slug}`)
	expect(docx).not.toContain('canary')
})

test('the same brief is the same bytes; what is not published has none', async () => {
	const awarding = await makeAwarding()
	const [practice] = await makePractices(awarding, [{}])
	await decideOn(awarding, [{ content: { titleVi: 'Còn kín' } }])
	const slug = practice?.slug ?? ''
	expect(await bytesOf(await ask(slug, 'pdf'))).toEqual(await bytesOf(await ask(slug, 'pdf')))
	expect(await refusalOf(ask('con-kin', 'pdf'))).toEqual([{ code: 'hidden' }])
})
