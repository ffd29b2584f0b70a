import { expect, test } from 'vitest'
import { createMovement } from '#app/commands/movements.server.ts'
import { createRound, movePhase } from '#app/commands/rounds.server.ts'
import { prepareReference } from '#app/commands/reference.server.ts'
import { reader } from '#app/data/database.server.ts'
import type { MovementInput, RoundInput } from '#app/domain/movement.ts'
import { portal } from '#app/domain/viewer.ts'
import { roundList, roundPage } from '#app/queries/rounds.server.ts'
import { nationalMovement, scoringRubrics } from '#app/data/reference-movement.server.ts'
import {
	daysFromNow,
	makeEntry,
	makeEntryAt,
	makeRound,
	makeUnit,
	makeViewer,
	now,
} from '#tests/support/factories.ts'
import { makeForm } from '#tests/support/forms.ts'
import { usePortal } from '#tests/support/database.ts'

usePortal()

const ministryMovement: MovementInput = {
	slug: 'nganh-y-te-2026-2030',
	nameVi: 'Phong trào thi đua bệnh viện thông minh giai đoạn 2026 - 2030',
	nameEn: 'Smart hospital emulation movement 2026 - 2030',
	shortNameVi: 'Bệnh viện thông minh 2026 - 2030',
	shortNameEn: 'Smart hospitals 2026 - 2030',
	purposeVi: 'Thi đua xây dựng bệnh viện thông minh.',
	purposeEn: 'To build smart hospitals.',
	startsOn: new Date('2026-01-01'),
	endsOn: new Date('2030-12-31'),
	legalBases: [],
	terms: [
		{ taxonomy: 'pillar', code: 'patient_safety', nameVi: 'An toàn người bệnh', nameEn: 'Patient safety' },
		{ taxonomy: 'pillar', code: 'smart_ward', nameVi: 'Khoa phòng thông minh', nameEn: 'Smart wards' },
		{ taxonomy: 'theme', code: 'records', nameVi: 'Bệnh án điện tử', nameEn: 'Electronic records' },
	],
	clusters: [
		{
			slug: 'khoi-benh-vien',
			kind: 'block',
			nameVi: 'Khối bệnh viện',
			nameEn: 'Hospitals block',
			basis: 'thử',
			members: [{ unit: 'bo-y-te', validFrom: null, validTo: null }],
		},
	],
	awardLevels: [
		{
			code: 'giay_khen_bo',
			nameVi: 'Bằng khen của Bộ trưởng',
			nameEn: 'Minister’s certificate',
			threshold: { numerator: 2, denominator: 3, of: 'present' },
			minScore: null,
			basis: 'thử',
		},
	],
}

const phases: RoundInput['phases'] = (
	['open', 'screening', 'review', 'deliberation', 'publication'] as const
).map((name, index) => ({ name, opensAt: daysFromNow(index * 10), closesAt: daysFromNow(index * 10 + 20) }))

const round: RoundInput = {
	slug: 'dot-1-2026',
	nameVi: 'Đợt 1 năm 2026',
	nameEn: 'Round 1 of 2026',
	year: 2026,
	blindness: 'double',
	sheets: 5,
	phases,
	rubrics: scoringRubrics.slice(0, 1),
	forms: [makeForm()],
	council: { nameVi: 'Hội đồng ngành', nameEn: 'Council of the sector' },
}

test('another ministry’s movement of 2026–2030 with other pillars needs no code', async () => {
	await prepareReference(portal(), now)
	const administrator = await makeViewer({ office: 'administrator' })
	const movement = await createMovement(administrator, ministryMovement, now)
	const { id } = await createRound(administrator, movement.id, round, now)
	const page = await roundPage(administrator, id, now)
	expect(page).toMatchObject({
		name: 'Đợt 1 năm 2026',
		blindness: 'double',
		sheets: 5,
		council: 'Hội đồng ngành',
	})
	expect(page.phases.map(({ name }) => name)).toEqual(phases.map(({ name }) => name))
	expect(page.awards.map(({ code, numerator, denominator }) => [code, numerator, denominator])).toEqual([
		['giay_khen_bo', 2, 3],
	])
	const pillars = await reader().term.findMany({
		where: { movementId: movement.id, taxonomy: 'pillar' },
		orderBy: { position: 'asc' },
	})
	expect(pillars.map(({ code }) => code)).toEqual(['patient_safety', 'smart_ward'])
	const events = await reader().auditEvent.findMany({
		where: { actorId: administrator.person.id },
		orderBy: { seq: 'asc' },
	})
	expect(events.map(({ name }) => name)).toEqual(['movement.created', 'round.created', 'committee.formed'])
})

test('the national movement has 8 clusters of 63 provinces, 5 blocks of 30 bodies and dated legal bases', async () => {
	await prepareReference(portal(), now).catch(() => {})
	const administrator = await makeViewer({ office: 'administrator' })
	const { id } = await createMovement(administrator, nationalMovement, now)
	const clusters = await reader().cluster.findMany({ where: { movementId: id }, include: { members: true } })
	const on = (day: string) => (member: { validFrom: Date | null; validTo: Date | null }) =>
		(member.validFrom === null || member.validFrom <= new Date(day)) &&
		(member.validTo === null || member.validTo > new Date(day))
	const members = (kind: string, day: string) =>
		clusters.filter((each) => each.kind === kind).flatMap((each) => each.members.filter(on(day)))
	expect(clusters.filter(({ kind }) => kind === 'cluster')).toHaveLength(8)
	expect(members('cluster', '2023-06-01')).toHaveLength(63)
	expect(members('cluster', '2025-02-01')).toHaveLength(63)
	expect(members('block', '2023-06-01')).toHaveLength(30)
	const sizes = clusters.find(({ slug }) => slug === 'cum-thanh-pho')?.members
	expect([sizes?.filter(on('2024-12-31')).length, sizes?.filter(on('2025-01-01')).length]).toEqual([5, 6])
	const laws = await reader().legalBasis.findMany({
		where: { movementId: id, number: { in: ['91/2017/NĐ-CP', '98/2023/NĐ-CP'] } },
		orderBy: { position: 'asc' },
	})
	expect(laws.map(({ validTo }) => validTo?.toISOString().slice(0, 10))).toEqual(['2024-01-01', '2025-07-01'])
	const levels = await reader().awardLevel.findMany({ where: { movementId: id }, orderBy: { rank: 'asc' } })
	expect(
		levels.map(
			({ code, numerator, denominator, votersCounted }) =>
				`${code} ${numerator}/${denominator} ${votersCounted}`,
		),
	).toEqual([
		'co_thi_dua_chinh_phu 4/5 all',
		'bang_khen_thu_tuong 4/5 all',
		'model_example 4/5 all',
		'bang_khen_bo_tinh 7/10 present',
		'initiative_recognition 2/3 present',
	])
})

test('a movement with an unknown unit, a round with a gap in its calendar, are incomplete', async () => {
	const administrator = await makeViewer({ office: 'administrator' })
	const [cluster] = ministryMovement.clusters
	if (!cluster) throw new Error('no cluster')
	const stray = { ...cluster, members: [{ unit: 'khong-co', validFrom: null, validTo: null }] }
	await expect(
		createMovement(administrator, { ...ministryMovement, slug: 'khac', clusters: [stray] }, now),
	).rejects.toMatchObject({ reasons: [{ code: 'incomplete', missing: ['khong-co'] }] })
	expect(await reader().movement.count({ where: { slug: 'khac' } })).toBe(0)
	const { movement } = await makeRound()
	await expect(
		createRound(administrator, movement.id, { ...round, slug: 'thieu', phases: phases.slice(1) }, now),
	).rejects.toMatchObject({ reasons: [{ code: 'incomplete', missing: ['open'] }] })
})

test('moving a phase is the administrator’s, and its reason is in the trail', async () => {
	const { roundId } = await makeRound()
	const administrator = await makeViewer({ office: 'administrator' })
	const change = {
		phase: 'open',
		opensAt: daysFromNow(-5),
		closesAt: daysFromNow(9),
		reason: 'Gia hạn do bão',
	} as const
	await movePhase(administrator, roundId, change, now)
	const phase = await reader().phase.findUniqueOrThrow({ where: { roundId_name: { roundId, name: 'open' } } })
	expect([phase.opensAt, phase.closesAt]).toEqual([change.opensAt, change.closesAt])
	const event = await reader().auditEvent.findFirstOrThrow({ where: { subjectId: roundId } })
	expect(event).toMatchObject({
		name: 'round.calendar-changed',
		payload: { phase: 'open', reason: 'Gia hạn do bão' },
	})
	for (const other of [
		await makeViewer({ office: 'secretary' }),
		await makeViewer({ reviewerIn: roundId }),
	]) {
		await expect(movePhase(other, roundId, change, now)).rejects.toMatchObject({
			reasons: [{ code: 'not-yours' }],
		})
	}
	await expect(
		movePhase(administrator, roundId, { ...change, closesAt: daysFromNow(-6) }, now),
	).rejects.toMatchObject({ reasons: [{ code: 'incomplete', missing: ['closesAt'] }] })
})

test('counts by stage: no drafts for the secretary, and nothing of an entry one has an interest in', async () => {
	const { roundId } = await makeRound()
	const unit = await makeUnit()
	const drafter = await makeViewer({ drafterOf: unit.id })
	const fields = { roundId, unitId: unit.id, createdById: drafter.person.id }
	await makeEntry(fields)
	await makeEntryAt('accepted', fields)
	const shown = async (viewer: Parameters<typeof roundPage>[0]) =>
		(await roundPage(viewer, roundId, now)).stages.filter(({ count }) => count > 0)
	const draft = { stage: 'draft', count: 1 }
	const accepted = { stage: 'accepted', count: 1 }
	expect(await shown(await makeViewer({ office: 'administrator' }))).toEqual([draft, accepted])
	expect(await shown(await makeViewer({ office: 'secretary' }))).toEqual([accepted])
	const child = await makeUnit({ parentId: unit.id })
	expect(await shown(await makeViewer({ office: 'administrator' }, { drafterOf: child.id }))).toEqual([])
	await expect(roundList(drafter, now)).rejects.toMatchObject({ reasons: [{ code: 'not-yours' }] })
})
