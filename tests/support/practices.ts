import { reader } from '#app/data/database.server.ts'
import { publishDecision } from '#app/commands/publications.server.ts'
import type { EntryContent } from '#app/domain/entry-content.ts'
import type { EntryKind, Subject } from '#app/domain/entry.ts'
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
} from './factories.ts'

export type AwardedInput = {
	content?: Partial<EntryContent>
	unitId?: string
	kind?: EntryKind
	subject?: Subject
	basis?: 'sourced' | 'illustrative'
	level?: 0 | 1
	files?: readonly Parameters<typeof makeEvidence>[2][]
}

/** A round with a secretary, and entries of it that a decision awards; the ballots before it are left out. */
export const makeAwarding = async (fields: Parameters<typeof makeRound>[0] = {}) => {
	const made = await makeRound(fields)
	const secretary = await makeViewer({ office: 'secretary' })
	const drafter = await makePerson()
	return { ...made, secretary, drafterId: drafter.id }
}

export type Awarding = Awaited<ReturnType<typeof makeAwarding>>

let papers = 0

/** One decision on these entries, which is not public yet. */
export const decideOn = async (awarding: Awarding, inputs: readonly AwardedInput[]) => {
	const entries = []
	for (const input of inputs) entries.push({ ...(await makeAccepted(awarding, input)), input })
	const decision = await reader().decision.create({
		data: {
			roundId: awarding.roundId,
			number: `${(papers += 1)}/QĐ-${awarding.roundId.slice(-6)}`,
			decidedOn: new Date('2025-06-14'),
			titleVi: 'Về việc tặng Bằng khen',
			signerVi: 'Nguyễn Văn Ký',
			minutes: { present: ['Nguyễn Văn Ký'] },
			recordedById: awarding.secretary.person.id,
			recordedAt: daysFromNow(-1),
			awards: {
				create: entries.map(({ id, input }) => ({
					entryId: id,
					awardLevelId: awarding.awardLevels[input.level ?? 0]?.id ?? '',
					citationVi: 'Có thành tích xuất sắc',
				})),
			},
			decisionItems: { create: entries.map(({ id }) => ({ entryId: id, outcome: 'awarded' })) },
		},
	})
	for (const { id } of entries) await reader().entry.update({ where: { id }, data: { stage: 'decided' } })
	return { decisionId: decision.id, number: decision.number, entries }
}

/** The same, published: the practices in the order of the inputs. */
export const makePractices = async (awarding: Awarding, inputs: readonly AwardedInput[]) => {
	const { decisionId, entries } = await decideOn(awarding, inputs)
	await publishDecision(awarding.secretary, decisionId, now)
	const rows = await reader().practice.findMany({ where: { publicationId: decisionId } })
	return entries.map(({ id, evidence }) => {
		const row = rows.find((each) => each.entryId === id)
		if (!row) throw new Error(`entry ${id} was not published`)
		return { ...row, evidence }
	})
}

/** An entry says that it takes over another: whether anybody sees it is for the portal to say. */
export const proposeReplication = (
	entryId: string | undefined,
	originalId: string | undefined,
	proposedById: string,
	explanation = 'làm theo',
) =>
	reader().replicationProposal.create({
		data: {
			entryId: entryId ?? '',
			originalId: originalId ?? '',
			explanation,
			proposedById,
			proposedAt: now,
		},
	})

const makeAccepted = async (awarding: Awarding, input: AwardedInput) => {
	const unitId = input.unitId ?? (await makeUnit()).id
	const entry = await makeEntry({
		roundId: awarding.roundId,
		unitId,
		createdById: awarding.drafterId,
		kind: input.kind ?? 'initiative',
		subject: input.subject ?? 'collective',
		content: fullContent(input.content),
		evidence: false,
	})
	if (input.basis) await reader().entry.update({ where: { id: entry.id }, data: { basis: input.basis } })
	const evidence = []
	for (const file of input.files ?? []) evidence.push(await makeEvidence(entry.id, awarding.drafterId, file))
	await handIn('accepted', entry)
	return { id: entry.id, evidence }
}
