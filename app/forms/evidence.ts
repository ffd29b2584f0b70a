import { z } from 'zod'
import { longestCaption } from '#app/domain/evidence.ts'

/** What comes with a file: a name that the browser gives each chosen file once, so that a retry attaches it once. */
export const UploadFields = z.object({
	uploadKey: z.string().regex(/^[\w-]{8,64}$/),
	caption: z.string().max(longestCaption).default(''),
})

/** What a browser says of a file before it sends it in pieces; all of it text. */
export const Announcement = z.object({
	uploadKey: z.string().regex(/^[\w-]{8,64}$/),
	fileName: z.string().min(1).max(1000),
	modifiedAt: z
		.string()
		.regex(/^\d{1,15}$/)
		.transform((text) => new Date(Number(text)))
		.refine((at) => !Number.isNaN(+at) && at.getUTCFullYear() < 10_000)
		.nullable()
		.default(null),
	replacesId: z.uuid().nullable().default(null),
})

/** What may be done with one piece of evidence; `quiet` asks for data instead of a page. */
export const EvidenceForm = z.object({
	intent: z.enum(['save', 'up', 'down', 'remove', 'restore']),
	caption: z.string().max(longestCaption).optional(),
	public: z.enum(['yes', 'no']).optional(),
	position: z.coerce.number().int().min(0).max(1000).optional(),
	from: z.enum(['editor', 'evidence']).default('evidence'),
	quiet: z.literal('yes').optional(),
})

const UploadAnswer = z.object({
	problem: z.string().optional(),
	reasons: z.array(z.unknown()).optional(),
})

/** What the server says of an upload; nothing when it is not ours. */
export const readUploadAnswer = (text: string): z.infer<typeof UploadAnswer> => {
	try {
		return UploadAnswer.safeParse(JSON.parse(text)).data ?? {}
	} catch {
		return {}
	}
}
