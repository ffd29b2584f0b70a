import { reader } from '#app/data/database.server.ts'
import { formatMoment } from '#app/locales/format.ts'
import { paths } from '#app/locales/paths.ts'
import { readerFields, roundName, type Happened, type Told } from './told.server.ts'

/** What agencies are told of their deadline: an extension for all of them, an exception for one, or that it was taken back. */
export const lettersOfDeadline = async (happened: Happened): Promise<readonly Told[]> => {
	const what = happened.name.endsWith('undone') ? 'deadline-undone' : 'deadline-excepted'
	if (happened.name.startsWith('entry.')) return ofEntry(happened, what)
	const round = await reader().round.findUnique({ where: { id: happened.subjectId } })
	if (!round) return []
	if (happened.name === 'round.deadline-extended') {
		const drafts = await reader().entry.findMany({
			where: { roundId: round.id, stage: { in: ['draft', 'endorsement', 'returned'] } },
			select: { unitId: true },
			distinct: ['unitId'],
		})
		return letters(
			happened,
			round,
			drafts.map(({ unitId }) => unitId),
			'deadline-extended',
		)
	}
	const slug = String(happened.payload.get('unit') ?? '')
	const unit = await reader().unit.findUnique({ where: { slug }, select: { id: true } })
	return unit ? letters(happened, round, [unit.id], what) : []
}

type What = 'deadline-extended' | 'deadline-excepted' | 'deadline-undone'

const ofEntry = async (happened: Happened, what: What): Promise<readonly Told[]> => {
	const entry = await reader().entry.findUnique({
		where: { id: happened.subjectId },
		select: { id: true, unitId: true, titleVi: true, round: true },
	})
	if (!entry) return []
	const told = await letters(happened, entry.round, [entry.unitId], what)
	return told.map((each) => ({ ...each, path: paths.entry(entry.id) }))
}

type Round = { id: string; nameVi: string; nameEn: string }

/** Every member of the agencies, once each, however many of them they belong to. */
const letters = async (
	{ payload }: Happened,
	round: Round,
	unitIds: readonly string[],
	what: What,
): Promise<readonly Told[]> => {
	const people = await reader().person.findMany({
		where: { disabledAt: null, memberships: { some: { unitId: { in: [...unitIds] }, endsAt: null } } },
		select: readerFields,
		orderBy: { id: 'asc' },
	})
	const moment = (name: string) => {
		const text = String(payload.get(name) ?? '')
		return Number.isNaN(Date.parse(text)) ? '–' : formatMoment(text)
	}
	return people.map((to) => ({
		to,
		about: round.id,
		what,
		values: (language) => ({
			round: roundName(round, language),
			until: moment('until'),
			from: moment('from'),
			reason: String(payload.get('reason') ?? ''),
		}),
		path: paths.agency(),
	}))
}
