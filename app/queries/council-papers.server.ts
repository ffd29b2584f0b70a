import { reader } from '#app/data/database.server.ts'
import { outcomeOf } from '#app/data/decided.server.ts'
import { ownDecided, partiesOf } from '#app/data/decision-parties.server.ts'
import { isUuid } from '#app/data/entries.server.ts'
import { minutesOf } from '#app/data/minutes.server.ts'
import { signedInForce, signedVersions } from '#app/data/signed-papers.server.ts'
import { besideDecision, besideOf } from '#app/data/supersessions.server.ts'
import { unitName } from '#app/data/units.server.ts'
import {
	mayNumberPapers,
	type CouncilPaperFacts,
	type CouncilPaperKind,
	type NumberedKind,
	type PaperItem,
} from '#app/domain/council-paper.ts'
import { signatureOf } from '#app/domain/decision.ts'
import type { ScanState } from '#app/domain/evidence.ts'
import { mayReadSignedPaper, type PaperOf } from '#app/domain/signed-paper.ts'
import { hide, Refusal, type Verdict } from '#app/domain/verdict.ts'
import { isSecretary, type Viewer } from '#app/domain/viewer.ts'
import { clock } from './council-round.server.ts'
import { decisionPaper, type DecisionItemView } from './decision-paper.server.ts'

export type PaperLine = {
	kind: CouncilPaperKind
	unitId: string | null
	agency: string
	number: number | null
	/** The signed paper in force, where there is one and the viewer may know of it. */
	signed: { number: number; addedAt: Date; scan: ScanState } | null
}

/** The papers of a decision with their numbers, whether numbers may be given, and the signed ones beside them. */
export const papersOfDecision = async (
	viewer: Viewer,
	decisionId: string,
	at?: Date,
): Promise<{ papers: readonly PaperLine[]; mayNumber: Verdict; mayReadSigned: Verdict }> => {
	if (!isSecretary(viewer)) throw new Refusal({ code: 'not-yours' })
	const items = isUuid(decisionId)
		? await reader().decisionItem.findMany({
				where: { decisionId },
				orderBy: { entryId: 'asc' },
				include: { decision: true, entry: { include: { unit: { include: { names: true } } } } },
			})
		: []
	if (items.length === 0) throw new Refusal({ code: 'hidden' })
	const given = await reader().paperNumber.findMany({ where: { decisionId } })
	const numberOf = (kind: NumberedKind, unitId: string | null) =>
		given.find((each) => each.kind === kind && each.unitId === unitId)?.number ?? null
	const entryIds = items.map(({ entryId }) => entryId)
	const { conflicts } = await partiesOf(reader(), viewer, entryIds, await clock(at))
	const mayReadSigned = mayReadSignedPaper(viewer, conflicts)
	const scans = mayReadSigned.allowed ? await signedVersions(reader(), decisionId) : []
	const signedOf = (paper: PaperOf): PaperLine['signed'] => {
		const version = signedInForce(scans, paper)
		return version && { number: version.number, addedAt: version.addedAt, scan: version.scan }
	}
	const units = new Map(
		items.map(({ entry, decision }) => [entry.unitId, unitName(entry.unit, decision.decidedOn, 'vi')]),
	)
	const line = (kind: CouncilPaperKind, number: number | null): PaperLine => ({
		...{ kind, number, unitId: null, agency: '' },
		signed: signedOf({ kind, unitId: null }),
	})
	return {
		papers: [
			line('minutes', numberOf('minutes', null)),
			line('proposal', numberOf('proposal', null)),
			line('decision', null),
			...[...units].map(([unitId, agency]): PaperLine => ({
				...{ kind: 'notice', unitId, agency },
				number: numberOf('notice', unitId),
				signed: signedOf({ kind: 'notice', unitId }),
			})),
		],
		mayNumber: mayNumberPapers(viewer, conflicts, given.length),
		mayReadSigned,
	}
}

/** What the secretary's paper of one kind says; `unitId` is whose notice. */
export const councilPaper = async (
	viewer: Viewer,
	decisionId: string,
	kind: CouncilPaperKind,
	unitId: string | null,
	at?: Date,
): Promise<CouncilPaperFacts> => {
	const page = await decisionPaper(viewer, decisionId, at)
	if (kind === 'notice' && !page.items.some((item) => item.unitId === unitId))
		throw new Refusal({ code: 'hidden' })
	const given = await reader().paperNumber.findFirst({ where: { decisionId, kind, unitId } })
	const { number, decidedOn, titleVi, council, movement, legalBases, signature, minutes } = page
	return {
		...{ number, decidedOn, titleVi, council, movement, legalBases, signature, minutes },
		round: page.round.nameVi,
		items: page.items.map(paperItem),
		supersedes: page.beside.supersedes,
		given: given?.number ?? null,
	}
}

const paperItem = ({ ballots, award, ...item }: DecisionItemView): PaperItem => ({
	...saidOf(item),
	award: award && { nameVi: award.nameVi, citationVi: wordsOf(award) },
	ballots: ballots.flatMap(({ award: level, number, members, voted, written, result }) =>
		result === null
			? []
			: [
					{
						award: level.nameVi,
						number,
						members,
						cast: voted,
						...written,
						...result.tally,
						percent: result.percent,
						needed: (100 * level.threshold.numerator) / level.threshold.denominator,
						passed: result.passed,
					},
				],
	),
})

type Given = { decisionId: string; citationVi: string; recipientVi: string; awardLevel: { nameVi: string } }

const awardIn = (awards: readonly Given[], decisionId: string) => {
	const award = awards.find((each) => each.decisionId === decisionId)
	return award ? { nameVi: award.awardLevel.nameVi, citationVi: wordsOf(award) } : null
}

/** A corrected name stands before the citation. */
const wordsOf = ({ recipientVi, citationVi }: { recipientVi: string; citationVi: string }) =>
	[recipientVi, citationVi].filter((words) => words !== '').join(': ')

const saidOf = ({
	unitId,
	title,
	agency,
	outcome,
	grounds,
	referredTo,
	gate,
}: Omit<DecisionItemView, 'ballots' | 'award'>) => ({
	...{ unitId, title, agency, outcome, grounds, referredTo, gate },
})

/** The notice to the agency of an entry, once its decision is public: of its own entries alone, without votes. */
export const noticeOfEntry = async (
	viewer: Viewer,
	entryId: string,
): Promise<CouncilPaperFacts & { unitId: string }> => {
	const { decisionId, unitId } = (await ownDecided(reader(), viewer, entryId)) ?? hide()
	const decision = await reader().decision.findUniqueOrThrow({
		where: { id: decisionId },
		include: {
			decisionItems: {
				where: { entry: { unitId } },
				orderBy: { entryId: 'asc' },
				include: {
					entry: {
						include: { unit: { include: { names: true } }, awards: { include: { awardLevel: true } } },
					},
				},
			},
			paperNumbers: { where: { kind: 'notice', unitId } },
			...besideDecision,
			round: { include: { committee: true, movement: true } },
		},
	})
	const { number, decidedOn, titleVi, signerVi, minutes, round, decisionItems, paperNumbers } = decision
	const { secretary, place = '' } = minutesOf(minutes)
	return {
		...{ number, titleVi, unitId },
		decidedOn: decidedOn.toISOString().slice(0, 10),
		council: round.committee?.nameVi ?? '',
		movement: round.movement.nameVi,
		round: round.nameVi,
		legalBases: [],
		signature: signatureOf(signerVi),
		minutes: { present: [], absent: [], chair: '', secretary, discussion: '', place },
		items: decisionItems.map(({ entry, ...item }) => ({
			...outcomeOf(item),
			...{ unitId, ballots: [] },
			title: entry.titleVi,
			agency: unitName(entry.unit, decidedOn, 'vi'),
			award: awardIn(entry.awards, decision.id),
		})),
		supersedes: besideOf(decision).supersedes,
		given: paperNumbers[0]?.number ?? null,
	}
}
