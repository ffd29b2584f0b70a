import { beforeAll, expect, test } from 'vitest'
import { requestEndorsement } from '#app/commands/endorsements.server.ts'
import { submitEntry } from '#app/commands/submissions.server.ts'
import { reader } from '#app/data/database.server.ts'
import type { Viewer } from '#app/domain/viewer.ts'
import { agencyDesk } from '#app/queries/agency-desk.server.ts'
import { newEntryChoices } from '#app/queries/new-entry.server.ts'
import { entryEditor, evidencePage, storedDraft } from '#app/queries/entry-editor.server.ts'
import { entryPage } from '#app/queries/entry-page.server.ts'
import { receiptOf } from '#app/queries/receipt.server.ts'
import {
	fullContent,
	makeEntry,
	makeEntryAt,
	makeRound,
	makeUnit,
	makeViewer,
} from '#tests/support/factories.ts'
import { usePortal } from '#tests/support/database.ts'
import { queriesOf } from '#tests/support/query-count.ts'

usePortal({ checkInvariants: false })

const day = 86_400_000
const soon = (days: number) => new Date(Date.now() + days * day)
const open: [Date, Date] = [soon(-30), soon(30)]

let unitId = ''
let roundId = ''
let drafter: Viewer & { person: { id: string } }
let head: Viewer & { person: { id: string } }
let strangers: Viewer[] = []

beforeAll(async () => {
	unitId = (await makeUnit({ name: 'Đơn vị CANARY-A' })).id
	const parent = await makeUnit()
	const round = await makeRound({ phases: { open, screening: open } })
	roundId = round.roundId
	drafter = await makeViewer({ drafterOf: unitId })
	head = await makeViewer({ headOf: unitId })
	strangers = [
		await makeViewer({ headOf: parent.id }),
		await makeViewer({ office: 'secretary' }),
		await makeViewer({ office: 'administrator' }),
		await makeViewer({ reviewerIn: roundId, unitId: parent.id }),
		await makeViewer({ seatIn: round.committeeId, chair: true }),
	]
})

const make = (content = fullContent()) =>
	makeEntry({ roundId, unitId, createdById: drafter.person.id, content })

test('the desk says what each person is to do next, and by when', async () => {
	const empty = await make(fullContent({ titleVi: 'thiếu', results: [] }))
	const full = await make(fullContent({ titleVi: 'đủ' }))
	const waiting = await make(fullContent({ titleVi: 'chờ ký' }))
	await requestEndorsement(drafter, waiting.id)
	const returned = await makeEntryAt('returned', {
		roundId,
		unitId,
		createdById: drafter.person.id,
		content: fullContent({ titleVi: 'bị trả' }),
	})
	const acts = async (viewer: Viewer) => {
		const { mine, others } = await agencyDesk(viewer)
		const ids = [empty.id, full.id, waiting.id, returned.id]
		return [...mine, ...others]
			.filter(({ id }) => ids.includes(id))
			.map(({ title, act, missing }) => [title, act, missing])
			.sort()
	}
	expect(await acts(drafter)).toEqual([
		['bị trả', 'mend', 0],
		['chờ ký', null, 0],
		['thiếu', 'write', 1],
		['đủ', 'request', 0],
	])
	expect(await acts(head)).toEqual([
		['bị trả', 'mend', 0],
		['chờ ký', 'endorse', 0],
		['thiếu', 'write', 1],
		['đủ', 'hand-in', 0],
	])
	const { mine } = await agencyDesk(head)
	expect(mine.every(({ deadline }) => deadline?.getTime() === open[1].getTime())).toBe(true)
})

test('an agency without entries is told what it may begin, and until when', async () => {
	const { id } = await makeUnit()
	const { mine, others, rounds } = await agencyDesk(await makeViewer({ drafterOf: id }))
	expect([mine, others]).toEqual([[], []])
	expect(rounds.filter((round) => round.id === roundId).map(({ closesAt }) => closesAt)).toEqual([open[1]])
})

test('another agency’s desk is as if the entries were not there', async () => {
	await make(fullContent({ titleVi: 'CANARY-tieu-de' }))
	for (const stranger of strangers) {
		expect(JSON.stringify(await agencyDesk(stranger))).not.toContain('CANARY')
	}
})

test('nobody but its agency opens an entry’s page, editor, draft, evidence or receipt', async () => {
	const { id } = await make(fullContent({ titleVi: 'CANARY' }))
	await submitEntry(head, id)
	const pages = [entryPage, entryEditor, storedDraft, evidencePage, receiptOf]
	for (const page of pages) {
		for (const stranger of strangers) {
			await expect(page(stranger, id)).rejects.toMatchObject({ reasons: [{ code: 'hidden' }] })
		}
		await expect(page(drafter, 'khong-co')).rejects.toMatchObject({ reasons: [{ code: 'hidden' }] })
	}
})

test('the page of an entry lists what is missing, and each act with its reason when it is refused', async () => {
	const { id } = await make(fullContent({ results: [] }))
	const page = await entryPage(drafter, id)
	expect(page.gaps).toEqual([{ where: 'results', what: 'at-least-one' }])
	const verdicts = Object.entries(page.may).map(([act, verdict]) => [
		act,
		verdict.allowed ? 'yes' : verdict.reasons.map(({ code }) => code),
	])
	expect(Object.fromEntries(verdicts)).toEqual({
		edit: 'yes',
		request: ['incomplete'],
		recall: ['stage'],
		return: ['not-yours', 'stage'],
		handIn: ['not-yours', 'stage', 'incomplete'],
		withdraw: ['stage'],
		moveDeadline: 'yes',
	})
})

test('the history tells who asked, who submitted and what the secretariat asked for, newest first', async () => {
	const { id, submissionId } = await makeEntryAt('returned', {
		roundId,
		unitId,
		createdById: drafter.person.id,
	})
	const { history } = await entryPage(drafter, id)
	const { number } = await reader().submission.findUniqueOrThrow({ where: { id: submissionId } })
	expect(history.map((line) => [line.what, line.who])).toEqual([
		['checked', null],
		['submitted', drafter.person.name],
		['created', drafter.person.name],
	])
	expect(history[0]).toMatchObject({
		outcome: 'returned',
		number,
		reasons: [{ part: 'effect', text: 'Cần số liệu' }],
	})
	const { returned } = await entryEditor(drafter, id)
	expect(returned?.reasons).toEqual([{ part: 'effect', text: 'Cần số liệu' }])
})

test('the editor has the words of its movement, guidance from its rubric and colleagues to name', async () => {
	const { id } = await make()
	const page = await entryEditor(drafter, id)
	expect(page.terms.filter(({ taxonomy }) => taxonomy === 'pillar').map(({ code }) => code)).toEqual([
		'digital_government',
		'digital_economy',
		'digital_society',
	])
	const effect = page.guidance.find(({ section }) => section === 'effect')
	expect(effect?.criteria.map(({ id: criterion }) => criterion)).toEqual(['effectiveness'])
	expect(effect?.criteria[0]?.levels.length).toBeGreaterThan(2)
	expect(page.people.map((person) => person.id).sort()).toEqual([drafter.person.id, head.person.id].sort())
	expect(page.mayEdit.allowed).toBe(true)
})

test('the receipt shows the frozen title and the digest of every file, also after the draft has moved on', async () => {
	const { id } = await make(fullContent({ titleVi: 'Tên khi nộp' }))
	const { number, digest } = await submitEntry(head, id)
	await reader().entry.update({ where: { id }, data: { titleVi: 'Tên khác' } })
	const receipt = await receiptOf(drafter, id)
	const [file] = await reader().evidence.findMany({ where: { entryId: id }, include: { blob: true } })
	expect(receipt).toMatchObject({ number, digest, title: 'Tên khi nộp' })
	expect(receipt.endorsements.map(({ by, onBehalfOf }) => [by, onBehalfOf])).toEqual([
		[head.person.name, null],
	])
	expect(receipt.files.map(({ sha256 }) => sha256)).toEqual([file?.blob.sha256])
	const draft = await make()
	await expect(receiptOf(drafter, draft.id)).rejects.toMatchObject({ reasons: [{ code: 'hidden' }] })
})

test('a new entry can be begun only in rounds that are open, for one’s own units', async () => {
	const closed = await makeRound({ phases: { open: [soon(-30), soon(-1)] } })
	const { rounds, units } = await newEntryChoices(drafter)
	expect(units.map(({ id }) => id)).toEqual([unitId])
	expect(rounds.some(({ id }) => id === roundId)).toBe(true)
	expect(rounds.some(({ id }) => id === closed.roundId)).toBe(false)
})

test('the desk asks as few questions for many entries as for one', async () => {
	const other = (await makeUnit()).id
	const viewer = await makeViewer({ drafterOf: other })
	const add = () => makeEntry({ roundId, unitId: other, createdById: viewer.person.id })
	await add()
	const one = await queriesOf(() => agencyDesk(viewer))
	await add()
	await add()
	expect(await queriesOf(() => agencyDesk(viewer))).toBe(one)
})
