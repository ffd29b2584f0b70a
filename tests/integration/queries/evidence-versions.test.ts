import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { checkEligibility } from '#app/commands/eligibility.server.ts'
import { addEvidence, replaceEvidence } from '#app/commands/evidence.server.ts'
import { addLink } from '#app/commands/links.server.ts'
import { submitEntry } from '#app/commands/submissions.server.ts'
import { sha256 } from '#app/data/canonical.server.ts'
import type { Viewer } from '#app/domain/viewer.ts'
import { earlierHandedIn, evidenceVersionFile } from '#app/queries/evidence-versions.server.ts'
import { receiptOf } from '#app/queries/receipt.server.ts'
import { daysFromNow, makeEntry, makeRound, makeUnit, makeViewer, now } from '#tests/support/factories.ts'
import { usePortal } from '#tests/support/database.ts'

usePortal({ checkInvariants: false })

type Person = Viewer & { person: { id: string } }
let head: Person
let stranger: Person
let secretary: Person
let administrator: Person
let entryId = ''
let replaced = ''
let kept = ''
let receipts: string[] = []

const upload = (text: string, fileName: string) => ({
	uploadKey: randomUUID(),
	fileName,
	file: { id: randomUUID(), sha256: sha256(text), size: text.length, kind: 'pdf' as const },
})

/** Handed in, returned, one of two files replaced, handed in again; replaced once more without being handed in. */
beforeAll(async () => {
	const unitId = (await makeUnit()).id
	const { roundId } = await makeRound()
	head = await makeViewer({ headOf: unitId })
	stranger = await makeViewer({ headOf: (await makeUnit()).id })
	secretary = await makeViewer({ office: 'secretary' })
	administrator = await makeViewer({ office: 'administrator' })
	entryId = (await makeEntry({ roundId, unitId, createdById: head.person.id, evidence: false })).id
	replaced = await addEvidence(head, entryId, upload('one', 'mot.pdf'), now)
	kept = await addEvidence(head, entryId, upload('same', 'giu.pdf'), now)
	const link = { href: 'https://chinhphu.vn/van-ban', title: 'Văn bản', openedOn: '2025-06-01' }
	await addLink(head, entryId, { uploadKey: randomUUID(), link, file: upload('link', 'lien-ket').file }, now)
	const first = await submitEntry(head, entryId, now)
	const reasons = [{ part: 'evidence' as const, text: 'Bản chụp bị mờ.' }]
	await checkEligibility(
		secretary,
		entryId,
		{ outcome: 'returned', reasons, note: 'Xin bổ sung' },
		daysFromNow(1),
	)
	await replaceEvidence(head, entryId, replaced, upload('two', 'hai.pdf'), daysFromNow(2))
	const second = await submitEntry(head, entryId, daysFromNow(3))
	receipts = [first.number, second.number]
})

test('a receipt names the version that each file was when it was handed in, and a link by its address', async () => {
	const filesNow = async () =>
		(await receiptOf(head, entryId)).files.map(({ fileName, version, href }) => [fileName, version, href])
	const told = [
		['hai.pdf', 2, null],
		['giu.pdf', 1, null],
		['Văn bản', null, 'https://chinhphu.vn/van-ban'],
	]
	expect(await filesNow()).toEqual(told)
	const reasons = [{ part: 'evidence' as const, text: 'Vẫn mờ.' }]
	await checkEligibility(secretary, entryId, { outcome: 'returned', reasons, note: '' }, daysFromNow(4))
	await replaceEvidence(head, entryId, replaced, upload('three', 'ba.pdf'), daysFromNow(5))
	expect(await filesNow()).toEqual(told)
})

test('the secretary is told the versions that were handed in, each with its receipts; nobody else is told any', async () => {
	const told = (await earlierHandedIn(secretary, entryId)).map((each) => [
		each.evidenceId,
		each.number,
		each.fileName,
		each.sha256,
		each.isThere,
		each.receipts,
	])
	expect(told).toEqual([
		[replaced, 2, 'hai.pdf', sha256('two'), true, [receipts[1]]],
		[replaced, 1, 'mot.pdf', sha256('one'), true, [receipts[0]]],
	])
	for (const viewer of [head, stranger, administrator])
		expect(await earlierHandedIn(viewer, entryId)).toEqual([])
})

test('a version is given out to its agency, and to the secretary once it was handed in', async () => {
	const given = (viewer: Viewer, number: string, id = replaced) =>
		evidenceVersionFile(viewer, id, number).then(
			({ fileName }) => fileName,
			() => 'hidden',
		)
	const ofEach = async (viewer: Viewer) =>
		Promise.all(['1', '2', '3', '4', '01'].map((n) => given(viewer, n)))
	expect(await ofEach(head)).toEqual(['mot.pdf', 'hai.pdf', 'ba.pdf', 'hidden', 'hidden'])
	expect(await ofEach(secretary)).toEqual(['mot.pdf', 'hai.pdf', 'hidden', 'hidden', 'hidden'])
	expect(await ofEach(stranger)).toEqual(Array(5).fill('hidden'))
	expect(await given(secretary, '1', kept)).toBe('giu.pdf')
})
