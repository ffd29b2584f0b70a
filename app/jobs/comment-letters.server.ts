import { reader } from '#app/data/database.server.ts'
import { paths } from '#app/locales/paths.ts'
import { readerFields, type Happened, type Told } from './told.server.ts'

/** Who is named in a comment is told once, as long as they are a member of its agency. */
export const lettersOfComment = async ({ payload }: Happened): Promise<readonly Told[]> => {
	const comment = await reader().draftComment.findUnique({
		where: { id: String(payload.get('comment')) },
		include: {
			author: { select: { name: true } },
			entry: { select: { id: true, titleVi: true, unitId: true } },
		},
	})
	if (!comment || comment.removedAt !== null) return []
	const { author, entry, part } = comment
	const people = await reader().person.findMany({
		where: {
			disabledAt: null,
			mentions: { some: { commentId: comment.id } },
			memberships: { some: { unitId: entry.unitId, endsAt: null } },
		},
		select: readerFields,
		orderBy: { id: 'asc' },
	})
	return people.map((to) => ({
		to,
		about: comment.id,
		what: 'mentioned',
		values: () => ({ by: author.name, title: entry.titleVi }),
		path: paths.entryComments(entry.id, part),
	}))
}
