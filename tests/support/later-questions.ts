import { setImmediate } from 'node:timers/promises'
import { reader } from '#app/data/database.server.ts'
import { Refusal } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'
import {
	awardPage,
	certificateOfAward,
	certificateOfEntry,
	certificatesOfDecision,
} from '#app/queries/certificates.server.ts'
import { ownInterests, roundConflicts } from '#app/queries/conflicts.server.ts'
import { correctionPage } from '#app/queries/corrections.server.ts'
import { councilPaper, noticeOfEntry, papersOfDecision } from '#app/queries/council-papers.server.ts'
import { councilRobustness } from '#app/queries/council-robustness.server.ts'
import {
	minutesFromSession,
	sessionDesk,
	sessionForMember,
	sessionToConduct,
} from '#app/queries/council-sessions.server.ts'
import { decisionPaper } from '#app/queries/decision-paper.server.ts'
import { hostedDiscussion, reviewDiscussion } from '#app/queries/discussion.server.ts'
import { agencyDossier, reviewDossier, staffDossier } from '#app/queries/dossier.server.ts'
import { entryClaims } from '#app/queries/entry-claims.server.ts'
import { entryMatrix } from '#app/queries/entry-matrix.server.ts'
import {
	agencyInquiries,
	inquiryDesk,
	openInquiries,
	reviewQuestions,
} from '#app/queries/inquiries.server.ts'
import { objectionToAnswer } from '#app/queries/objections.server.ts'
import { sheetsToTake } from '#app/queries/offline-sheets.server.ts'
import { ownSheets } from '#app/queries/own-sheets.server.ts'
import { publicPublicities, publicPublicity } from '#app/queries/publicities.server.ts'
import { newPublicity, publicityControl, publicityDesk } from '#app/queries/publicity-desk.server.ts'
import { remindingPage, reviewProgress } from '#app/queries/review-progress.server.ts'
import { secondRoundPage } from '#app/queries/second-round.server.ts'
import { sessionWall } from '#app/queries/session-wall.server.ts'
import { sheetReopening } from '#app/queries/sheet-reopening.server.ts'
import { supersessionDesk } from '#app/queries/supersession-desk.server.ts'
import { entryVisits, ownVisits, visitPage } from '#app/queries/visits.server.ts'
import { none } from './model/people.ts'
import { now } from './factories.ts'

/** What there is of an entry late in its life; what is not there yet is asked for by an id that nothing has. */
export const idsOf = async (entryId: string, roundId: string) => {
	const id = (row: { id: string } | null) => row?.id ?? none
	const { slug } = await reader().round.findUniqueOrThrow({ where: { id: roundId } })
	const { unitId } = await reader().entry.findUniqueOrThrow({ where: { id: entryId } })
	const item = await reader().decisionItem.findFirst({
		where: { entryId },
		orderBy: { decision: { recordedAt: 'desc' } },
	})
	const level = await reader().awardLevel.findFirst({
		where: { movement: { rounds: { some: { id: roundId } } } },
	})
	return {
		...{ entryId, roundId, slug, unitId, awardLevelId: id(level), decisionId: item?.decisionId ?? none },
		visitId: id(await reader().visit.findFirst({ where: { entryId } })),
		listId: id(await reader().publicity.findFirst({ where: { roundId } })),
		objectionId: id(await reader().objection.findFirst({ where: { entryId } })),
		sessionId: id(await reader().councilSession.findFirst({ where: { committee: { roundId } } })),
		awardId: id(await reader().award.findFirst({ where: { entryId }, orderBy: { id: 'desc' } })),
		assignmentIds: (await reader().assignment.findMany({ where: { entryId } })).map((each) => each.id),
	}
}

type Ids = Awaited<ReturnType<typeof idsOf>>
type Question = (viewer: Viewer) => Promise<unknown>

/** Pages, exports and papers of the later life of an entry, beside those of `questions.ts`. */
const laterQuestions = (ids: Ids): Record<string, Question> => {
	const { entryId, roundId, slug, unitId, awardLevelId, decisionId, visitId, listId, sessionId, awardId } =
		ids
	const paper = (kind: Parameters<typeof councilPaper>[2]) => (viewer: Viewer) =>
		councilPaper(viewer, decisionId, kind, kind === 'notice' ? unitId : null, now)
	const ofSheets = ids.assignmentIds.flatMap((id, index): [string, Question][] => [
		[`discussion ${index}`, (v) => reviewDiscussion(v, id, now)],
		[`questions ${index}`, (v) => reviewQuestions(v, id, now)],
		[`dossier of sheet ${index}`, (v) => reviewDossier(v, id)],
		[`opening sheet ${index}`, (v) => sheetReopening(v, entryId, id, now)],
	])
	return {
		...Object.fromEntries(ofSheets),
		'hosted discussion': (v) => hostedDiscussion(v, entryId, now),
		'inquiry desk': (v) => inquiryDesk(v, entryId, now),
		'agency inquiries': (v) => agencyInquiries(v, entryId, now),
		'open inquiries': (v) => openInquiries(v),
		'own sheets': (v) => ownSheets(v, { chosen: ids.assignmentIds, sort: null }, now),
		'offline sheets': (v) => sheetsToTake(v, roundId, now),
		'second round': (v) => secondRoundPage(v, roundId, now),
		progress: (v) => reviewProgress(v, roundId, now),
		reminding: (v) => remindingPage(v, roundId, [none], now),
		robustness: (v) => councilRobustness(v, slug, null, now),
		matrix: (v) => entryMatrix(v, entryId),
		'own visits': ownVisits,
		visits: (v) => entryVisits(v, entryId),
		visit: (v) => visitPage(v, visitId),
		lists: (v) => publicPublicities(v, now),
		list: (v) => publicPublicity(v, listId, now),
		'desk of lists': (v) => publicityDesk(v, roundId, now),
		'new list': (v) => newPublicity(v, roundId, { awardLevelId, entryIds: [entryId], days: 10 }, now),
		'control of the list': (v) => publicityControl(v, listId, now),
		objection: (v) => objectionToAnswer(v, ids.objectionId),
		sessions: (v) => sessionDesk(v, slug, now),
		'session to conduct': (v) => sessionToConduct(v, sessionId, now),
		'session of a member': (v) => sessionForMember(v, sessionId, now),
		wall: (v) => sessionWall(v, sessionId, now),
		'minutes of the session': (v) => minutesFromSession(v, roundId),
		decision: (v) => decisionPaper(v, decisionId, now),
		supersession: (v) => supersessionDesk(v, decisionId, now),
		papers: (v) => papersOfDecision(v, decisionId, now),
		minutes: paper('minutes'),
		proposal: paper('proposal'),
		'decision as paper': paper('decision'),
		notice: paper('notice'),
		'notice of the agency': (v) => noticeOfEntry(v, entryId),
		award: (v) => awardPage(v, awardId, now),
		correction: (v) => correctionPage(v, awardId, now),
		'all certificates': (v) => certificatesOfDecision(v, decisionId),
		certificate: (v) => certificateOfAward(v, awardId),
		'certificate of the agency': (v) => certificateOfEntry(v, entryId),
		conflicts: async (v) => withoutUnits(await roundConflicts(v, roundId, now)),
		'own interests': async (v) => withoutUnits(await ownInterests(v, entryId, now)),
		claims: (v) => entryClaims(v, entryId, now),
		'dossier of the agency': (v) => agencyDossier(v, entryId),
		'dossier of the secretariat': (v) => staffDossier(v, entryId),
	}
}

/** All units of the country can be chosen there: that says nothing of an entry. */
const withoutUnits = <Page extends object>(page: Page) => ({ ...page, units: null })

/** What each is answered with: data, or the reasons for which it is refused; anything else that is thrown is a bug. */
export const laterAnswersTo = async (viewer: Viewer, ids: Ids) => {
	const told: [string, unknown][] = []
	for (const [name, ask] of Object.entries(laterQuestions(ids))) {
		/** The embedded database answers without ever leaving the loop to others. */
		await setImmediate()
		const answer = await ask(viewer).catch((error: unknown) => {
			if (error instanceof Refusal) return error.reasons
			/** Who is not signed in never comes past the gate to most of these. */
			if (viewer.person === null) return String(error)
			throw error
		})
		told.push([name, answer])
	}
	return told
}
