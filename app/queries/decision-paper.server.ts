import { calendarOf } from '#app/data/council.server.ts'
import { reader } from '#app/data/database.server.ts'
import { outcomeOf } from '#app/data/decided.server.ts'
import { conflictsWith, isUuid, loadEntry, visibleTo } from '#app/data/entries.server.ts'
import { minutesOf } from '#app/data/minutes.server.ts'
import { projectPractices } from '#app/data/practice-projection.server.ts'
import {
	amendsPublic,
	besideDecision,
	besideOf,
	sayingsOf,
	type Said,
} from '#app/data/supersessions.server.ts'
import { unitName, unitTree } from '#app/data/units.server.ts'
import { isKnownToBound, withoutConflict } from '#app/domain/conflict.ts'
import { isGroundOfAward, signatureOf, type Minutes } from '#app/domain/decision.ts'
import type { Gate, Outcome } from '#app/domain/outcome.ts'
import { isTermOf, mayPublish, type PracticeContent } from '#app/domain/publication.ts'
import { ensure, hide, Refusal, type ConflictRelation, type Verdict } from '#app/domain/verdict.ts'
import { isSecretary, type Language, type Viewer } from '#app/domain/viewer.ts'
import { ballotView, ballotsOfEntry, type BallotView } from './council-ballots.server.ts'
import { clock } from './council-round.server.ts'

export type DecisionItemView = {
	entryId: string
	unitId: string
	title: string
	agency: string
	outcome: Outcome
	/** Why there is no award, to whom it is referred, and what suspends it. */
	grounds: string
	referredTo: string
	gate: Gate | null
	award: {
		id: string
		isRevoked: boolean
		isSuperseded: boolean
		nameVi: string
		nameEn: string
		citationVi: string
		recipientVi: string
	} | null
	/** What the decision that this one supersedes says of it. */
	before: Said | null
	/** Empty where the viewer has a conflict: the paper is public in the end, the counts are not. */
	ballots: readonly BallotView[]
}

/** `terms` are the words of the classification. */
export type PracticePreview = { slug: string; hasCover: boolean; terms: string[]; content: PracticeContent }

export type DecisionPaperPage = {
	id: string
	number: string
	titleVi: string
	decidedOn: string
	signature: { name: string; title: string }
	minutes: Minutes
	council: string
	round: { slug: string; nameVi: string; nameEn: string }
	movement: string
	legalBases: readonly string[]
	items: readonly DecisionItemView[]
	publication: { at: Date; practices: readonly { slug: string; title: string }[] } | null
	beside: ReturnType<typeof besideOf>
	verdict: Verdict
	/** Exactly what would become public; null once it is, and for one who may not publish for a conflict. */
	preview: readonly PracticePreview[] | null
}

/** A decision with its minutes as papers, and what its publication would show. Papers are in Vietnamese. */
export const decisionPaper = async (viewer: Viewer, id: string, at?: Date): Promise<DecisionPaperPage> => {
	const now = await clock(at)
	if (!isSecretary(viewer)) throw new Refusal({ code: 'not-yours' })
	const decision = await findDecision(id)
	const { items, conflicts } = await itemsOf(viewer, decision, now)
	const { number, titleVi, decidedOn, publication, round } = decision
	const publishedAt = publication?.publishedAt ?? null
	const beside = besideOf(decision)
	const facts = {
		...{ number, decidedOn, hasMinutes: true, publishedAt },
		isSuperseded: publication === null && beside.supersededBy.length > 0,
		amendsPublic: await amendsPublic(reader(), decision.supersedesId),
	}
	const isClear = conflicts.length === 0 && publication === null && !facts.isSuperseded
	const day = decidedOn.toISOString().slice(0, 10)
	return {
		...{ id, number, titleVi, items, beside },
		decidedOn: day,
		signature: signatureOf(decision.signerVi),
		minutes: minutesOf(decision.minutes),
		council: round.committee?.nameVi ?? '',
		round: { slug: round.slug, nameVi: round.nameVi, nameEn: round.nameEn },
		movement: round.movement.nameVi,
		legalBases: round.movement.legalBases
			.filter(({ number: symbol }) => isGroundOfAward(symbol))
			.filter(({ validFrom, validTo }) => isInForce(validFrom, validTo, decidedOn))
			.map(({ titleVi: title, number: symbol }) =>
				title.includes(symbol) ? title : `${title} số ${symbol}`,
			),
		publication: publication && {
			at: publication.publishedAt,
			practices: publication.practices.map(({ slug, titleVi: title }) => ({ slug, title })),
		},
		verdict: mayPublish(viewer, conflicts, facts, await calendarOf(reader(), round.id), now),
		preview: isClear ? await previewOf(decision, viewer.language) : null,
	}
}

const isInForce = (from: Date | null, to: Date | null, on: Date): boolean =>
	(from === null || from <= on) && (to === null || on < to)

const previewOf = async ({ id, round }: Decision, language: Language): Promise<PracticePreview[]> => {
	const practices = await projectPractices(reader(), id)
	const terms = await reader().term.findMany({
		where: { movementId: round.movementId },
		orderBy: [{ taxonomy: 'asc' }, { position: 'asc' }],
	})
	return practices.map(({ slug, coverId, content }) => ({
		...{ slug, content, hasCover: coverId !== null },
		terms: terms
			.filter((term) => isTermOf(content, term))
			.map(({ nameVi, nameEn }) => (language === 'en' ? nameEn : nameVi)),
	}))
}

type Decision = Awaited<ReturnType<typeof findDecision>>

const findDecision = async (id: string) => {
	const decision = isUuid(id)
		? await reader().decision.findUnique({
				where: { id },
				include: {
					...besideDecision,
					awards: {
						include: {
							awardLevel: true,
							revocation: { select: { awardId: true } },
							supersededBy: { select: { decision: { select: { publication: true } } } },
						},
					},
					decisionItems: { orderBy: { entryId: 'asc' } },
					publication: { include: { practices: { orderBy: { titleVi: 'asc' } } } },
					round: {
						include: {
							committee: true,
							movement: { include: { legalBases: { orderBy: { position: 'asc' } } } },
						},
					},
				},
			})
		: null
	return decision ?? hide()
}

/** What the decision says of each entry, and the viewer's conflicts with them. */
const itemsOf = async (
	viewer: Viewer,
	{ decisionItems, awards, decidedOn, supersedesId }: Decision,
	now: Date,
) => {
	const tree = await unitTree(reader(), now)
	const conflicts = new Set<ConflictRelation>()
	const items: DecisionItemView[] = []
	const before = await sayingsOf(reader(), supersedesId)
	for (const { entryId, ...item } of decisionItems) {
		const entry = await loadEntry(reader(), entryId)
		const visible = visibleTo(viewer, entry, tree, now)
		const unit = await reader().unit.findUniqueOrThrow({
			where: { id: entry.unitId },
			include: { names: true },
		})
		const award = awards.find((given) => given.entryId === entryId)
		const relations = conflictsWith(viewer, entry, tree)
		if (relations.length > 0 && !isKnownToBound(relations) && !visible.has('public-content'))
			ensure(withoutConflict(relations))
		for (const relation of relations) conflicts.add(relation)
		const ballots = visible.has('ballot-result') ? await ballotsOfEntry(entryId) : []
		items.push({
			...outcomeOf(item),
			...{ entryId, unitId: entry.unitId },
			title: entry.content.titleVi,
			agency: unitName(unit, decidedOn, 'vi'),
			award: award
				? {
						id: award.id,
						isRevoked: award.revocation !== null,
						isSuperseded: Boolean(award.supersededBy?.decision.publication),
						nameVi: award.awardLevel.nameVi,
						nameEn: award.awardLevel.nameEn,
						citationVi: award.citationVi,
						recipientVi: award.recipientVi,
					}
				: null,
			before: before.get(entryId) ?? null,
			ballots: ballots.map((row) => ballotView(viewer, row, visible)),
		})
	}
	return { items, conflicts: [...conflicts] }
}
