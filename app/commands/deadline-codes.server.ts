import { hasUsedCode, lockCode, useCode } from '#app/data/deadline-codes.server.ts'
import { lockEntry } from '#app/data/entries.server.ts'
import { transact } from '#app/data/transact.server.ts'
import { mayRedeem } from '#app/domain/deadline.ts'
import { mayMoveDeadline } from '#app/domain/submission.ts'
import { all, ensure, Refusal } from '#app/domain/verdict.ts'
import type { Viewer } from '#app/domain/viewer.ts'

/** An agency uses a code for an entry of its own: from now on the entry, or the whole agency, has the code's deadline. */
export const redeemCode = (viewer: Viewer, entryId: string, typed: string, at?: Date): Promise<Date> =>
	transact(viewer, at, async (tx, now) => {
		if (!viewer.person) throw new Refusal({ code: 'not-signed-in' })
		const entry = await lockEntry(tx, entryId)
		const owner = { unitId: entry.unitId, entryId: entry.id }
		const code = await lockCode(tx, entry.roundId, typed)
		ensure(
			all(
				mayMoveDeadline(viewer, entry.facts, entry.phases, now),
				mayRedeem(viewer, owner, code?.facts ?? null, hasUsedCode(code, owner), now),
			),
		)
		if (!code) throw new Refusal({ code: 'hidden' })
		const place = { roundId: entry.roundId, unitId: entry.unitId, entryId: entry.id }
		const used = await useCode(tx, code, place, { personId: viewer.person.id, now })
		return { value: code.until, events: [used] }
	})
