/**
 * A number as people write it: 1.234,5 in Vietnamese, 1,234.5 in English. Spaces of any kind part thousands too.
 * A lone mark that could part thousands is read as the language reads it: "1.234" is one thousand in Vietnamese.
 */
export type Separators = { thousands: '.' | ','; decimal: '.' | ',' }

export const separatorsOf = (language: 'vi' | 'en'): Separators =>
	language === 'vi' ? { thousands: '.', decimal: ',' } : { thousands: ',', decimal: '.' }

/** The number, null when nothing is written, undefined when it is not a number. */
export const readFigure = (text: string, { thousands, decimal }: Separators): number | null | undefined => {
	const compact = text.replace(/[\s\u00a0\u202f]/gu, '').replace(/^[−–]/u, '-')
	if (compact === '') return null
	const [whole = '', fraction, ...more] = compact.split(decimal)
	if (more.length > 0 || (fraction !== undefined && !/^\d{1,10}$/.test(fraction))) return undefined
	const grouped = new RegExp(`^-?\\d{1,3}(?:\\${thousands}\\d{3})+$`)
	const isGrouped = grouped.test(whole)
	if (!isGrouped && !/^-?\d{1,15}$/.test(whole)) return otherDecimal(compact, thousands)
	const value = Number(`${whole.replaceAll(thousands, '')}.${fraction ?? '0'}`)
	return Number.isFinite(value) && Math.abs(value) < 1e15 ? value : undefined
}

/** "2.5" in Vietnamese cannot be thousands: it is two and a half. */
const otherDecimal = (text: string, mark: string): number | undefined => {
	const [whole = '', fraction = '', ...more] = text.split(mark)
	return more.length === 0 && /^-?\d{1,15}$/.test(whole) && /^(?:\d{1,2}|\d{4,10})$/.test(fraction)
		? Number(`${whole}.${fraction}`)
		: undefined
}
