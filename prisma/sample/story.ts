import { viewerOf } from '#app/data/viewers.server.ts'
import type { Viewer } from '#app/domain/viewer.ts'

export type Round = { id: string; awards: ReadonlyMap<string, string> }

/** What the chapters share: who is who, and where. */
export type Story = {
	/** The moment of telling: the second round is told around it. */
	at: Date
	/** The person of `<key>@mau.vn`, with the roles they have when first asked. */
	as: (key: string) => Promise<Viewer>
	personId: (key: string) => string
	unitId: (key: string) => string
	firstRound: Round
	secondRound: Round
	wardRound: Round
}

/** Reads each viewer once: in the story nobody's roles change after the cast is complete. */
export const cast = (personIds: ReadonlyMap<string, string>) => {
	const known = new Map<string, Promise<Viewer>>()
	const personId = (key: string): string => {
		const id = personIds.get(`${key}@mau.vn`)
		if (!id) throw new Error(`the story has no ${key}@mau.vn`)
		return id
	}
	const as = (key: string): Promise<Viewer> => {
		const viewer = known.get(key) ?? viewerOf(personId(key), 'vi', 'sample')
		known.set(key, viewer)
		return viewer
	}
	return { personId, as }
}

const day = 86_400_000

/** `days` before (or after, when negative) the moment of telling, never on the very minute. */
export const before = (story: Pick<Story, 'at'>, days: number): Date =>
	new Date(Math.floor((story.at.getTime() - days * day) / 60_000) * 60_000)

/** A moment of the first round in Vietnam's time. */
export const vietnam = (text: string): Date => new Date(`${text}:00+07:00`)
export const later = (moment: Date, minutes: number): Date => new Date(moment.getTime() + minutes * 60_000)
