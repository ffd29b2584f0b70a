import { reader } from '#app/data/database.server.ts'
import { mapFacets, wholeGallery } from '#app/domain/gallery.ts'
import { type Viewer } from '#app/domain/viewer.ts'
import { adminDesk } from '#app/queries/admin-desk.server.ts'
import { adminEntries } from '#app/queries/admin-entries.server.ts'
import { adminEntry } from '#app/queries/admin-entry.server.ts'
import { agencyDesk } from '#app/queries/agency-desk.server.ts'
import { newEntryChoices } from '#app/queries/new-entry.server.ts'
import { assignmentBoard } from '#app/queries/assignment-board.server.ts'
import { auditTrail } from '#app/queries/audit-trail.server.ts'
import { ballotDesk } from '#app/queries/ballots.server.ts'
import { councilEntry } from '#app/queries/council-entry.server.ts'
import { councilRanking } from '#app/queries/council-ranking.server.ts'
import { decisionDesk } from '#app/queries/decisions.server.ts'
import { entryEditor, evidencePage } from '#app/queries/entry-editor.server.ts'
import { entryPage } from '#app/queries/entry-page.server.ts'
import { evidenceFile } from '#app/queries/evidence-file.server.ts'
import { galleryOf } from '#app/queries/gallery.server.ts'
import { homePage } from '#app/queries/home.server.ts'
import { peopleList } from '#app/queries/people.server.ts'
import { receiptOf } from '#app/queries/receipt.server.ts'
import { reviewDesk } from '#app/queries/review-desk.server.ts'
import { recusalPage, reviewSheet } from '#app/queries/review-sheet.server.ts'
import { roundPage } from '#app/queries/rounds.server.ts'
import { canaryWorld } from '#tests/support/canaries.ts'
import { now } from '#tests/support/factories.ts'

type World = Awaited<ReturnType<typeof canaryWorld>>

export const noFilters = { event: null, person: '', subjectType: null, subject: '' }
export const noDates = { from: null, until: null, before: null }

/** Everything that can be asked of the portal about an entry; `search` is put wherever something is searched. */
export const questions = (
	{ entry, evidence, roundId, assignmentId, otherId }: World,
	round: string,
	search: string,
) =>
	({
		gallery: (v) =>
			galleryOf(v, { ...wholeGallery, text: search, chosen: mapFacets(() => []), page: 1, sort: null }),
		home: homePage,
		'review desk': (v) => reviewDesk(v, now),
		sheet: (v) => reviewSheet(v, assignmentId, now),
		'stepping back': (v) => recusalPage(v, assignmentId, now),
		'sheet of the other': (v) => reviewSheet(v, otherId, now),
		file: (v) => evidenceFile(v, evidence.id),
		'agency desk': agencyDesk,
		'new entry': newEntryChoices,
		'entry page': (v) => entryPage(v, entry.id),
		editor: (v) => entryEditor(v, entry.id),
		'evidence page': (v) => evidencePage(v, entry.id),
		receipt: (v) => receiptOf(v, entry.id),
		ranking: (v) => councilRanking(v, round, now),
		'council entry': (v) => councilEntry(v, entry.id, now),
		ballots: (v) => ballotDesk(v, round, now),
		decisions: (v) => decisionDesk(v, round, now),
		'admin desk': adminDesk,
		'admin entries': (v) => adminEntries(v, { search, sort: 'waiting', page: 1 }),
		'admin entry': (v) => adminEntry(v, entry.id, now),
		board: (v) => assignmentBoard(v, entry.id, now),
		trail: (v) => auditTrail(v, { ...noFilters, ...noDates }, now),
		'trail of the entry': (v) => auditTrail(v, { ...noFilters, ...noDates, subject: entry.id }, now),
		people: (v) => peopleList(v, { search, role: null, state: null, page: 1 }),
		round: (v) => roundPage(v, roundId, now),
	}) satisfies Record<string, (viewer: Viewer) => Promise<unknown>>

/** What each question is answered with: data, or the refusal as it is sent. */
export const answersTo = async (
	viewer: Viewer,
	world: World,
	without: readonly string[] = [],
	search = '',
) => {
	const told: [string, unknown][] = []
	const { slug } = await reader().round.findUniqueOrThrow({ where: { id: world.roundId } })
	for (const [name, ask] of Object.entries(questions(world, slug, search))) {
		if (without.includes(name)) continue
		told.push([
			name,
			await ask(viewer).catch((error: { reasons?: unknown }) => error.reasons ?? String(error)),
		])
	}
	return told
}
