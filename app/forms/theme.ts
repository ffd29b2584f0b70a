import { z } from 'zod'

/** The appearance a visitor chooses, and the page to come back to. */
export const ThemeForm = z.object({
	theme: z.enum(['system', 'light', 'dark']),
	returnTo: z.string().max(2000).default('/'),
})
