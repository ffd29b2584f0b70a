import { createHash, randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { pathOfBlob } from '#app/adapters/storage.server.ts'
import { askPrivacyLink, eraseCitizen } from '#app/commands/citizen-data.server.ts'
import { confirmNote, sendNote } from '#app/commands/citizen-notes.server.ts'
import { showNotePaper, takeNotePaperBack } from '#app/commands/note-papers.server.ts'
import { ruleOnNote } from '#app/commands/note-rulings.server.ts'
import { revokeAward } from '#app/commands/revocations.server.ts'
import { reader } from '#app/data/database.server.ts'
import { anyone, type Viewer } from '#app/domain/viewer.ts'
import { prepareFile } from '#app/jobs/prepare-file.server.ts'
import { noteLetter } from '#app/locales/citizens.ts'
import { privacyLetter } from '#app/locales/privacy.ts'
import { agencyNotes, noteToRule } from '#app/queries/note-desk.server.ts'
import { practiceAt } from '#app/queries/practice.server.ts'
import { loader as fileOfAgency } from '#app/routes/files/note-paper-agency.ts'
import { loader as fileToRule } from '#app/routes/files/note-picture-desk.ts'
import { loader as publicFile } from '#app/routes/files/note-picture.ts'
import { usePortal } from '#tests/support/database.ts'
import { makeUnit, makeViewer } from '#tests/support/factories.ts'
import { makeAwarding, makePractices } from '#tests/support/practices.ts'
import { refusalOf } from '#tests/support/refusals.ts'
import { pdfOf } from '#tests/support/sample-files.ts'

usePortal()

const base = 'https://cong.example.vn'
let slug = ''
let secretary: Viewer
beforeEach(async () => {
	const awarding = await makeAwarding()
	slug = (await makePractices(awarding, [{}]))[0]?.slug ?? ''
	secretary = awarding.secretary
})

const visitOf = (viewer: Viewer) => ({
	...{ address: '10.1.0.1', language: 'vi', requestId: 'test', path: '/', cookies: new Map() },
	...{ viewer: () => Promise.resolve(viewer), setCookie: () => {} },
})

type Loader = (args: never) => unknown
/** The answer's status; a file is only ever saved. */
const opened = async (loader: Loader, viewer: Viewer, params: Record<string, string>): Promise<number> => {
	const request = new Request('http://127.0.0.1:3000/tep')
	const args = { request, params, context: { visit: visitOf(viewer) } } as never
	const file = await Promise.resolve()
		.then(() => loader(args))
		.catch((error: unknown) => error)
	if (!(file instanceof Response)) throw file
	if (file.status === 200) {
		expect(file.headers.get('Content-Disposition')).toMatch(/^attachment/)
		expect(await file.text()).not.toContain('Zuqmaker')
	}
	return file.status
}

const paperBy = (author: string) => {
	const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] >>'
	return pdfOf([page, `<< /Author (${author}) >>`], 'trailer << /Root 1 0 R /Info 4 0 R /Size 5 >>')
}

/** A confirmed objection with a PDF of its own. */
const objectWith = async () => {
	const bytes = paperBy(`Zuqmaker ${randomUUID()}`)
	const id = randomUUID()
	await mkdir(dirname(pathOfBlob(id)), { recursive: true })
	await writeFile(pathOfBlob(id), bytes)
	const sha256 = createHash('sha256').update(bytes).digest('hex')
	const email = `${randomUUID()}@example.vn`
	const picture = { id, sha256, size: bytes.length, kind: 'pdf', isToScan: false } as const
	const words = { text: 'Số liệu năm 2024 không khớp báo cáo.', href: null, name: 'Zuqname', email }
	await sendNote(anyone(), slug, { kind: 'objection', ...words, picture }, noteLetter(base))
	await confirmNote(anyone(), await secretIn('y-kien', email))
	const note = await reader().citizenNote.findFirstOrThrow({ where: { email } })
	return { id: note.id, blobId: note.blobId ?? '', email }
}

const secretIn = async (path: string, toAddress: string): Promise<string> => {
	const { text } = await reader().mail.findFirstOrThrow({
		where: { toAddress, text: { contains: `/${path}/` } },
	})
	return new RegExp(`/${path}/([\\w-]{43})`).exec(text)?.[1] ?? ''
}

const saved = 200
const hidden = 404

/** What the agency, another agency, a visitor and a signed-in stranger get of the PDF. */
const readers = async (id: string, member: Viewer, stranger: Viewer) => ({
	agency: await opened(fileOfAgency, member, { noteId: id }),
	other: await opened(fileOfAgency, stranger, { noteId: id }),
	visitor: await opened(publicFile, anyone(), { slug, file: `${id}.pdf` }),
	desk: await opened(fileToRule, stranger, { noteId: id }),
	page: (await practiceAt(anyone(), slug)).notes.map(({ paper }) => paper !== null),
})

const agencies = async () => {
	const { entry } = await reader().practice.findUniqueOrThrow({ where: { slug }, include: { entry: true } })
	return {
		member: await makeViewer({ drafterOf: entry.unitId }),
		stranger: await makeViewer({ drafterOf: (await makeUnit()).id }),
	}
}

test('the PDF of an objection is read by the agency that was asked, and by the public once the secretary publishes it', async () => {
	const { member, stranger } = await agencies()
	const { id, blobId } = await objectWith()
	const nobody = { agency: hidden, other: hidden, visitor: hidden, desk: 403, page: [] }
	await prepareFile({ blobId })
	expect(await readers(id, member, stranger)).toEqual(nobody)
	await ruleOnNote(secretary, id, { act: 'ask', asked: 'Đề nghị giải trình số liệu.' })
	expect(await readers(id, member, stranger)).toEqual({ ...nobody, agency: saved })
	expect((await agencyNotes(member)).open).toMatchObject([{ id, paper: { state: 'ready' } }])
	expect(await refusalOf(showNotePaper(secretary, id))).toEqual([{ code: 'hidden' }])
	await ruleOnNote(secretary, id, { act: 'publish', ruling: 'Số liệu đã được sửa theo báo cáo.' })
	const kept = { ...nobody, agency: saved, page: [false] }
	expect(await readers(id, member, stranger)).toEqual(kept)
	expect(await refusalOf(showNotePaper(member, id))).toEqual([{ code: 'not-yours' }])
	const at = new Date('2026-11-27T03:00:00Z')
	await showNotePaper(secretary, id, at)
	expect(await readers(id, member, stranger)).toEqual({ ...kept, visitor: saved, page: [true] })
	expect(await opened(publicFile, anyone(), { slug: 'khong-co', file: `${id}.pdf` })).toEqual(hidden)
	expect(await noteToRule(secretary, id)).toMatchObject({
		...{ paperShownAt: at, paperShownBy: secretary.person?.name, canShowPaper: false },
	})
	expect(await refusalOf(showNotePaper(secretary, id))).toEqual([{ code: 'already', fact: 'published' }])
	await takeNotePaperBack(secretary, id)
	expect(await readers(id, member, stranger)).toEqual(kept)
	expect(await refusalOf(takeNotePaperBack(secretary, id))).toEqual([{ code: 'already', fact: 'closed' }])
	await showNotePaper(secretary, id)
	await ruleOnNote(secretary, id, { act: 'hide', ruling: 'Người gửi đề nghị gỡ.' })
	expect(await readers(id, member, stranger)).toEqual(nobody)
	const trail = await reader().auditEvent.findMany({
		where: { name: { startsWith: 'note.paper' } },
		orderBy: { seq: 'asc' },
	})
	expect(trail.map(({ name, payload }) => [name, payload])).toEqual([
		['note.paper-shown', { note: id }],
		['note.paper-taken-back', { note: id }],
		['note.paper-shown', { note: id }],
	])
})

test.each(['keep', 'erase'] as const)(
	'a citizen who erases what is kept of them takes the PDF along, words: %s',
	async (words) => {
		const { member, stranger } = await agencies()
		const { id, blobId, email } = await objectWith()
		await prepareFile({ blobId })
		await ruleOnNote(secretary, id, { act: 'ask', asked: 'Đề nghị giải trình số liệu.' })
		await ruleOnNote(secretary, id, { act: 'publish', ruling: 'Số liệu đã được sửa theo báo cáo.' })
		await showNotePaper(secretary, id)
		expect((await readers(id, member, stranger)).visitor).toEqual(saved)
		await askPrivacyLink(anyone(), email, privacyLetter(base))
		await eraseCitizen(anyone(), await secretIn('quyen-rieng-tu', email), words)
		const page = words === 'keep' ? [false] : []
		const nobody = { agency: hidden, other: hidden, visitor: hidden, desk: 403, page }
		expect(await readers(id, member, stranger)).toEqual(nobody)
		expect(await reader().blob.count({ where: { id: blobId } })).toBe(0)
	},
)

test('a PDF that waits for the scanner or for our copy, or is infected, is neither read by the agency nor published', async () => {
	const { member, stranger } = await agencies()
	const { id, blobId } = await objectWith()
	await ruleOnNote(secretary, id, { act: 'ask', asked: 'Đề nghị giải trình số liệu.' })
	await ruleOnNote(secretary, id, { act: 'publish', ruling: 'Số liệu đã được sửa theo báo cáo.' })
	const nobody = { agency: hidden, other: hidden, visitor: hidden, desk: 403, page: [false] }
	const stateIs = async (state: string) => {
		expect(await readers(id, member, stranger), state).toEqual(nobody)
		expect((await agencyNotes(member)).answered, state).toMatchObject([{ id, paper: { state } }])
	}
	await stateIs('waiting')
	expect(await refusalOf(showNotePaper(secretary, id))).toEqual([{ code: 'awaiting-scan' }])
	await reader().fileScan.create({ data: { blobId, heldAt: new Date() } })
	await prepareFile({ blobId })
	await stateIs('waiting')
	expect(await refusalOf(showNotePaper(secretary, id))).toEqual([{ code: 'awaiting-scan' }])
	const scanned = (outcome: string, signature = '') =>
		reader().fileScan.update({ where: { blobId }, data: { outcome, signature, scannedAt: new Date() } })
	await scanned('clean')
	await showNotePaper(secretary, id)
	const seen = { ...nobody, agency: saved, visitor: saved, page: [true] }
	expect(await readers(id, member, stranger)).toEqual(seen)
	await scanned('infected', 'Eicar-Test-Signature')
	await stateIs('withheld')
	await takeNotePaperBack(secretary, id)
	expect(await refusalOf(showNotePaper(secretary, id))).toEqual([{ code: 'hidden' }])
})

test('once the award is revoked nobody but the secretary reads the PDF', async () => {
	const { member, stranger } = await agencies()
	const { id, blobId } = await objectWith()
	await prepareFile({ blobId })
	await ruleOnNote(secretary, id, { act: 'ask', asked: 'Đề nghị giải trình số liệu.' })
	await ruleOnNote(secretary, id, { act: 'publish', ruling: 'Số liệu đã được sửa theo báo cáo.' })
	await showNotePaper(secretary, id)
	const { entryId } = await reader().practice.findUniqueOrThrow({ where: { slug } })
	const award = await reader().award.findFirstOrThrow({ where: { entryId } })
	await revokeAward(secretary, award.id, {
		...{ number: '91/QĐ-TTg', decidedOn: new Date('2025-06-14'), signerVi: 'Nguyễn Văn Ký' },
		...{ cause: 'false-achievement' as const, grounds: 'Kê khai gian dối thành tích.' },
	})
	expect(await opened(fileOfAgency, member, { noteId: id })).toEqual(hidden)
	expect(await opened(fileOfAgency, stranger, { noteId: id })).toEqual(hidden)
	expect(await opened(publicFile, anyone(), { slug, file: `${id}.pdf` })).toEqual(hidden)
	expect((await noteToRule(secretary, id)).paper).toMatchObject({ state: 'ready' })
	expect(await opened(fileToRule, secretary, { noteId: id })).toEqual(saved)
})

test('a PDF whose writer was told that the secretariat alone reads it goes neither to the agency nor to the public', async () => {
	const { member, stranger } = await agencies()
	const { id, blobId } = await objectWith()
	await prepareFile({ blobId })
	await reader().citizenNote.update({ where: { id }, data: { readersTold: false } })
	await ruleOnNote(secretary, id, { act: 'ask', asked: 'Đề nghị giải trình số liệu.' })
	await ruleOnNote(secretary, id, { act: 'publish', ruling: 'Số liệu đã được sửa theo báo cáo.' })
	const nobody = { agency: hidden, other: hidden, visitor: hidden, desk: 403, page: [false] }
	expect(await readers(id, member, stranger)).toEqual(nobody)
	expect((await agencyNotes(member)).answered).toMatchObject([{ id, paper: null }])
	expect(await refusalOf(showNotePaper(secretary, id))).toEqual([{ code: 'hidden' }])
	const shown = { paperShownAt: new Date(), paperShownById: secretary.person?.id ?? '' }
	await expect(reader().citizenNote.update({ where: { id }, data: shown })).rejects.toThrow()
	expect(await noteToRule(secretary, id)).toMatchObject({ readersTold: false, canShowPaper: false })
	expect(await opened(fileToRule, secretary, { noteId: id })).toEqual(saved)
})

test('the database keeps a PDF from the public without its objection, its file or whoever decided so', async () => {
	const { id, blobId } = await objectWith()
	const change = (data: object) =>
		reader()
			.citizenNote.update({ where: { id }, data })
			.then(
				() => true,
				() => false,
			)
	const shown = { paperShownAt: new Date(), paperShownById: secretary.person?.id ?? '' }
	expect(await change(shown)).toBe(false)
	await prepareFile({ blobId })
	await ruleOnNote(secretary, id, { act: 'publish', ruling: 'Số liệu đã được sửa theo báo cáo.' })
	expect(await change({ ...shown, paperShownById: null })).toBe(false)
	expect(await change(shown)).toBe(true)
	expect(await change({ stage: 'hidden' })).toBe(false)
	expect(await change({ blobId: null })).toBe(false)
})
