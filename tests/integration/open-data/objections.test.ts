import { createHash, randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { parse } from 'csv-parse/sync'
import readXlsxFile from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { pathOfBlob } from '#app/adapters/storage.server.ts'
import { askPrivacyLink, eraseCitizen } from '#app/commands/citizen-data.server.ts'
import { confirmNote, sendNote } from '#app/commands/citizen-notes.server.ts'
import { showNotePaper, takeNotePaperBack } from '#app/commands/note-papers.server.ts'
import { answerNote, ruleOnNote } from '#app/commands/note-rulings.server.ts'
import { reader } from '#app/data/database.server.ts'
import type { NoteInput } from '#app/domain/citizen-note.ts'
import { anyone } from '#app/domain/viewer.ts'
import { prepareFile } from '#app/jobs/prepare-file.server.ts'
import { noteLetter } from '#app/locales/citizens.ts'
import { privacyLetter } from '#app/locales/privacy.ts'
import { loader as changes } from '#app/routes/open-data/changes.ts'
import { loader as practice } from '#app/routes/open-data/practice.ts'
import { loader as practices } from '#app/routes/open-data/practices.ts'
import { loader as set } from '#app/routes/open-data/set.ts'
import { usePortal } from '#tests/support/database.ts'
import { makeViewer } from '#tests/support/factories.ts'
import { askOpen, shapeInDocument } from '#tests/support/open-data.ts'
import { makeAwarding, makePractices } from '#tests/support/practices.ts'
import { pdfOf } from '#tests/support/sample-files.ts'

usePortal()

const base = 'https://cong.example.vn'
const words = 'Số liệu năm 2024 không khớp báo cáo.'
const ruling = 'Cơ quan đã đính chính số liệu.'
/** What nobody reads in the open data: who objects, where it is proved, what was asked and answered on the way. */
const kept = ['Zuqname', 'zuqmail', 'zuqbangchung', 'Zuqhoi', 'Zuqdap', 'Zuqmaker', 'tep-kem-theo']

const storedPaper = async () => {
	const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] >>'
	const bytes = pdfOf(
		[page, `<< /Author (Zuqmaker ${randomUUID()}) >>`],
		'trailer << /Root 1 0 R /Info 4 0 R /Size 5 >>',
	)
	const id = randomUUID()
	await mkdir(dirname(pathOfBlob(id)), { recursive: true })
	await writeFile(pathOfBlob(id), bytes)
	const sha256 = createHash('sha256').update(bytes).digest('hex')
	return { id, sha256, size: bytes.length, kind: 'pdf', isToScan: false } as const
}

const secretIn = async (path: string, toAddress: string): Promise<string> => {
	const { text } = await reader().mail.findFirstOrThrow({
		where: { toAddress, text: { contains: `/${path}/` } },
	})
	return new RegExp(`/${path}/([\\w-]{43})`).exec(text)?.[1] ?? ''
}

const said = async (slug: string, input: Record<string, unknown>) => {
	const email = `zuqmail-${randomUUID()}@example.vn`
	const note = { text: words, name: 'Zuqname', email, picture: null, ...input } as NoteInput
	await sendNote(anyone(), slug, note, noteLetter(base))
	await confirmNote(anyone(), await secretIn('y-kien', email))
	const { id, blobId } = await reader().citizenNote.findFirstOrThrow({ where: { email } })
	return { id, blobId: blobId ?? '', email }
}

const world = async () => {
	const awarding = await makeAwarding()
	const [made] = await makePractices(awarding, [{}])
	const slug = made?.slug ?? ''
	const entryId = made?.entryId ?? ''
	const picture = await storedPaper()
	const href = 'https://zuqbangchung.example.vn/'
	const objection = await said(slug, { kind: 'objection', href, picture })
	await prepareFile({ blobId: objection.blobId })
	const { unitId } = await reader().entry.findUniqueOrThrow({ where: { id: entryId } })
	return {
		secretary: awarding.secretary,
		member: await makeViewer({ drafterOf: unitId }),
		slug,
		entryId,
		objection,
	}
}

const file = (format: string) =>
	askOpen(set, `/du-lieu-mo/thuc-hanh.${format}`, { params: { file: `thuc-hanh.${format}` } })

/** What the API says of one practice, which its list and its files have to say as well. */
const told = async (entryId: string) => {
	const text = await (await askOpen(practice, '/x', { params: { id: entryId } })).text()
	const one = JSON.parse(text)
	expect(shapeInDocument('Practice').safeParse(one)).toMatchObject({ success: true })
	const list = await (await askOpen(practices, '/api/v1/practices?fields=objections&limit=200')).json()
	expect(list.items.find(({ id }: { id: string }) => id === entryId)).toEqual({
		...{ id: entryId, objections: one.objections },
	})
	const jsonl = await (await file('jsonl')).text()
	const line = jsonl.split('\n').find((each) => each.includes(entryId))
	expect(JSON.parse(line ?? '')).toEqual(one)
	const csv = await (await file('csv')).text()
	const rows: Record<string, string>[] = parse(csv, { delimiter: ';', bom: true, columns: true })
	expect(rows.find(({ id }) => id === entryId)?.objections).toBe(
		one.objections
			.map((each: Record<string, string>) => `${each.saidAt}: ${each.text} → ${each.found}`)
			.join('|'),
	)
	const sheets = await readXlsxFile(Buffer.from(await (await file('xlsx')).arrayBuffer()))
	const sheet = sheets.find(({ sheet: name }) => name === 'objections')?.data ?? []
	expect(sheet.filter(([id]) => id === entryId).map(([, , id]) => id)).toEqual(
		one.objections.map(({ id }: { id: string }) => id),
	)
	const all = text + jsonl + csv + JSON.stringify(sheets.map(({ data }) => data))
	expect(kept.filter((each) => all.toLowerCase().includes(each.toLowerCase()))).toEqual([])
	return one.objections
}

/** The number of the last change, and what is told of the practice since a number. */
const last = async (): Promise<string> => (await (await askOpen(changes, '/api/v1/changes')).json()).next
const since = async (seq: string, entryId: string): Promise<string[]> =>
	(await (await askOpen(changes, `/api/v1/changes?since=${seq}`)).json()).items
		.filter(({ id }: { id: string }) => id === entryId)
		.map(({ change }: { change: string }) => change)

test('a published objection is in the open data with what was found, without who wrote it, and each change is told', async () => {
	const { secretary, member, slug, entryId, objection } = await world()
	const etag = (await file('jsonl')).headers.get('ETag')
	let seq = await last()
	const unchanged = async () => {
		expect(await since(seq, entryId)).toEqual([])
		expect(await told(entryId)).toEqual([])
	}
	await unchanged()
	await ruleOnNote(secretary, objection.id, { act: 'ask', asked: 'Zuqhoi: đề nghị giải trình.' })
	await unchanged()
	await answerNote(member, objection.id, { answer: 'Zuqdap: số liệu đúng.' })
	await unchanged()
	await ruleOnNote(secretary, objection.id, { act: 'publish', ruling })
	const { sentAt } = await reader().citizenNote.findUniqueOrThrow({ where: { id: objection.id } })
	const page = `http://127.0.0.1:3000/thu-vien/${slug}/y-kien`
	const open = {
		...{ id: objection.id, language: 'vi', text: words, saidAt: sentAt.toISOString(), found: ruling },
		...{ url: `${page}#y-kien-${objection.id}`, fileUrl: null },
	}
	const changed = async (objections: object[]) => {
		expect(await since(seq, entryId)).toEqual(['changed'])
		expect(await told(entryId)).toEqual(objections)
		seq = await last()
	}
	await changed([open])
	expect((await file('jsonl')).headers.get('ETag')).not.toBe(etag)
	await showNotePaper(secretary, objection.id)
	await changed([{ ...open, fileUrl: `${page}/${objection.id}.pdf` }])
	await takeNotePaperBack(secretary, objection.id)
	await changed([open])
	await ruleOnNote(secretary, objection.id, { act: 'hide', ruling: 'Người gửi đề nghị gỡ.' })
	await changed([])
})

test('the oldest objection stands first, and what else citizens say is in no file', async () => {
	const { secretary, slug, entryId, objection } = await world()
	const second = await said(slug, { kind: 'objection', href: null, text: 'Chi phí chưa gồm phần mềm.' })
	const usedOn = new Date('2025-03-02')
	const used = await said(slug, {
		kind: 'confirmation',
		worked: true,
		place: 'Huế',
		usedOn,
		text: 'Zuqhoi: dùng được ở xã tôi.',
	})
	const at = new Date()
	await ruleOnNote(secretary, objection.id, { act: 'publish', ruling }, at)
	await ruleOnNote(secretary, second.id, { act: 'publish', ruling }, new Date(+at + 1000))
	const seq = await last()
	await ruleOnNote(secretary, used.id, { act: 'publish' })
	expect(await since(seq, entryId)).toEqual([])
	expect((await told(entryId)).map(({ id }: { id: string }) => id)).toEqual([objection.id, second.id])
})

test.each([
	['keep', 1],
	['erase', 0],
] as const)(
	'once its writer erases what is kept of them, words: %s, the open data says so',
	async (how, count) => {
		const { secretary, entryId, objection } = await world()
		await ruleOnNote(secretary, objection.id, { act: 'publish', ruling })
		await showNotePaper(secretary, objection.id)
		const seq = await last()
		await askPrivacyLink(anyone(), objection.email, privacyLetter(base))
		await eraseCitizen(anyone(), await secretIn('quyen-rieng-tu', objection.email), how)
		const left = await told(entryId)
		expect(left.map(({ fileUrl }: { fileUrl: string | null }) => fileUrl)).toEqual(Array(count).fill(null))
		expect(await since(seq, entryId)).toEqual(['changed'])
	},
)
