import { findAward } from '#app/data/awards.server.ts'
import { correctionsOf, noteOf, ownSlug, wordingNow } from '#app/data/corrections.server.ts'
import { conflictsWith, lockEntry } from '#app/data/entries.server.ts'
import { jsonOf } from '#app/data/json.server.ts'
import { restate } from '#app/data/practice-writing.server.ts'
import { inPlace } from '#app/data/supersessions.server.ts'
import { transact } from '#app/data/transact.server.ts'
import { unitTree } from '#app/data/units.server.ts'
import {
	correctedFields,
	mayCorrect,
	movesAddress,
	withCorrection,
	type Wording,
} from '#app/domain/correction.ts'
import { event } from '#app/domain/event.ts'
import { all, allowed, ensure, Refusal, refused } from '#app/domain/verdict.ts'
import { isSecretary, type Viewer } from '#app/domain/viewer.ts'

/** `known`: how many corrections there were when the form was opened. */
export type CorrectionInput = Wording & { reason: string; known: number }

/**
 * Puts right how a published practice is called and summed up: its page, its search and all that lists it say so from
 * this moment, and where its title makes another address the one before leads there. Addresses are given one after the
 * other, as at a publication.
 */
export const correctPractice = (
	viewer: Viewer,
	awardId: string,
	{ reason, known, ...input }: CorrectionInput,
	at?: Date,
): Promise<{ slug: string }> =>
	transact(viewer, at, async (tx, now) => {
		if (!isSecretary(viewer)) throw new Refusal({ code: 'not-yours' })
		await tx.$queryRaw`SELECT 1 FROM "public_state" WHERE "id" = 1 FOR UPDATE`
		const { entryId } = await findAward(tx, awardId)
		const entry = await lockEntry(tx, entryId)
		const { decision, revocation } = await findAward(tx, awardId)
		const earlier = (await correctionsOf([entryId], tx)).get(entryId) ?? []
		const facts = {
			isPublished: decision.publication !== null,
			isRevoked: revocation !== null,
			isSuperseded: (await tx.award.count({ where: { id: awardId, ...inPlace } })) === 0,
			...{ corrections: earlier.length, known },
		}
		ensure(mayCorrect(viewer, conflictsWith(viewer, entry, await unitTree(tx, now)), facts))
		const before = await wordingNow(entryId, tx)
		if (!before) throw new Refusal({ code: 'hidden' })
		const after = trimmed(input)
		const fields = correctedFields(before, after)
		ensure(isWhole(after, reason, fields))
		const slug = movesAddress(before, after) ? await ownSlug(tx, entryId, after.titleVi) : before.slug
		const note = noteOf({ fields, reason: reason.trim(), at: now })
		await tx.practiceCorrection.create({
			data: {
				...{ entryId, number: earlier.length + 1, reason: note.reason, correctedAt: now },
				before: jsonOf(before),
				after: jsonOf({ ...after, slug }),
				correctedById: viewer.person?.id ?? '',
			},
		})
		await restate(tx, entryId, (content) => withCorrection(content, after, note), { slug })
		const told = { fields, from: before.slug, slug, reason: note.reason }
		return { value: { slug }, events: [event('practice.corrected', 'entry', entryId, told)] }
	})

const trimmed = ({ titleVi, titleEn, summary }: Wording): Wording => ({
	titleVi: titleVi.trim(),
	titleEn: titleEn.trim(),
	summary: summary.trim(),
})

const isWhole = ({ titleVi, summary }: Wording, reason: string, fields: readonly string[]) => {
	const missing = Object.entries({ titleVi, summary, reason }).flatMap(([name, text]) =>
		text.trim() === '' ? [name] : [],
	)
	return all(
		missing.length === 0 ? allowed : refused({ code: 'incomplete', missing }),
		fields.length > 0 ? allowed : refused({ code: 'already', fact: 'recorded' }),
	)
}
