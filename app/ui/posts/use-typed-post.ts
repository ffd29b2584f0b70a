import { useActionData } from '@remix-run/react'
import { paragraphsOf } from '#app/domain/plain-section.ts'
import type { PostContent } from '#app/domain/post.ts'
import { parseRichText } from '#app/domain/rich-text-parsing.ts'
import type { RichText } from '#app/domain/rich-text.ts'
import type { Message } from '#app/locales/message.ts'
import { useReply } from '#app/ui/account/use-reply.ts'
import type { PickedLine } from './PickedFields.tsx'
import type { TypedPost } from './PostFields.tsx'

type Saved = { content: PostContent; picked: readonly PickedLine[] }

/** The form of a post: as it was saved, or as it was typed when it came back. */
export const useTypedPost = (
	{ content, picked }: Saved,
	words: Readonly<Record<string, Message>>,
	labels: Readonly<Record<string, Message>>,
) => {
	const { errors, error, typed } = useReply(words, labels)
	const isBack = useIsBack()
	const own = (name: 'titleVi' | 'titleEn' | 'summaryVi' | 'summaryEn' | 'coverAltVi' | 'coverAltEn') =>
		isBack ? typed(name) : content[name]
	const text = (field: 'body-vi' | 'body-en', saved: RichText): RichText => {
		if (!isBack) return saved
		const document = parsed(typed(`${field}-document`))
		if (document) return document
		return typed(`${field}-plain`) === 'yes' ? paragraphsOf(typed(field)) : saved
	}
	const fields: TypedPost = {
		titleVi: own('titleVi'),
		titleEn: own('titleEn'),
		summaryVi: own('summaryVi'),
		summaryEn: own('summaryEn'),
		coverAltVi: own('coverAltVi'),
		coverAltEn: own('coverAltEn'),
		roundId: isBack ? typed('roundId') || null : content.roundId,
		bodyVi: text('body-vi', content.bodyVi),
		bodyEn: text('body-en', content.bodyEn),
	}
	const back = useBackLines()
	return {
		typed: fields,
		errors,
		error,
		picked: picked.map((each) => ({ ...each, ...back.get(each.entryId) })),
	}
}

const parsed = (text: string): RichText | null => {
	try {
		return parseRichText(JSON.parse(text))
	} catch {
		return null
	}
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
const isText = (value: unknown): value is string => typeof value === 'string'

const useInitial = (): object | null => {
	const data: unknown = useActionData()
	const reply = isObject(data) && 'reply' in data ? data.reply : null
	const initial = isObject(reply) && 'initialValue' in reply ? reply.initialValue : null
	return isObject(initial) ? initial : null
}

const useIsBack = (): boolean => useInitial() !== null

/** The lines of picked practices as they were typed. */
const useBackLines = (): ReadonlyMap<string, { lineVi: string; lineEn: string }> => {
	const initial = useInitial()
	const lines: unknown = initial && 'picked' in initial ? initial.picked : []
	return new Map(
		(Array.isArray(lines) ? lines : []).flatMap((line: unknown) => {
			if (!isObject(line) || !('entryId' in line) || !isText(line.entryId)) return []
			const lineVi = 'lineVi' in line && isText(line.lineVi) ? line.lineVi : ''
			const lineEn = 'lineEn' in line && isText(line.lineEn) ? line.lineEn : ''
			return [[line.entryId, { lineVi, lineEn }] as const]
		}),
	)
}
