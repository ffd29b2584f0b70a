import { assignReviewers } from '#app/commands/assignments.server.ts'
import { castVote, closeBallot, openBallot } from '#app/commands/ballots.server.ts'
import { checkEligibility } from '#app/commands/eligibility.server.ts'
import { saveReview, submitReview } from '#app/commands/reviews.server.ts'
import { rubricFor } from '#app/domain/rubric.ts'
import { scoringRubrics } from '#app/data/reference-movement.server.ts'
import { begunSheetOf, sheetOf } from './sheets.ts'
import { later, type Round, type Story } from './story.ts'
import type { Told } from './told.ts'

/** The secretary finds the entry complete. */
export const accept = async (story: Story, entryId: string, at: Date): Promise<void> => {
	await checkEligibility(await story.as('thuky'), entryId, { outcome: 'accepted', reasons: [], note: '' }, at)
}

/** The secretary gives the entry to reviewers; the assignments, by reviewer. */
export const assign = async (
	story: Story,
	entryId: string,
	keys: readonly string[],
	at: Date,
): Promise<ReadonlyMap<string, string>> => {
	const ids = await assignReviewers(await story.as('thuky'), entryId, keys.map(story.personId), at)
	return new Map(keys.map((key, index) => [key, ids[index] ?? '']))
}

type Sheet = { assignmentId: string; key: string; total: number; turn: number }

const contentOfSheet = (told: Told, { total, turn }: Sheet) => {
	const rubric = rubricFor(scoringRubrics, told.kind, told.subject)
	if (!rubric) throw new Error(`no rubric for ${told.key}`)
	const strengths = told.strengths[turn % told.strengths.length] ?? ''
	const limits = told.limits[turn % told.limits.length] ?? ''
	return { rubric, content: sheetOf(rubric, { total, reviewer: turn, strengths, limits }) }
}

/** A reviewer saves a whole sheet and hands it in. */
export const review = async (story: Story, told: Told, sheet: Sheet, at: Date): Promise<void> => {
	const viewer = await story.as(sheet.key)
	const { content } = contentOfSheet(told, sheet)
	await saveReview(viewer, sheet.assignmentId, { version: 0, content }, at)
	await submitReview(viewer, sheet.assignmentId, later(at, 35))
}

/** A reviewer has begun and will go on another day. */
export const beginReview = async (story: Story, told: Told, sheet: Sheet, at: Date): Promise<void> => {
	const { rubric, content } = contentOfSheet(told, sheet)
	const begun = begunSheetOf(rubric, content)
	await saveReview(await story.as(sheet.key), sheet.assignmentId, { version: 0, content: begun }, at)
}

/** Three reviewers, three totals. */
export const reviewAll = async (
	story: Story,
	told: Told,
	entryId: string,
	{ keys, totals, at }: { keys: readonly string[]; totals: readonly number[]; at: Date },
): Promise<void> => {
	const assignments = await assign(story, entryId, keys, at)
	for (const [turn, [key, assignmentId]] of [...assignments].entries()) {
		const total = totals[turn] ?? 0
		await review(
			story,
			told,
			{ assignmentId, key, total, turn },
			later(at, 60 * 24 * (2 + turn * 3) + turn * 47),
		)
	}
}

type Vote = { award: string; votes: Readonly<Record<string, 'agree' | 'disagree' | 'abstain'>>; at: Date }

/** The secretary opens a ballot and members vote. */
export const vote = async (
	story: Story,
	round: Round,
	entryId: string,
	{ award, votes, at }: Vote,
): Promise<string> => {
	const awardLevelId = round.awards.get(award) ?? ''
	const ballotId = await openBallot(await story.as('thuky'), { entryId, awardLevelId }, at)
	for (const [index, [key, choice]] of Object.entries(votes).entries()) {
		await castVote(await story.as(key), ballotId, choice, later(at, 6 + index * 2))
	}
	return ballotId
}

export const voteAndClose = async (
	story: Story,
	round: Round,
	entryId: string,
	ballot: Vote,
): Promise<void> => {
	const ballotId = await vote(story, round, entryId, ballot)
	const minutes = 10 + Object.keys(ballot.votes).length * 2
	await closeBallot(await story.as('thuky'), ballotId, later(ballot.at, minutes))
}

const members = ['chutich', ...Array.from({ length: 8 }, (_, index) => `uyvien${index + 1}`)]

/** Everybody who may vote agrees, but for those named. */
export const allBut = (
	others: Readonly<Record<string, 'disagree' | 'abstain'>>,
	conflicted: readonly string[] = [],
): Vote['votes'] =>
	Object.fromEntries(
		members.filter((key) => !conflicted.includes(key)).map((key) => [key, others[key] ?? ('agree' as const)]),
	)
