import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'
import { pathOfBlob } from '#app/adapters/storage.server.ts'
import { addEvidence, changeEvidence, removeEvidence } from '#app/commands/evidence.server.ts'
import { submitEntry } from '#app/commands/submissions.server.ts'
import { sha256 } from '#app/data/canonical.server.ts'
import { reader } from '#app/data/database.server.ts'
import type { StoredFile } from '#app/domain/evidence.ts'
import { anyone, type Viewer } from '#app/domain/viewer.ts'
import { prepareFile } from '#app/jobs/prepare-file.server.ts'
import { evidenceFile } from '#app/queries/evidence-file.server.ts'
import { fileAnswer } from '#app/web/file-answer.server.ts'
import {
	daysFromNow,
	grant,
	makeEntry,
	makeRound,
	makeUnit,
	makeViewer,
	now,
	viewerFor,
} from '#tests/support/factories.ts'
import { usePortal } from '#tests/support/database.ts'

usePortal({ checkInvariants: false })

let unitId = ''
let drafter: Viewer & { person: { id: string } }
let head: Viewer & { person: { id: string } }

beforeAll(async () => {
	unitId = (await makeUnit()).id
	drafter = await makeViewer({ drafterOf: unitId })
	head = await makeViewer({ headOf: unitId })
})

const store = async (bytes: Buffer, kind: StoredFile['kind']): Promise<StoredFile> => {
	const id = randomUUID()
	await mkdir(dirname(pathOfBlob(id)), { recursive: true })
	await writeFile(pathOfBlob(id), bytes)
	return { id, sha256: sha256(bytes.toString('latin1')), size: bytes.length, kind }
}

/** An entry with a public and a private document, handed in; and a third that was added afterwards to the draft. */
const world = async (blindness: 'single' | 'double') => {
	const always: [Date, Date] = [daysFromNow(-30), new Date(Date.now() + 30 * 86_400_000)]
	const phases = { open: always, screening: always, review: always }
	const { roundId, committeeId, movement } = await makeRound({ blindness, phases })
	const entry = await makeEntry({ roundId, unitId, createdById: drafter.person.id, evidence: false })
	const add = async (fileName: string, isPublic: boolean) => {
		const file = await store(Buffer.from(`%PDF- ${fileName}`), 'pdf')
		const id = await addEvidence(drafter, entry.id, { uploadKey: randomUUID(), fileName, file }, now)
		await changeEvidence(drafter, entry.id, id, { public: isPublic }, now)
		return id
	}
	const shown = await add('CANARY-Huế công khai.pdf', true)
	const kept = await add('CANARY-Huế nội bộ.pdf', false)
	const gone = await add('CANARY-đã gỡ.pdf', true)
	await removeEvidence(drafter, entry.id, gone, now)
	const elsewhere = (await makeUnit()).id
	const reviewer = await makeViewer({ reviewerIn: roundId, unitId: elsewhere })
	const viewers = {
		own: drafter,
		otherAgency: await makeViewer({ headOf: elsewhere }),
		reviewer,
		otherReviewer: await makeViewer({ reviewerIn: roundId, unitId: elsewhere }),
		council: await makeViewer({ seatIn: committeeId, unitId: elsewhere }),
		secretary: await makeViewer({ office: 'secretary' }),
		administrator: await makeViewer({ office: 'administrator' }),
		public: anyone(),
	}
	return { entry, roundId, movement, viewers, reviewer, files: { shown, kept, gone } }
}

type World = Awaited<ReturnType<typeof world>>

/** Who gets which file: names where they do, nothing where they are told that there is none. */
const seen = async ({ viewers, files }: World) => {
	const table: Record<string, string[]> = {}
	for (const [who, viewer] of Object.entries(viewers)) {
		const names = []
		for (const id of Object.values(files)) {
			const name = await evidenceFile(viewer, id).then(
				({ fileName }) => fileName,
				(error: { reasons?: { code: string }[] }) => (error.reasons?.[0]?.code === 'hidden' ? null : error),
			)
			if (name !== null) names.push(String(name))
		}
		table[who] = names
	}
	return table
}

const accept = async ({ entry, reviewer }: World, isAssigned = true) => {
	const submission = await reader().submission.findFirstOrThrow({ where: { entryId: entry.id } })
	await reader().eligibilityCheck.create({
		data: { submissionId: submission.id, outcome: 'accepted', checkedById: head.person.id, checkedAt: now },
	})
	if (!isAssigned) return
	await reader().assignment.create({
		data: {
			entryId: entry.id,
			personId: reviewer.person.id,
			assignedById: head.person.id,
			assignedAt: now,
			dueAt: daysFromNow(10),
		},
	})
}

const nobody = {
	own: ['CANARY-Huế công khai.pdf', 'CANARY-Huế nội bộ.pdf', 'CANARY-đã gỡ.pdf'],
	otherAgency: [],
	reviewer: [],
	otherReviewer: [],
	council: [],
	secretary: [],
	administrator: [],
	public: [],
}
const handedIn = ['CANARY-Huế công khai.pdf', 'CANARY-Huế nội bộ.pdf']

test('who may have which file of an entry, from draft to review', async () => {
	const single = await world('single')
	expect(await seen(single)).toEqual(nobody)
	await submitEntry(head, single.entry.id, now)
	expect(await seen(single)).toEqual({ ...nobody, secretary: handedIn })
	await accept(single)
	expect(await seen(single)).toEqual({
		...nobody,
		secretary: handedIn,
		council: handedIn,
		reviewer: handedIn,
	})
})

test('in a double-blind round a reviewer’s file names say nothing of whose they are', async () => {
	const double = await world('double')
	await submitEntry(head, double.entry.id, now)
	await accept(double)
	const table = await seen(double)
	expect(table.reviewer).toEqual(['minh-chung-01.pdf', 'minh-chung-02.pdf'])
	expect([table.own, table.council]).toEqual([nobody.own, handedIn])
	expect([table.otherReviewer, table.otherAgency, table.administrator, table.public]).toEqual([
		[],
		[],
		[],
		[],
	])
})

test('a reviewer who belongs to the agency of the entry is its agency and not its judge', async () => {
	const single = await world('single')
	await grant(single.reviewer.person.id, { drafterOf: unitId })
	await submitEntry(head, single.entry.id, now)
	await accept(single)
	const both = await viewerFor(single.reviewer.person.id)
	const file = await evidenceFile(both, single.files.kept)
	expect(file.mayHaveOriginal).toBe(true)
})

test('ids that are not ids, and evidence that is not there, are hidden alike', async () => {
	for (const id of ['', 'x', "' OR 1=1", '../../etc/passwd', randomUUID()]) {
		await expect(evidenceFile(drafter, id)).rejects.toMatchObject({ reasons: [{ code: 'hidden' }] })
	}
})

test('pictures as they came are for the agency and the secretariat; reviewers get copies without metadata', async () => {
	const single = await world('single')
	const bytes = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#1f6b57' } })
		.jpeg()
		.withExif({ IFD0: { Artist: 'CANARY-tac-gia' } })
		.toBuffer()
	expect(bytes.includes('CANARY-tac-gia')).toBe(true)
	const file = await store(bytes, 'jpeg')
	const id = await addEvidence(
		drafter,
		single.entry.id,
		{ uploadKey: randomUUID(), fileName: 'ảnh.jpg', file },
		now,
	)
	await prepareFile({ blobId: file.id })
	await submitEntry(head, single.entry.id, now)
	await accept(single)
	const rights = async (viewer: Viewer) => (await evidenceFile(viewer, id)).mayHaveOriginal
	const { own, secretary, reviewer, council } = single.viewers
	expect([await rights(own), await rights(secretary), await rights(reviewer), await rights(council)]).toEqual(
		[true, true, false, false],
	)
	for (const width of [320, 800, 1600] as const) {
		const answer = await fileAnswer(new Request('http://portal/'), {
			blobId: file.id,
			copy: `${width}.webp`,
			fileName: 'ảnh.webp',
			mediaType: 'image/webp',
			disposition: 'inline',
		})
		const copy = Buffer.from(await answer.arrayBuffer())
		expect(copy.includes('CANARY')).toBe(false)
		expect((await sharp(copy).metadata()).exif).toBeUndefined()
	}
})

test('a file is sent with our type, as an attachment under its Vietnamese name, whole or in part', async () => {
	const { id: blobId } = await store(Buffer.from('0123456789'), 'pdf')
	const file = {
		blobId,
		fileName: 'Báo cáo "đổi mới"\r\nX: y.pdf',
		mediaType: 'application/pdf',
		disposition: 'attachment' as const,
	}
	const ask = async (range?: string, method = 'GET') => {
		const request = new Request('http://portal/', { method, headers: range ? { Range: range } : {} })
		const response = await fileAnswer(request, file)
		return [response.status, await response.text(), response.headers.get('Content-Range')]
	}
	expect(await ask()).toEqual([200, '0123456789', null])
	expect(await ask('bytes=2-4')).toEqual([206, '234', 'bytes 2-4/10'])
	expect(await ask('bytes=7-')).toEqual([206, '789', 'bytes 7-9/10'])
	expect(await ask('bytes=-3')).toEqual([206, '789', 'bytes 7-9/10'])
	expect(await ask('bytes=0-999')).toEqual([206, '0123456789', 'bytes 0-9/10'])
	expect(await ask('bytes=10-')).toEqual([416, '', 'bytes */10'])
	expect(await ask('bytes=0-1,3-4')).toEqual([200, '0123456789', null])
	expect(await ask('lines=1-2')).toEqual([200, '0123456789', null])
	expect(await ask(undefined, 'HEAD')).toEqual([200, '', null])
	const { headers } = await fileAnswer(new Request('http://portal/'), file)
	expect(headers.get('Content-Type')).toBe('application/pdf')
	expect(headers.get('Content-Security-Policy')).toContain('sandbox')
	expect(headers.get('Cache-Control')).toBe('private, no-store')
	const disposition = headers.get('Content-Disposition') ?? ''
	expect(disposition).toMatch(/^attachment; /)
	expect(disposition).toContain("filename*=UTF-8''B%C3%A1o%20c%C3%A1o%20%22%C4%91%E1%BB%95i%20m%E1%BB%9Bi%22")
	expect(disposition).not.toMatch(/[\r\n]/)
})
