/** A list of proposed entries as a page of the portal shows it, in the reader's language. Days are yyyy-mm-dd. */
export type PublicList = {
	id: string
	award: string
	round: string
	lastDay: string
	entryCount: number
}
