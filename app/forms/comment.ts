import { z } from 'zod'
import { longestComment } from '#app/domain/comment.ts'
import { cleanText } from '#app/domain/rich-text-inline.ts'

const id = z.uuid()
const text = z
	.string({ error: 'empty' })
	.max(longestComment, 'long')
	.transform((value) => cleanText(value).trim())
	.refine((value) => value !== '', 'empty')
const part = z.string().regex(/^[\w-]{1,80}$/)

/** Every act on the page of comments, by its name. */
export const CommentForm = z.discriminatedUnion('act', [
	z.object({ act: z.literal('add'), part, thread: id.optional(), text, sendKey: id }),
	z.object({ act: z.literal('edit'), comment: id, text }),
	z.object({ act: z.literal('remove'), comment: id }),
	z.object({ act: z.literal('done'), thread: id }),
	z.object({ act: z.literal('reopen'), thread: id }),
])
