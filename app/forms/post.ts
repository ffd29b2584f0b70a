import { z } from 'zod'
import { paragraphsOf } from '#app/domain/plain-section.ts'
import { postKinds, postLimits, type PickingAct, type PostContent } from '#app/domain/post.ts'
import { parseRichText } from '#app/domain/rich-text-parsing.ts'
import type { RichText } from '#app/domain/rich-text.ts'
import { moment } from './round.ts'

const line = (longest: number) =>
	z
		.string()
		.trim()
		.max(longest, 'too-long')
		.default('')
		.transform((text) => text.replace(/\s+/gu, ' '))

const documentOf = (text: string): RichText | null => {
	try {
		return parseRichText(JSON.parse(text))
	} catch {
		return null
	}
}

const written = z
	.string()
	.max(400_000, 'too-long')
	.transform((text, context) => {
		const document = documentOf(text)
		if (document === null) context.addIssue({ code: 'custom', message: 'document' })
		return document ?? z.NEVER
	})
	.optional()

const plain = z.string().max(postLimits.body, 'too-long').default('')
const isPlain = z.literal('yes').optional()

const pickingActs = ['up', 'down', 'first', 'remove', 'add'] as const
const act = z
	.string()
	.max(60)
	.regex(/^(?:save|preview|search|(?:up|down|first|remove|add):[0-9a-f-]{36})$/)
	.default('save')
	.transform((text): 'save' | 'preview' | 'search' | PickingAct => {
		if (text === 'save' || text === 'preview' || text === 'search') return text
		const [name = '', entryId = ''] = text.split(':')
		return { act: pickingActs.find((each) => each === name) ?? 'up', entryId }
	})

const Picked = z.object({
	entryId: z.uuid(),
	lineVi: line(postLimits.line),
	lineEn: line(postLimits.line),
})

/** A text is sent as the editor's document, or without a script as lines; sent as neither it stays as it is. */
const textOf = (document: RichText | undefined, lines: string, wasPlain: 'yes' | undefined) =>
	document ?? (wasPlain ? paragraphsOf(lines.replace(/\r\n?/g, '\n')) : undefined)

export const PostForm = z
	.object({
		version: z.coerce.number().int().min(1),
		act,
		search: line(200),
		titleVi: line(postLimits.title),
		titleEn: line(postLimits.title),
		summaryVi: line(postLimits.summary),
		summaryEn: line(postLimits.summary),
		coverAltVi: line(postLimits.alt),
		coverAltEn: line(postLimits.alt),
		roundId: z.uuid().nullable().default(null),
		'body-vi': plain,
		'body-vi-plain': isPlain,
		'body-vi-document': written,
		'body-en': plain,
		'body-en-plain': isPlain,
		'body-en-document': written,
		picked: z.array(Picked).max(postLimits.picked, 'too-many').default([]),
	})
	.transform(({ version, act: asked, search, ...typed }) => {
		const bodyVi = textOf(typed['body-vi-document'], typed['body-vi'], typed['body-vi-plain'])
		const bodyEn = textOf(typed['body-en-document'], typed['body-en'], typed['body-en-plain'])
		const { titleVi, titleEn, summaryVi, summaryEn, coverAltVi, coverAltEn, roundId, picked } = typed
		const changes: Partial<PostContent> = {
			...{ titleVi, titleEn, summaryVi, summaryEn, coverAltVi, coverAltEn, roundId, picked },
			...(bodyVi ? { bodyVi } : {}),
			...(bodyEn ? { bodyEn } : {}),
		}
		return { version, act: asked, search, changes }
	})

export const NewPostForm = z.object({
	kind: z.enum(postKinds, 'required'),
	titleVi: z.string('required').trim().min(1, 'required').max(postLimits.title, 'too-long'),
})

/** What is done with a written post; without a moment it is public at once. */
export const PublicationForm = z.discriminatedUnion('act', [
	z.object({
		act: z.literal('publish'),
		version: z.coerce.number().int().min(1),
		from: moment.nullable().default(null),
	}),
	z.object({
		act: z.literal('withdraw'),
		note: z.string('required').trim().min(1, 'required').max(postLimits.note, 'too-long'),
	}),
])

/** What comes with the picture of a cover. */
export const CoverFields = z.object({
	caption: z.string().max(postLimits.alt).default(''),
})

export const CoverRemoval = z.object({ act: z.literal('remove') })
