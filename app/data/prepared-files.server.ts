import {
	preparationProblem,
	preparationState,
	type PreparationProblem,
	type PreparationState,
} from '#app/domain/preparation.ts'
import type { Prisma } from './generated/client.ts'
import type { Tx } from './transact.server.ts'

/** What is shown of a file: pictures of it once they are there, and why they are not. */
export type PreparedFile = {
	state: PreparationState
	problem: PreparationProblem | null
	picture: {
		width: number
		height: number
		widths: readonly number[]
		blur: string | null
		hasAvif: boolean
	} | null
	pages: number | null
	seconds: number | null
	/** Whether there is a copy for those who may not have it as it came. */
	hasCopy: boolean
	/** What its metadata says of its maker: the secretariat's alone. */
	origin: Readonly<Record<string, string>> | null
}

/** Of bytes that are not there. */
export const unknownFile: PreparedFile = {
	state: 'waiting',
	problem: null,
	picture: null,
	pages: null,
	seconds: null,
	hasCopy: false,
	origin: null,
}

export const withPrepared = {
	sha256: true,
	variantsAt: true,
	failure: true,
	width: true,
	height: true,
	blur: true,
	pages: true,
	seconds: true,
	origin: true,
	variants: { select: { width: true, format: true }, orderBy: { width: 'asc' } },
	cleanCopy: { select: { how: true } },
} as const satisfies Prisma.BlobSelect

export type PreparedRow = Prisma.BlobGetPayload<{ select: typeof withPrepared }>

export const preparedOf = (row: PreparedRow): PreparedFile => {
	const widths = row.variants.filter(({ format }) => format === 'webp').map(({ width }) => width)
	const { width, height, blur, pages, seconds, variants, cleanCopy, failure } = row
	const state = preparationState(row)
	return {
		state,
		problem: state === 'failed' ? preparationProblem(failure) : null,
		picture:
			widths.length > 0 && width !== null && height !== null
				? { width, height, widths, blur, hasAvif: variants.some(({ format }) => format === 'avif') }
				: null,
		pages,
		seconds,
		hasCopy: cleanCopy !== null || widths.length > 0,
		origin: row.origin as PreparedFile['origin'],
	}
}

/** What was made of bytes with these digests; the same bytes always give the same. */
export const preparedByDigest = async (
	tx: Tx,
	digests: readonly string[],
): Promise<ReadonlyMap<string, PreparedFile>> => {
	const rows = await tx.blob.findMany({
		where: { sha256: { in: [...digests] } },
		select: withPrepared,
		orderBy: { variantsAt: { sort: 'asc', nulls: 'first' } },
	})
	return new Map(rows.map((row) => [row.sha256, preparedOf(row)]))
}
