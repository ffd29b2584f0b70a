import { addressKept, confirmingTime } from '#app/domain/citizen-note.ts'
import { unconfirmedObjectionKept } from '#app/domain/objection.ts'
import { sha256 } from './canonical.server.ts'
import { isSecret } from './tokens.server.ts'
import type { Tx } from './transact.server.ts'

/** The link to one's own data, while it works. */
export const livePrivacyLink = async (tx: Tx, secret: string, now: Date) => {
	if (!isSecret(secret)) return null
	const link = await tx.privacyLink.findUnique({ where: { secretHash: sha256(secret) } })
	return link && now < link.expiresAt ? link : null
}

const most = 500

/** What is past its time: words that nobody confirmed, addresses of words that are dealt with, links. */
export const overdueOf = async (tx: Tx, now: Date) => {
	const before = (time: number) => new Date(+now - time)
	return {
		notes: await tx.citizenNote.findMany({
			where: { stage: 'unconfirmed', sentAt: { lte: before(confirmingTime) } },
			select: { id: true, blobId: true },
			take: most,
		}),
		addresses: (
			await tx.citizenNote.findMany({
				where: { ruledAt: { lte: before(addressKept) }, email: { not: null } },
				select: { id: true },
				take: most,
			})
		).map(({ id }) => id),
		follows: (
			await tx.follow.findMany({
				where: { confirmedAt: null, askedAt: { lte: before(confirmingTime) } },
				select: { id: true },
				take: most,
			})
		).map(({ id }) => id),
		objections: (
			await tx.objection.findMany({
				where: { confirmedAt: null, sentAt: { lte: before(unconfirmedObjectionKept) } },
				select: { id: true },
				take: most,
			})
		).map(({ id }) => id),
		links: (
			await tx.privacyLink.findMany({
				where: { expiresAt: { lte: now } },
				select: { secretHash: true },
				take: most,
			})
		).map(({ secretHash }) => secretHash),
	}
}
