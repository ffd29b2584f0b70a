import { randomBytes } from 'node:crypto'
import { sha256 } from './canonical.server.ts'
import { reader } from './database.server.ts'
import type { Tx } from './transact.server.ts'

/** Single-use links sent by e-mail: 256 bits of chance, of which only the SHA-256 is stored. */
export type TokenPurpose = 'invitation' | 'reset'

const lifetime: Readonly<Record<TokenPurpose, number>> = { invitation: 7 * 24 * 3600_000, reset: 3600_000 }

export const isSecret = (text: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(text)

/** 256 bits of chance for a link. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** A new link of one purpose for a person; the earlier ones of that purpose no longer work. */
export const issueToken = async (tx: Tx, personId: string, purpose: TokenPurpose, now: Date) => {
	const secret = newSecret()
	const expiresAt = new Date(now.getTime() + lifetime[purpose])
	await tx.token.updateMany({ where: { personId, purpose, usedAt: null }, data: { usedAt: now } })
	await tx.token.create({ data: { hash: sha256(secret), purpose, personId, createdAt: now, expiresAt } })
	return { secret, expiresAt }
}

/** The link that `secret` opens at `now`: unused, not expired, of a person whose account is open. */
export const openToken = async (secret: string, now: Date, tx: Tx = reader()) => {
	if (!isSecret(secret)) return null
	const token = await tx.token.findUnique({
		where: { hash: sha256(secret) },
		include: {
			person: { select: { id: true, name: true, email: true, disabledAt: true, passwordHash: true } },
		},
	})
	if (!token || token.usedAt !== null || token.expiresAt <= now || token.person.disabledAt !== null)
		return null
	const isStale = token.purpose === 'invitation' && token.person.passwordHash !== null
	return isStale ? null : { hash: token.hash, purpose: token.purpose as TokenPurpose, person: token.person }
}

/** Uses the link up: true for one caller only. */
export const spendToken = async (tx: Tx, hash: string, now: Date): Promise<boolean> => {
	const { count } = await tx.token.updateMany({
		where: { hash, usedAt: null, expiresAt: { gt: now } },
		data: { usedAt: now },
	})
	return count === 1
}

/** Makes every open link of a person useless. */
export const closeTokens = (tx: Tx, personId: string, now: Date) =>
	tx.token.updateMany({ where: { personId, usedAt: null }, data: { usedAt: now } })
