import type { FieldKind } from '#app/domain/answer.ts'
import { contentLimits } from '#app/domain/entry-content.ts'
import { columnsIn, optionsIn } from './form-lines.ts'

/** What the composer's form says of a field; each kind uses some of it. */
export type Sent = {
	kind: FieldKind['kind']
	unit: string
	least: number | null
	most: number | null
	isMany?: 'yes'
	taxonomy: 'pillar' | 'theme' | 'sector' | 'technology' | 'novelty'
	options: string
	columns: string
}

export const kindOf = ({ kind, unit, least, most, isMany, taxonomy, options, columns }: Sent): FieldKind => {
	const count = (otherwise: number, top: number) => Math.min(Math.max(1, Math.round(most ?? otherwise)), top)
	switch (kind) {
		case 'text':
			return { kind, most: count(500, contentLimits.answer) }
		case 'number':
			return { kind, unit, least, most }
		case 'choice':
			return { kind, options: optionsIn(options), isMany: isMany === 'yes' }
		case 'taxonomy':
			return { kind, taxonomy, isMany: isMany === 'yes' }
		case 'table':
			return { kind, columns: columnsIn(columns) ?? [], most: count(20, contentLimits.lines) }
		case 'file':
			return { kind, most: count(1, contentLimits.codes) }
		case 'date':
		case 'person':
		case 'unit':
			return { kind }
	}
}
