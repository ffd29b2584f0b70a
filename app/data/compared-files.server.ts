import type { Tx } from './transact.server.ts'

/** A picture with its 64-bit perceptual hash, sixteen hexadecimal digits. */
export type ComparedPicture = { evidenceId: string; hash: string }

/** The text of documents and the hashes of pictures, by evidence, as far as they were made in the background. */
export const comparedFiles = async (
	_tx: Tx,
	_evidenceIds: readonly string[],
): Promise<{
	texts: ReadonlyMap<string, readonly string[]>
	pictures: ReadonlyMap<string, readonly ComparedPicture[]>
}> => ({ texts: new Map(), pictures: new Map() })
