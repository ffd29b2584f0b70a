import { reader } from '#app/data/database.server.ts'
import { isUuid } from '#app/data/entries.server.ts'
import { hiddenEntries } from '#app/data/hidden-entries.server.ts'
import { phasesOf } from '#app/data/phases.server.ts'
import { rubricOf } from '#app/data/rubrics.server.ts'
import { databaseClock } from '#app/data/transact.server.ts'
import { unitName } from '#app/data/units.server.ts'
import { entryStages } from '#app/domain/entry.ts'
import { mayCompose } from '#app/domain/form-composing.ts'
import { isOpen, phaseNames } from '#app/domain/round.ts'
import { mayKeepUnits } from '#app/domain/unit-kinds.ts'
import { ensure, Refusal } from '#app/domain/verdict.ts'
import { isAdministrator, isSecretary, type Viewer } from '#app/domain/viewer.ts'

const nameOf = (viewer: Viewer, names: { nameVi: string; nameEn: string }) =>
	viewer.language === 'vi' ? names.nameVi : names.nameEn

/** Every round with its movement, the newest first. */
export const roundList = async (viewer: Viewer, at?: Date) => {
	ensure(mayKeepUnits(viewer))
	const now = at ?? (await databaseClock(reader()))
	const rounds = await reader().round.findMany({
		include: { movement: true, phases: true },
		orderBy: [{ year: 'desc' }, { createdAt: 'desc' }],
	})
	return rounds.map(({ id, year, phases, movement, ...names }) => ({
		id,
		year,
		name: nameOf(viewer, names),
		movement: viewer.language === 'vi' ? movement.shortNameVi : movement.shortNameEn,
		open: phasesOf(phases)
			.filter((phase) => isOpen(phase, now))
			.map(({ name }) => name),
	}))
}

const withPlaces = {
	where: { endsAt: null },
	include: { person: { select: { id: true, name: true } }, unit: { include: { names: true } } },
} as const

/** A round as those who run it see it: calendar, rubrics, awards, who reviews, who sits on the council, how far entries are. */
export const roundPage = async (viewer: Viewer, id: string, at?: Date) => {
	ensure(mayKeepUnits(viewer))
	const now = at ?? (await databaseClock(reader()))
	const round = isUuid(id)
		? await reader().round.findUnique({
				where: { id },
				include: {
					phases: true,
					rubrics: {
						where: { publishedAt: { not: null } },
						orderBy: [{ code: 'asc' }, { version: 'desc' }],
					},
					movement: { include: { awardLevels: { orderBy: { rank: 'asc' } } } },
					reviewers: withPlaces,
					committee: { include: { seats: withPlaces } },
				},
			})
		: null
	if (!round) throw new Refusal({ code: 'hidden' })
	const { reviewers, committee, movement } = round
	const place = ({ person, unit }: Pick<(typeof reviewers)[number], 'person' | 'unit'>) => ({
		id: person.id,
		name: person.name,
		unit: unit && unitName(unit, now, viewer.language),
	})
	return {
		id: round.id,
		slug: round.slug,
		name: nameOf(viewer, round),
		movement: viewer.language === 'vi' ? movement.nameVi : movement.nameEn,
		year: round.year,
		blindness: round.blindness,
		sheets: round.sheets,
		now,
		mayMove: isAdministrator(viewer),
		maySetDeadlines: isSecretary(viewer),
		mayCompose: mayCompose(viewer).allowed,
		phases: phaseNames.flatMap((name) => phasesOf(round.phases).filter((phase) => phase.name === name)),
		rubrics: round.rubrics.map(({ code, version, document }) => ({
			code,
			version,
			rubric: rubricOf(document),
		})),
		awards: movement.awardLevels,
		reviewers: reviewers.map(place),
		council: committee && nameOf(viewer, committee),
		seats: (committee?.seats ?? []).map((seat) => ({
			...place(seat),
			role: seat.role,
		})),
		stages: await stageCounts(viewer, round.id, now),
	}
}

/** How many entries stand where, of those the viewer may know of: a secretary knows nothing of drafts. */
const stageCounts = async (viewer: Viewer, roundId: string, now: Date) => {
	const hidden = await hiddenEntries(viewer, now)
	const groups = await reader().entry.groupBy({
		by: ['stage'],
		where: { roundId, id: { notIn: hidden } },
		_count: true,
	})
	const counts = new Map(groups.map(({ stage, _count }) => [stage, _count]))
	return entryStages
		.filter((stage) => isAdministrator(viewer) || !['draft', 'endorsement'].includes(stage))
		.map((stage) => ({ stage, count: counts.get(stage) ?? 0 }))
}
