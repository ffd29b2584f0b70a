/**
 * Bytes that are sent instead of those of the original: a film keeps its length and its places, and says nothing of
 * who made it. Patches stand in order and do not touch each other.
 */
export type BytePatch = {
	at: number
	/** In base64. */
	bytes: string
	/** Followed by so many bytes of nothing. */
	zeros: number
}
