import { newCode } from '#app/data/deadline-codes.server.ts'
import { isUuid } from '#app/data/entries.server.ts'
import { phasesOf } from '#app/data/phases.server.ts'
import { transact, type Tx } from '#app/data/transact.server.ts'
import { unitTree } from '#app/data/units.server.ts'
import { conflictsOf, interestsOfUnit } from '#app/domain/conflict.ts'
import { mayExcept, mayExtend, mayUndoCode, type CodeScope } from '#app/domain/deadline.ts'
import { event } from '#app/domain/event.ts'
import { asClearSecretary } from '#app/domain/secretary.ts'
import { ensure, Refusal } from '#app/domain/verdict.ts'
import { unitsOf, signedIn, type Viewer } from '#app/domain/viewer.ts'

export type ExtensionInput = { until: Date; reason: string }

/** Moves the round's submission on for everybody; every agency with something to hand in is told once. */
export const extendDeadline = (
	viewer: Viewer,
	roundId: string,
	{ until, reason }: ExtensionInput,
	at?: Date,
): Promise<void> =>
	transact(viewer, at, async (tx, now) => {
		const round = await lockRound(tx, roundId)
		ensure(mayExtend(viewer, phasesOf(round.phases), until, now))
		const open = round.phases.find(({ name }) => name === 'open')
		if (!open) throw new Refusal({ code: 'hidden' })
		await tx.phase.update({ where: { id: open.id }, data: { closesAt: until } })
		await tx.extension.create({
			data: { roundId, from: open.closesAt, until, reason, madeById: signedIn(viewer), madeAt: now },
		})
		const facts = { from: open.closesAt.toISOString(), until: until.toISOString(), reason }
		return { value: undefined, events: [event('round.deadline-extended', 'round', roundId, facts)] }
	})

export type CodeInput = { scope: CodeScope; unitId: string | null; uses: number; until: Date; reason: string }

/** A code to give out: who has it moves a deadline of their own, as often as it says. Gives the code. */
export const makeDeadlineCode = (
	viewer: Viewer,
	roundId: string,
	{ scope, unitId, uses, until, reason }: CodeInput,
	at?: Date,
): Promise<string> =>
	transact(viewer, at, async (tx, now) => {
		const round = await lockRound(tx, roundId)
		ensure(mayExcept(viewer, phasesOf(round.phases), until, now))
		if (unitId !== null) await ensureClear(tx, viewer, unitId)
		const code = newCode()
		const { id } = await tx.deadlineCode.create({
			data: { roundId, code, scope, unitId, uses, until, reason, madeById: signedIn(viewer), madeAt: now },
		})
		const facts = { scope, uses, until: until.toISOString(), reason }
		return { value: id, events: [event('round.code-made', 'round', roundId, facts)] }
	})

/** Takes a code back that nobody has used. */
export const undoDeadlineCode = (viewer: Viewer, roundId: string, codeId: string, at?: Date): Promise<void> =>
	transact(viewer, at, async (tx, now) => {
		if (isUuid(codeId))
			await tx.$queryRaw`SELECT 1 FROM "deadline_code" WHERE "id" = ${codeId}::uuid FOR UPDATE`
		const code =
			isUuid(codeId) && isUuid(roundId)
				? await tx.deadlineCode.findFirst({
						where: { id: codeId, roundId },
						include: { _count: { select: { exceptions: true } } },
					})
				: null
		if (!code) throw new Refusal({ code: 'hidden' })
		const { uses, unitId, until, undoneAt, _count } = code
		const scope: CodeScope = code.scope === 'agency' ? 'agency' : 'entry'
		ensure(mayUndoCode(viewer, { scope, unitId, uses, used: _count.exceptions, until, undoneAt }))
		await tx.deadlineCode.update({
			where: { id: code.id },
			data: { undoneAt: now, undoneById: signedIn(viewer) },
		})
		const facts = { scope, uses, until: until.toISOString() }
		return { value: undefined, events: [event('round.code-undone', 'round', roundId, facts)] }
	})

/** `unitId`, or the entry as its agency names it: its id, or the number of a receipt it has. */
export type GrantInput = { unitId: string | null; entry: string | null; until: Date; reason: string }

/** A later deadline for one agency or one entry, without a code; they are told. */
export const grantException = (
	viewer: Viewer,
	roundId: string,
	input: GrantInput,
	at?: Date,
): Promise<void> =>
	transact(viewer, at, async (tx, now) => {
		const { until, reason } = input
		const round = await lockRound(tx, roundId)
		ensure(mayExcept(viewer, phasesOf(round.phases), until, now))
		const owner = await ownerOf(tx, roundId, input)
		await ensureClear(tx, viewer, owner.unitId)
		await tx.deadlineException.create({
			data: {
				roundId,
				unitId: owner.unitId,
				entryId: owner.entryId,
				until,
				reason,
				madeById: signedIn(viewer),
				madeAt: now,
			},
		})
		const facts = { until: until.toISOString(), reason }
		const granted =
			owner.entryId === null
				? event('round.exception-granted', 'round', roundId, { unit: owner.slug, ...facts })
				: event('entry.exception-granted', 'entry', owner.entryId, facts)
		return { value: undefined, events: [granted] }
	})

/** Nothing of an entry is told to who grants: that it exists was said by whoever named it. */
const ownerOf = async (tx: Tx, roundId: string, { unitId, entry }: GrantInput) => {
	if (entry !== null) {
		const named = entry.trim()
		const row = await tx.entry.findFirst({
			where: {
				roundId,
				...(isUuid(named.toLowerCase())
					? { id: named.toLowerCase() }
					: { submissions: { some: { number: named.toUpperCase() } } }),
			},
			select: { id: true, unit: { select: { id: true, slug: true } } },
		})
		if (!row) throw new Refusal({ code: 'hidden' })
		return { unitId: row.unit.id, slug: row.unit.slug, entryId: row.id }
	}
	const unit = unitId !== null && isUuid(unitId) ? await tx.unit.findUnique({ where: { id: unitId } }) : null
	if (!unit) throw new Refusal({ code: 'hidden' })
	return { unitId: unit.id, slug: unit.slug, entryId: null }
}

/** Nobody moves the deadline of an agency of their own. */
const ensureClear = async (tx: Tx, viewer: Viewer, unitId: string): Promise<void> => {
	const person = { personId: signedIn(viewer), unitIds: unitsOf(viewer), ties: viewer.ties }
	ensure(asClearSecretary(viewer, conflictsOf(person, interestsOfUnit(unitId), await unitTree(tx))))
}

const lockRound = async (tx: Tx, roundId: string) => {
	if (isUuid(roundId))
		await tx.$queryRaw`SELECT 1 FROM "phase" WHERE "round_id" = ${roundId}::uuid FOR UPDATE`
	const round = isUuid(roundId)
		? await tx.round.findUnique({ where: { id: roundId }, include: { phases: true } })
		: null
	if (!round) throw new Refusal({ code: 'hidden' })
	return round
}
