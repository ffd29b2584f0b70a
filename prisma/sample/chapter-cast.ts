import { createMovement } from '#app/commands/movements.server.ts'
import { prepareReference } from '#app/commands/reference.server.ts'
import { grantRoles } from '#app/commands/roles.server.ts'
import { createRound } from '#app/commands/rounds.server.ts'
import { admitSamplePeople, type SamplePerson } from '#app/commands/sample.server.ts'
import { addUnit, recordSuccession } from '#app/commands/units.server.ts'
import { reader } from '#app/data/database.server.ts'
import type { RoundInput } from '#app/domain/movement.ts'
import type { Role } from '#app/domain/role.ts'
import { portal, type Viewer } from '#app/domain/viewer.ts'
import { agencies, council, deputies, reviewers, staff, takeovers, type Judge } from './agencies.ts'
import { nationalMovement, scoringRubrics, standardForms } from '#app/data/reference-movement.server.ts'
import { before, cast, later, vietnam, type Round, type Story } from './story.ts'

const people = (): SamplePerson[] => [
	...staff.map(({ key, name, role }) => ({ email: `${key}@mau.vn`, name, office: role })),
	...[...reviewers, ...council].map(({ key, name }) => ({ email: `${key}@mau.vn`, name })),
	...deputies.map(({ key, name }) => ({ email: `${key}@mau.vn`, name })),
	...agencies.flatMap(({ key, drafter, head }) => [
		{ email: `${key}@mau.vn`, name: drafter },
		{ email: `${key}.lanhdao@mau.vn`, name: head },
	]),
]

const phase = (name: RoundInput['phases'][number]['name'], opensAt: Date, closesAt: Date) => ({
	name,
	opensAt,
	closesAt,
})

const councilOf = (nameVi: string, nameEn: string) => ({
	nameVi: `Hội đồng xét ${nameVi}`,
	nameEn: `Council of the ${nameEn}`,
})

/** Three years reviewed in the first quarter of the fourth: figures of December 2023 and January 2024 are in its dossiers. */
const firstRound: RoundInput = {
	slug: 'so-ket-2021-2023',
	nameVi: 'Đợt sơ kết 2021 - 2023',
	nameEn: 'Mid-term review 2021 - 2023',
	year: 2023,
	blindness: 'single',
	sheets: 3,
	phases: [
		phase('open', vietnam('2024-01-08T08:00'), vietnam('2024-02-06T17:00')),
		phase('screening', vietnam('2024-01-15T08:00'), vietnam('2024-02-23T17:00')),
		phase('review', vietnam('2024-02-19T08:00'), vietnam('2024-03-08T17:00')),
		phase('deliberation', vietnam('2024-03-11T08:00'), vietnam('2024-03-22T17:00')),
		phase('publication', vietnam('2024-03-18T08:00'), vietnam('2024-04-30T17:00')),
	],
	rubrics: scoringRubrics,
	forms: standardForms,
	council: councilOf('đợt sơ kết 2021 - 2023', 'mid-term review 2021 - 2023'),
}

/** Every phase holds the moment of telling, so that every desk has work. */
const secondRound = (story: Pick<Story, 'at'>): RoundInput => ({
	...firstRound,
	slug: 'tong-ket-2021-2025',
	nameVi: 'Đợt tổng kết 2021 - 2025',
	nameEn: 'Final review 2021 - 2025',
	year: 2025,
	phases: [
		phase('open', before(story, 60), before(story, -30)),
		phase('screening', before(story, 55), before(story, -45)),
		phase('review', before(story, 50), before(story, -60)),
		phase('deliberation', before(story, 40), before(story, -75)),
		phase('publication', before(story, 30), before(story, -90)),
	],
	council: councilOf('đợt tổng kết 2021 - 2025', 'final review 2021 - 2025'),
})

/** A call for wards and communes that has closed for most: the unit above endorses as well, and there is a quota. */
const wardRound = (story: Pick<Story, 'at'>): RoundInput => ({
	...firstRound,
	slug: 'chuyen-de-xa-phuong',
	nameVi: 'Đợt chuyên đề xã, phường',
	nameEn: 'Call for wards and communes',
	year: 2025,
	phases: [
		phase('open', before(story, 66), before(story, 3)),
		phase('screening', before(story, 64), before(story, -25)),
		phase('review', before(story, -20), before(story, -40)),
		phase('deliberation', before(story, -41), before(story, -50)),
		phase('publication', before(story, -51), before(story, -60)),
	],
	forms: standardForms
		.filter(({ code }) => code === 'sang-kien')
		.map((form) => ({
			...form,
			code: 'xa-phuong',
			name: { vi: 'Chuyên đề xã, phường: sáng kiến', en: 'Wards and communes: initiative' },
			subjects: ['collective'],
		})),
	council: councilOf('đợt chuyên đề xã, phường', 'call for wards and communes'),
})

const begun = vietnam('2023-10-10T08:30')

/** Reference data, people, movement, rounds, agencies and everybody's place. */
export const tellCast = async (at: Date, passwordHash: string): Promise<Story> => {
	await prepareReference(portal('sample'), begun)
	const { as, personId } = cast(await admitSamplePeople(portal('sample'), people(), passwordHash, begun))
	const administrator = await as('quantri')
	const movement = await createMovement(administrator, nationalMovement, later(begun, 30))
	const units = await addAgencies(administrator)
	const story = { at, as, personId, unitId: unitIn(units) }
	const first = await createRound(administrator, movement.id, firstRound, later(begun, 200))
	const second = await createRound(administrator, movement.id, secondRound(story), before(story, 70))
	const third = await createRound(administrator, movement.id, wardRound(story), before(story, 68))
	await givePlaces(story, administrator, [first.id, second.id])
	const awards = await awardsOf(movement.id)
	return {
		...story,
		firstRound: { id: first.id, awards },
		secondRound: { id: second.id, awards },
		wardRound: { id: third.id, awards },
	}
}

const awardsOf = async (movementId: string): Promise<Round['awards']> =>
	new Map((await reader().awardLevel.findMany({ where: { movementId } })).map(({ code, id }) => [code, id]))

const unitIn =
	(units: ReadonlyMap<string, string>) =>
	(key: string): string => {
		const id = units.get(key)
		if (!id) throw new Error(`the story has no unit ${key}`)
		return id
	}

/** Ids by key of the story and by slug of the reference. */
const addAgencies = async (administrator: Viewer): Promise<ReadonlyMap<string, string>> => {
	const known = new Map((await reader().unit.findMany()).map(({ slug, id }) => [slug, id]))
	for (const [index, { key, unit, under, ...agency }] of agencies.entries()) {
		if (unit) known.set(key, unitIn(known)(unit))
		if (!under || !agency.kind || !agency.nameVi) continue
		const { kind, nameVi, nameEn = nameVi, dissolvedOn } = agency
		const names = {
			kind,
			nameVi,
			fullNameVi: nameVi,
			nameEn,
			dissolvedOn: dissolvedOn ? new Date(dissolvedOn) : null,
		}
		const added = await addUnit(administrator, unitIn(known)(under), names, later(begun, 60 + index * 3))
		known.set(key, added.id)
	}
	for (const { from, to, on } of takeovers) {
		const who = { predecessorId: unitIn(known)(from), successorId: unitIn(known)(to) }
		const why = { effectiveOn: new Date(on), basis: 'Giả định của dữ liệu mẫu' }
		await recordSuccession(administrator, who, why, later(begun, 150))
	}
	return known
}

type Cast = Pick<Story, 'at' | 'personId' | 'unitId'>

const givePlaces = async (story: Cast, administrator: Viewer, rounds: readonly string[]): Promise<void> => {
	const grant = (key: string, role: Role, at: Date) =>
		grantRoles(administrator, story.personId(key), [role], at)
	for (const [index, { key }] of agencies.entries()) {
		const unitId = story.unitId(key)
		await grant(key, { name: 'drafter', unitId }, later(begun, 240 + index * 4))
		await grant(`${key}.lanhdao`, { name: 'head', unitId }, later(begun, 241 + index * 4))
	}
	for (const { key, agency } of deputies)
		await grant(key, { name: 'drafter', unitId: story.unitId(agency) }, later(begun, 340))
	for (const [turn, roundId] of rounds.entries()) {
		const at = turn === 0 ? vietnam('2024-01-05T09:00') : before(story, 65)
		const unitOf = ({ units }: Judge) => (units[turn] ? story.unitId(units[turn]) : null)
		for (const judge of reviewers)
			await grant(judge.key, { name: 'reviewer', roundId, unitId: unitOf(judge) }, at)
		for (const judge of council) {
			const name = judge.key === 'chutich' ? 'chair' : 'member'
			await grant(judge.key, { name, roundId, unitId: unitOf(judge) }, at)
		}
	}
}
