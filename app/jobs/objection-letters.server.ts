import { reader } from '#app/data/database.server.ts'
import { conflictsWith, loadEntry } from '#app/data/entries.server.ts'
import { objectionById } from '#app/data/objections.server.ts'
import { proposalIn } from '#app/data/publicities.server.ts'
import { unitTree } from '#app/data/units.server.ts'
import { viewerOf } from '#app/data/viewers.server.ts'
import { paths } from '#app/locales/paths.ts'
import { readerFields, roundName, type Happened, type Told } from './told.server.ts'

/** The secretaries are told that an objection waits; who objects is not in the letter, nor is what it says. */
export const lettersOfObjection = async ({ subjectId, payload, at }: Happened): Promise<readonly Told[]> => {
	const row = await objectionById(reader(), subjectId)
	if (!row) return []
	const entry = await loadEntry(reader(), row.entryId)
	const tree = await unitTree(reader(), at)
	const { awardLevel } = row.publicity
	const secretaries = await reader().person.findMany({
		where: { disabledAt: null, offices: { some: { role: 'secretary', endsAt: null } } },
		select: readerFields,
		orderBy: { id: 'asc' },
	})
	const told: Told[] = []
	for (const to of secretaries) {
		if (conflictsWith(await viewerOf(to.id, 'vi', ''), entry, tree).length > 0) continue
		told.push({
			to,
			about: row.id,
			what: 'objection',
			values: (language) => ({
				number: String(payload.get('number') ?? ''),
				title: proposalIn(row.listed.content).titleVi,
				award: language === 'en' ? awardLevel.nameEn : awardLevel.nameVi,
				round: roundName(entry.row.round, language),
			}),
			path: paths.adminObjection(row.id),
		})
	}
	return told
}
