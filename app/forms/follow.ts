import { z } from 'zod'
import { followFields, paces, type FollowSubject } from '#app/domain/follow.ts'
import { emailAddress } from './person.ts'

export const FollowForm = z.object({
	pace: z.enum(paces, 'choose'),
	email: emailAddress,
	consent: z.literal('yes', 'consent'),
	/** No person fills it: it stands outside of sight. */
	website: z.string().max(500).default(''),
})

const longestKey = 200

/** What an address asks to follow: a practice, an agency, a pillar or theme; without any, the whole gallery. */
export const subjectIn = (params: URLSearchParams): FollowSubject => {
	for (const kind of ['practice', 'unit', 'topic'] as const) {
		const key = params.get(followFields[kind])
		if (key !== null) return { kind, key: key.slice(0, longestKey) }
	}
	return { kind: 'gallery', key: '' }
}
