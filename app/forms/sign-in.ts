import { z } from 'zod'

/** A password long enough for anyone; what is longer is wrong anyway. */
const mostTyped = 1024

export const SignInForm = z.object({
	email: z.string({ error: 'required' }).trim().max(254, 'email'),
	password: z.string({ error: 'required' }).max(mostTyped, 'too-long'),
	/** Where to go on to. */
	tiep: z.string().max(500, 'too-long').optional(),
	/** A form that came after the session had ended, and whose it is: see `web/kept-form.server.ts`. */
	giu: z.string().max(950_000, 'too-long').optional(),
	nguoi: z.string().max(64, 'too-long').optional(),
})
