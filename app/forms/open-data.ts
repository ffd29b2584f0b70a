import { z } from 'zod'
import { facetNames, type GalleryQuery } from '#app/domain/gallery.ts'
import { openPage } from '#app/domain/open-data.ts'
import { fieldsOf, galleryFields, parseGalleryQuery } from './gallery.ts'
import { practiceFields } from './answers/open-practice.ts'

/** What is wrong with an address of the open data: the parameter, and why. */
export type OpenFault = {
	parameter: string
	fault:
		'unknown-parameter' | 'wrong-value' | 'unknown-field' | 'wrong-cursor' | 'wrong-limit' | 'wrong-since'
	value: string
}

export type OpenQuery = {
	query: GalleryQuery & { agency: string | null }
	/** Null: all of them. */
	fields: readonly string[] | null
	limit: number
	cursor: string | null
}

/** The gallery's filters under the gallery's names; order and pages are the list's own. */
const openFilters: readonly string[] = [galleryFields.text, ...facetNames.flatMap(fieldsOf)]

export const isFault = <Parsed extends object>(parsed: Parsed | OpenFault): parsed is OpenFault =>
	'fault' in parsed

/** The same parser as the gallery; where that leaves out what cannot be, this says so. */
export const parseOpenQuery = (search: URLSearchParams): OpenQuery | OpenFault => {
	const paging = parsePaging(search, [...openFilters, 'agency', 'fields'])
	if (isFault(paging)) return paging
	const agency = search.get('agency')
	if (agency !== null && !Slug.safeParse(agency).success)
		return { parameter: 'agency', fault: 'wrong-value', value: agency }
	const query = { ...parseGalleryQuery(search), page: 1, sort: null, agency }
	for (const name of facetNames)
		for (const parameter of fieldsOf(name)) {
			const left = search.getAll(parameter).find((value) => !query.chosen[name].includes(value))
			if (left !== undefined) return { parameter, fault: 'wrong-value', value: left }
		}
	const fields = fieldsIn(search, practiceFields)
	return fields !== null && isFault(fields) ? fields : { query, fields, ...paging }
}

const fieldsIn = (
	search: URLSearchParams,
	known: readonly string[],
): readonly string[] | null | OpenFault => {
	const asked = search.get('fields')
	const fields = asked === null ? null : asked.split(',').map((field) => field.trim())
	const unknown = fields?.find((field) => !known.includes(field))
	return unknown === undefined ? fields : { parameter: 'fields', fault: 'unknown-field', value: unknown }
}

/** Of a list without filters: its page, and which of its fields. */
export const parseListQuery = (
	search: URLSearchParams,
	known: readonly string[],
): Omit<OpenQuery, 'query'> | OpenFault => {
	const paging = parsePaging(search, ['fields'])
	if (isFault(paging)) return paging
	const fields = fieldsIn(search, known)
	return fields !== null && isFault(fields) ? fields : { fields, ...paging }
}

const Limit = z.coerce.number().int().min(1).max(openPage.most)
const Slug = z.string().regex(/^[a-z0-9-]{1,80}$/)
const CursorText = z.string().regex(/^[A-Za-z0-9_-]{1,300}$/)

export const parsePaging = (
	search: URLSearchParams,
	others: readonly string[] = [],
): { limit: number; cursor: string | null } | OpenFault => {
	const known = ['limit', 'cursor', ...others]
	const unknown = [...search.keys()].find((name) => !known.includes(name))
	if (unknown !== undefined) return { parameter: unknown, fault: 'unknown-parameter', value: unknown }
	const limit = Limit.safeParse(search.get('limit') ?? openPage.usual)
	if (!limit.success) return { parameter: 'limit', fault: 'wrong-limit', value: search.get('limit') ?? '' }
	const cursor = search.get('cursor')
	if (cursor !== null && !CursorText.safeParse(cursor).success) return wrongCursor(cursor)
	return { limit: limit.data, cursor }
}

export const wrongCursor = (value: string): OpenFault => ({
	parameter: 'cursor',
	fault: 'wrong-cursor',
	value,
})

export type Since = { seq: bigint } | { at: Date }

/** A number that the feed gave, or an instant; without one, from the beginning. */
export const parseSince = (search: URLSearchParams): { since: Since; limit: number } | OpenFault => {
	const paging = parsePaging(search, ['since'])
	if (isFault(paging)) return paging
	if (paging.cursor !== null) return { parameter: 'cursor', fault: 'unknown-parameter', value: paging.cursor }
	const value = search.get('since') ?? '0'
	if (/^\d{1,18}$/.test(value)) return { since: { seq: BigInt(value) }, limit: paging.limit }
	const instant = z.union([z.iso.datetime({ offset: true }), z.iso.date()]).safeParse(value)
	if (!instant.success) return { parameter: 'since', fault: 'wrong-since', value }
	return { since: { at: new Date(value) }, limit: paging.limit }
}
