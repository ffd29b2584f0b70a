import { useActionData } from '@remix-run/react'
import type { ReactNode } from 'react'

/** A field whose value was read but not taken: what was typed, and why, in a sentence. */
export const Refused = ({
	field,
	children,
}: {
	field: string
	children: (found: { reason: string | null; was: string }) => ReactNode
}) => {
	const data: unknown = useActionData()
	const isRefused = typeof data === 'object' && data !== null && 'refused' in data
	const was = isRefused && field in data ? Object.entries(data).find(([name]) => name === field)?.[1] : ''
	return children({
		reason: isRefused && typeof data.refused === 'string' ? data.refused : null,
		was: typeof was === 'string' ? was : '',
	})
}
