import type { Tx } from './transact.server.ts'

/** A picture with its 64-bit perceptual hash, sixteen hexadecimal digits. */
export type ComparedPicture = { evidenceId: string; hash: string }

/** More of a document than this is not compared: half a million letters are a long book. */
const longestDocument = 500_000

/** The text of documents and the hashes of pictures, by evidence, as far as they were made in the background. */
export const comparedFiles = async (
	tx: Tx,
	evidenceIds: readonly string[],
): Promise<{
	texts: ReadonlyMap<string, readonly string[]>
	pictures: ReadonlyMap<string, readonly ComparedPicture[]>
}> => {
	if (evidenceIds.length === 0) return { texts: new Map(), pictures: new Map() }
	const rows = await tx.evidence.findMany({
		where: { id: { in: [...evidenceIds] } },
		select: {
			id: true,
			blob: {
				select: {
					mediaType: true,
					pictureHash: true,
					texts: { where: { part: { lte: 500 } }, orderBy: { part: 'asc' }, select: { text: true } },
				},
			},
		},
	})
	return {
		texts: new Map(
			rows.flatMap(({ id, blob }) => {
				const text = blob.texts.map((part) => part.text).join('\n')
				return text === '' ? [] : [[id, [text.slice(0, longestDocument)]]]
			}),
		),
		pictures: new Map(
			rows.flatMap(({ id, blob }) =>
				!isTelling(blob) ? [] : [[id, [{ evidenceId: id, hash: blob.pictureHash ?? '' }]]],
			),
		),
	}
}

/** A picture that is more than one flat colour; the cover of a paper is no picture. */
const isTelling = ({ mediaType, pictureHash }: { mediaType: string; pictureHash: string | null }): boolean =>
	pictureHash !== null && mediaType.startsWith('image/') && !/^(?:0{16}|f{16})$/.test(pictureHash)
