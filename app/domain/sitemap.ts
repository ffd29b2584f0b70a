/**
 * The sitemap: an index, one part with the pages that are few, and as many parts with practices as it takes. A part
 * holds at most 50,000 addresses (sitemaps.org); a page has two, one in each language.
 */
export const practicesPerPart = 25_000

export const otherPart = 'trang.xml'
const partName = /^thuc-hanh-([1-9]\d{0,4})\.xml$/

export const sitemapParts = (practices: number): string[] => [
	otherPart,
	...Array.from(
		{ length: Math.ceil(practices / practicesPerPart) },
		(_, part) => `thuc-hanh-${part + 1}.xml`,
	),
]

/** Which part of the practices a file is, from 0; null when there is no such part. */
export const partOf = (file: string, practices: number): number | null => {
	const number = Number(partName.exec(file)?.[1] ?? 0)
	return number >= 1 && number <= Math.ceil(practices / practicesPerPart) ? number - 1 : null
}
