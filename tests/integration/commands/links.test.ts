import { readFile } from 'node:fs/promises'
import { beforeAll, expect, test } from 'vitest'
import { pathOfBlob } from '#app/adapters/storage.server.ts'
import { addLink } from '#app/commands/links.server.ts'
import { reader } from '#app/data/database.server.ts'
import { evidenceOf } from '#app/data/entry-evidence.server.ts'
import type { Viewer } from '#app/domain/viewer.ts'
import { LinkForm } from '#app/forms/link.ts'
import { keepLink } from '#app/web/link.server.ts'
import { usePortal } from '#tests/support/database.ts'
import { makeEntry, makeEntryAt, makeRound, makeUnit, makeViewer, now } from '#tests/support/factories.ts'

usePortal({ checkInvariants: false })

let unitId = ''
let roundId = ''
let drafter: Viewer & { person: { id: string } }
const link = { href: 'https://chinhphu.vn/van-ban', title: 'Văn bản / 2025', openedOn: '2025-06-01' }

beforeAll(async () => {
	unitId = (await makeUnit()).id
	roundId = (await makeRound()).roundId
	drafter = await makeViewer({ drafterOf: unitId })
})

const newDraft = () => makeEntry({ roundId, unitId, createdById: drafter.person.id, evidence: false })
const add = async (entryId: string, uploadKey: string, viewer: Viewer = drafter) =>
	addLink(viewer, entryId, { uploadKey, link, file: await keepLink(link) }, now)
const reasons = (act: Promise<unknown>) =>
	act.then(
		() => 'done',
		(error: { reasons?: { code: string }[] }) => error.reasons?.map(({ code }) => code) ?? error,
	)

test('a link is evidence with a digest of what was named, and is frozen with its address', async () => {
	const { id } = await newDraft()
	const evidenceId = await add(id, 'lien-ket-mot')
	const [listed] = await evidenceOf(reader(), id)
	expect(listed).toMatchObject({ id: evidenceId, kind: 'link', fileName: 'Văn bản / 2025', link })
	const { blobId } = await reader().evidence.findUniqueOrThrow({ where: { id: evidenceId } })
	expect(await readFile(pathOfBlob(blobId), 'utf8')).toBe(
		'https://chinhphu.vn/van-ban\nVăn bản / 2025\n2025-06-01\n',
	)
	const event = await reader().auditEvent.findFirstOrThrow({ where: { subjectId: evidenceId } })
	expect([event.name, event.payload]).toMatchObject([
		'evidence.added',
		{ kind: 'link', sha256: listed?.sha256 },
	])
})

test('the same link is one blob; the same form twice is one piece of evidence', async () => {
	const { id } = await newDraft()
	await add(id, 'lien-ket-hai')
	await add(id, 'lien-ket-ba-')
	expect(await reasons(add(id, 'lien-ket-ba-'))).toEqual(['already'])
	const rows = await reader().evidence.findMany({ where: { entryId: id } })
	expect(rows).toHaveLength(2)
	expect(new Set(rows.map(({ blobId }) => blobId)).size).toBe(1)
})

test('nobody else adds a link, and none comes to an entry that was handed in', async () => {
	const { id } = await newDraft()
	const stranger = await makeViewer({ headOf: (await makeUnit()).id })
	expect(await reasons(add(id, 'lien-ket-bon', stranger))).toEqual(['hidden'])
	const sent = await makeEntryAt('submitted', { roundId, unitId, createdById: drafter.person.id })
	expect(await reasons(add(sent.id, 'lien-ket-nam'))).toEqual(['stage'])
	expect(await reader().evidence.count({ where: { entryId: { in: [id, sent.id] }, kind: 'link' } })).toBe(0)
})

test('the database itself holds no link that is not https', async () => {
	const { id } = await newDraft()
	const evidenceId = await add(id, 'lien-ket-sau')
	const wrong = reader().evidence.update({ where: { id: evidenceId }, data: { href: 'javascript:alert(1)' } })
	await expect(wrong).rejects.toThrow('evidence_link')
})

test('the form says which field is wrong', () => {
	const typed = { uploadKey: 'lien-ket-bay', ...link }
	const wrong = (more: object) => {
		const parsed = LinkForm.safeParse({ ...typed, ...more })
		return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => [path[0], message])
	}
	expect(wrong({})).toEqual([])
	expect(wrong({ href: 'http://a.vn' })).toEqual([['href', 'bad-link']])
	expect(wrong({ title: ' ' })).toEqual([['title', 'required']])
	expect(wrong({ openedOn: '2999-01-01' })).toEqual([['openedOn', 'bad-date']])
	expect(wrong({ openedOn: 'hôm qua' })).toEqual([['openedOn', 'bad-date']])
})
