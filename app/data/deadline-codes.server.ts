import { randomInt } from 'node:crypto'
import { event } from '#app/domain/event.ts'
import {
	codeLength,
	codeLetters,
	tidyCode,
	type CodeFacts,
	type DeadlineOwner,
} from '#app/domain/deadline.ts'
import type { Tx } from './transact.server.ts'

/** A code that nobody guesses: 30 letters to the power of 10. */
export const newCode = (): string =>
	Array.from({ length: codeLength }, () => codeLetters[randomInt(codeLetters.length)]).join('')

export type KnownCode = NonNullable<Awaited<ReturnType<typeof findCode>>>

/** Writes one use of a code and gives its event; the code was locked and `mayRedeem` was asked. */
export const useCode = async (
	tx: Tx,
	code: KnownCode,
	{ roundId, unitId, entryId }: { roundId: string; unitId: string; entryId: string },
	by: { personId: string; now: Date },
) => {
	const isForAgency = code.scope === 'agency'
	await tx.deadlineException.create({
		data: {
			roundId,
			unitId,
			entryId: isForAgency ? null : entryId,
			codeId: code.id,
			until: code.until,
			reason: code.reason,
			madeById: by.personId,
			madeAt: by.now,
		},
	})
	const until = code.until.toISOString()
	if (!isForAgency) return event('entry.code-redeemed', 'entry', entryId, { until })
	const { slug } = await tx.unit.findUniqueOrThrow({ where: { id: unitId }, select: { slug: true } })
	return event('round.code-redeemed', 'round', roundId, { unit: slug, until })
}

type CodeRow = Awaited<ReturnType<typeof readCode>>

/** A code of a round as it was typed, with how often it was used; null when there is none. */
export const findCode = async (tx: Tx, roundId: string, typed: string) =>
	known(await readCode(tx, roundId, typed))

/** The same for a use: the code stands still until the transaction ends, so that uses follow each other. */
export const lockCode = async (tx: Tx, roundId: string, typed: string) => {
	await tx.$queryRaw`
		SELECT 1 FROM "deadline_code" WHERE "round_id" = ${roundId}::uuid AND "code" = ${tidyCode(typed)} FOR UPDATE`
	return findCode(tx, roundId, typed)
}

/** Whether the code holds for this owner already. */
export const hasUsedCode = (
	code: { scope: string; uses: readonly DeadlineOwner[] } | null,
	owner: DeadlineOwner,
) =>
	code !== null &&
	code.uses.some(({ unitId, entryId }) =>
		code.scope === 'agency' ? unitId === owner.unitId : entryId !== null && entryId === owner.entryId,
	)

const readCode = (tx: Tx, roundId: string, typed: string) =>
	tx.deadlineCode.findFirst({
		where: { roundId, code: tidyCode(typed) },
		include: { exceptions: { select: { unitId: true, entryId: true } } },
	})

const known = (row: CodeRow) => {
	if (!row) return null
	const { id, scope, unitId, uses, until, undoneAt, reason, exceptions } = row
	const facts: CodeFacts = {
		scope: scope === 'agency' ? 'agency' : 'entry',
		unitId,
		uses,
		used: exceptions.length,
		until,
		undoneAt,
	}
	return { id, reason, facts, scope: facts.scope, until, uses: exceptions }
}
