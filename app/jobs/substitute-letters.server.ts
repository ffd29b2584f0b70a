import { reader } from '#app/data/database.server.ts'
import { loadEntry, visibleTo } from '#app/data/entries.server.ts'
import { unitTree } from '#app/data/units.server.ts'
import { viewerOf } from '#app/data/viewers.server.ts'
import { isSecretary } from '#app/domain/viewer.ts'
import { paths } from '#app/locales/paths.ts'
import { readerFields, roundName, type Happened, type Told } from './told.server.ts'

/**
 * Secretaries are told where somebody is wanted: nobody is named to them but the entry, and who may not know of it, or
 * reviews it, gets no letter. Whose late sheet went to somebody else is told that, without the entry.
 */
export const lettersOfSubstitutes = async (happened: Happened): Promise<readonly Told[]> => {
	const { name, subjectId, payload, at } = happened
	if (name === 'entry.third-called')
		return payload.get('called') === false ? toSecretaries(subjectId, subjectId, 'third-wanted', at) : []
	const assignment = await reader().assignment.findUnique({
		where: { id: subjectId },
		select: {
			entryId: true,
			recusal: { select: { kind: true } },
			person: { select: { ...readerFields, disabledAt: true } },
			entry: { select: { round: true } },
		},
	})
	if (!assignment?.recusal) return []
	const { entryId, recusal, person, entry } = assignment
	if (recusal.kind !== 'late') return toSecretaries(entryId, subjectId, 'reviewer-wanted', at)
	if (person.disabledAt !== null) return []
	return [
		{
			to: person,
			about: subjectId,
			what: 'sheet-given-on',
			values: (language) => ({ round: roundName(entry.round, language) }),
			path: paths.review(),
		},
	]
}

const toSecretaries = async (
	entryId: string,
	about: string,
	what: 'third-wanted' | 'reviewer-wanted',
	at: Date,
): Promise<readonly Told[]> => {
	const entry = await loadEntry(reader(), entryId)
	if (entry.stage !== 'accepted' && entry.stage !== 'review') return []
	const tree = await unitTree(reader(), at)
	const people = await reader().person.findMany({
		where: { disabledAt: null, offices: { some: { role: 'secretary', endsAt: null } } },
		select: readerFields,
		orderBy: { id: 'asc' },
	})
	const told: Told[] = []
	for (const to of people) {
		const viewer = await viewerOf(to.id, 'vi', '')
		const isReviewer = entry.row.assignments.some(({ personId }) => personId === to.id)
		if (isReviewer || !isSecretary(viewer)) continue
		if (!visibleTo(viewer, entry, tree, at).has('reviewer-names')) continue
		told.push({
			...{ to, about, what },
			values: (language) => ({ title: entry.row.titleVi, round: roundName(entry.row.round, language) }),
			path: paths.adminProgress(entry.roundId),
		})
	}
	return told
}
