/**
 * The history of a draft as people tell it: who sat down when and changed which fields. Changes of one person without
 * a pause belong together, unless a colleague changed the same field in between; a restoration stands by itself.
 */
export type DraftStep = { field: string; version: number; at: Date; byId: string; restored: number | null }

export type SittingField = {
	field: string
	/** The version before the first change of the field, and that of its last. */
	before: number
	after: number
}

export type Sitting = {
	byId: string
	from: Date
	until: Date
	restored: number | null
	/** The last version it made. */
	version: number
	fields: readonly SittingField[]
}

/** A pause that ends a sitting. */
export const sittingPause = 10 * 60_000

type Open = Omit<Sitting, 'fields'> & { fields: Map<string, SittingField> }

/** Newest first, out of steps in the order of their versions. */
export const sittingsOf = (steps: readonly DraftStep[]): Sitting[] => {
	const all: Open[] = []
	const open = new Map<string, Open>()
	for (const step of steps) {
		for (const [byId, other] of open)
			if (byId !== step.byId && other.fields.has(step.field)) open.delete(byId)
		const current = open.get(step.byId)
		const sitting = current && belongs(current, step) ? current : begun(step)
		if (sitting !== current) all.push(sitting)
		open.set(step.byId, sitting)
		const known = sitting.fields.get(step.field)
		sitting.fields.set(step.field, {
			field: step.field,
			before: known?.before ?? step.version - 1,
			after: step.version,
		})
		sitting.until = step.at
		sitting.version = step.version
	}
	return all
		.map((sitting) => ({ ...sitting, fields: [...sitting.fields.values()] }))
		.sort((a, b) => b.version - a.version)
}

const belongs = (sitting: Open, { at, restored, version }: DraftStep): boolean => {
	if (restored !== null || sitting.restored !== null)
		return restored === sitting.restored && version === sitting.version
	return at.getTime() - sitting.until.getTime() <= sittingPause
}

const begun = ({ byId, at, restored, version }: DraftStep): Open => ({
	byId,
	from: at,
	until: at,
	restored,
	version,
	fields: new Map(),
})
