import { sha256 } from '#app/data/canonical.server.ts'
import { reader } from '#app/data/database.server.ts'
import { closeBallot, castVote, openBallot } from '#app/commands/ballots.server.ts'
import { recordDecision } from '#app/commands/decisions.server.ts'
import type { Choice } from '#app/domain/ballot.ts'
import type { DecisionOutcome } from '#app/domain/outcome.ts'
import type { EntryContent } from '#app/domain/entry-content.ts'
import { emptyReview, type ReviewContent } from '#app/domain/review.ts'
import type { Viewer } from '#app/domain/viewer.ts'
import {
	daysFromNow,
	fullContent,
	handIn,
	makeEntry,
	makeEvidence,
	makePerson,
	makeRound,
	makeUnit,
	makeViewer,
	now,
	rubricOf,
} from './factories.ts'

/** A round whose council sits: a secretary, a chair, and members without a unit unless told. */
export const makeCouncil = async (
	fields: Parameters<typeof makeRound>[0] & { members?: number; unitIds?: readonly (string | null)[] } = {},
) => {
	const made = await makeRound(fields)
	const { roundId, committeeId } = made
	const secretary = await makeViewer({ office: 'secretary' })
	const members = []
	for (let index = 0; index < (fields.members ?? 3); index += 1) {
		const unitId = fields.unitIds?.[index] ?? null
		members.push(await makeViewer({ seatIn: committeeId, chair: index === 0, unitId }))
	}
	const drafter = await makePerson()
	return { ...made, roundId, committeeId, secretary, members, drafterId: drafter.id }
}

export type Council = Awaited<ReturnType<typeof makeCouncil>>

/** An accepted entry with sheets of these totals handed in; `missing` more reviewers have not. */
export const makeReviewed = async (
	council: Council,
	fields: {
		unitId?: string
		content?: Partial<EntryContent>
		totals?: readonly number[]
		missing?: number
		sheet?: Partial<ReviewContent>
		pictures?: readonly { fileName: string; caption?: string; public: boolean; kind?: string }[]
	} = {},
) => {
	const unitId = fields.unitId ?? (await makeUnit()).id
	const content = fullContent(fields.content)
	const entry = await makeEntry({ roundId: council.roundId, unitId, createdById: council.drafterId, content })
	const pictures = []
	for (const picture of fields.pictures ?? []) {
		pictures.push(await makeEvidence(entry.id, council.drafterId, { kind: 'jpeg', ...picture }))
	}
	const shown = JSON.parse(JSON.stringify(content))
	shown.sections.context.content.push(
		...pictures.map(({ id }) => ({ type: 'image', attrs: { evidenceId: id, alt: '' } })),
	)
	const saved = await reader().entry.update({ where: { id: entry.id }, data: { content: shown } })
	await handIn('accepted', saved)
	const sheet = { ...emptyReview(rubricOf('initiative', 'collective')), ...fields.sheet }
	for (const total of fields.totals ?? [80, 85, 90]) await makeSheet(council, entry.id, sheet, total)
	for (let left = fields.missing ?? 0; left > 0; left -= 1) await makeSheet(council, entry.id, sheet, null)
	await reader().entry.update({ where: { id: entry.id }, data: { stage: 'review' } })
	return { id: entry.id, unitId, content, pictures }
}

const makeSheet = async (council: Council, entryId: string, content: ReviewContent, total: number | null) => {
	const reviewer = await makeViewer({ reviewerIn: council.roundId })
	const { id } = await reader().assignment.create({
		data: {
			entryId,
			personId: reviewer.person.id,
			assignedById: council.secretary.person.id,
			assignedAt: daysFromNow(-8),
			dueAt: daysFromNow(5),
		},
	})
	if (total === null) return
	await handInSheet(id, content, total)
}

const handInSheet = async (assignmentId: string, content: ReviewContent, total: number) => {
	await reader().review.create({
		data: { assignmentId, content: JSON.parse(JSON.stringify(content)), savedAt: daysFromNow(-3) },
	})
	await reader().reviewSubmission.create({
		data: { assignmentId, total, frozen: '{}', digest: sha256('{}'), submittedAt: daysFromNow(-3) },
	})
}

/** Hands in a sheet for every assignment of the entry that has none, with these totals. */
export const handInSheets = async (entryId: string, totals: readonly number[]) => {
	const waiting = await reader().assignment.findMany({
		where: { entryId, review: null },
		orderBy: { id: 'asc' },
	})
	const content = JSON.parse(JSON.stringify(emptyReview(rubricOf('initiative', 'collective'))))
	for (const [index, { id }] of waiting.entries()) await handInSheet(id, content, totals[index] ?? 0)
}

/** Opens a ballot, lets these members vote one after another, and closes it unless told not to. */
export const holdBallot = async (
	council: Council,
	entryId: string,
	votes: readonly Choice[] = ['agree', 'agree', 'agree'],
	{ level = 0, close = true }: { level?: number; close?: boolean } = {},
) => {
	const awardLevelId = council.awardLevels[level]?.id ?? ''
	const ballotId = await openBallot(council.secretary, { entryId, awardLevelId }, now)
	for (const [index, choice] of votes.entries()) {
		const member = council.members[index]
		if (member) await castVote(member, ballotId, choice, now)
	}
	if (close) await closeBallot(council.secretary, ballotId, now)
	return { ballotId, awardLevelId }
}

let papers = 0

/** A decision on these items with full minutes. */
export const decide = (
	council: Council,
	items: readonly DecisionOutcome[],
	{
		viewer = council.secretary,
		number = `${(papers += 1)}/QĐ-${council.roundId.slice(-6)}`,
	}: {
		viewer?: Viewer
		number?: string
	} = {},
) => recordDecision(viewer, decisionInput(council, items, number), now)

export const decisionInput = (council: Council, items: readonly DecisionOutcome[], number: string) => ({
	roundId: council.roundId,
	number,
	decidedOn: new Date('2025-06-14'),
	titleVi: 'Về việc tặng Bằng khen cho các tập thể, cá nhân có thành tích xuất sắc',
	signerVi: 'Nguyễn Văn Ký, Chủ tịch Hội đồng',
	minutes: {
		present: ['Nguyễn Văn Ký', 'Trần Thị Hội'],
		absent: [],
		chair: 'Nguyễn Văn Ký',
		secretary: 'Lê Thị Ghi',
		discussion: 'Hội đồng đã thảo luận từng hồ sơ.',
	},
	items: items.map((item) =>
		item.outcome === 'not-awarded' ? { grounds: 'Phạm vi ảnh hưởng còn hẹp', ...item } : item,
	),
})
