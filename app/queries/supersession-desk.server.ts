import { tallyOf, thresholdOf } from '#app/data/council.server.ts'
import { reader } from '#app/data/database.server.ts'
import { conflictsWith, isUuid, loadEntry, visibleTo } from '#app/data/entries.server.ts'
import { earlierDecision, earlierItemOf, type EarlierDecision } from '#app/data/supersessions.server.ts'
import { unitName, unitTree } from '#app/data/units.server.ts'
import { ballotsNow, passes } from '#app/domain/ballot.ts'
import { signatureOf } from '#app/domain/decision.ts'
import { Refusal } from '#app/domain/verdict.ts'
import { isSecretary, type Viewer } from '#app/domain/viewer.ts'
import { ballotView, ballotsOfEntry } from './council-ballots.server.ts'
import { clock } from './council-round.server.ts'
import { decisionDesk, type Candidate } from './decisions.server.ts'

/** An entry of the earlier decision as it stands, and what a later one may say of it. */
export type Correction = Candidate & {
	isCorrection: true
	isEarlierPublic: boolean
	now: {
		choice: string
		awardVi: string
		awardEn: string
		citationVi: string
		recipientVi: string
		grounds: string
	}
}

export type SupersessionDesk = {
	id: string
	number: string
	roundId: string
	signature: { name: string; title: string }
	isPublic: boolean
	corrections: readonly Correction[]
	/** Undecided entries of the round that may be added. */
	added: readonly Candidate[]
}

/** What the secretary chooses from when a decision is superseded. */
export const supersessionDesk = async (viewer: Viewer, id: string, at?: Date): Promise<SupersessionDesk> => {
	if (!isSecretary(viewer)) throw new Refusal({ code: 'not-yours' })
	const found = isUuid(id)
		? await reader().decision.findUnique({
				where: { id },
				select: { roundId: true, round: { select: { slug: true } } },
			})
		: null
	const earlier = found && (await earlierDecision(reader(), id, found.roundId))
	if (!earlier) throw new Refusal({ code: 'hidden' })
	const now = await clock(at)
	const desk = await decisionDesk(viewer, found.round.slug, at)
	const own = new Set(earlier.decisionItems.map(({ entryId }) => entryId))
	return {
		id,
		number: earlier.number,
		roundId: earlier.roundId,
		signature: signatureOf(earlier.signerVi),
		isPublic: earlier.publication !== null,
		corrections: await correctionsOf(viewer, earlier, now),
		added: desk.candidates
			.filter(({ entryId, awards }) => awards.length > 0 && !own.has(entryId))
			.map((candidate) => ({ ...candidate, others: [] })),
	}
}

/** Entries that the viewer is bound to, and those of which a later decision spoke, are not among them. */
const correctionsOf = async (viewer: Viewer, earlier: EarlierDecision, now: Date): Promise<Correction[]> => {
	const tree = await unitTree(reader(), now)
	const corrections: Correction[] = []
	for (const { entryId, grounds } of earlier.decisionItems) {
		const entry = await loadEntry(reader(), entryId)
		const item = earlierItemOf(earlier, entry)
		if (!item || item.isRevoked || conflictsWith(viewer, entry, tree).length > 0) continue
		const unit = await reader().unit.findUniqueOrThrow({
			where: { id: entry.unitId },
			include: { names: true },
		})
		const ballots = await ballotsOfEntry(entryId)
		const given = ballots.find(({ awardLevelId }) => awardLevelId === item.award?.awardLevelId)?.awardLevel
		const levels = ballotsNow(ballots, entry.facts.sentBackAt).filter(
			(row) =>
				row.closedAt !== null && passes(thresholdOf(row.awardLevel), tallyOf(row.tallies), row.membersTotal),
		)
		const visible = visibleTo(viewer, entry, tree, now)
		corrections.push({
			...{ entryId, isCorrection: true, isEarlierPublic: earlier.publication !== null },
			title: entry.content.titleVi,
			agency: unitName(unit, now, viewer.language),
			ballots: ballots.map((row) => ballotView(viewer, row, visible)),
			awards: levels.map(({ awardLevelId, awardLevel: { nameVi, nameEn } }) => ({
				awardLevelId,
				nameVi,
				nameEn,
			})),
			others: item.outcome === 'not-awarded' && earlier.publication ? [] : ['not-awarded'],
			now: {
				choice: item.award?.awardLevelId ?? item.outcome,
				...{ awardVi: given?.nameVi ?? '', awardEn: given?.nameEn ?? '', grounds },
				citationVi: item.award?.citationVi ?? '',
				recipientVi: item.award?.recipientVi ?? '',
			},
		})
	}
	return corrections
}
