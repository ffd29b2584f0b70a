import { z } from 'zod'
import { Bilingual, Instant } from './open-words.ts'

const post = {
	id: z.uuid().meta({ description: 'Không bao giờ thay đổi' }),
	url: z.url(),
	apiUrl: z.url(),
	title: Bilingual,
	summary: Bilingual,
	text: Bilingual,
	round: z.string().nullable().meta({ description: 'slug trong /rounds' }),
	publishedAt: Instant,
	changedAt: Instant,
	licence: z.url(),
}

export const News = z.object({ ...post, kind: z.enum(['news', 'announcement']) })
export const Collection = z.object({
	...post,
	practices: z.array(z.object({ id: z.uuid(), url: z.url(), apiUrl: z.url(), line: Bilingual })),
})

export const newsFields = Object.keys(News.shape)
export const collectionFields = Object.keys(Collection.shape)
