import { useActionData } from '@remix-run/react'
import type { ReviewContent } from '#app/domain/review.ts'

/** What the form held when somebody had saved in between, and the version saved by then. */
export type StaleSheet = { version: number; content: ReviewContent }

export const useStaleSheet = (): StaleSheet | null => {
	const data: unknown = useActionData()
	return isStale(data) ? data.stale : null
}

const isStale = (data: unknown): data is { stale: StaleSheet } =>
	typeof data === 'object' && data !== null && 'stale' in data && typeof data.stale === 'object'
