/** Where a list goes on, as a word in an address: the instant and the id of the last that was given. */
export type Place = { at: Date; id: string }

export const placeText = ({ at, id }: Place): string => `${at.getTime().toString(36)}-${id}`

/** Null for what no list of ours gave. */
export const placeOf = (text: string): Place | null => {
	const match = /^([0-9a-z]{1,9})-([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/.exec(text)
	const at = new Date(Number.parseInt(match?.[1] ?? '', 36))
	return match?.[2] === undefined || Number.isNaN(at.getTime()) ? null : { at, id: match[2] }
}
