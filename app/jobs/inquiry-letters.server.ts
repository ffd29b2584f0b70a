import { reader } from '#app/data/database.server.ts'
import { conflictsWith, loadEntry, visibleTo } from '#app/data/entries.server.ts'
import { readTitle } from '#app/data/reading.server.ts'
import { unitTree } from '#app/data/units.server.ts'
import { viewerOf } from '#app/data/viewers.server.ts'
import { formatMoment } from '#app/locales/format.ts'
import { paths } from '#app/locales/paths.ts'
import { membersOf, readerFields, roundName, type Happened, type Told } from './told.server.ts'

/** The agency is asked by the secretariat and no one else; the reviewers are told that there is an answer, as blind as they read. */
export const lettersOfInquiry = async (happened: Happened): Promise<readonly Told[]> => {
	const inquiry = await reader().inquiry.findUnique({
		where: { id: String(happened.payload.get('inquiry') ?? '') },
	})
	if (!inquiry || inquiry.entryId !== happened.subjectId) return []
	const entry = await loadEntry(reader(), inquiry.entryId)
	return happened.name === 'inquiry.sent' ? toAgency(entry, inquiry) : toReviewers(entry, inquiry, happened)
}

type Entry = Awaited<ReturnType<typeof loadEntry>>
type Asked = { id: string; dueAt: Date }

const toAgency = async ({ id, unitId, row }: Entry, inquiry: Asked): Promise<readonly Told[]> =>
	(await membersOf(unitId, [row.createdById, row.savedById])).map((to) => ({
		to,
		about: inquiry.id,
		what: 'inquiry' as const,
		values: (language) => ({
			title: row.titleVi,
			round: roundName(row.round, language),
			due: formatMoment(inquiry.dueAt),
		}),
		path: paths.entryInquiries(id),
	}))

const toReviewers = async (entry: Entry, inquiry: Asked, { at }: Happened): Promise<readonly Told[]> => {
	const tree = await unitTree(reader(), at)
	const told: Told[] = []
	for (const { id, personId, recusal } of entry.row.assignments) {
		const viewer = recusal ? null : await viewerOf(personId, 'vi', '')
		if (!viewer?.person || conflictsWith(viewer, entry, tree).length > 0) continue
		if (!visibleTo(viewer, entry, tree, at).has('own-review')) continue
		const read = await readTitle(reader(), viewer, entry, tree, at)
		const to = await reader().person.findFirst({
			where: { id: personId, disabledAt: null },
			select: readerFields,
		})
		if (!read || !to) continue
		told.push({
			to,
			about: inquiry.id,
			what: 'inquiry-answered',
			values: (language) => ({ title: read.title, round: roundName(entry.row.round, language) }),
			path: paths.reviewQuestions(id),
		})
	}
	return told
}
