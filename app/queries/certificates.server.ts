import { certificateCodeOf, editionsOf, type Certificate } from '#app/data/certificates.server.ts'
import { reader } from '#app/data/database.server.ts'
import { conflictsWith, isUuid, loadEntry } from '#app/data/entries.server.ts'
import {
	allRevocations,
	revocationAt,
	revocationNote,
	type RevocationNote,
} from '#app/data/revocations.server.ts'
import { inForce as inForceWhere, inPlace } from '#app/data/supersessions.server.ts'
import { unitTree } from '#app/data/units.server.ts'
import { mayReissue, readCode } from '#app/domain/certificate.ts'
import { mayRevoke } from '#app/domain/revocation.ts'
import { Refusal, type Verdict } from '#app/domain/verdict.ts'
import { isSecretary, type Viewer } from '#app/domain/viewer.ts'
import { vietnamDay } from '#app/domain/working-day.ts'
import { clock } from './council-round.server.ts'

export type CheckedCertificate = Certificate & {
	/** The edition in force, where this one is not. */
	current: string | null
	/** Where the practice is read; null once it was revoked. */
	slug: string | null
	revocation: RevocationNote | null
	later: LaterDecision | null
}

const withAward = {
	award: {
		include: {
			certificates: true,
			revocation: true,
			supersededBy: {
				include: { decision: { include: { publication: true } } },
			},
			entry: { include: { practice: true } },
		},
	},
} as const

/** The decision that took the place of the one that gave the award, once it is public. */
export type LaterDecision = { number: string; decidedOn: string; grounds: string }

type Later = {
	decision: { number: string; decidedOn: Date; supersedingGrounds: string; publication: object | null }
} | null

const laterOf = (supersededBy: Later): LaterDecision | null =>
	supersededBy?.decision.publication
		? {
				number: supersededBy.decision.number,
				decidedOn: supersededBy.decision.decidedOn.toISOString().slice(0, 10),
				grounds: supersededBy.decision.supersedingGrounds,
			}
		: null

/** What anybody with a code learns; null when no certificate has it. */
export const certificateAt = async (_viewer: Viewer, typed: string): Promise<CheckedCertificate | null> => {
	const code = readCode(typed)
	const row = code && (await reader().certificate.findUnique({ where: { code }, include: withAward }))
	if (!row) return null
	const { certificates, revocation, entry, supersededBy } = row.award
	const later = laterOf(supersededBy)
	const states = { isRevoked: revocation !== null, isSuperseded: later !== null }
	const editions = editionsOf(certificates, states)
	const index = editions.findIndex((edition) => edition.code === row.code)
	const own = editions[index]
	if (!own) return null
	return {
		...own,
		/** Why it was replaced stands with the edition that followed. */
		grounds: editions[index - 1]?.grounds ?? '',
		current:
			own.state !== 'superseded'
				? null
				: later
					? await certificateCodeOf(entry.id)
					: (editions[0]?.code ?? null),
		later,
		slug: entry.practice?.slug ?? null,
		revocation: revocation && revocationNote(revocation),
	}
}

const holding = { isRevoked: false, isSuperseded: false }

export const revocationsPage = async (_viewer: Viewer): Promise<RevocationNote[]> => allRevocations()

/** What stands at the address of a practice whose award was revoked. */
export const revokedPracticeAt = async (_viewer: Viewer, slug: string): Promise<RevocationNote | null> =>
	revocationAt(slug)

export type AwardPage = {
	id: string
	entryId: string
	title: string
	decision: { id: string; number: string }
	editions: readonly Certificate[]
	revocation: RevocationNote | null
	later: LaterDecision | null
	reissue: Verdict
	revoke: Verdict
}

/** An award for the secretary: its certificates, and what may still be done about it. */
export const awardPage = async (viewer: Viewer, id: string, at?: Date): Promise<AwardPage> => {
	if (!isSecretary(viewer)) throw new Refusal({ code: 'not-yours' })
	const award = isUuid(id)
		? await reader().award.findUnique({
				where: { id },
				include: {
					certificates: true,
					revocation: true,
					supersededBy: { include: { decision: { include: { publication: true } } } },
					decision: { include: { publication: true } },
				},
			})
		: null
	if (!award || award.decision.publication === null) throw new Refusal({ code: 'hidden' })
	const now = await clock(at)
	const entry = await loadEntry(reader(), award.entryId)
	const conflicts = conflictsWith(viewer, entry, await unitTree(reader(), now))
	const later = laterOf(award.supersededBy)
	const states = { isRevoked: award.revocation !== null, isSuperseded: later !== null }
	const facts = { isPublished: true, ...states }
	const today = vietnamDay(now)
	const editions = editionsOf(award.certificates, states)
	return {
		id,
		entryId: award.entryId,
		title: editions[0]?.content.title ?? '',
		decision: { id: award.decisionId, number: award.decision.number },
		editions,
		revocation: award.revocation && revocationNote(award.revocation),
		later,
		reissue: mayReissue(viewer, conflicts, facts),
		revoke: mayRevoke(viewer, conflicts, {
			...{ ...facts, awardedOn: today, decidedOn: today, today },
			/** Also while the decision that follows waits for its publication. */
			isSuperseded: award.supersededBy !== null,
		}),
	}
}

/** The certificates of a decision that hold, in the order of their awards. */
export const certificatesOfDecision = async (viewer: Viewer, decisionId: string): Promise<Certificate[]> => {
	if (!isSecretary(viewer)) throw new Refusal({ code: 'not-yours' })
	const awards = isUuid(decisionId)
		? await reader().award.findMany({
				where: { decisionId, ...inForceWhere, decision: { publication: { isNot: null } } },
				include: { certificates: true },
				orderBy: [{ awardLevel: { rank: 'asc' } }, { entryId: 'asc' }],
			})
		: []
	const found = awards.flatMap(({ certificates }) => editionsOf(certificates, holding).slice(0, 1))
	if (found.length === 0) throw new Refusal({ code: 'hidden' })
	return found
}

/** The certificate in force of one award, for the secretary. */
export const certificateOfAward = async (viewer: Viewer, awardId: string): Promise<Certificate> => {
	if (!isSecretary(viewer)) throw new Refusal({ code: 'not-yours' })
	return inForce(isUuid(awardId) ? { id: awardId } : null)
}

/** The certificate in force of an entry, for its agency. */
export const certificateOfEntry = async (viewer: Viewer, entryId: string): Promise<Certificate> => {
	const units = viewer.memberships.map(({ unitId }) => unitId)
	return inForce(isUuid(entryId) ? { entryId, entry: { unitId: { in: units } }, ...inPlace } : null)
}

type Where = { id: string } | ({ entryId: string; entry: { unitId: { in: string[] } } } & typeof inPlace)

const inForce = async (where: Where | null): Promise<Certificate> => {
	const award =
		where &&
		(await reader().award.findFirst({
			where: { ...where, certificates: { some: {} } },
			include: { certificates: true, revocation: true },
		}))
	if (!award) throw new Refusal({ code: 'hidden' })
	const states = {
		isRevoked: award.revocation !== null,
		isSuperseded: (await reader().award.count({ where: { id: award.id, ...inPlace } })) === 0,
	}
	const [latest] = editionsOf(award.certificates, states)
	if (!latest) throw new Refusal({ code: 'hidden' })
	if (states.isSuperseded && !states.isRevoked) throw new Refusal({ code: 'already', fact: 'superseded' })
	if (latest.state === 'revoked') throw new Refusal({ code: 'already', fact: 'revoked' })
	return latest
}
