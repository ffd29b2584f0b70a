import { editionsOf, type Certificate } from '#app/data/certificates.server.ts'
import { reader } from '#app/data/database.server.ts'
import { conflictsWith, isUuid, loadEntry } from '#app/data/entries.server.ts'
import {
	allRevocations,
	revocationAt,
	revocationNote,
	type RevocationNote,
} from '#app/data/revocations.server.ts'
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
}

const withAward = {
	award: { include: { certificates: true, revocation: true, entry: { include: { practice: true } } } },
} as const

/** What anybody with a code learns; null when no certificate has it. */
export const certificateAt = async (_viewer: Viewer, typed: string): Promise<CheckedCertificate | null> => {
	const code = readCode(typed)
	const row = code && (await reader().certificate.findUnique({ where: { code }, include: withAward }))
	if (!row) return null
	const { certificates, revocation, entry } = row.award
	const editions = editionsOf(certificates, revocation !== null)
	const index = editions.findIndex((edition) => edition.code === row.code)
	const own = editions[index]
	if (!own) return null
	return {
		...own,
		/** Why it was replaced stands with the edition that followed. */
		grounds: editions[index - 1]?.grounds ?? '',
		current: own.state === 'superseded' ? (editions[0]?.code ?? null) : null,
		slug: entry.practice?.slug ?? null,
		revocation: revocation && revocationNote(revocation),
	}
}

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
	reissue: Verdict
	revoke: Verdict
}

/** An award for the secretary: its certificates, and what may still be done about it. */
export const awardPage = async (viewer: Viewer, id: string, at?: Date): Promise<AwardPage> => {
	if (!isSecretary(viewer)) throw new Refusal({ code: 'not-yours' })
	const award = isUuid(id)
		? await reader().award.findUnique({
				where: { id },
				include: { certificates: true, revocation: true, decision: { include: { publication: true } } },
			})
		: null
	if (!award || award.decision.publication === null) throw new Refusal({ code: 'hidden' })
	const now = await clock(at)
	const entry = await loadEntry(reader(), award.entryId)
	const conflicts = conflictsWith(viewer, entry, await unitTree(reader(), now))
	const facts = { isPublished: true, isRevoked: award.revocation !== null }
	const today = vietnamDay(now)
	const editions = editionsOf(award.certificates, facts.isRevoked)
	return {
		id,
		entryId: award.entryId,
		title: editions[0]?.content.title ?? '',
		decision: { id: award.decisionId, number: award.decision.number },
		editions,
		revocation: award.revocation && revocationNote(award.revocation),
		reissue: mayReissue(viewer, conflicts, facts),
		revoke: mayRevoke(viewer, conflicts, { ...facts, awardedOn: today, decidedOn: today, today }),
	}
}

/** The certificates of a decision that hold, in the order of their awards. */
export const certificatesOfDecision = async (viewer: Viewer, decisionId: string): Promise<Certificate[]> => {
	if (!isSecretary(viewer)) throw new Refusal({ code: 'not-yours' })
	const awards = isUuid(decisionId)
		? await reader().award.findMany({
				where: { decisionId, revocation: null, decision: { publication: { isNot: null } } },
				include: { certificates: true },
				orderBy: [{ awardLevel: { rank: 'asc' } }, { entryId: 'asc' }],
			})
		: []
	const found = awards.flatMap(({ certificates }) => editionsOf(certificates, false).slice(0, 1))
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
	return inForce(isUuid(entryId) ? { entryId, entry: { unitId: { in: units } } } : null)
}

type Where = { id: string } | { entryId: string; entry: { unitId: { in: string[] } } }

const inForce = async (where: Where | null): Promise<Certificate> => {
	const award =
		where && (await reader().award.findFirst({ where, include: { certificates: true, revocation: true } }))
	const [latest] = award ? editionsOf(award.certificates, award.revocation !== null) : []
	if (!latest) throw new Refusal({ code: 'hidden' })
	if (latest.state === 'revoked') throw new Refusal({ code: 'already', fact: 'revoked' })
	return latest
}
