import type { BytePatch } from '#app/domain/byte-patch.ts'
import type { PictureFormat } from '#app/domain/picture-copy.ts'

/** How a copy without metadata is read: a file of its own, or the original with some bytes replaced. */
export type CleanFile = { copy: 'clean'; sha256: string } | { patches: readonly BytePatch[] }

type CleanRow = { sha256: string | null; patches: unknown } | null
type CopyRow = { width: number; height: number; format: string }

/** A row of the database knows no other ways. */
export const cleanFileOf = (row: CleanRow): CleanFile | null => {
	if (row === null) return null
	return row.sha256 === null
		? { patches: row.patches as readonly BytePatch[] }
		: { copy: 'clean', sha256: row.sha256 }
}

export const copiesOf = (rows: readonly CopyRow[]) =>
	rows.map(({ width, height, format }) => ({ width, height, format: format as PictureFormat }))
