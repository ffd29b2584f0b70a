/**
 * A proof names the evidence that shows a result, and where in it: a page of a paper, a second of a recording, or the
 * whole of it. Every result of a dossier has dated, sourced evidence (Luật 06/2022/QH15, Điều 3 khoản 4).
 */
export type Proof = { evidenceId: string; page: number | null; second: number | null }

export type Place = Pick<Proof, 'page' | 'second'>

export const mostProofs = 10
export const mostPages = 99_999

/** What was written before results named their proofs reads as having none. */
export const withProofs = <Row extends { proofs?: readonly Proof[] }>(
	row: Row,
): Row & { proofs: readonly Proof[] } => ({ ...row, proofs: row.proofs ?? [] })

/** The same rows without the proofs by evidence that `keeps` does not name. */
export const withProofsOnly = <Row extends { proofs: readonly Proof[] }>(
	rows: readonly Row[],
	keeps: (evidenceId: string) => boolean,
): Row[] => rows.map((row) => ({ ...row, proofs: row.proofs.filter(({ evidenceId }) => keeps(evidenceId)) }))

/** "12" or "trang 12" is a page, "1:15" or "1:02:03" a moment; nothing is the whole. Undefined when it is neither. */
export const readPlace = (text: string): Place | undefined => {
	const written = text.trim().toLowerCase()
	if (written === '') return { page: null, second: null }
	const page = /^(?:trang|tr\.?|page|p\.?)?\s*(\d{1,5})$/u.exec(written)?.[1]
	if (page !== undefined) return Number(page) >= 1 ? { page: Number(page), second: null } : undefined
	const [, hours = '0', minutes, seconds] = /^(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)$/.exec(written) ?? []
	if (minutes === undefined || (hours !== '0' && Number(minutes) > 59)) return undefined
	return { page: null, second: Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) }
}

/** How long a piece of evidence is; null where that is not known. */
export type FileLength = { id: string; pages: number | null; seconds: number | null }

/** A place that lies past the end, and where the end is; null when it is in the file or nobody knows. */
export const beyondEnd = (
	{ page, second }: Place,
	{ pages, seconds }: Pick<FileLength, 'pages' | 'seconds'>,
): { what: 'page' | 'time'; most: string } | null => {
	if (page !== null && pages !== null && page > pages) return { what: 'page', most: String(pages) }
	return second !== null && seconds !== null && second > seconds
		? { what: 'time', most: clock(Math.floor(seconds)) }
		: null
}

/** As it is written in the form: "12", "1:15", or nothing. */
export const placeText = ({ page, second }: Place): string => {
	if (page !== null) return String(page)
	return second === null ? '' : clock(second)
}

/** The end of an address that opens the evidence at its place: readers of PDF and of media know these. */
export const fragmentOf = ({ page, second }: Place): string => {
	if (page !== null) return `#page=${page}`
	return second === null ? '' : `#t=${second}`
}

/** 1:15, or 1:02:03 from an hour on. */
export const clock = (second: number): string => {
	const two = (value: number) => String(value).padStart(2, '0')
	const [hours, minutes, seconds] = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60]
	return hours === 0 ? `${minutes}:${two(seconds)}` : `${hours}:${two(minutes)}:${two(seconds)}`
}

/** The form fields of results that cite evidence which is none of `evidenceIds`. */
export const strangeProofs = (
	results: readonly { id: string; proofs: readonly Proof[] }[],
	evidenceIds: ReadonlySet<string>,
): string[] =>
	results
		.filter(({ proofs }) => proofs.some(({ evidenceId }) => !evidenceIds.has(evidenceId)))
		.map(({ id }) => `result-${id}-proofs`)
