import { expect, test } from 'vitest'
import { reissueCertificate } from '#app/commands/certificates.server.ts'
import { recordDecision } from '#app/commands/decisions.server.ts'
import { publishDecision } from '#app/commands/publications.server.ts'
import { revokeAward } from '#app/commands/revocations.server.ts'
import { reader } from '#app/data/database.server.ts'
import { brokenInvariants } from '#app/data/invariants.server.ts'
import type { DecisionOutcome } from '#app/domain/outcome.ts'
import { Refusal } from '#app/domain/verdict.ts'
import { anyone, type Viewer } from '#app/domain/viewer.ts'
import { wholeGallery } from '#app/domain/gallery.ts'
import { dispatchEvent } from '#app/jobs/dispatch-event.server.ts'
import { decisionAsPaper } from '#app/locales/council-papers.ts'
import {
	awardPage,
	certificateAt,
	certificateOfEntry,
	revokedPracticeAt,
} from '#app/queries/certificates.server.ts'
import { councilPaper } from '#app/queries/council-papers.server.ts'
import { decisionPaper } from '#app/queries/decision-paper.server.ts'
import { entryPage } from '#app/queries/entry-page.server.ts'
import { galleryOf } from '#app/queries/gallery.server.ts'
import { practiceAt } from '#app/queries/practice.server.ts'
import { publicationLetters } from '#app/queries/publication-letters.server.ts'
import { roundPage } from '#app/queries/round-page.server.ts'
import { supersessionDesk } from '#app/queries/supersession-desk.server.ts'
import {
	decide,
	decisionInput,
	holdBallot,
	makeCouncil,
	makeReviewed,
	type Council,
} from '#tests/support/council.ts'
import { usePortal } from '#tests/support/database.ts'
import { daysFromNow, makeUnit, makeViewer, now } from '#tests/support/factories.ts'

usePortal()

const reasonsOf = (act: () => Promise<unknown>) =>
	act().then(
		() => 'allowed',
		(error: unknown) => {
			if (error instanceof Refusal) return error.reasons
			throw error
		},
	)

let papers = 0
const later = { decidedOn: new Date('2025-06-15'), number: '' }

const supersede = (
	council: Council,
	decisionId: string,
	items: readonly DecisionOutcome[],
	fields: { viewer?: Viewer; number?: string; grounds?: string } = {},
) =>
	recordDecision(
		fields.viewer ?? council.secretary,
		{
			...decisionInput(council, items, fields.number ?? later.number),
			decidedOn: later.decidedOn,
			supersedes: { decisionId, grounds: fields.grounds ?? 'Ghi nhầm mức khen CANARY.' },
		},
		now,
	)

/** Two entries with passed votes on both levels, awarded at the first in one decision; each of a unit with its head. */
const awardedWorld = async ({ publish = true } = {}) => {
	later.number = `${(papers += 1)}/QĐ-SUA`
	const council = await makeCouncil()
	const one = async (titleVi: string) => {
		const unit = await makeUnit()
		const head = await makeViewer({ headOf: unit.id })
		const { id } = await makeReviewed(council, { unitId: unit.id, content: { titleVi } })
		await holdBallot(council, id)
		await holdBallot(council, id, ['agree', 'agree', 'agree'], { level: 1 })
		return { id, head }
	}
	const a = await one('Hồ sơ sửa mức khen')
	const b = await one('Hồ sơ rút khen thưởng')
	const level = (index: number) => council.awardLevels[index]?.id ?? ''
	const given = (entryId: string): DecisionOutcome => ({
		entryId,
		outcome: 'awarded',
		awardLevelId: level(0),
		citationVi: 'Thành tích',
	})
	const decisionId = await decide(council, [given(a.id), given(b.id)])
	if (publish) await publishDecision(council.secretary, decisionId, now)
	const awardOf = (entryId: string) => reader().award.findFirstOrThrow({ where: { entryId, decisionId } })
	return { council, a, b, level, given, decisionId, awardOf }
}

const corrected = ({ a, level }: Awaited<ReturnType<typeof awardedWorld>>): DecisionOutcome => ({
	entryId: a.id,
	outcome: 'awarded',
	awardLevelId: level(1),
	citationVi: 'Thành tích',
	recipientVi: 'Tổ công nghệ số xã Đúng Tên',
})

test('a later decision corrects the level and the name: the gallery shows it where it stood, the earlier stays on record', async () => {
	const world = await awardedWorld()
	const { council, a, b, decisionId, awardOf } = world
	const first = await reader().practice.findUniqueOrThrow({ where: { entryId: a.id } })
	const old = await awardOf(a.id)
	const secondId = await supersede(council, decisionId, [corrected(world)])
	const untouched = await reader().practice.findUniqueOrThrow({ where: { entryId: a.id } })
	expect(untouched).toEqual(first)
	expect((await certificateOfEntry(a.head, a.id)).content.award).toBe('Bằng khen của Thủ tướng Chính phủ')
	const dry = await decisionPaper(council.secretary, secondId, now)
	expect(dry.items.map(({ before, award }) => [before?.award, award?.nameVi, award?.recipientVi])).toEqual([
		['Bằng khen của Thủ tướng Chính phủ', 'Bằng khen của bộ, tỉnh', 'Tổ công nghệ số xã Đúng Tên'],
	])
	expect(dry.preview?.map(({ slug, content }) => [slug, content.award.nameVi, content.subjectName])).toEqual([
		[first.slug, 'Bằng khen của bộ, tỉnh', 'Tổ công nghệ số xã Đúng Tên'],
	])
	expect(await publicationLetters(council.secretary, secondId)).toEqual([
		{ entryId: a.id, outcome: 'awarded', isCorrection: true, names: [a.head.person.name] },
	])
	await publishDecision(council.secretary, secondId, now)
	const practice = await practiceAt(anyone(), first.slug)
	expect([practice.award.name, practice.award.decisionNumber, practice.subjectName]).toEqual([
		'Bằng khen của bộ, tỉnh',
		later.number,
		'Tổ công nghệ số xã Đúng Tên',
	])
	const row = await reader().practice.findUniqueOrThrow({ where: { entryId: a.id } })
	expect([row.ordinal, row.publishedAt, row.publicationId]).toEqual([
		first.ordinal,
		first.publishedAt,
		secondId,
	])
	expect((await galleryOf(anyone(), { ...wholeGallery, text: 'Đúng Tên' })).total).toBe(1)
	expect((await reader().entry.findUniqueOrThrow({ where: { id: a.id } })).stage).toBe('published')

	const paper = await decisionPaper(council.secretary, decisionId, now)
	expect(paper.items.map(({ entryId, award }) => [entryId, award?.nameVi, award?.isSuperseded])).toEqual(
		[
			[a.id, 'Bằng khen của Thủ tướng Chính phủ', true],
			[b.id, 'Bằng khen của Thủ tướng Chính phủ', false],
		].sort((x, y) => (String(x[0]) < String(y[0]) ? -1 : 1)),
	)
	expect(paper.beside.supersededBy.map(({ id, reach, isPublic }) => [id, reach, isPublic])).toEqual([
		[secondId, 'amends', true],
	])
	expect((await decisionPaper(council.secretary, secondId, now)).beside.supersedes?.id).toBe(decisionId)

	const [edition] = (await awardPage(council.secretary, old.id, now)).editions
	const checked = await certificateAt(anyone(), edition?.code ?? '')
	expect([checked?.state, checked?.later?.number, checked?.later?.grounds]).toEqual([
		'superseded',
		later.number,
		'Ghi nhầm mức khen CANARY.',
	])
	const current = await certificateAt(anyone(), checked?.current ?? '')
	expect([current?.state, current?.content.award, current?.content.recipient, current?.current]).toEqual([
		'valid',
		'Bằng khen của bộ, tỉnh',
		'Tổ công nghệ số xã Đúng Tên',
		null,
	])
	expect((await certificateOfEntry(a.head, a.id)).code).toBe(checked?.current)
	expect(
		(await roundPage(anyone(), council.round.slug)).decisions.map(({ number, supersedes, supersededBy }) => [
			number,
			supersedes?.number ?? null,
			supersededBy.map((each) => each.number),
		]),
	).toEqual([
		[later.number, paper.number, []],
		[paper.number, null, [later.number]],
	])
	expect(
		(await entryPage(a.head, a.id)).decided.map(({ number, isSuperseded }) => [number, isSuperseded]),
	).toEqual([
		[later.number, false],
		[paper.number, true],
	])
	for (const act of [
		() => reissueCertificate(council.secretary, old.id, { recipient: 'X', citation: '', reason: 'Y' }, now),
		() =>
			revokeAward(
				council.secretary,
				old.id,
				{ number: '1', decidedOn: later.decidedOn, signerVi: 'X', cause: 'forged-papers', grounds: 'Y' },
				now,
			),
	]) {
		expect(await reasonsOf(act)).toEqual([{ code: 'already', fact: 'superseded' }])
	}
	expect(await brokenInvariants()).toEqual([])
})

test('an award withdrawn is a revocation: out of the gallery, its address and certificate say why; letters go once', async () => {
	const world = await awardedWorld()
	const { council, a, b, decisionId, awardOf } = world
	const { slug } = await reader().practice.findUniqueOrThrow({ where: { entryId: b.id } })
	const secondId = await supersede(council, decisionId, [
		corrected(world),
		{ entryId: b.id, outcome: 'not-awarded', grounds: 'Không đủ điều kiện CANARY-RÚT' },
	])
	const paper = JSON.stringify(
		decisionAsPaper(await councilPaper(council.secretary, secondId, 'decision', null, now)),
	)
	expect(paper).toContain('Quyết định này thay thế Quyết định số')
	expect(paper).toContain('Ghi nhầm mức khen CANARY')
	expect(
		(await publicationLetters(council.secretary, secondId)).map(({ isCorrection }) => isCorrection),
	).toEqual([true, true])
	await publishDecision(council.secretary, secondId, now)
	expect(await reader().practice.count({ where: { entryId: b.id } })).toBe(0)
	expect((await revokedPracticeAt(anyone(), slug))?.cause).toBe('superseded')
	const old = await awardOf(b.id)
	const [edition] = (await awardPage(council.secretary, old.id, now)).editions
	const checked = await certificateAt(anyone(), edition?.code ?? '')
	expect([checked?.state, checked?.revocation?.number]).toEqual(['revoked', later.number])
	expect((await reader().entry.findUniqueOrThrow({ where: { id: b.id } })).stage).toBe('decided')
	const events = await reader().auditEvent.findMany({
		where: { name: { in: ['decision.published', 'award.revoked'] } },
		orderBy: { seq: 'asc' },
	})
	const mine = events.filter(({ subjectId }) => subjectId === secondId || subjectId === old.id)
	expect(mine.map(({ name }) => name)).toEqual(['decision.published', 'award.revoked'])
	for (const { seq } of [...mine, ...mine]) await dispatchEvent({ seq: String(seq) }, now)
	const mails = await reader().mail.findMany({
		where: { OR: mine.map(({ name, seq }) => ({ key: { startsWith: `${name}:${seq}:` } })) },
	})
	expect(mails.map(({ toAddress }) => toAddress).sort()).toEqual(
		[a.head.person.email, b.head.person.email].sort(),
	)
	const textTo = (email: string) => mails.find(({ toAddress }) => toAddress === email)?.text ?? ''
	expect(textTo(a.head.person.email)).toContain('Ghi nhầm mức khen CANARY')
	expect(textTo(a.head.person.email)).not.toContain('CANARY-RÚT')
	expect(textTo(b.head.person.email)).toContain('Không đủ điều kiện CANARY-RÚT')
	expect(
		await reasonsOf(() =>
			supersede(council, secondId, [{ entryId: b.id, outcome: 'not-awarded', grounds: 'x' }], {
				number: '78/QĐ',
			}),
		),
	).toEqual([
		{ code: 'already', fact: 'revoked' },
		{ code: 'already', fact: 'decided' },
	])
	expect(await brokenInvariants()).toEqual([])
})

test('an award is added; what amends says so, and the rest stays in force', async () => {
	const world = await awardedWorld()
	const { council, decisionId, level, a } = world
	const forgotten = await makeReviewed(council, { content: { titleVi: 'Hồ sơ bỏ sót' } })
	await holdBallot(council, forgotten.id)
	const desk = await supersessionDesk(council.secretary, decisionId, now)
	expect(desk.added.map(({ entryId, others }) => [entryId, others])).toEqual([[forgotten.id, []]])
	const secondId = await supersede(council, decisionId, [
		{ entryId: a.id, outcome: 'awarded', awardLevelId: level(0), citationVi: 'Thành tích viết lại' },
		{ entryId: forgotten.id, outcome: 'awarded', awardLevelId: level(0) },
	])
	const paper = JSON.stringify(
		decisionAsPaper(await councilPaper(council.secretary, secondId, 'decision', null, now)),
	)
	expect(paper).toContain('Sửa đổi, bổ sung danh sách kèm theo Quyết định số')
	expect(paper).toContain('khen thưởng 02 trường hợp')
	expect(paper).toContain('giữ nguyên hiệu lực')
	await publishDecision(council.secretary, secondId, now)
	expect(await reader().practice.count({ where: { entry: { roundId: council.roundId } } })).toBe(3)
	expect(await brokenInvariants()).toEqual([])
})

test('what may not be superseded, and how it is said', async () => {
	const world = await awardedWorld()
	const { council, a, b, decisionId, given, level } = world
	const reasons = (items: readonly DecisionOutcome[], fields: Parameters<typeof supersede>[3] = {}) =>
		reasonsOf(() => supersede(council, decisionId, items, fields))
	expect(await reasons([given(a.id)])).toEqual([{ code: 'already', fact: 'decided' }])
	expect(await reasons([{ entryId: a.id, outcome: 'not-awarded', grounds: ' ' }])).toEqual([
		{ code: 'incomplete', missing: ['grounds'] },
	])
	expect(await reasons([corrected(world)], { grounds: '  ' })).toEqual([
		{ code: 'incomplete', missing: ['grounds'] },
	])
	expect(await reasons([{ entryId: a.id, outcome: 'sent-back', grounds: 'x' }])).toEqual([
		{ code: 'stage', is: 'open-outcome', needs: 'award' },
	])
	expect(await reasons([corrected(world)], { viewer: council.members[0] as Viewer })).toEqual([
		{ code: 'not-yours' },
	])
	const bound = await makeViewer(
		{ office: 'secretary' },
		{ headOf: (await reader().entry.findUniqueOrThrow({ where: { id: a.id } })).unitId },
	)
	expect(await reasons([corrected(world)], { viewer: bound })).toEqual([
		{ code: 'conflict', relation: 'same-unit' },
	])
	const other = await makeCouncil()
	expect(await reasonsOf(() => supersede(other, decisionId, [corrected(world)]))).toEqual([
		{ code: 'hidden' },
	])
	expect(
		await reasonsOf(() =>
			recordDecision(
				council.secretary,
				{
					...decisionInput(council, [corrected(world)], '79/QĐ'),
					decidedOn: daysFromNow(-60),
					supersedes: { decisionId, grounds: 'x' },
				},
				now,
			),
		),
	).toEqual([{ code: 'day', from: '2025-06-14', until: '2025-06-15' }])
	const noVote = await makeReviewed(council)
	expect(
		await reasons([corrected(world), { entryId: noVote.id, outcome: 'awarded', awardLevelId: level(0) }]),
	).toEqual([{ code: 'stage', is: 'no-ballot', needs: 'ballot-passed' }])
	await supersede(council, decisionId, [corrected(world)])
	expect(await reasons([corrected(world)], { number: '80/QĐ' })).toEqual([
		{ code: 'already', fact: 'superseded' },
	])
	expect(
		(await supersessionDesk(council.secretary, decisionId, now)).corrections.map(({ entryId }) => entryId),
	).toEqual([b.id])
	expect(await reader().decision.count({ where: { roundId: council.roundId } })).toBe(2)
})

test('a decision that is not public is replaced whole, and never published', async () => {
	const world = await awardedWorld({ publish: false })
	const { council, a, b, decisionId, given } = world
	expect(await reasonsOf(() => supersede(council, decisionId, [corrected(world)]))).toEqual([
		{ code: 'stage', is: 'entries-left', needs: 'entries-named' },
	])
	const secondId = await supersede(council, decisionId, [corrected(world), given(b.id)])
	expect(await reasonsOf(() => publishDecision(council.secretary, decisionId, now))).toEqual([
		{ code: 'already', fact: 'superseded' },
	])
	expect((await decisionPaper(council.secretary, decisionId, now)).preview).toBe(null)
	await expect(
		reader().publication.create({
			data: { decisionId, publishedById: council.secretary.person.id, publishedAt: now },
		}),
	).rejects.toThrow(/superseded/)
	await publishDecision(council.secretary, secondId, now)
	expect(await reader().practice.count({ where: { entry: { roundId: council.roundId } } })).toBe(2)
	expect(
		await reader().certificate.count({ where: { award: { entry: { roundId: council.roundId } } } }),
	).toBe(2)
	expect((await certificateOfEntry(a.head, a.id)).content.award).toBe('Bằng khen của bộ, tỉnh')
	expect(await brokenInvariants()).toEqual([])
})

test('an entry has one last award, whatever the code does', async () => {
	const { council, a, decisionId, level, awardOf } = await awardedWorld()
	const data = { decisionId, entryId: a.id, awardLevelId: level(1), citationVi: '' }
	await expect(reader().award.create({ data })).rejects.toThrow()
	const b = await makeReviewed(council)
	await expect(
		reader().award.create({ data: { ...data, entryId: b.id, supersedesId: (await awardOf(a.id)).id } }),
	).rejects.toThrow(/none of entry/)
})

test('after the calendar has ended a public decision can still be put right', async () => {
	const world = await awardedWorld()
	const { council, decisionId } = world
	await reader().phase.updateMany({
		where: { roundId: council.roundId },
		data: { opensAt: daysFromNow(-60), closesAt: daysFromNow(-1) },
	})
	const secondId = await supersede(council, decisionId, [corrected(world)])
	await publishDecision(council.secretary, secondId, now)
	expect(await brokenInvariants()).toEqual([])
})
