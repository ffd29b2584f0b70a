import { conflictsWith, isUuid, loadEntry } from '#app/data/entries.server.ts'
import { accessKey, writeLetter } from '#app/data/mails.server.ts'
import { sha256 } from '#app/data/canonical.server.ts'
import { lockObjection, lockObjectionOf, type ObjectionRow } from '#app/data/objections.server.ts'
import { lockPublicity } from '#app/data/publicities.server.ts'
import { proposalIn } from '#app/data/publicities.server.ts'
import { newSecret } from '#app/data/tokens.server.ts'
import { transact, type Tx } from '#app/data/transact.server.ts'
import { unitTree } from '#app/data/units.server.ts'
import { event } from '#app/domain/event.ts'
import {
	mayAnswerObjection,
	mayConfirmObjection,
	mayObject,
	objectionReference,
	personalIn,
	type ComposeObjection,
} from '#app/domain/objection.ts'
import { ensure, hide, Refusal } from '#app/domain/verdict.ts'
import { isSecretary, signedIn, type Viewer } from '#app/domain/viewer.ts'
import { vietnamDay } from '#app/domain/working-day.ts'

export type NewObjection = { entryId: string; name: string; email: string; text: string }

/** Takes an objection down and writes to the address that was given: it counts once the link there was followed. */
export const sendObjection = (
	viewer: Viewer,
	publicityId: string,
	{ entryId, name, email, text }: NewObjection,
	compose: ComposeObjection,
	at?: Date,
): Promise<void> =>
	transact(viewer, at, async (tx, now) => {
		const publicity = (isUuid(publicityId) ? await lockPublicity(tx, publicityId) : null) ?? hide()
		const where = { publicityId_entryId: { publicityId, entryId } }
		const listed = isUuid(entryId) ? await tx.publicityEntry.findUnique({ where }) : null
		if (!listed) return hide()
		const sent = await tx.objection.count({ where: { publicityId, email } })
		ensure(mayObject(publicity, sent, now))
		const secret = newSecret()
		const secretHash = sha256(secret)
		const { language } = viewer
		const { id } = await tx.objection.create({
			data: { publicityId, entryId, secretHash, name, email, language, text, sentAt: now },
		})
		const letter = compose({
			...{ what: 'confirm', secret, language, name, publicityId, closesAt: publicity.closesAt },
			title: proposalIn(listed.content).titleVi,
			award: publicity.awardLevel,
		})
		await writeLetter(tx, { key: accessKey(secretHash), to: email, ...letter }, now)
		return { value: undefined, events: [event('objection.sent', 'objection', id, {})] }
	})

/** Whoever has the letter confirms: from now on the objection counts, has a number, and is to be answered. */
export const confirmObjection = (
	viewer: Viewer,
	secret: string,
	compose: ComposeObjection,
	at?: Date,
): Promise<string> =>
	transact(viewer, at, async (tx, now) => {
		const row = (await lockObjectionOf(tx, secret)) ?? hide()
		await lockPublicity(tx, row.publicityId)
		ensure(mayConfirmObjection(row.publicity, row, now))
		const numbered = await nextNumber(tx, Number(vietnamDay(now).slice(0, 4)))
		await tx.objection.update({ where: { id: row.id }, data: { ...numbered, confirmedAt: now } })
		const reference = objectionReference(numbered)
		const letter = compose({ ...letterFacts(row), what: 'confirmed', reference })
		await writeLetter(tx, { key: `objection.confirmed:${row.id}`, to: row.email, ...letter }, now)
		return {
			value: reference,
			events: [event('objection.confirmed', 'objection', row.id, { number: reference })],
		}
	})

/** Answers on the record: to the objector by letter, and on the public page without a word of who objected. */
export const answerObjection = (
	viewer: Viewer,
	objectionId: string,
	{ answer }: { answer: string },
	compose: ComposeObjection,
	at?: Date,
): Promise<void> =>
	transact(viewer, at, async (tx, now) => {
		if (!isSecretary(viewer)) throw new Refusal({ code: 'not-yours' })
		const row = (isUuid(objectionId) ? await lockObjection(tx, objectionId) : null) ?? hide()
		const entry = await loadEntry(tx, row.entryId)
		const conflicts = conflictsWith(viewer, entry, await unitTree(tx, now))
		ensure(mayAnswerObjection(viewer, conflicts, row))
		const personal = personalIn(answer, row)
		if (personal.length > 0) throw new Refusal({ code: 'names-told', names: personal })
		await tx.objection.update({
			where: { id: row.id },
			data: { answer, answeredAt: now, answeredById: signedIn(viewer) },
		})
		const reference = objectionReference({ year: row.year ?? 0, number: row.number ?? 0 })
		const letter = compose({ ...letterFacts(row), what: 'answered', reference, answer })
		await writeLetter(tx, { key: `objection.answered:${row.id}`, to: row.email, ...letter }, now)
		return {
			value: undefined,
			events: [event('objection.answered', 'objection', row.id, { number: reference })],
		}
	})

const letterFacts = ({ language, name, publicityId, publicity, listed }: ObjectionRow) => ({
	language: language === 'en' ? ('en' as const) : ('vi' as const),
	...{ name, publicityId, closesAt: publicity.closesAt, award: publicity.awardLevel },
	title: proposalIn(listed.content).titleVi,
})

/** Numbers of a year follow each other without a gap: one confirmation at a time. */
const nextNumber = async (tx: Tx, year: number): Promise<{ year: number; number: number }> => {
	await tx.$queryRaw`SELECT pg_advisory_xact_lock(7022, ${year}::int)::text`
	const { _max } = await tx.objection.aggregate({ where: { year }, _max: { number: true } })
	return { year, number: (_max.number ?? 0) + 1 }
}
