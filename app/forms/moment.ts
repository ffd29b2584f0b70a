import { z } from 'zod'

/** Day and hour in GMT+7, as the browser's field gives them. */
export const moment = z
	.string('required')
	.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'moment')
	.max(16, 'moment')
	.transform((text) => new Date(`${text}:00+07:00`))
	.refine((at) => !Number.isNaN(+at), 'moment')
