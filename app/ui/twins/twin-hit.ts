import type { Aspect } from '#app/domain/twin.ts'

export type Marked = readonly { text: string; shared: boolean }[]

/** A similar entry as it comes to a page. */
export type Hit = {
	id: string
	slug: string | null
	title: Marked
	summary: Marked
	agency: string
	year: number
	score: number
	isStrong: boolean
	aspects: readonly Aspect[]
}
