import { offered, type EntryForm } from '#app/domain/entry-form.ts'
import { fold } from '#app/domain/folding.ts'
import { publishedForms } from './forms.server.ts'
import { Refusal } from '#app/domain/verdict.ts'
import { isUuid } from './entries.server.ts'
import { withDeadlines } from './deadlines.server.ts'
import type { Tx } from './transact.server.ts'

/** What the cells of a table are read with: the forms that are offered, the words of the movement, the units. */
export type ImportContext = {
	forms: readonly EntryForm[]
	terms: ReadonlyMap<string, ReadonlyMap<string, string>>
	units: ReadonlyMap<string, string>
	ownUnitId: string | null
}

/** The round with its calendar; unknown is hidden. */
export const importRound = async (tx: Tx, roundId: string) => {
	const round = isUuid(roundId)
		? await tx.round.findUnique({ where: { id: roundId }, include: withDeadlines })
		: null
	if (!round) throw new Refusal({ code: 'hidden' })
	return round
}

export const importContext = async (
	tx: Tx,
	roundId: string,
	movementId: string,
	ownUnitId: string | null,
): Promise<ImportContext> => ({
	forms: offered((await publishedForms(tx, roundId)).map(({ form }) => form)),
	terms: await termsOf(tx, movementId),
	units: await unitsByName(tx, ownUnitId),
	ownUnitId,
})

const termsOf = async (tx: Tx, movementId: string) => {
	const terms = await tx.term.findMany({ where: { movementId } })
	const found = new Map<string, Map<string, string>>()
	for (const { taxonomy, code, nameVi, nameEn } of terms) {
		const words = found.get(taxonomy) ?? new Map<string, string>()
		for (const word of [nameEn, nameVi, code]) words.set(fold(word), code)
		found.set(taxonomy, words)
	}
	return found
}

/** Units by the name in their address, and by their names where no other living unit is called so. */
const unitsByName = async (tx: Tx, ownUnitId: string | null) => {
	const units = await tx.unit.findMany({
		where: ownUnitId === null ? { dissolvedOn: null } : { id: ownUnitId },
		include: { names: { where: { validTo: null } } },
	})
	const named = new Map<string, string | null>()
	for (const { id, names } of units) {
		for (const word of names.flatMap(({ nameVi, fullNameVi, nameEn }) => [nameVi, fullNameVi, nameEn])) {
			const known = named.get(fold(word))
			named.set(fold(word), known === undefined || known === id ? id : null)
		}
	}
	return new Map([
		...[...named].flatMap(([word, id]) => (id === null || word === '' ? [] : [[word, id] as const])),
		...units.map(({ id, slug }) => [fold(slug), id] as const),
	])
}
