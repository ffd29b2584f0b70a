import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { expect, test } from 'vitest'
import { pathOfBlob } from '#app/adapters/storage.server.ts'
import { recuse } from '#app/commands/recusals.server.ts'
import { reader } from '#app/data/database.server.ts'
import { anyone, type Viewer } from '#app/domain/viewer.ts'
import { evidenceKinds } from '#app/domain/evidence.ts'
import { prepareFile } from '#app/jobs/prepare-file.server.ts'
import { loader as file } from '#app/routes/files/evidence.ts'
import { loader as picture } from '#app/routes/files/evidence-picture.ts'
import { canaries, canaryWorld } from '#tests/support/canaries.ts'
import { usePortal } from '#tests/support/database.ts'
import { makeViewer, now, viewerFor } from '#tests/support/factories.ts'
import { officeFile, pdfFile } from '#tests/support/sample-files.ts'

usePortal({ checkInvariants: false })

/** What a file's address answers this viewer: the status, and every header and byte as text. */
const fetched = async (viewer: Viewer, evidenceId: string, loader: typeof file | typeof picture = file) => {
	const visit = { language: 'vi', requestId: 'test', path: '/tep/x', viewer: () => Promise.resolve(viewer) }
	const request = new Request(`http://127.0.0.1:3000/tep/${evidenceId}`)
	const params = { evidenceId, width: '800' }
	const answer: unknown = await loader({ request, params, context: { visit } } as never).catch(
		(error) => error,
	)
	if (!(answer instanceof Response)) throw answer
	const headers = [...answer.headers].map((pair) => pair.join(': ')).join('\n')
	const body = Buffer.from(await answer.arrayBuffer()).toString('utf8')
	return { status: answer.status, text: `${headers}\n${body}`, headers: answer.headers, body }
}

/** The world of the canaries, its evidence a file with these bytes, under review for years to come. */
const worldWith = async (blindness: 'single' | 'double', kind: 'pdf' | 'docx' | 'png', bytes: Buffer) => {
	const world = await canaryWorld(blindness)
	const { blobId } = await reader().evidence.findUniqueOrThrow({ where: { id: world.evidence.id } })
	await mkdir(dirname(pathOfBlob(blobId)), { recursive: true })
	await writeFile(pathOfBlob(blobId), bytes)
	const mediaType = evidenceKinds[kind].mimeType
	await reader().blob.update({
		where: { id: blobId },
		data: { size: bytes.length, mediaType, variantsAt: null },
	})
	await reader().evidence.update({ where: { id: world.evidence.id }, data: { kind } })
	await prepareFile({ blobId })
	await reader().phase.updateMany({
		where: { roundId: world.roundId },
		data: { closesAt: new Date('2099-01-01') },
	})
	return world
}

const properties = `<cp:coreProperties><dc:creator>${canaries.author}</dc:creator></cp:coreProperties>`
const documents = {
	pdf: pdfFile(`trailer << /Root 1 0 R /Info << /Author (${canaries.author}) >> >>`),
	docx: officeFile('docx', { 'docProps/core.xml': properties }),
}
documents.pdf = Buffer.concat([documents.pdf, Buffer.from(`% ${canaries.author}\n%%EOF\n`)])

test('in a double-blind round no document brings the name of its author to a reviewer', async () => {
	for (const kind of ['pdf', 'docx'] as const) {
		const { reviewer, evidence } = await worldWith('double', kind, documents[kind])
		expect([kind, (await fetched(reviewer, evidence.id)).text.includes(canaries.author)]).toEqual([
			kind,
			false,
		])
	}
})

test('in a single-blind round too, reviewers read documents without what their programs wrote of people', async () => {
	const { reviewer, evidence } = await worldWith('single', 'pdf', documents.pdf)
	const { status, headers, body } = await fetched(reviewer, evidence.id)
	expect([status, headers.get('Content-Type'), body.slice(0, 5)]).toEqual([200, 'application/pdf', '%PDF-'])
	expect(body).not.toContain(canaries.author)
})

test('the address of a file opens nothing by itself: not without a session, not once the right is gone', async () => {
	const world = await worldWith('single', 'pdf', documents.pdf)
	const { reviewer, drafter, evidence, roundId, assignmentId } = world
	const fresh = await fetched(reviewer, evidence.id)
	expect([fresh.status, fresh.headers.get('Cache-Control')]).toEqual([200, 'private, no-store'])
	const missing = await fetched(anyone(), randomUUID())
	expect(missing.status).toBe(404)
	await recuse(reviewer, assignmentId, { kind: 'other', reason: 'Nghỉ phép' }, now)
	await reader().membership.updateMany({ where: { personId: drafter.person.id }, data: { endsAt: now } })
	const gone: Viewer[] = [
		anyone(),
		await makeViewer(),
		await makeViewer({ reviewerIn: roundId }),
		await viewerFor(reviewer.person.id),
		await viewerFor(drafter.person.id),
	]
	for (const [index, viewer] of gone.entries()) {
		const told = await fetched(viewer, evidence.id)
		expect([index, told.status, told.body]).toEqual([index, 404, missing.body])
		expect((await fetched(viewer, evidence.id, picture)).body).toBe(missing.body)
	}
})

test('a reviewer whose place in the round has ended gets no file of it any more', async () => {
	const { other, evidence } = await worldWith('single', 'pdf', documents.pdf)
	await reader().reviewer.updateMany({ where: { personId: other.person.id }, data: { endsAt: now } })
	expect((await fetched(await viewerFor(other.person.id), evidence.id)).status).toBe(404)
})

test('a page that calls itself a picture is sent under our type, sandboxed, and never sniffed', async () => {
	const page = Buffer.from('<script>window.__xss=1</script>')
	const { drafter, evidence } = await worldWith('single', 'png', page)
	await reader().blob.update({
		where: { id: evidence.blobId },
		data: { mediaType: 'text/html' },
	})
	await reader().evidence.update({ where: { id: evidence.id }, data: { fileName: 'a.html' } })
	const { headers } = await fetched(drafter, evidence.id)
	expect(headers.get('Content-Type')).toBe('image/png')
	expect(headers.get('Content-Security-Policy')).toContain('sandbox')
	expect(headers.get('Content-Disposition')).toMatch(/^attachment/)
})
