import type { PracticeContent } from '#app/domain/publication.ts'
import type { RevocationCause, RevokedPractice } from '#app/domain/revocation.ts'
import { revokedPractice } from '#app/domain/revocation.ts'
import { reader } from './database.server.ts'
import type { Prisma } from './generated/client.ts'
import { jsonOf } from './json.server.ts'
import type { Tx } from './transact.server.ts'

/** What is recorded of an award that is taken back. */
export type RevocationRecord = {
	awardId: string
	number: string
	decidedOn: Date
	signerVi: string
	cause: RevocationCause
	grounds: string
	by: string
	at: Date
}

/** Takes an award back: its practice leaves the gallery, and what stands at its address from then on is kept with it. */
export const recordRevocation = async (
	tx: Tx,
	entryId: string,
	{ by, at, ...record }: RevocationRecord,
): Promise<void> => {
	const { slug, content, row } = await withdrawPractice(tx, entryId)
	await tx.revocation.create({
		data: {
			...record,
			slug,
			notice: jsonOf(revokedPractice(content)),
			withdrawn: jsonOf(row),
			revokedById: by,
			revokedAt: at,
		},
	})
}

/**
 * Takes the row out of the gallery, with everything that reads it, and gives it back for the record; what was compared
 * with it as a published practice is compared with what was handed in.
 */
const withdrawPractice = async (tx: Tx, entryId: string) => {
	const row = await tx.practice.delete({ where: { entryId } })
	await tx.entryFingerprint.deleteMany({ where: { entryId, source: 'published' } })
	return { slug: row.slug, content: row.content as unknown as PracticeContent, row }
}

export type RevocationNote = {
	slug: string
	number: string
	/** yyyy-mm-dd */
	decidedOn: string
	cause: RevocationCause
	grounds: string
	revokedAt: Date
	practice: RevokedPractice
}

type Row = Prisma.RevocationGetPayload<object>

/** What anyone may know of a revocation. */
export const revocationNote = ({
	slug,
	number,
	decidedOn,
	cause,
	grounds,
	revokedAt,
	notice,
}: Row): RevocationNote => ({
	...{ slug, number, grounds, revokedAt },
	decidedOn: decidedOn.toISOString().slice(0, 10),
	cause: cause as RevocationCause,
	practice: notice as unknown as RevokedPractice,
})

/** The practice that stood at this address until its award was revoked. */
export const revocationAt = async (slug: string): Promise<RevocationNote | null> => {
	const row = await reader().revocation.findUnique({ where: { slug } })
	return row && revocationNote(row)
}

/** Every revocation, the newest first. */
export const allRevocations = async (): Promise<RevocationNote[]> => {
	const rows = await reader().revocation.findMany({ orderBy: [{ revokedAt: 'desc' }, { slug: 'asc' }] })
	return rows.map(revocationNote)
}
