import { reader } from '#app/data/database.server.ts'
import { revocationNote } from '#app/data/revocations.server.ts'
import { paths } from '#app/locales/paths.ts'
import { membersOf, type Happened, type Told } from './told.server.ts'

/** The agency is told that its award was taken back, by which decision and on what grounds. */
export const lettersOfRevocation = async ({ subjectId }: Happened): Promise<readonly Told[]> => {
	const row = await reader().revocation.findUnique({
		where: { awardId: subjectId },
		include: { award: { include: { entry: true, awardLevel: true } } },
	})
	if (!row) return []
	const { entry, awardLevel } = row.award
	const { number, grounds, slug } = revocationNote(row)
	const members = await membersOf(entry.unitId, [entry.createdById, entry.savedById])
	return members.map((to) => ({
		to,
		about: entry.id,
		what: 'revoked',
		values: (language) => ({
			number,
			grounds,
			title: entry.titleVi,
			award: language === 'en' ? awardLevel.nameEn : awardLevel.nameVi,
		}),
		path: paths.practice(slug),
	}))
}
