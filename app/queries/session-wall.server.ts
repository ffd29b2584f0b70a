import type { Viewer } from '#app/domain/viewer.ts'
import { sessionForMember } from './council-sessions.server.ts'

/** What is on the wall: the case that was taken up last, and no name of anybody who reviews or sits on the council. */
export const sessionWall = async (viewer: Viewer, id: string, at?: Date) => {
	const { items, title, present, members, needs, council, begunAt, endedAt } = await sessionForMember(
		viewer,
		id,
		at,
	)
	const taken = items
		.filter(({ takenUpAt }) => takenUpAt !== null)
		.sort((a, b) => Number(b.takenUpAt) - Number(a.takenUpAt))[0]
	const {
		isOpen = false,
		position = 0,
		award = '',
		title: entry = null,
		agency = '',
		summary = '',
		ballot = null,
	} = taken ?? {}
	return {
		...{ id, title, council, present, members, needs, begunAt, endedAt, count: items.length },
		item: taken
			? { isOpen, position, award, title: entry, agency, summary, isVoting: ballot?.isOpen === true }
			: null,
	}
}
