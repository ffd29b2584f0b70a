import { certificateContent, newCode } from '#app/data/certificates.server.ts'
import { conflictsWith, isUuid, lockEntry } from '#app/data/entries.server.ts'
import { jsonOf } from '#app/data/json.server.ts'
import { restateCitation } from '#app/data/practice-writing.server.ts'
import { inPlace } from '#app/data/supersessions.server.ts'
import { transact, type Tx } from '#app/data/transact.server.ts'
import { unitTree } from '#app/data/units.server.ts'
import { mayReissue } from '#app/domain/certificate.ts'
import { event } from '#app/domain/event.ts'
import { allowed, ensure, Refusal, refused } from '#app/domain/verdict.ts'
import { isSecretary, type Viewer } from '#app/domain/viewer.ts'

export type ReissueInput = { recipient: string; citation: string; reason: string }

/** Gives the certificate of an award out anew; the editions before it are superseded and stay. Its practice says the same. */
export const reissueCertificate = (
	viewer: Viewer,
	awardId: string,
	input: ReissueInput,
	at?: Date,
): Promise<{ code: string }> =>
	transact(viewer, at, async (tx, now) => {
		if (!isSecretary(viewer)) throw new Refusal({ code: 'not-yours' })
		const missing = [input.recipient, input.reason].some((text) => text.trim() === '')
		ensure(missing ? refused({ code: 'incomplete', missing: ['recipient', 'reason'] }) : allowed)
		const { entryId } = await findAward(tx, awardId)
		const entry = await lockEntry(tx, entryId)
		const { decision, revocation, certificates } = await findAward(tx, awardId)
		const conflicts = conflictsWith(viewer, entry, await unitTree(tx, now))
		const facts = {
			isPublished: decision.publication !== null,
			isRevoked: revocation !== null,
			isSuperseded: (await tx.award.count({ where: { id: awardId, ...inPlace } })) === 0,
		}
		ensure(mayReissue(viewer, conflicts, facts))
		const [latest] = certificates
		if (!latest) throw new Refusal({ code: 'hidden' })
		const { recipient, citation, reason } = input
		const edition = latest.edition + 1
		const code = newCode()
		await tx.certificate.create({
			data: {
				code,
				awardId,
				edition,
				content: jsonOf({
					...certificateContent(latest.content),
					recipient: recipient.trim(),
					citation: citation.trim(),
				}),
				grounds: reason.trim(),
				issuedById: viewer.person?.id ?? '',
				issuedAt: now,
			},
		})
		await restateCitation(tx, entryId, citation.trim())
		return {
			value: { code },
			events: [event('certificate.reissued', 'award', awardId, { edition, reason: reason.trim() })],
		}
	})

const findAward = async (tx: Tx, id: string) => {
	const award = isUuid(id)
		? await tx.award.findUnique({
				where: { id },
				include: {
					decision: { include: { publication: true } },
					revocation: true,
					certificates: { orderBy: { edition: 'desc' } },
				},
			})
		: null
	if (!award) throw new Refusal({ code: 'hidden' })
	return award
}
