import { z } from 'zod'
import { costBands } from '#app/domain/cost.ts'
import {
	facetNames,
	gallerySorts,
	galleryViews,
	mapFacets,
	replicatedValues,
	wholeGallery,
	type FacetName,
	type GalleryQuery,
	type GallerySort,
	type GalleryView,
} from '#app/domain/gallery.ts'
import { pageIn } from './page.ts'

/** How each is called in the address. */
export const galleryFields = {
	text: 'q',
	sort: 'sap-xep',
	page: 'trang',
	pillar: 'tru-cot',
	theme: 'noi-dung',
	sector: 'linh-vuc',
	year: 'nam',
	ministryProvince: 'bo-tinh',
	award: 'khen-thuong',
	kind: 'loai',
	technology: 'cong-nghe',
	subject: 'doi-tuong',
	region: 'vung',
	cluster: 'cum-khoi',
	level: 'cap',
	cost: 'kinh-phi',
	replicated: 'da-nhan-rong',
	view: 'xem',
} as const satisfies Record<FacetName | 'text' | 'sort' | 'page' | 'view', string>

/** What a group is called in an address, now and before: addresses that were shared are understood for ever. */
export const fieldsOf = (name: FacetName): readonly string[] =>
	name === 'ministryProvince' ? [galleryFields[name], 'tinh'] : [galleryFields[name]]

const saidOf = (search: URLSearchParams, name: FacetName): string[] =>
	fieldsOf(name).flatMap((field) => search.getAll(field))

const sortWords: Readonly<Record<GallerySort, string>> = {
	newest: 'moi-nhat',
	relevance: 'phu-hop',
	replicated: 'nhan-rong',
	evidence: 'minh-chung',
}
const viewWords: Readonly<Record<GalleryView, string>> = {
	grid: 'luoi',
	list: 'danh-sach',
	map: 'ban-do',
	map63: 'ban-do-63',
}

export const longestSearch = 200
const longestCode = 80
const mostChosen = 20

const Code = z
	.string()
	.regex(/^[a-z0-9][a-z0-9_-]*$/)
	.max(longestCode)
const Chosen: Readonly<Record<FacetName, z.ZodType<string>>> = {
	pillar: Code,
	theme: Code,
	sector: Code,
	year: z.string().regex(/^20\d\d$/),
	ministryProvince: Code,
	award: Code,
	kind: z.enum(['initiative', 'solution', 'model']),
	technology: Code,
	subject: z.enum(['collective', 'individual', 'household', 'enterprise']),
	region: Code,
	cluster: Code,
	level: Code,
	cost: z.enum(costBands),
	replicated: z.enum(replicatedValues),
}

/** Control characters and U+FFFD, which stands for broken bytes in an address, are not echoed. */
const Text = z
	.string()
	.transform((text) =>
		text
			.replace(/[\p{Cc}\p{Cs}\uFFFD]/gu, ' ')
			.replace(/\s+/gu, ' ')
			.trim(),
	)
	.transform((text) => [...text].slice(0, longestSearch).join(''))

/** Never refuses: names it does not know and values that cannot be are left out. */
export const parseGalleryQuery = (search: URLSearchParams): GalleryQuery => {
	const chosen = (name: FacetName): string[] => {
		const given = saidOf(search, name).flatMap((value) => {
			const parsed = Chosen[name].safeParse(value)
			return parsed.success ? [parsed.data] : []
		})
		return [...new Set(given)].slice(0, mostChosen)
	}
	const sort = search.get(galleryFields.sort)
	const view = search.get(galleryFields.view)
	return {
		text: Text.parse(search.get(galleryFields.text) ?? ''),
		chosen: mapFacets(chosen),
		sort: gallerySorts.find((name) => sortWords[name] === sort) ?? null,
		view: galleryViews.find((name) => viewWords[name] === view) ?? 'grid',
		page: pageIn(search, galleryFields.page),
	}
}

/** The query string of an address that asks for this, always in one order; '' for the whole gallery. */
export const gallerySearch = ({ text, chosen, sort, view, page }: GalleryQuery): string => {
	const search = new URLSearchParams()
	if (text !== '') search.append(galleryFields.text, text)
	for (const name of facetNames) {
		for (const value of chosen[name]) search.append(galleryFields[name], value)
	}
	if (sort !== null) search.append(galleryFields.sort, sortWords[sort])
	if (view !== 'grid') search.append(galleryFields.view, viewWords[view])
	if (page > 1) search.append(galleryFields.page, String(page))
	const words = search.toString()
	return words === '' ? '' : `?${words}`
}

export const sortWord = (sort: GallerySort): string => sortWords[sort]
export const viewWord = (view: GalleryView): string => viewWords[view]

/** The gallery with one value chosen and nothing else: where a word of a practice leads. */
export const galleryOf = (name: FacetName, value: string): string =>
	gallerySearch({ ...wholeGallery, chosen: { ...wholeGallery.chosen, [name]: [value] } })
